/** Reading a table as one would by hand: an object a figure and a Map of places, no thought of speed. */
import { FigureKind } from "../../../src/msg/model/observations";
import { percentPoints } from "../../../src/workbook/cells/numberText";
import type { CellValue } from "../../../src/workbook/names/cellText";

/** A cell of a sheet; row and column from 0. */
export interface SheetCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A cell that is read as a figure. */
export interface FigureCell extends SheetCell {
  readonly cell: CellValue;
  readonly isPercent: boolean;
}

/** What a row of a table says: a figure made of one cell or of several added ones. */
export interface Said {
  readonly force: number | undefined;
  readonly series: string | undefined;
  /** Month number of the period's end; undefined: no period. */
  readonly end: number | undefined;
  readonly cells: readonly FigureCell[];
  /** False for rows that Only rows leaves out. */
  readonly isKept: boolean;
}

export interface Rules {
  readonly ifTwice: string;
  readonly noRowIsZero: boolean;
  readonly multiplyBy: number;
}

/** One place of a series: its figure, with the cell it comes from. */
interface PlainFigure {
  readonly value: number;
  readonly kind: FigureKind;
  readonly from: SheetCell | undefined;
  /** All cells of a sum. */
  readonly parts: readonly SheetCell[];
}

/** Two figures for one place; "another" where the earlier was dropped already. */
export interface PlainPair {
  readonly force: number;
  readonly end: number;
  readonly values: readonly [number | "another", number];
  readonly cells: readonly [SheetCell, SheetCell];
}

export interface PlainSeries {
  readonly ends: readonly number[];
  /** By "end force". */
  readonly figures: ReadonlyMap<string, PlainFigure>;
  readonly conflicts: readonly PlainPair[];
  readonly revisions: readonly PlainPair[];
  readonly missingMarks: number;
  readonly mostRowsAdded: number;
  /** Cells that are neither a figure nor a mark, of forces of the group. */
  readonly unreadable: readonly SheetCell[];
}

export interface PlainSource {
  readonly series: ReadonlyMap<string, PlainSeries>;
  readonly textNumbers: readonly SheetCell[];
  readonly unreadableElsewhere: readonly SheetCell[];
}

/** What the texts in figure cells of these tests mean; undefined: nothing that can be read. */
const TEXTS: ReadonlyMap<CellValue, number | undefined> = new Map<CellValue, number | undefined>([
  ["", Number.NaN],
  ["..", Number.NaN],
  ["-", Number.NaN],
  ["1,234", 1234],
  ["2", 2],
  ["see note", undefined],
  [true, undefined],
]);

interface Read {
  readonly value: number;
  readonly kind: FigureKind;
  readonly parts: readonly SheetCell[];
}

function readCell({ cell, isPercent, ...place }: FigureCell): Read {
  const parts = [place];
  if (typeof cell === "number") {
    return isPercent
      ? { value: percentPoints(cell), kind: FigureKind.Percent, parts }
      : { value: cell, kind: FigureKind.Number, parts };
  }
  const value = TEXTS.get(cell) ?? Number.NaN;
  return { value, kind: Number.isNaN(value) ? FigureKind.Missing : FigureKind.Text, parts };
}

function isPlain({ kind }: { readonly kind: FigureKind }): boolean {
  return kind === FigureKind.Number || kind === FigureKind.Sum;
}

/** A missing part makes the whole missing; only numbers as they stand make a sum of cells. */
function added(one: Read, other: Read): Read {
  const value = one.value + other.value;
  const parts = [...one.parts, ...other.parts];
  if (!Number.isFinite(value)) return { value: Number.NaN, kind: FigureKind.Missing, parts };
  return {
    value,
    kind: isPlain(one) && isPlain(other) ? FigureKind.Sum : FigureKind.Derived,
    parts,
  };
}

function readSaid({ cells }: Said, multiplyBy: number): Read {
  const read = cells.map(readCell).reduce(added);
  return multiplyBy === 1 || read.kind === FigureKind.Missing
    ? read
    : { ...read, value: read.value * multiplyBy, kind: FigureKind.Derived };
}

/** A figure on another sheet than the first one's is not referred to. */
function kindOn(home: string, { kind, parts }: Read): FigureKind {
  const isElsewhere = parts.some(({ sheet }) => sheet !== home);
  return isElsewhere && kind !== FigureKind.Missing ? FigureKind.Derived : kind;
}

interface Told {
  readonly said: Said;
  readonly force: number;
  readonly series: string;
}

/** Reads what the rows of a source say, one after the other. */
export function readPlainly(
  all: readonly Said[],
  rules: Rules,
  inGroup: readonly boolean[],
): PlainSource {
  const told = all.flatMap((said): Told[] =>
    said.isKept && said.force !== undefined && said.series !== undefined
      ? [{ said, force: said.force, series: said.series }]
      : [],
  );
  const known = all.filter(
    ({ force, isKept }) => force !== undefined && (isKept || rules.noRowIsZero),
  );
  const zeroEnds = known.flatMap(({ end }) => end ?? []);
  const zeroForces = [...new Set(known.flatMap(({ force }) => force ?? []))];
  const series = new Map<string, PlainSeries>();
  for (const name of new Set(told.map((one) => one.series))) {
    const own = told.filter((one) => one.series === name);
    const zero = { ends: zeroEnds, forces: rules.noRowIsZero ? zeroForces : [] };
    series.set(name, readSeries(own, rules, zero, inGroup));
  }
  const cellsOf = (kept: readonly Told[]) => kept.flatMap(({ said }) => said.cells);
  const outside = told.filter(({ force }) => !inGroup[force]);
  return {
    series,
    textNumbers: cellsOf(told).filter(
      ({ cell }) => typeof cell === "string" && (TEXTS.get(cell) ?? 0) > 0,
    ),
    unreadableElsewhere: cellsOf(outside).filter(isUnreadable),
  };
}

function isUnreadable({ cell }: FigureCell): boolean {
  return TEXTS.has(cell) && TEXTS.get(cell) === undefined;
}

function readSeries(
  told: readonly Told[],
  rules: Rules,
  zero: { readonly ends: readonly number[]; readonly forces: readonly number[] },
  inGroup: readonly boolean[],
): PlainSeries {
  const dated = told.flatMap(({ said, force }) => {
    const { end } = said;
    return end === undefined ? [] : [{ end, force, read: readSaid(said, rules.multiplyBy) }];
  });
  const home = dated[0]?.read.parts[0]?.sheet ?? "";
  const places = new Map<string, Read & { readonly times: number; readonly isConflict: boolean }>();
  const conflicts: PlainPair[] = [];
  const revisions: PlainPair[] = [];
  for (const { end, force, read } of dated) {
    const key = `${end} ${force}`;
    const before = places.get(key);
    if (!before) {
      places.set(key, { ...read, times: 1, isConflict: false });
      continue;
    }
    const pair = (): PlainPair => ({
      force,
      end,
      values: [before.isConflict ? "another" : before.value, read.value],
      cells: [before.parts[0] as SheetCell, read.parts[0] as SheetCell],
    });
    if (rules.ifTwice === "add up") {
      places.set(key, { ...added(before, read), times: before.times + 1, isConflict: false });
    } else if (!Number.isNaN(read.value)) {
      const isFirst = Number.isNaN(before.value) && !before.isConflict;
      const isRepeated = rules.ifTwice === "same" && read.value === before.value;
      if (isFirst) places.set(key, { ...before, ...read });
      else if (rules.ifTwice === "last") {
        if (read.value !== before.value) revisions.push(pair());
        places.set(key, { ...before, ...read });
      } else if (!isRepeated) {
        conflicts.push(pair());
        places.set(key, {
          ...before,
          value: Number.NaN,
          kind: FigureKind.Missing,
          isConflict: true,
        });
      }
    }
  }
  const ownEnds = dated.map(({ end }) => end);
  const ends = [
    ...new Set(zero.forces.length > 0 && ownEnds.length > 0 ? [...ownEnds, ...zero.ends] : ownEnds),
  ];
  const figures = new Map<string, PlainFigure>();
  for (const end of ends) {
    for (const force of zero.forces)
      figures.set(`${end} ${force}`, {
        value: 0,
        kind: FigureKind.Derived,
        from: undefined,
        parts: [],
      });
  }
  for (const [key, place] of places) {
    const kind = kindOn(home, place);
    const parts = kind === FigureKind.Sum ? place.parts : [];
    figures.set(key, { value: place.value, kind, from: place.parts[0], parts });
  }
  return {
    ends: ends.sort((a, b) => a - b),
    figures,
    conflicts,
    revisions,
    missingMarks: dated.filter(({ read }) => Number.isNaN(read.value)).length,
    mostRowsAdded: Math.max(1, ...[...places.values()].map(({ times }) => times)),
    unreadable: told.flatMap(({ said, force }) =>
      inGroup[force] ? said.cells.filter(isUnreadable) : [],
    ),
  };
}
