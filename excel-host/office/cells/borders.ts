import type { Area, BorderFormat, CellFormat } from "../../model/types";
import { excelError } from "../contract/errors";
import type { AreasTarget, BorderSide } from "../contract/targets";

type CellSide = keyof CellFormat["borders"];

/** What a border gets when only its colour, style or weight is named. */
export const borderDefault: BorderFormat = {
  style: "Continuous",
  weight: "Thin",
  color: "#000000",
};

/** The parts of an area whose cells carry a range's border, and on which of their sides. */
function borderCells(area: Area, side: BorderSide): { part: Area; side: CellSide }[] {
  const bottom = area.row + area.rows - 1;
  const right = area.column + area.columns - 1;
  switch (side) {
    case "EdgeTop":
      return [{ part: { ...area, rows: 1 }, side }];
    case "EdgeBottom":
      return [{ part: { ...area, row: bottom, rows: 1 }, side }];
    case "EdgeLeft":
      return [{ part: { ...area, columns: 1 }, side }];
    case "EdgeRight":
      return [{ part: { ...area, column: right, columns: 1 }, side }];
    case "InsideHorizontal":
      if (area.rows < 2) return [];
      return [{ part: { ...area, rows: area.rows - 1 }, side: "EdgeBottom" }];
    case "InsideVertical":
      if (area.columns < 2) return [];
      return [{ part: { ...area, columns: area.columns - 1 }, side: "EdgeRight" }];
    default:
      throw excelError("ApiNotFound", `The border ${side} is not simulated by this host.`);
  }
}

/** The border all cells concerned have: null for none, undefined when they differ. */
export function commonBorder(
  { sheet, areas }: AreasTarget,
  side: BorderSide,
): BorderFormat | null | undefined {
  let common: { border: BorderFormat | null } | undefined;
  for (const { part, side: cellSide } of areas.flatMap((area) => borderCells(area, side))) {
    for (let row = part.row; row < part.row + part.rows; row++) {
      for (let column = part.column; column < part.column + part.columns; column++) {
        const border = sheet.format(row, column).borders[cellSide];
        if (common === undefined) common = { border };
        else if (!isSame(common.border, border)) return undefined;
      }
    }
  }
  return common ? common.border : null;
}

/** Draws or, with null, removes a border of the areas. */
export function setBorder(
  { sheet, areas }: AreasTarget,
  side: BorderSide,
  border: BorderFormat | null,
): void {
  for (const { part, side: cellSide } of areas.flatMap((area) => borderCells(area, side))) {
    for (let row = part.row; row < part.row + part.rows; row++) {
      for (let column = part.column; column < part.column + part.columns; column++) {
        const { borders } = sheet.format(row, column);
        const cell = { row, column, rows: 1, columns: 1 };
        sheet.setFormat(cell, { borders: { ...borders, [cellSide]: border } });
      }
    }
  }
}

function isSame(a: BorderFormat | null, b: BorderFormat | null): boolean {
  if (a === null || b === null) return a === b;
  return a.style === b.style && a.weight === b.weight && a.color === b.color;
}
