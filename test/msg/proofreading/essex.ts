/** The published table of Essex, 2020/21 Q4, as an update: figures and set-up of the sample. */
import figures from "../../../samples/figures/essex-q4-2020-21.json";
import { ESSEX_SETUP } from "../../../samples/essexMeasures";
import { computeUpdate } from "../../../src/msg/update/computeUpdate";
import { monthNumber, monthOfName } from "../../../src/msg/basics/period";
import type { Measure, PublishedFigure, Settings } from "../../../src/msg/model/setup";
import { reportOf, type Update, type UpdateReport } from "../../../src/msg/model/update";
import { force, input, measure, published, series, setup } from "../builders";
import { readAspiration } from "../../../src/msg/words/readAspiration";

const OCTOBER_2020 = monthNumber(2020, 10);
const MARCH_2020 = monthNumber(2020, 3);
const ENDS_BY_SERIAL: Readonly<Record<number, number>> = {
  43830: monthNumber(2019, 12),
  43921: MARCH_2020,
  44135: OCTOBER_2020,
};

type Row = Readonly<Record<string, string | number | undefined>>;

function measureOf(row: Row, at: number): Measure {
  const text = (column: string) => String(row[column] ?? "");
  const number = (column: string, blank: number) => (row[column] as number | undefined) ?? blank;
  return measure({
    name: text("Measure"),
    priority: text("Priority"),
    unit: text("Unit"),
    better: text("Better") as Measure["better"],
    firstIs: text("First is") as Measure["firstIs"],
    value: text("Value"),
    count: text("Count"),
    denominator: text("Denominator"),
    per: number("Per", 1),
    window: 1,
    denominatorAt: row["Denominator at"] ? { end: monthNumber(2019, 6), months: 1 } : undefined,
    changeIn: text("Change in") as Measure["changeIn"],
    countNoun: text("Count noun"),
    decimals: number("Decimals", 2),
    aspiration: readAspiration(text("Aspiration")),
    aspirationText: text("Aspiration"),
    rationale: text("Rationale"),
    place: { sheet: "MSG Setup", address: `H${at + 5}` },
  });
}

const pairs = (lists: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>) => {
  const periods = Object.keys(lists);
  return Object.keys(lists[periods[0]!]!).map((name) =>
    series(
      name,
      periods.map((period) => monthOfName(period)!),
      periods.map((period) => lists[period]![name]!),
    ),
  );
};

export function essexUpdate(
  changes: Partial<Settings> = {},
  history: readonly PublishedFigure[] = ESSEX_HISTORY,
): UpdateReport {
  return reportOf(essexComputed(changes, history));
}

/** The same with the figures that it was made from. */
export function essexComputed(
  changes: Partial<Settings> = {},
  history: readonly PublishedFigure[] = ESSEX_HISTORY,
): Update {
  const forces = figures.forces.map((name) => force(name));
  const measures = ESSEX_SETUP.measures.map((row, at) => measureOf(row as Row, at));
  const made = setup(measures, forces, {
    homeForce: "Essex",
    update: "January 2021",
    previousUpdate: "October 2020",
    ...changes,
  });
  const all = [
    ...pairs(figures.offences),
    ...pairs(figures.solvedPercent),
    series("Population", [monthNumber(2019, 6)], [figures.populationMid2019]),
    series(
      "KSI casualties per 100m vehicle km",
      [monthNumber(2019, 12), monthNumber(2020, 6)],
      Object.values(figures.casualtiesPer100mVehicleKm),
    ),
    ...Object.entries(figures.march2020Percent).map(([name, row]) =>
      series(name, [MARCH_2020], [row]),
    ),
  ];
  return computeUpdate(input(made, all, { history }));
}

const ESSEX_HISTORY: readonly PublishedFigure[] = (ESSEX_SETUP.history as readonly Row[]).map(
  (row) =>
    published({
      update: String(row["Update"]),
      measure: String(row["Measure"]),
      dataTo: { end: ENDS_BY_SERIAL[row["Data to"] as number]!, months: 1 },
      position: row["Position"] as number,
      of: row["Of"] as number,
    }),
);
