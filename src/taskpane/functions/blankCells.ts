/** Blank cells among those that a call reads: some desktop versions of Excel pass them to functions as 0. */
import type { ReadArea } from "../../workbook/excel/formulaPlaces";
import { labelOf, type DescribedFunction } from "./describedFunction";
import { referenceText, type FunctionCall } from "./functionCall";

/** The blank cells of an argument. */
export interface BlankCells {
  /** The argument as its field is labelled. */
  readonly argument: string;
  readonly count: number;
  /** The first of them: "'Crime'!C4". */
  readonly first: string;
}

/** @param read what was read of each reference of the call, in order */
export function blankCells(
  { parameters }: DescribedFunction,
  { given }: FunctionCall,
  read: readonly ReadArea[],
): BlankCells[] {
  let reference = 0;
  return given.flatMap((argument, index) => {
    const parameter = parameters[index];
    if (argument.kind !== "cells") return [];
    const cells = read[reference++];
    if (!parameter || !cells) return [];
    return blanksIn(labelOf(parameter), argument.reference.sheet, cells);
  });
}

function blanksIn(argument: string, sheet: string, { area, values }: ReadArea): BlankCells[] {
  const blank = values.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell === "" ? [{ row, column }] : [])),
  );
  const [first] = blank;
  if (!first || !area) return [];
  const place = {
    top: area.top + first.row,
    left: area.left + first.column,
    rows: 1,
    columns: 1,
  };
  return [{ argument, count: blank.length, first: referenceText({ sheet, area: place }, "") }];
}

/** @example "2 cells of counts are blank, the first 'Crime'!C4." */
export function blankText({ argument, count, first }: BlankCells): string {
  return count === 1
    ? `1 cell of ${argument} is blank: ${first}.`
    : `${count} cells of ${argument} are blank, the first ${first}.`;
}

/** What blank cells do, and what to write in them. */
export const BLANK_REMEDY =
  "The add-in takes blank cells for missing, but some desktop versions of Excel pass them as 0: a force without a figure would then be ranked as if it had 0. Write .. or =NA() in them.";
