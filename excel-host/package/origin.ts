import type { ChartModel } from "../model/charts";
import type { Sheet } from "../model/sheet";
import type { Table } from "../model/tables";
import type { DefinedName, WorkbookModel } from "../model/types";
import type { CalculationMode, Workbook } from "../model/workbook";
import type { ChartPlace } from "./charts/drawingReader";
import type { Palette } from "./colors";
import type { Parts } from "./parts";
import type { SheetPart } from "./sheetPart";
import type { XmlElement } from "./xml";

/** A <sheet> of the workbook part; `sheet` is undefined for chart sheets and their like. */
export interface SheetEntry {
  element: XmlElement;
  partName: string;
  sheet: Sheet | undefined;
}

/** A name as it was read, with its element. */
interface OriginalName {
  name: DefinedName;
  original: DefinedName;
  xml: string;
}

/** What a workbook was opened from; what differs from it is written when it is saved. Never changed. */
export interface Origin {
  parts: Parts;
  workbookPart: string;
  palette: Palette;
  sheets: SheetEntry[];
  sheetParts: Map<Sheet, { partName: string; part: () => SheetPart }>;
  tableParts: Map<Table, string>;
  /** Filled when a sheet's charts are first asked for. */
  chartPlaces: Map<Sheet, ReadonlyMap<ChartModel, ChartPlace>>;
  names: OriginalName[];
  calculationMode: CalculationMode;
  settings: ReadonlyMap<string, string>;
  activeSheet?: Sheet;
}

const origins = new WeakMap<WorkbookModel, { workbook: Workbook; origin: Origin }>();

export function rememberOrigin(workbook: Workbook, origin: Origin): void {
  origins.set(workbook, { workbook, origin });
}

/** The workbook's origin. Throws TypeError for a workbook that was not opened or made here. */
export function originOf(workbook: WorkbookModel): { workbook: Workbook; origin: Origin } {
  const found = origins.get(workbook);
  if (found === undefined)
    throw new TypeError("Only a workbook that was opened or made here can be saved.");
  return found;
}
