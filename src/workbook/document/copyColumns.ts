/** Columns of the accessible copy, and its cells: figures as numbers, what is not there in words. */
import { monthEndSerial } from "../../msg/basics/excelDate";
import type { Period } from "../../msg/basics/period";
import { roundAsExcel } from "../../msg/basics/rounding";
import type { ChangeRequired, MeasureResult } from "../../msg/model/measureResult";
import { changeFigure } from "../../msg/standing/change";
import { changeText, NOT_APPLICABLE } from "../../msg/words/wording";
import { changeAloneFormat, changeDecimals, decimalsFormat } from "../report/formats";
import type { CopyCell, CopyColumn, CopyTable } from "./copyModel";
import { NOT_APPLICABLE_WORDS } from "./model";

export type Table = Omit<CopyTable, "about">;

export interface Column<Row> extends CopyColumn {
  readonly cell: (row: Row) => CopyCell;
}

export const NOT_KNOWN = "not known";
const MONTH = "mmmm yyyy";

/** Columns after the first that say nothing of any row are left out, as they are on the report's sheets. */
export function tableOf<Row>(
  named: Pick<Table, "sheet" | "name" | "title">,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Table {
  const written = columns.map(({ heading, width, cell }) => ({
    heading: { heading, width },
    cells: rows.map(cell),
  }));
  const said = written.filter(
    ({ cells }, at) =>
      at === 0 || cells.some((cell) => cell !== NOT_APPLICABLE_WORDS && cell !== NOT_KNOWN),
  );
  return {
    ...named,
    columns: said.map(({ heading }) => heading),
    rows: rows.map((_, at) => said.map(({ cells }) => cells[at] ?? NOT_KNOWN)),
  };
}

export function column<Row>(
  heading: string,
  width: number,
  cell: (row: Row) => CopyCell,
): Column<Row> {
  return { heading, width, cell };
}

export function figure(value: number, decimals: number, words = NOT_KNOWN): CopyCell {
  if (!Number.isFinite(value)) return words;
  return { figure: roundAsExcel(value, decimals), format: decimalsFormat(decimals) };
}

export function month(period: Period | undefined, words = NOT_APPLICABLE_WORDS): CopyCell {
  return period ? { figure: monthEndSerial(period.end), format: MONTH } : words;
}

export function place(position: number): CopyCell {
  return position > 0 ? { figure: position, format: "0" } : NOT_APPLICABLE_WORDS;
}

export function change(
  { measure }: MeasureResult,
  required: ChangeRequired | undefined,
  benchmark: "average" | "top quartile" | "aspiration",
): CopyCell {
  const text = changeText(required, measure, benchmark);
  if (!required || text === NOT_APPLICABLE) return NOT_APPLICABLE_WORDS;
  if (required.reached) return text;
  const signed = changeFigure(measure, required);
  return {
    figure: roundAsExcel(signed, changeDecimals(measure, signed)),
    format: changeAloneFormat(measure, signed),
  };
}
