/** What stands of a publication whose writing failed: looked up afresh, since an answer may have been lost. */
import { sameName } from "../../msg/basics/names";
import { compareVersions } from "../../msg/publication/previousUpdate";
import { nameKey } from "../names/cellText";
import { HISTORY } from "../names/columns/history";
import { TABLES } from "../names/contract";
import { readCells } from "./chunkedCells";
import { isOfficeError } from "./officeProblems";

export type PublishedState = "counts" | "begun" | "not known";

/** Whether MsgHistory has rows of that update and version that count. */
export async function publishedState(update: string, version: string): Promise<PublishedState> {
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) =>
      lookUp(context, update, version),
    );
  } catch (error) {
    // Who cannot be asked does not say; that is told.
    if (!isOfficeError(error)) throw error;
    return "not known";
  }
}

async function lookUp(
  context: Excel.RequestContext,
  update: string,
  version: string,
): Promise<PublishedState> {
  const table = context.workbook.tables.getItemOrNullObject(TABLES.history);
  table.load("worksheet/name");
  const header = table.getHeaderRowRange().load("values");
  const body = table.getDataBodyRange().load("rowIndex,columnIndex,rowCount");
  await context.sync();
  if (table.isNullObject) return "begun";
  const headings = (header.values[0] ?? []).map((heading) => nameKey(String(heading)));
  const columns = [HISTORY.update, HISTORY.version, HISTORY.published].map(({ name }) =>
    headings.indexOf(nameKey(name)),
  );
  const cells = columns.map((): unknown[] => []);
  const { rowIndex: top, columnIndex: left, rowCount: rows } = body;
  const areas = columns.map((column) => ({
    sheet: table.worksheet.name,
    area: { top, left: left + Math.max(0, column), rows, columns: 1 },
  }));
  await readCells(context, areas, "values", (index, _, read) => {
    for (const [cell] of read) cells[index]?.push(cell);
  });
  const [updates = [], versions = [], days = []] = cells;
  const counts = days.some(
    (day, row) =>
      typeof day === "number" &&
      sameName(String(updates[row]), update) &&
      compareVersions(String(versions[row]), version) === 0,
  );
  return counts ? "counts" : "begun";
}
