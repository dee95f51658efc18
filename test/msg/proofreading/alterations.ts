/** A typed table with one cell wrong at a time: what each column's cells could wrongly say. */
import { changeText, positionText, valueText } from "../../../src/msg/words/wording";
import { monthName } from "../../../src/msg/basics/period";
import type { MeasureResult } from "../../../src/msg/model/measureResult";
import type { UpdateReport } from "../../../src/msg/model/update";

export type Rows = readonly (readonly string[])[];

/** A column that people type, and texts that are wrong where the right one stands. */
export interface TypedColumn {
  readonly heading: string;
  readonly text: (result: MeasureResult) => string;
  readonly wrong: (right: string, result: MeasureResult) => readonly string[];
}

/** Every digit of the first number one higher, one at a time; a sign turned round. */
export function otherNumbers(right: string): string[] {
  const [number] = /\d[\d,.]*\d|\d/u.exec(right) ?? [];
  if (number === undefined) return [];
  const others = [...number].flatMap((digit, at) =>
    /\d/u.test(digit)
      ? [`${number.slice(0, at)}${(Number(digit) + 1) % 10}${number.slice(at + 1)}`]
      : [],
  );
  return others.map((other) => right.replace(number, other));
}

export function otherSign(right: string): string[] {
  if (right.startsWith("-")) return [right.replace("-", "+")];
  return right.startsWith("+") ? [right.replace("+", "-")] : [];
}

export function otherChanges(right: string, { measure }: Pick<MeasureResult, "measure">): string[] {
  if (/\d/u.test(right)) {
    return [
      ...otherNumbers(right),
      ...otherSign(right),
      "N/A - already better than average",
      "N/A - already within top quartile",
    ].filter((text) => text !== right);
  }
  if (measure.changeIn === "none") return ["-5 casualties per 100m vehicle km"];
  return measure.changeIn === "count"
    ? ["-476 offences", "-3", "1.3% points"]
    : ["1.2% points", "-0.6%"];
}

export function otherPlaces(right: string): string[] {
  const place = Number.parseInt(/\d+/u.exec(right)?.[0] ?? "", 10);
  return Number.isNaN(place)
    ? []
    : [1, 2, 3, 4, 5, 6, 7, 8]
        .filter((other) => other !== place)
        .map((other) => right.replace(/\d+(?:st|nd|rd|th)?/u, String(other)));
}

const ASPIRATIONS = [
  "MSG Average",
  "Upper Quartile Rank",
  "Best in MSG",
  "4th in MSG",
  "6th in MSG.",
];

export function otherAspirations(right: string): string[] {
  return ASPIRATIONS.filter((other) => other !== right);
}

function otherStatuses(right: string): string[] {
  return ["Met", "Not met", "No aspiration", "No data"].filter((other) => other !== right);
}

export function otherMonths(right: string): string[] {
  return ["Feb-21", "March 2019", "30/06/2019", "2018-12-31"].filter((other) => other !== right);
}

/** What a move is not; a position that is kept for want of new data is unchanged all the same. */
function otherMovements(right: string): string[] {
  return ["Improved", "Deteriorated", "No change", "No new data"].filter(
    (other) => other !== right && !(right === "No new data" && other === "No change"),
  );
}

const benchmarkText = (figure: number, { measure }: MeasureResult) =>
  valueText(figure, measure.unit, measure.decimals);

/** The columns of a table that holds all that is read. */
export const TYPED_COLUMNS: readonly TypedColumn[] = [
  {
    heading: "Value",
    text: (result) => benchmarkText(result.value, result),
    wrong: otherNumbers,
  },
  {
    heading: "MSG position",
    text: ({ position, tied, of }) => positionText(position, tied, of),
    wrong: otherPlaces,
  },
  {
    heading: "Data to",
    text: ({ league }) => monthName(league!.period.end),
    wrong: otherMonths,
  },
  {
    heading: "MSG average",
    text: (result) => benchmarkText(result.average, result),
    wrong: otherNumbers,
  },
  {
    heading: "Top quartile",
    text: (result) => benchmarkText(result.topQuartile, result),
    wrong: otherNumbers,
  },
  {
    heading: "Change required to reach MSG average",
    text: ({ toAverage, measure }) => changeText(toAverage, measure, "average"),
    wrong: otherChanges,
  },
  {
    heading: "Change required to reach top quartile rank in MSG",
    text: ({ toTopQuartile, measure }) => changeText(toTopQuartile, measure, "top quartile"),
    wrong: otherChanges,
  },
  {
    heading: "Aspiration",
    text: ({ measure }) => measure.aspirationText,
    wrong: otherAspirations,
  },
  { heading: "Status", text: ({ status }) => status, wrong: otherStatuses },
  {
    heading: "October 2020 position",
    text: ({ movement }) => String(movement.previous!.position),
    wrong: otherPlaces,
  },
  { heading: "Movement", text: ({ movement }) => movement.kind!, wrong: otherMovements },
];

/** The table of an update, under one line of heading. */
export function typedTable(update: UpdateReport): Rows {
  return [
    ["Measure", ...TYPED_COLUMNS.map(({ heading }) => heading)],
    ...update.measures.map((result) => [
      result.measure.name,
      ...TYPED_COLUMNS.map(({ text }) => text(result)),
    ]),
  ];
}

export function withCell(rows: Rows, row: number, column: number, text: string): Rows {
  return rows.map((cells, at) =>
    at === row ? cells.map((other, across) => (across === column ? text : other)) : cells,
  );
}
