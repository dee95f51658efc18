/** Which measure the selected row of a report sheet is about. */
import { SHEETS } from "../names/contract";
import type { UpdateReport } from "../../msg/model/update";
import { EVIDENCE_COLUMNS } from "../report/layout";
import { measuresWithEvidence } from "../report/measureEvidence";

/** The row of the active cell. */
export interface SelectedRow {
  readonly sheet: string;
  /** Counted from 0, as the active cell's column. */
  readonly row: number;
  readonly column: number;
  /** What its cells hold, from column A to the active cell, and the first ones in any case. */
  readonly texts: readonly string[];
}

/** A measure's name stands among this many first cells of a row, wherever the row was sorted to. */
const FIRST_COLUMNS = 4;
/** Where the tables beside the blocks of MSG Evidence may have been moved to; nobody looks further. */
const MOST_COLUMNS = 200;

const NAMED_IN_ROWS: readonly string[] = [
  SHEETS.summary,
  SHEETS.performance,
  SHEETS.movement,
  SHEETS.charts,
  SHEETS.checks,
];

/**
 * The measure that a row of a report sheet is about.
 * @param report what the sheets were written from
 * @returns undefined for a row of another sheet, or one that is about no measure
 */
export function measureOfRow(
  report: Pick<UpdateReport, "measures">,
  { sheet, row, column, texts }: SelectedRow,
): string | undefined {
  if (sheet === SHEETS.evidence && column < EVIDENCE_COLUMNS.length) {
    return measuresWithEvidence(report).find(
      ({ rows }) => row >= rows.title && row < rows.title + rows.rows,
    )?.result.measure.name;
  }
  // Beside the blocks stand MsgResults and MsgPositions, whose rows begin with their measure.
  if (sheet === SHEETS.evidence) return lastNamed(report, texts.slice(EVIDENCE_COLUMNS.length));
  if (!NAMED_IN_ROWS.includes(sheet)) return undefined;
  return lastNamed(report, texts.slice(0, FIRST_COLUMNS));
}

/** The last measure named: a priority that is called like one stands before its measures. */
function lastNamed(
  { measures }: Pick<UpdateReport, "measures">,
  texts: readonly string[],
): string | undefined {
  const names = new Set(measures.map(({ measure }) => measure.name));
  return texts.map((text) => text.trim()).findLast((text) => names.has(text));
}

async function readSelectedRow(): Promise<SelectedRow> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const cell = context.workbook.getActiveCell().load("rowIndex,columnIndex");
    const sheet = cell.worksheet.load("name");
    await context.sync();
    const { rowIndex: row, columnIndex: column } = cell;
    const columns = Math.min(MOST_COLUMNS, Math.max(FIRST_COLUMNS, column + 1));
    const first = sheet.getRangeByIndexes(row, 0, 1, columns).load("values");
    await context.sync();
    const texts = (first.values[0] ?? []).map(String);
    return { sheet: sheet.name, row, column, texts };
  });
}

/** Moving through a sheet by arrow keys asks once, where it ends. */
const REST_MS = 150;

/** Tells the row of the active cell whenever the selection has moved and come to rest. */
export async function watchSelectedRow(onSelect: (row: SelectedRow) => void): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.onSelectionChanged.add(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        // A selection that cannot be read, as of a chart, is about no measure.
        readSelectedRow().then(onSelect, () => undefined);
      }, REST_MS);
      return Promise.resolve();
    });
    await context.sync();
  });
}
