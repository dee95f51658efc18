/** A workbook of many rows of made-up figures: a long list of force, period, series and number. */
import type { Scalar, WorkbookModel } from "../../excel-host/model/types";
import { MEASURE_COLUMNS, SOURCE_COLUMNS, smallWorkbook } from "./smallWorkbook";

/** There are forces x series x quarters rows. */
export interface LargeSize {
  readonly forces: number;
  readonly series: number;
  /** Of the series, the first so many are measures. */
  readonly measures: number;
  readonly quarters: number;
}

/** The first eight forces are the group, the first one at home. */
const GROUP_SIZE = 8;
/** The last quarter is one of 2020/21. */
const LAST_YEAR = 2020;

const force = (f: number) => `Force ${String(f + 1).padStart(2, "0")}`;
const series = (s: number) => `Offence ${s + 1}`;

/** The figure of a force in a quarter (both counted from 0) of a series. */
export function figureOf(f: number, s: number, q: number): number {
  return 500 + ((f * 37 + s * 101 + q * 13) % 997);
}

export function largeWorkbook(size: LargeSize): WorkbookModel {
  return smallWorkbook({
    settings: [
      ["Setting", "Value"],
      ["Home force", force(0)],
    ],
    forces: [
      ["Force", "In group"],
      ...Array.from({ length: size.forces }, (_, f) => [force(f), f < GROUP_SIZE ? "Yes" : "No"]),
    ],
    measures: [
      MEASURE_COLUMNS,
      ...Array.from({ length: size.measures }, (_, m): Scalar[] => [
        `Measure ${m + 1}`,
        "offences",
        "lower",
        series(m),
        "",
        1,
        4,
        "offences",
        "4th in MSG",
        "",
      ]),
    ],
    sources: [
      SOURCE_COLUMNS,
      ["Crime", "Crime", "long", "Force", "Period", "Series", "Number", ""],
    ],
    crime: figures(size),
  });
}

function figures({ forces, series: count, quarters }: LargeSize): Scalar[][] {
  const rows: Scalar[][] = [["Force", "Period", "Series", "Number"]];
  for (let s = 0; s < count; s++)
    for (let q = 0; q < quarters; q++)
      for (let f = 0; f < forces; f++)
        rows.push([force(f), quarterName(q, quarters), series(s), figureOf(f, s, q)]);
  return rows;
}

function quarterName(q: number, of: number): string {
  const year = LAST_YEAR - Math.ceil(of / 4) + 1 + Math.floor(q / 4);
  return `Q${(q % 4) + 1} ${year}/${String((year + 1) % 100).padStart(2, "0")}`;
}
