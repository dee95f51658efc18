/** A workbook with the add-in's own functions at work in it, on the stand-in host. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { CellError, type Scalar, type SheetModel } from "../../../excel-host/model/types";
import { newWorkbook } from "../../../excel-host/package/open";
import { openHeadless, type HeadlessExcel } from "../../../excel-host/run/headless";
import type { CustomFunctionsMetadata } from "../../../excel-host/formulas/custom/descriptions";

const ROOT = process.cwd();
const metadata = JSON.parse(
  readFileSync(path.join(ROOT, "test/functions/functions.json"), "utf8"),
) as CustomFunctionsMetadata;

type Cells = Readonly<Record<string, string>>;

export interface MsgWorkbook {
  readonly excel: HeadlessExcel;
  readonly sheet: (name: string) => SheetModel;
  /** Types into cells and waits until all is calculated. */
  readonly enter: (sheet: string, cells: Cells) => Promise<void>;
  /** What a cell shows: an error as its text. */
  readonly value: (sheet: string, row: number, column: number) => Scalar;
  close(): void;
}

/** @param sheets what is typed into the cells of each sheet, by address */
export async function openMsgWorkbook(
  sheets: Readonly<Record<string, Cells>>,
): Promise<MsgWorkbook> {
  const workbook = newWorkbook();
  for (const name of Object.keys(sheets)) workbook.addSheet(name);
  const excel = await openHeadless({
    workbook,
    pageDirectory: path.join(ROOT, "test/workbook/page"),
    customFunctions: { namespace: "MSG", metadata },
  });
  Object.assign(globalThis, {
    Excel: excel.window["Excel"] as unknown,
    Office: excel.window["Office"] as unknown,
    CustomFunctions: excel.window["CustomFunctions"] as unknown,
  });
  jest.resetModules();
  await import("../../../src/functions/index");
  const sheet = (name: string) => {
    const found = workbook.sheetByName(name);
    if (!found) throw new Error(`There is no sheet ${name}.`);
    return found;
  };
  const enter = async (name: string, cells: Cells) => {
    for (const [address, input] of Object.entries(cells)) excel.edit(name, address, input);
    await excel.calculated();
  };
  for (const [name, cells] of Object.entries(sheets)) await enter(name, cells);
  return {
    excel,
    sheet,
    enter,
    value: (name, row, column) => {
      const value = sheet(name).value(row, column);
      return value instanceof CellError ? value.text : value;
    },
    close: () => excel.close(),
  };
}
