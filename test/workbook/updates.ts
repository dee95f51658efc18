/** Updates made by hand, with the cells of the source sheet behind their figures. */
import { computeUpdate, type UpdateInput } from "../../src/msg/update/computeUpdate";
import { FigureKind, type Observations, type Series } from "../../src/msg/model/observations";
import type { Problem } from "../../src/msg/basics/problem";
import type { OwnSetup } from "../../src/msg/model/ownSetup";
import type {
  Force,
  Measure,
  Note,
  PublishedFigure,
  PublishedForce,
  Settings,
  Setup,
} from "../../src/msg/model/setup";
import type { Update } from "../../src/msg/model/update";

export const SOURCE_SHEET = "O'Brien's crime";
export const FORCES = ["Essex", "B", "C", "D", "E", "F", "G", "H"] as const;
/** March 2021. */
export const LATEST = 24254;

export interface MadeCell {
  readonly row: number;
  readonly column: number;
  readonly value: number | string;
}

export interface MadeSeries {
  readonly name: string;
  /** Figures by force, then period, oldest first; NaN is missing. */
  readonly figures: readonly (readonly number[])[];
  readonly kind?: FigureKind;
  readonly months?: number;
  /** Months between periods; the length of a period where left out. */
  readonly spacing?: number;
}

export const settings: Settings = {
  homeForce: "Essex",
  groupName: "Essex MSG",
  reportTitle: "Quarterly update",
  marking: "OFFICIAL",
  version: "1.0",
  producedBy: "Performance Analysis",
  producedOn: "1 May 2021",
  update: "March 2021",
  period: undefined,
  previousUpdate: "",
  average: "mean",
  contact: "",
  nextUpdate: "",
  quarter: "",
  homeForceInAverage: true,
  topQuartile: "rank",
  confidence: 0.95,
  baseline: undefined,
  national: false,
  uncertainty: "usual variation",
};

export const measure: Measure = {
  name: "All crime",
  priority: "Priority 1",
  unit: "per 1,000 pop.",
  better: "lower",
  firstIs: "best",
  basis: "level",
  baseline: undefined,
  value: "",
  count: "All crime",
  denominator: "Population",
  per: 1000,
  window: 1,
  denominatorIs: "stock",
  denominatorAt: undefined,
  countIsPart: false,
  sampleSize: "",
  low: "",
  high: "",
  designEffect: 1,
  changeIn: "count",
  countNoun: "offences",
  decimals: 2,
  aspiration: { kind: "nth", position: 4 },
  aspirationText: "4th in MSG",
  aspirationFrom: "",
  rationale: "Fewer victims.",
  changeAs: undefined,
  percentageCells: false,
  show: true,
  lastData: undefined,
  checkValue: NaN,
  checkPosition: NaN,
  place: { sheet: "MSG Setup", address: "F5" },
  aspirationPlace: { sheet: "MSG Setup", address: "V5" },
  rationalePlace: { sheet: "MSG Setup", address: "X5" },
  usable: true,
};

function force(name: string, at: number): Force {
  return {
    name,
    inGroup: true,
    aliases: [],
    areaCode: "",
    groupFrom: undefined,
    groupUntil: undefined,
    place: { sheet: "MSG Setup", address: `D${at + 5}` },
  };
}

const SECOND_ADDEND = 40;

function made(series: MadeSeries, top: number, forces: number, cells: MadeCell[]): Series {
  const { figures, kind = FigureKind.Number, months = 3, spacing = months } = series;
  const periods = figures[0]?.length ?? 0;
  const size = periods * forces;
  const rows = new Int32Array(size).fill(-1);
  const columns = new Int16Array(size).fill(-1);
  const kinds = new Uint8Array(size);
  const values = new Float64Array(size).fill(NaN);
  const addends = new Map<number, readonly number[]>();
  figures.forEach((row, at) =>
    row.forEach((figure, period) => {
      const index = period * forces + at;
      const [cellRow, column] = [top + at, period + 1];
      rows[index] = cellRow;
      columns[index] = column;
      if (Number.isNaN(figure)) return void cells.push({ row: cellRow, column, value: ".." });
      values[index] = figure;
      kinds[index] = kind;
      if (kind === FigureKind.Sum) {
        addends.set(index, [cellRow, column, cellRow, column + SECOND_ADDEND]);
        cells.push({ row: cellRow, column, value: figure - 1 });
        cells.push({ row: cellRow, column: column + SECOND_ADDEND, value: 1 });
      } else if (kind === FigureKind.Percent) {
        cells.push({ row: cellRow, column, value: figure / 100 });
      } else if (kind === FigureKind.Text) {
        cells.push({ row: cellRow, column, value: figure.toLocaleString("en-GB") });
      } else {
        cells.push({ row: cellRow, column, value: figure });
      }
    }),
  );
  return {
    name: series.name,
    source: "Crime",
    months,
    ends: Int32Array.from({ length: periods }, (_, at) => LATEST - (periods - 1 - at) * spacing),
    values,
    cells: {
      sheet: SOURCE_SHEET,
      rows,
      columns,
      kinds,
      addends,
      forceRows: Int32Array.from({ length: forces }, (_, at) =>
        at < figures.length ? top + at : -1,
      ),
      forceColumns: new Int32Array(forces).fill(0),
    },
  };
}

export interface MadeInput {
  readonly forces?: readonly string[];
  /** How many of the forces are in the group, the first ones; all of them when left out. */
  readonly group?: number;
  readonly series: readonly MadeSeries[];
  readonly measures: readonly Measure[];
  readonly settings?: Partial<Settings>;
  readonly history?: readonly PublishedFigure[];
  readonly historyForces?: readonly PublishedForce[];
  readonly notes?: readonly Note[];
  readonly problems?: readonly Problem[];
  readonly own?: OwnSetup;
}

export interface MadeUpdate {
  readonly input: UpdateInput;
  readonly update: Update;
  /** The source sheet. */
  readonly cells: readonly MadeCell[];
}

/** An update over the source sheet of `SOURCE_SHEET`, a row a force and a column a period. */
export function madeUpdate(given: MadeInput): MadeUpdate {
  const forces = given.forces ?? FORCES;
  const cells: MadeCell[] = [];
  const series = given.series.map((entry, at) => {
    const top = 2 + at * (forces.length + 2);
    entry.figures.forEach((_, row) =>
      cells.push({ row: top + row, column: 0, value: forces[row] ?? "" }),
    );
    return made(entry, top, forces.length, cells);
  });
  const observations: Observations = { forces, series };
  const setup: Setup = {
    settings: { ...settings, ...given.settings },
    forces: forces.map((name, at) => ({
      ...force(name, at),
      inGroup: at < (given.group ?? forces.length),
    })),
    home: 0,
    measures: given.measures,
  };
  const { history = [], historyForces = [], notes = [], problems = [] } = given;
  const read = { setup, observations, history, historyForces, notes, problems };
  const input: UpdateInput = given.own ? { ...read, own: given.own } : read;
  return { input, update: computeUpdate(input), cells };
}

/** Populations of eight forces, one mid-year. */
export const population: MadeSeries = {
  name: "Population",
  figures: [1846655, 1720000, 1053316, 1400899, 1189519, 1100306, 1130000, 1704000].map((n) => [n]),
};

/** Twelve quarters of offences of eight forces; Essex has most for its size. */
export const allCrime: MadeSeries = {
  name: "All crime",
  figures: [36500, 31000, 17000, 24900, 17500, 19800, 16000, 25000].map((level, force) =>
    Array.from({ length: 12 }, (_, period) => level + ((force * 37 + period * 101) % 211) * 5),
  ),
};
