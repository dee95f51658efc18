/** MsgMeasures: what is compared, and how. A row that is wrong stops its measure alone. */
import type { Problem } from "../../msg/basics/problem";
import type { Measure } from "../../msg/model/setup";
import { isBlank, nameKey } from "../names/cellText";
import { TABLES, WORDS, type ColumnOf } from "../names/contract";
import { ANY_NUMBER, POSITIVE, quotedList, RowReader, wholeNumber } from "./rowReader";
import type { TableRow } from "./setUpTable";
import { readAspiration } from "../../msg/words/readAspiration";

type MeasureRow = TableRow<ColumnOf<"measures">>;

export interface MeasuresReading {
  readonly measures: readonly Measure[];
  readonly problems: readonly Problem[];
}

/** Reads the measures in their order. Two measures of one name stop the report. */
export function readMeasures(rows: readonly MeasureRow[]): MeasuresReading {
  const problems: Problem[] = [];
  const measures: Measure[] = [];
  const known = new Map<string, Measure>();
  for (const row of rows) {
    if (isBlank(row.cell("Measure"))) {
      problems.push(nameless(row));
      continue;
    }
    const measure = readMeasure(row, problems);
    const earlier = known.get(nameKey(measure.name));
    if (earlier) problems.push(measureTwice(earlier, measure));
    else known.set(nameKey(measure.name), measure);
    measures.push(measure);
  }
  if (rows.length === 0) problems.push(noMeasures());
  return { measures, problems };
}

function readMeasure(row: MeasureRow, problems: Problem[]): Measure {
  const name = row.text("Measure");
  const own: Problem[] = [];
  const read = new RowReader(row, "error", own, name, name);
  if (read.isBlank("Better")) read.wrong("Better", `one of ${quotedList(WORDS.better)}`);
  if (read.isBlank("Value") && read.isBlank("Count")) {
    read.say(
      "Value",
      "there is neither a Value nor a Count.",
      "Name the series in Value or Count.",
    );
  }
  const unit = read.text("Unit");
  const measure = {
    name,
    priority: read.text("Priority"),
    unit,
    better: read.word("Better", WORDS.better, "neither"),
    firstIs: read.word("First is", WORDS.firstIs, "best"),
    basis: read.word("Basis", WORDS.basis, "level"),
    value: read.text("Value"),
    count: read.text("Count"),
    denominator: read.text("Denominator"),
    per: read.number("Per", POSITIVE, unit.startsWith("%") ? 100 : 1),
    window: read.number("Window", wholeNumber(1, 1200), 1),
    denominatorIs: read.word("Denominator is", WORDS.denominatorIs, "stock"),
    denominatorAt: read.period("Denominator at"),
    changeIn: read.word("Change in", WORDS.changeIn, read.isBlank("Count") ? "unit" : "count"),
    countNoun: read.text("Count noun"),
    decimals: read.number("Decimals", wholeNumber(0, 12), 2),
    aspiration: readAspiration(read.text("Aspiration")),
    aspirationText: read.text("Aspiration"),
    aspirationFrom: read.text("Aspiration from"),
    rationale: read.text("Rationale"),
    show: read.yesNo("Show", true),
    lastData: read.period("Last data"),
    place: row.place("Measure"),
    aspirationPlace: row.place("Aspiration"),
    rationalePlace: row.place("Rationale"),
  };
  const usable = own.length === 0;
  const checks = new RowReader(row, "warning", own, name, name);
  const checkValue = checks.number("Check value", ANY_NUMBER);
  const checkPosition = checks.number("Check position", wholeNumber(1, 1000));
  problems.push(...own);
  return { ...measure, checkValue, checkPosition, usable };
}

function nameless(row: MeasureRow): Problem {
  return {
    severity: "warning",
    what: `A row of ${TABLES.measures} has no name of a measure; it is left out.`,
    remedy: "Write the measure's name, or delete the row.",
    where: [row.place("Measure")],
  };
}

function noMeasures(): Problem {
  return {
    severity: "warning",
    what: `The table "${TABLES.measures}" has no rows: there is nothing to compare.`,
    remedy: "Add a row for each measure.",
    where: [],
  };
}

function measureTwice(one: Measure, other: Measure): Problem {
  return {
    severity: "stop",
    what: `Two measures are called "${other.name}".`,
    remedy: "Give one of them another name.",
    where: [one.place, other.place],
  };
}
