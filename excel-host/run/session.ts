import { findRange } from "../office/cells/addresses";
import { valueJson, valueType } from "../office/cells/cellContents";
import type { CustomFunctionsOptions } from "../formulas/custom/descriptions";
import type { Calculation } from "../formulas/calculation";
import { createCalculation } from "../formulas/recalculate";
import { ExcelHost } from "../office/host";
import { type FocusExit, OfficeProtocol, type Traffic, windowName } from "../office/protocol";
import type { WorkbookModel } from "../model/types";
import type { RangeTarget } from "../office/contract/targets";

/** How messages reach the add-in's window, whichever way it runs. */
interface Transport {
  /** The origin the add-in's client believes its host to have. */
  readonly hostOrigin: string;
  send(message: string): void;
}

export interface SessionOptions {
  readonly workbook: WorkbookModel;
  /** What recalculates the workbook; one is made unless given. */
  readonly calculation?: Calculation;
  /** The add-in's custom functions, unless the calculation given knows of them. */
  readonly customFunctions?: CustomFunctionsOptions;
  readonly transport: Transport;
  /** The host itself failed. */
  readonly onFault: (fault: unknown) => void;
  /** The add-in asks for its pane to be shown or hidden. */
  readonly onPaneVisibility?: (isVisible: boolean) => void;
  /** A person leaves the add-in's page by keyboard. */
  readonly onFocusExit?: (exit: FocusExit) => void;
  /** Cells, sheets or the selection may have changed: time to draw anew. */
  readonly onWorkbookChanged?: () => void;
  /** The add-in made another workbook (Excel.createWorkbook) and wants it opened; refused unless handled. */
  readonly onWorkbookMade?: (bytes: Uint8Array<ArrayBuffer>) => void;
}

/** One add-in page at work on one workbook, whichever way it runs. */
export class Session {
  readonly host: ExcelHost;
  readonly name: string;
  /** Fulfilled when Office.js is ready and the page's ribbon actions can be called. */
  readonly ready: Promise<void>;
  private readonly protocol: OfficeProtocol;
  private readonly running = new Map<string, (status: number) => void>();
  private lastCommand = 0;

  constructor(private readonly options: SessionOptions) {
    // A fresh conversation for every load: the client keeps settings by it.
    const conversationId = crypto.randomUUID();
    const identity = { conversationId, appId: crypto.randomUUID() };
    const { hostOrigin } = options.transport;
    this.host = new ExcelHost(options.workbook, calculationOf(options));
    this.host.onPaneVisibility = (isVisible) => options.onPaneVisibility?.(isVisible);
    if (options.onWorkbookMade) this.host.onWorkbookMade = options.onWorkbookMade;
    this.name = windowName({ ...identity, hostOrigin });
    this.ready = new Promise((resolve) => (this.host.onActionsReady = resolve));
    this.protocol = new OfficeProtocol({
      ...identity,
      hostOrigin,
      host: this.host,
      send: (message) => options.transport.send(message),
      onBatch: () => this.changed(),
      onFocusExit: (exit) => options.onFocusExit?.(exit),
      onFault: options.onFault,
      onCommandCompleted: (id, status) => {
        this.running.get(id)?.(status);
        this.running.delete(id);
      },
    });
  }

  get traffic(): Readonly<Traffic> {
    return this.protocol.traffic;
  }

  /** A message of the add-in's window. */
  receive(message: unknown): void {
    this.protocol.receive(message);
  }

  /** Presses the ribbon button of that action; fulfilled when the command says it is done, rejected for an unknown one. */
  async runCommand(action: string): Promise<void> {
    await this.ready;
    this.lastCommand += 1;
    const id = `command-${this.lastCommand}`;
    const status = await new Promise<number>((resolve) => {
      this.running.set(id, resolve);
      this.protocol.invokeCommand(id, action);
    });
    if (status !== 0) throw new Error(`The add-in has no action "${action}" (status ${status}).`);
  }

  /** Fulfilled when no formula waits for a custom function any more. */
  calculated(): Promise<void> {
    return this.host.customFunctions.calculated();
  }

  /** What the custom functions called in a cell said about the error it shows. */
  errorMessages(sheet: string, address: string): readonly string[] {
    const { sheet: on, area } = this.range(sheet, address);
    return this.host.customFunctions.messagesAt(on, area.row, area.column);
  }

  /** The page is gone: its functions are not called any more. */
  close(): void {
    this.host.customFunctions.stop();
  }

  /** Selects cells as a person does; the sheet comes to the front. */
  select(sheet: string, address: string): void {
    this.selectRange(this.range(sheet, address));
  }

  selectRange(target: RangeTarget): void {
    this.host.select(target);
    this.flush();
  }

  /** Types into a cell as a person does: entered, recalculated, and told to whoever listens. */
  edit(sheet: string, address: string, input: string): void {
    const { sheet: on, area } = this.range(sheet, address);
    this.change({ sheet: on, area: { ...area, rows: 1, columns: 1 } }, () => {
      if (input === "") on.setValue(area.row, area.column, null);
      else on.enter(area.row, area.column, input);
    });
  }

  /**
   * Changes the contents of cells as a person does: recalculated, and told to whoever listens. What
   * `write` throws comes through; the cells it wrote before count as changed.
   */
  change({ sheet, area }: RangeTarget, write: () => void): void {
    this.host.settle();
    const before = sheet.value(area.row, area.column);
    try {
      write();
    } finally {
      this.host.structureChanged();
      this.host.settle();
      this.host.customFunctions.settled();
    }
    const after = sheet.value(area.row, area.column);
    const isOneCell = area.rows === 1 && area.columns === 1;
    const details = isOneCell && {
      valueBefore: valueJson(before),
      valueTypeBefore: valueType(before),
      valueAfter: valueJson(after),
      valueTypeAfter: valueType(after),
    };
    this.host.cellsChanged(sheet, area, null, ...(details ? [details] : []));
    this.flush();
  }

  private range(sheet: string, address: string): RangeTarget {
    const found = this.options.workbook.sheetByName(sheet);
    const target = found && findRange(this.options.workbook, address, found);
    if (!target) throw new Error(`There is no ${address} on a sheet "${sheet}".`);
    return target;
  }

  private flush(): void {
    this.protocol.sendEvents();
    this.changed();
  }

  private changed(): void {
    this.options.onWorkbookChanged?.();
  }
}

function calculationOf({ workbook, calculation, customFunctions }: SessionOptions): Calculation {
  if (calculation && customFunctions) {
    throw new Error("A calculation that is given has its custom functions already.");
  }
  return calculation ?? createCalculation(workbook, customFunctions ? { customFunctions } : {});
}
