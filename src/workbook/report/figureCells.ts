/** Figures of the evidence as references to the cells they came from. */
import { FigureKind, type Observations, type Series } from "../../msg/model/observations";
import { figureCells } from "../../msg/figures/figurePlaces";
import type { SeriesWindow } from "../../msg/model/league";
import type { Content } from "./block";
import {
  absolute,
  addedCalls,
  areaReference,
  fitsInFormula,
  formula,
  joinedAreas,
  sheetReference,
} from "./formulas";

/** A figure as the evidence shows it, and whether it follows its source. */
export interface FigureCell {
  readonly content: Content;
  /** live: a formula over the source's cells; copied: the number as read; none: no figure. */
  readonly from: "live" | "copied" | "none";
  /** Why a figure is copied, "" otherwise. */
  readonly why: string;
}

const NONE: FigureCell = { content: "", from: "none", why: "" };

const COPIED_BECAUSE: { readonly [Kind in FigureKind]?: string } = {
  [FigureKind.Text]: "the cell holds text",
  [FigureKind.Derived]: "no single cell holds it",
};

interface FigureParts {
  readonly kind: FigureKind;
  /** Row, column of every cell that is added up. */
  readonly cells: readonly (readonly [number, number])[];
}

/**
 * One force's figure over a window: a live formula where every cell behind it is a number,
 * otherwise the sum as read.
 */
export function figureCell(
  observations: Observations,
  window: SeriesWindow | undefined,
  force: number,
): FigureCell {
  const series = window && observations.series[window.series];
  if (!series || force < 0) return NONE;
  const parts = window.periods.map((period) =>
    figureParts(series, period * observations.forces.length + force),
  );
  const expression = liveExpression(series.cells.sheet, parts);
  const fits = expression !== undefined && fitsInFormula(expression);
  if (fits) return { content: formula(expression), from: "live", why: "" };
  const figure = window.periods.reduce(
    (sum, period) => sum + (series.values[period * observations.forces.length + force] ?? NaN),
    0,
  );
  if (parts.length === 0 || !Number.isFinite(figure)) return NONE;
  if (expression !== undefined) return { content: figure, from: "copied", why: tooMany(parts) };
  const kind = parts.find((part) => COPIED_BECAUSE[part.kind] !== undefined)?.kind;
  const why = (kind !== undefined && COPIED_BECAUSE[kind]) || "its cell is not known";
  return { content: figure, from: "copied", why };
}

function tooMany(parts: readonly FigureParts[]): string {
  const count = parts.reduce((sum, { cells }) => sum + cells.length, 0);
  return `it is the sum of ${count.toLocaleString("en-GB")} cells, more than a formula can name`;
}

function figureParts(series: Series, index: number): FigureParts {
  const kind: FigureKind = series.cells.kinds[index] ?? FigureKind.Missing;
  const cells = figureCells(series, index);
  // A blank cell is filled in later the way its neighbours are.
  const isBlank = kind === FigureKind.Missing && cells.length > 0;
  return { kind: isBlank ? usualKind(series) : kind, cells };
}

/** How the first figure of a series stands in its cell. */
function usualKind(series: Series): FigureKind {
  return (
    series.cells.kinds.find(
      (kind: FigureKind) => kind === FigureKind.Number || kind === FigureKind.Percent,
    ) ?? FigureKind.Missing
  );
}

/** undefined when a cell behind the figure is unknown or cannot be relied on as a number. */
function liveExpression(sheet: string, parts: readonly FigureParts[]): string | undefined {
  const usable = (kind: FigureKind) =>
    kind === FigureKind.Number || kind === FigureKind.Sum || kind === FigureKind.Percent;
  if (parts.length === 0) return undefined;
  if (!parts.every((part) => usable(part.kind) && part.cells.length > 0)) return undefined;
  const at = sheetReference(sheet);
  if (parts.some((part) => part.kind === FigureKind.Percent)) return percentSum(at, parts);
  const cells = parts.flatMap((part) => part.cells);
  const references = joinedAreas(cells).map((area) => at + areaReference(area));
  const [only = ""] = references;
  if (cells.length === 1) return `IF(ISNUMBER(${only}),${only},"")`;
  const counted = addedCalls("COUNT", references);
  return `IF(${counted}<${cells.length},"",${addedCalls("SUM", references)})`;
}

/** Cells with a percentage format count in points, each rounded as it was when it was read. */
function percentSum(at: string, parts: readonly FigureParts[]): string | undefined {
  if (parts.some((part) => part.kind === FigureKind.Sum)) return undefined;
  const references = parts.map((part) => {
    const [row = 0, column = 0] = part.cells[0] ?? [];
    return { reference: at + absolute(row, column), percent: part.kind === FigureKind.Percent };
  });
  const terms = references.map(({ reference, percent }) =>
    percent ? `ROUND(${reference}*100,12)` : reference,
  );
  const counted = addedCalls(
    "COUNT",
    references.map(({ reference }) => reference),
  );
  return `IF(${counted}<${parts.length},"",${terms.join("+")})`;
}

/**
 * The cell that names the force beside its latest figure, as a reference, so that a sorted source
 * shows; "" where none is known. In every layout the name stands in the figure's own row.
 */
export function nameCell(
  observations: Observations,
  window: SeriesWindow | undefined,
  force: number,
): Content {
  const cells = window && observations.series[window.series]?.cells;
  if (!cells || force < 0) return "";
  const latest = (window.periods.at(-1) ?? -1) * observations.forces.length + force;
  const ownRow = cells.rows[latest] ?? -1;
  const row = ownRow >= 0 ? ownRow : (cells.forceRows[force] ?? -1);
  const column = cells.forceColumns[force] ?? -1;
  if (row < 0 || column < 0) return "";
  const reference = sheetReference(cells.sheet) + absolute(row, column);
  return formula(`IF(${reference}="","",${reference})`);
}
