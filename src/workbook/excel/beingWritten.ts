/**
 * The marks by which sheets say, to the add-in and to people, that they are being written: begun by the first request
 * that writes and taken away by the last, so that whatever cuts the writing off, the next refresh knows of it.
 */
import { areaRange } from "./areaRange";
import { FINISHED } from "../plan/begun";
import { cellEntry } from "../plan/cellEntries";
import type { PlacedBlock } from "../plan/placedBlocks";
import type { SheetWriting } from "../plan/writingPlan";
import type { Cell } from "../report/block";
import { UNFINISHED } from "../report/texts";
import { FIGURES_CHANGED_CELL } from "../report/titleBlock";
import { BEGUN_KEY, STAMP_PIECE } from "./readOwnSheets";
import { operation, type Step } from "./steps";

/** The cell of a sheet that says to people that it is not finished, and what it holds at the end. */
interface HeldCell {
  readonly row: number;
  readonly column: number;
  readonly content: Cell;
}

/** The second row of the sheet's head; undefined without a head, or where a person wrote there. */
export function heldCell({ placed, kept }: SheetWriting): HeldCell | undefined {
  const title = placed.find(({ block }) => block.id === "title");
  const { row: down, column: across } = FIGURES_CHANGED_CELL;
  const content = title?.block.rows[down]?.cells[across];
  if (!title || !content) return undefined;
  const [row, column] = [title.area.top + down, title.area.left + across];
  const isPersons = kept.some(({ target }) => target?.row === row && target.column === column);
  return isPersons ? undefined : { row, column, content };
}

/** The blocks as they are written until all is. */
export function withHeld(
  placed: readonly PlacedBlock[],
  held: HeldCell | undefined,
): readonly PlacedBlock[] {
  if (!held) return placed;
  return placed.map((place) => {
    if (place.block.id !== "title") return place;
    const rows = place.block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((one) => (one === held.content ? { ...one, content: UNFINISHED } : one)),
    }));
    return { ...place, block: { ...place.block, rows } };
  });
}

/** @param begun the mark's text */
export function beginSteps(
  sheet: Excel.Worksheet,
  begun: string,
  held: Pick<HeldCell, "row" | "column"> | undefined,
): Step[] {
  return [...propertySteps(sheet, BEGUN_KEY, begun), ...sayUnfinished(sheet, held)];
}

/** Says it to people; the cell's format stays. */
export function sayUnfinished(
  sheet: Excel.Worksheet,
  held: Pick<HeldCell, "row" | "column"> | undefined,
): Step[] {
  if (!held) return [];
  const { row, column } = held;
  return [operation(() => (oneCell(sheet, row, column).values = [[UNFINISHED]]))];
}

/** What the held cell is to hold. */
export function contentSteps(sheet: Excel.Worksheet, held: HeldCell | undefined): Step[] {
  if (!held) return [];
  const { format, value } = cellEntry(held.content);
  return [
    operation(() => {
      const range = oneCell(sheet, held.row, held.column);
      range.numberFormat = [[format]];
      range.formulas = [[value]];
      // The row was fitted to the words that stood there until now.
      range.format.autofitRows();
    }, 3),
  ];
}

export function endSteps(sheet: Excel.Worksheet): Step[] {
  return propertySteps(sheet, BEGUN_KEY, FINISHED);
}

function oneCell(sheet: Excel.Worksheet, row: number, column: number): Excel.Range {
  return areaRange(sheet, { top: row, left: column, rows: 1, columns: 1 });
}

/** A text as a custom property, or several where it is long. */
export function propertySteps(sheet: Excel.Worksheet, name: string, text: string): Step[] {
  const pieces: Step[] = [];
  for (let from = 0, at = 1; from <= text.length; from += STAMP_PIECE, at++) {
    const piece = text.slice(from, from + STAMP_PIECE);
    const key = at === 1 ? name : `${name} ${at}`;
    pieces.push({ size: piece.length, run: () => void sheet.customProperties.add(key, piece) });
  }
  return pieces;
}
