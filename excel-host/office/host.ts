import { sharedArea } from "../model/areas";
import type { Calculation, RecalculationReport } from "../formulas/calculation";
import { createCalculation } from "../formulas/recalculate";
import type { Area, SheetModel, WorkbookModel } from "../model/types";
import { areaText } from "./cells/addresses";
import { runBatch, type BatchRequest, type BatchResponse } from "./batch/batch";
import { CustomFunctionRuntime } from "./customFunctions";
import { excelError } from "./contract/errors";
import { EventType, WORKBOOK_TARGET } from "./contract/events";
import type { CellChange, Host, HostObject } from "./contract/hostObject";
import { makeObject, makeRange } from "./contract/registry";
import "./objects";
import { References } from "./batch/references";
import type { RangeTarget } from "./contract/targets";
import { EventQueue } from "./batch/eventQueue";

/** The client's services by the names it makes them by. */
const SERVICES: Readonly<
  Record<string, "AddinInternalService" | "AppRuntimeService" | "CustomFunctions">
> = {
  "Microsoft.AppRuntime.AppRuntimeService": "AppRuntimeService",
  "Microsoft.ExcelServices.CustomFunctions": "CustomFunctions",
  "Microsoft.InternalService.AddinInternalService": "AddinInternalService",
};

/** What requests to Excel on the web itself, not to a workbook, are marked with. */
const WEB_PARTITION = "WacPartition";

/**
 * A workbook as Office.js sees it: runs the client's batches over the model, recalculates as Excel
 * would, keeps the client's references, and raises the events it asked for.
 */
export class ExcelHost implements Host {
  readonly references = new References();
  readonly events = new EventQueue();
  readonly root: HostObject;
  readonly customFunctions: CustomFunctionRuntime;
  readonly weaknesses: Host["weaknesses"] = new Map();
  calculationSuspended = false;
  private needsCalculation = true;

  constructor(
    readonly workbook: WorkbookModel,
    private readonly calculation: Calculation = createCalculation(workbook),
  ) {
    this.customFunctions = new CustomFunctionRuntime(calculation, (report) => this.note(report));
    this.root = makeObject("Workbook", workbook);
  }

  /**
   * Runs one batch; afterwards everything is calculated, unless calculation is manual.
   * @param partition whom the client asks, where it is not the workbook
   */
  run(request: BatchRequest, partition = ""): BatchResponse {
    const root = partition === WEB_PARTITION ? makeObject("WacWorkbook", this.workbook) : this.root;
    const response = runBatch(request, this, root);
    this.calculationSuspended = false;
    this.settle();
    this.customFunctions.settled();
    return response;
  }

  settle(): void {
    if (this.calculationSuspended || this.workbook.calculationMode === "Manual") return;
    this.calculate();
  }

  calculate(): void {
    if (!this.needsCalculation) return;
    this.needsCalculation = false;
    this.recalculate("Changes");
  }

  calculateFully(): void {
    this.needsCalculation = false;
    this.recalculate("Full");
  }

  private recalculate(extent: "Changes" | "Full"): void {
    this.note(this.calculation.recalculate(extent));
  }

  /** What the host cannot calculate, Excel shall when it opens the saved file. */
  private note({ unsupported }: RecalculationReport): void {
    if (unsupported.length > 0) this.workbook.needsFullCalculationOnLoad = true;
  }

  structureChanged(): void {
    this.needsCalculation = true;
  }

  cellsChanged(
    sheet: SheetModel,
    area: Area,
    trigger: "ThisLocalAddin" | null,
    details?: CellChange,
  ): void {
    this.needsCalculation = true;
    const payload = () => ({
      address: areaText(area),
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: trigger ?? "Unknown",
      worksheetId: sheet.id,
      // By it the event's getRange() finds the cells.
      referenceId: this.references.idFor(makeRange({ sheet, area })),
      ...details,
    });
    this.events.raise(EventType.worksheetChanged, [sheet.id, WORKBOOK_TARGET], payload);
    for (const table of sheet.tables) {
      if (!sharedArea(table.area, area)) continue;
      const tableId = String(table.id);
      this.events.raise(EventType.tableChanged, [tableId, WORKBOOK_TARGET], () => ({
        ...payload(),
        tableId,
      }));
    }
  }

  select({ sheet, area }: RangeTarget): void {
    if (sheet.visibility !== "Visible") {
      throw excelError("InvalidReference", `The sheet "${sheet.name}" is hidden.`);
    }
    const before = this.workbook.activeSheet;
    this.workbook.activeSheet = sheet;
    this.workbook.selection = { sheet, area };
    if (before !== sheet) {
      this.raiseForSheet(EventType.worksheetDeactivated, before);
      this.raiseForSheet(EventType.worksheetActivated, sheet);
    }
    this.events.raise(EventType.worksheetSelectionChanged, [sheet.id, WORKBOOK_TARGET], () => ({
      address: areaText(area),
      worksheetId: sheet.id,
    }));
    this.onSelectionChanged();
  }

  private raiseForSheet(type: number, sheet: SheetModel): void {
    this.events.raise(type, [sheet.id, WORKBOOK_TARGET], () => ({ worksheetId: sheet.id }));
  }

  /** Told when the selection moved; workbook.onSelectionChanged does not travel as a batch event. */
  onSelectionChanged: () => void = () => {};

  onActionsReady: () => void = () => {};

  /** Told when the add-in asks to be shown (Office.addin.showAsTaskpane) or hidden. */
  onPaneVisibility: (isVisible: boolean) => void = () => {};
  isPaneVisible = true;

  onWorkbookMade: (bytes: Uint8Array<ArrayBuffer>) => void = () => {
    throw excelError("UnsupportedOperation", "There is no window to open another workbook in.");
  };

  showPane(isVisible: boolean): void {
    this.isPaneVisible = isVisible;
    this.onPaneVisibility(isVisible);
  }

  serviceObject(name: string): HostObject {
    const className = SERVICES[name];
    if (className) return makeObject(className, this.workbook);
    throw excelError("ApiNotFound", `${name} is not simulated by this host.`);
  }
}
