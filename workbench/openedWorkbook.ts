/** A workbook open in the page. */
import type { CustomFunctionsOptions } from "../excel-host/formulas/custom/descriptions";
import { createCalculation, type Calculation } from "../excel-host/formulas/recalculate";
import type { WorkbookModel } from "../excel-host/model/types";
import { openWorkbook } from "../excel-host/package/open";
import { saveWorkbook } from "../excel-host/package/save";
import { addInFunctions } from "../excel-host/run/addInFunctions";

export interface OpenedWorkbook {
  /** Different for every opening, also of the same file. */
  readonly id: number;
  readonly fileName: string;
  readonly workbook: WorkbookModel;
  readonly calculation: Calculation;
}

let lastId = 0;

/** The add-in's own functions, as its manifest and functions.json describe them. */
async function describedFunctions(): Promise<CustomFunctionsOptions> {
  const text = async (file: string) => {
    const response = await fetch(`/pane/${file}`);
    if (!response.ok) throw new Error(`The add-in's ${file} is not there (${response.status}).`);
    return response.text();
  };
  return addInFunctions(await text("manifest.xml"), await text("functions.json"));
}

/** Opens the bytes of an .xlsx file; throws when they are no workbook. */
async function openBytes(bytes: Uint8Array, fileName: string): Promise<OpenedWorkbook> {
  const workbook = openWorkbook(bytes);
  const calculation = createCalculation(workbook, { customFunctions: await describedFunctions() });
  calculation.recalculate();
  lastId += 1;
  return { id: lastId, fileName, workbook, calculation };
}

export async function openSample(file: string): Promise<OpenedWorkbook> {
  const response = await fetch(`/samples/${file}`);
  if (!response.ok) throw new Error(`The sample ${file} is not there (${response.status}).`);
  return openBytes(new Uint8Array(await response.arrayBuffer()), file);
}

export async function openFile(file: File): Promise<OpenedWorkbook> {
  return openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
}

/** Hands the workbook to the browser as a download, under its own name. */
export function download({ workbook, fileName }: OpenedWorkbook): void {
  const bytes = new Uint8Array(saveWorkbook(workbook));
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
