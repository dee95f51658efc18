/** MsgIndicators: the force's own figures. A row that is wrong stops its indicator alone. */
import type { Period } from "../../msg/basics/period";
import { error, warning, type Problem } from "../../msg/basics/problem";
import type { ComparedWith, Indicator } from "../../msg/model/ownSetup";
import { readAspiration } from "../../msg/words/readAspiration";
import { readPeriod } from "../cells/periodText";
import { isBlank, listEntries, nameKey } from "../names/cellText";
import { INDICATORS } from "../names/columns/ownFigures";
import type { ColumnOf } from "../names/columns/tables";
import { TABLES } from "../names/contract";
import { readFields, RowReader } from "./rowReader";
import type { TableRow } from "./setUpTable";

type IndicatorRow = TableRow<ColumnOf<"indicators">>;

export interface IndicatorsReading {
  readonly indicators: readonly Indicator[];
  readonly problems: readonly Problem[];
}

/** Reads the indicators in their order. Two of one name are problems, and neither has figures. */
export function readIndicators(rows: readonly IndicatorRow[]): IndicatorsReading {
  const problems: Problem[] = [];
  const read = rows.flatMap((row): Indicator[] => {
    if (isBlank(row.cell("Indicator"))) {
      problems.push(nameless(row));
      return [];
    }
    return [readIndicator(row, problems)];
  });
  const twice = namesTwice(read);
  for (const [first, ...others] of twice.values()) {
    if (first) problems.push(indicatorTwice(first, others));
  }
  const indicators = read.map((indicator) =>
    twice.has(nameKey(indicator.name)) ? { ...indicator, usable: false } : indicator,
  );
  return { indicators, problems };
}

function readIndicator(row: IndicatorRow, problems: Problem[]): Indicator {
  const name = row.text("Indicator");
  const own: Problem[] = [];
  const read = new RowReader(row, "error", own, name);
  if (read.isBlank("Series")) read.wrong("Series", "the name of a series");
  const fields = readFields(INDICATORS, read);
  const compare = readCompare(fields.compare, read);
  problems.push(...own.map((problem) => ({ ...problem, indicator: name })));
  return {
    ...fields,
    name,
    compare,
    target: readAspiration(fields.target),
    targetText: fields.target,
    place: row.place("Indicator"),
    commitmentPlace: row.place("Commitment"),
    seriesPlace: row.place("Series"),
    shareOfPlace: row.place("Share of"),
    targetPlace: row.place("Target"),
    usable: own.every(({ severity }) => severity !== "error"),
  };
}

const COMPARE_WORDS = '"previous", "last year" or "baseline Jun 2019", several separated by "|"';
const NOTHING = new Set(["none", "-", "–"]);
const BASELINE = /^baseline:? /iu;

function readCompare(text: string, read: RowReader<ColumnOf<"indicators">>): ComparedWith {
  const entries = listEntries(text, "|");
  if (entries.length === 0) return { previous: true, lastYear: true, baseline: undefined };
  let previous = false;
  let lastYear = false;
  let baseline: Period | undefined;
  for (const entry of entries) {
    const word = nameKey(entry);
    const since = BASELINE.test(entry) ? readPeriod(entry.replace(BASELINE, "")) : undefined;
    if (word === "previous") previous = true;
    else if (word === "last year") lastYear = true;
    else if (since && since !== "undecided") baseline = since;
    else if (!NOTHING.has(word)) read.wrong("Compare", COMPARE_WORDS);
  }
  return { previous, lastYear, baseline };
}

function nameless(row: IndicatorRow): Problem {
  return warning(
    `A row of ${TABLES.indicators} has no name of an indicator; it is left out.`,
    "Write the indicator's name, or delete the row.",
    row.place("Indicator"),
  );
}

/** The indicators that share their name with another, by its key. */
function namesTwice(indicators: readonly Indicator[]): Map<string, Indicator[]> {
  const named = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const key = nameKey(indicator.name);
    named.set(key, [...(named.get(key) ?? []), indicator]);
  }
  return new Map([...named].filter(([, all]) => all.length > 1));
}

function indicatorTwice(first: Indicator, others: readonly Indicator[]): Problem {
  const count = others.length === 1 ? "Two" : String(others.length + 1);
  return {
    ...error(
      `${count} indicators are called "${first.name}"; which of them is meant is not clear, and none has figures.`,
      "Give each its own name.",
      ...[first, ...others].map(({ place }) => place),
    ),
    indicator: first.name,
  };
}
