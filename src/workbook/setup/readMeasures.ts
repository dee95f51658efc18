/** MsgMeasures: what is compared, and how. A row that is wrong stops its measure alone. */
import { stop, warning, type Problem } from "../../msg/basics/problem";
import type { Period } from "../../msg/basics/period";
import type { Measure, Settings } from "../../msg/model/setup";
import { readPeriod } from "../cells/periodText";
import { isBlank, nameKey } from "../names/cellText";
import { MEASURES } from "../names/columns/measures";
import type { ColumnOf } from "../names/columns/tables";
import { TABLES } from "../names/contract";
import { readFields, RowReader } from "./rowReader";
import type { TableRow } from "./setUpTable";
import { readAspiration } from "../../msg/words/readAspiration";

type MeasureRow = TableRow<ColumnOf<"measures">>;

export interface MeasuresReading {
  readonly measures: readonly Measure[];
  readonly problems: readonly Problem[];
}

/** Reads the measures in their order. Two measures of one name stop the report. */
export function readMeasures(
  rows: readonly MeasureRow[],
  settings: Pick<Settings, "baseline"> = { baseline: undefined },
): MeasuresReading {
  const problems: Problem[] = [];
  const measures: Measure[] = [];
  const known = new Map<string, Measure>();
  for (const row of rows) {
    if (isBlank(row.cell("Measure"))) {
      problems.push(nameless(row));
      continue;
    }
    const measure = readMeasure(row, settings, problems);
    const earlier = known.get(nameKey(measure.name));
    if (earlier) problems.push(measureTwice(earlier, measure));
    else known.set(nameKey(measure.name), measure);
    measures.push(measure);
  }
  if (rows.length === 0) problems.push(noMeasures());
  return { measures, problems };
}

function readMeasure(
  row: MeasureRow,
  settings: Pick<Settings, "baseline">,
  problems: Problem[],
): Measure {
  const name = row.text("Measure");
  const own: Problem[] = [];
  const read = new RowReader(row, "error", own, name, name);
  if (read.isBlank("Value") && read.isBlank("Count")) {
    read.say(
      "Value",
      "there is neither a Value nor a Count.",
      "Name the series in Value or Count.",
    );
  }
  const fields = readFields(MEASURES, read);
  const isCountAlone = read.isBlank("Value") && read.isBlank("Denominator");
  if (isCountAlone && !read.isBlank("Per") && fields.per !== 1) {
    read.say(
      "Per",
      `Per is ${fields.per}, but there is no Denominator: counts would be compared as they are.`,
      "Name the Denominator, or clear Per.",
    );
  }
  const baseline = fields.basis === "change since" ? readBaseline(read, settings) : undefined;
  problems.push(...own);
  return {
    ...fields,
    name,
    baseline,
    percentageCells: false,
    aspiration: readAspiration(fields.aspirationText),
    place: row.place("Measure"),
    aspirationPlace: row.place("Aspiration"),
    rationalePlace: row.place("Rationale"),
    usable: own.every(({ severity }) => severity !== "error"),
  };
}

const CHANGE_SINCE = /^\s*change\s+since\s*/iu;

/** The period behind "change since", or the one that the settings give. */
function readBaseline(
  read: RowReader<ColumnOf<"measures">>,
  { baseline }: Pick<Settings, "baseline">,
): Period | undefined {
  const text = read.text("Basis").replace(CHANGE_SINCE, "");
  const period = text === "" ? baseline : readPeriod(text);
  if (period !== undefined && period !== "undecided") return period;
  if (text === "")
    read.say(
      "Basis",
      "it ranks changes since no period.",
      'Write the period behind it, "change since December 2019", or in the setting Baseline.',
    );
  else
    read.wrong("Basis", 'a period behind "change since", such as "December 2019" or "Q3 2019/20"');
  return undefined;
}

function nameless(row: MeasureRow): Problem {
  return warning(
    `A row of ${TABLES.measures} has no name of a measure; it is left out.`,
    "Write the measure's name, or delete the row.",
    row.place("Measure"),
  );
}

function noMeasures(): Problem {
  return warning(
    `The table "${TABLES.measures}" has no rows: there is nothing to compare.`,
    "Add a row for each measure.",
  );
}

function measureTwice(one: Measure, other: Measure): Problem {
  return stop(
    `Two measures are called "${other.name}".`,
    "Give one of them another name.",
    one.place,
    other.place,
  );
}
