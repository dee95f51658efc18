/** Which measure the selected row of a report sheet is about. */
import { SHEETS } from "./contract";
import type { UpdateReport } from "../msg/update";
import { measuresWithEvidence } from "./report/measureEvidence";

/** The row of the active cell. */
export interface SelectedRow {
  readonly sheet: string;
  /** Counted from 0. */
  readonly row: number;
  /** What its first cells hold. */
  readonly texts: readonly string[];
}

/** The measure's name stands among the first cells of a row, wherever the row was sorted to. */
const FIRST_COLUMNS = "A:D";

const NAMED_IN_ROWS: readonly string[] = [
  SHEETS.summary,
  SHEETS.performance,
  SHEETS.movement,
  SHEETS.checks,
];

/**
 * The measure that a row of a report sheet is about.
 * @param report what the sheets were written from
 * @returns undefined for a row of another sheet, or one that is about no measure
 */
export function measureOfRow(
  report: Pick<UpdateReport, "measures">,
  { sheet, row, texts }: SelectedRow,
): string | undefined {
  if (sheet === SHEETS.evidence) {
    return measuresWithEvidence(report).find(
      ({ rows }) => row >= rows.title && row < rows.title + rows.rows,
    )?.result.measure.name;
  }
  if (!NAMED_IN_ROWS.includes(sheet)) return undefined;
  const written = texts.map((text) => text.trim());
  return report.measures.find(({ measure }) => written.includes(measure.name))?.measure.name;
}

async function readSelectedRow(): Promise<SelectedRow> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell().load("rowIndex");
    const sheet = cell.worksheet.load("name");
    const first = sheet.getRange(FIRST_COLUMNS).getIntersection(cell.getEntireRow()).load("values");
    await context.sync();
    return { sheet: sheet.name, row: cell.rowIndex, texts: (first.values[0] ?? []).map(String) };
  });
}

/** Moving through a sheet by arrow keys asks once, where it ends. */
const REST_MS = 150;

/** Tells the row of the active cell whenever the selection has moved and come to rest. */
export async function watchSelectedRow(onSelect: (row: SelectedRow) => void): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  await Excel.run(async (context) => {
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
