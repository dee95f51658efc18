import { join } from "node:path";
import type { WorkbookModel } from "../../../excel-host/model/types";
import { newWorkbook } from "../../../excel-host/package/open";
import { type HeadlessExcel, openHeadless } from "../../../excel-host/run/headless";

export interface TestPage {
  readonly workbook: WorkbookModel;
  readonly page: HeadlessExcel;
  /** The client's own Excel namespace, inside the page. */
  readonly excel: typeof Excel;
  close(): void;
}

/** A page with nothing but office.js and two ribbon actions, on a workbook of one empty sheet. */
export async function openTestPage(workbook: WorkbookModel = newWorkbook()): Promise<TestPage> {
  const page = await openHeadless({ workbook, pageDirectory: join(__dirname, "page") });
  const excel = (page.window as unknown as { Excel: typeof Excel }).Excel;
  return { workbook, page, excel, close: () => page.close() };
}
