/** How a sample's sheets print: A4, the headings on every page, the sheet's name and page below. */
import { paperNumber, type PageSetup } from "../excel-host/model/pageSetup";
import { setPrintAreas, setPrintTitles } from "../excel-host/model/printNames";
import type { Area, SheetModel } from "../excel-host/model/types";
import type { PlannedSheet } from "./workbookPlan";

const ROW_LIMIT = 1_048_576;
/** Points of A4 upright between the margins. */
const PAGE_WIDTH = 523;
/** Per cent at which the set-up's tables are still readable; its widest goes over several pages. */
const SETUP_SCALE = 60;
const MARGINS: PageSetup["margins"] = {
  left: 36,
  right: 36,
  top: 45,
  bottom: 50,
  header: 22,
  footer: 22,
};

export function paintPage(sheet: SheetModel, plan: PlannedSheet): void {
  const page = sheet.pageSetup;
  const byGrid = plan.print === "by grid";
  page.paper = paperNumber("A4");
  page.orientation = byGrid || gridsWidth(sheet, plan) > PAGE_WIDTH ? "Landscape" : "Portrait";
  page.margins = { ...MARGINS };
  page.headersFooters.useSheetScale = false;
  page.headersFooters.pages.odd.footer = { left: "&A", center: "", right: "Page &P of &N" };
  if (byGrid) {
    page.scale = SETUP_SCALE;
    setPrintAreas(sheet, plan.grids.map(gridColumns));
  } else page.fitTo = { across: 1, down: 0 };
  // Headings that stay in view on the screen stay in print.
  const first = plan.grids.find(({ row }) => row < plan.frozen.rows);
  if (first === undefined) return;
  // A caption stands over its heading.
  const top = byGrid ? first.row - 1 : first.row;
  setPrintTitles(sheet, {
    rows: { first: top, count: first.row - top + 1 },
    columns: undefined,
  });
}

/** Whole columns, so that rows added to a table print too. */
function gridColumns({ column, columns }: PlannedSheet["grids"][number]): Area {
  return { row: 0, column, rows: ROW_LIMIT, columns: columns.length };
}

function gridsWidth(sheet: SheetModel, { grids }: PlannedSheet): number {
  const last = Math.max(0, ...grids.map(({ column, columns }) => column + columns.length));
  return Array.from({ length: last }, (_, column) => sheet.columnWidth(column)).reduce(
    (sum, width) => sum + width,
    0,
  );
}
