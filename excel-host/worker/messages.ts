/**
 * What a page and the worker that holds its workbook say to each other. The page asks (`HostCalls`, each call
 * answered or refused in words) and passes on what the add-in's frame posts; the worker answers, and tells of
 * changes, of messages for the frame, and of its own faults (`HostNotice`). All of it is plain data that
 * postMessage can clone.
 */
import type { SeriesFigures } from "../model/chartFigures";
import type { ChartModel } from "../model/charts";
import type { Area, CellFormat, HyperlinkModel } from "../model/types";
import type { FocusExit } from "../office/protocol";
import type { RibbonGroup } from "../run/addInRibbon";

export type { FocusExit } from "../office/protocol";
export type { RibbonButton, RibbonGroup } from "../run/addInRibbon";

/** The files an add-in is made known by. */
export interface AddInFiles {
  readonly manifest: string;
  readonly functionsJson: string;
}

export interface OpenAsk {
  /** The .xlsx file; undefined for a new, empty workbook. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
  readonly addIn: AddInFiles;
  /** The origin of the page, which the add-in takes for Excel's. */
  readonly hostOrigin: string;
}

export interface Opened {
  /** The name the add-in's frame must have before its page loads. */
  readonly windowName: string;
  readonly ribbon: RibbonGroup;
}

/** A stretch of rows or columns: `count` of them from `first` on. */
export interface Stretch {
  readonly first: number;
  readonly count: number;
}

/** Sizes in CSS pixels: what is not listed has the usual one; `indices` rise. */
export interface Sizes {
  readonly usual: number;
  readonly indices: Uint32Array;
  readonly sizes: Float32Array;
}

/** Everything about a sheet's looks but its cells. */
export interface SheetShape {
  /** Different for every shape a worker tells of. */
  readonly number: number;
  readonly rows: Sizes;
  readonly columns: Sizes;
  /** Rows and columns up to the last one that holds anything. */
  readonly usedRows: number;
  readonly usedColumns: number;
  readonly merges: readonly Area[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showGridlines: boolean;
}

/** What a cell holds, as far as drawing it goes. */
export const CellKind = { empty: 0, number: 1, text: 2, boolean: 3, error: 4 } as const;

/**
 * The cells of a part of a sheet, row by row: of the frozen rows and then of a stretch of others, in each the frozen
 * columns and then a stretch of others.
 */
export interface SheetCells {
  /** Different for every part a worker tells of. */
  readonly number: number;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Of those that are not frozen. */
  readonly rows: Stretch;
  readonly columns: Stretch;
  /** As displayed under the cells' number formats. */
  readonly texts: readonly string[];
  readonly kinds: Uint8Array;
  /** The values of cells that hold numbers. */
  readonly values: Float64Array;
  /** Places in `formats`. */
  readonly styles: Uint16Array;
  readonly formats: readonly CellFormat[];
  readonly links: readonly CellLink[];
}

export interface CellLink extends HyperlinkModel {
  readonly row: number;
  readonly column: number;
}

/** A chart with the figures it shows now. */
export interface DrawnChart {
  readonly model: ChartModel;
  /** As it shows; undefined without a title. */
  readonly title: string | undefined;
  readonly categoryTitle: string | undefined;
  readonly valueTitle: string | undefined;
  /** In the order of the model's series. */
  readonly figures: readonly DrawnFigures[];
}

export interface DrawnFigures extends SeriesFigures {
  /** Of a scatter chart: where on the horizontal axis the values stand. */
  readonly xs: readonly (number | null)[];
  /** The number formats of the first value and of the first x, for axes and labels that have none of their own. */
  readonly valueFormat: string;
  readonly xFormat: string;
}

/** All charts of a sheet. */
export interface SheetCharts {
  /** Different for every state of the charts a worker tells of. */
  readonly number: number;
  readonly charts: readonly DrawnChart[];
}

export interface LookAsk {
  readonly sheetId: string;
  readonly rows: Stretch;
  readonly columns: Stretch;
  /** Numbers of what the page has already, which is not told again. */
  readonly knownShape?: number | undefined;
  readonly knownCells?: number | undefined;
  readonly knownCharts?: number | undefined;
}

/** A part of a sheet as it is now; what the page has already is left out. */
export interface Look {
  readonly shape: SheetShape | undefined;
  readonly cells: SheetCells | undefined;
  readonly charts: SheetCharts | undefined;
}

export interface CellAsk {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export interface AreaAsk {
  readonly sheetId: string;
  readonly area: Area;
}

export interface SheetTab {
  readonly id: string;
  readonly name: string;
  /** "#RRGGBB", "" for none. */
  readonly color: string;
}

/** Of the selected cells, when there are several: how many hold something, how many numbers, and their sum. */
export interface SelectionSummary {
  readonly count: number;
  readonly numbers: number;
  readonly sum: number;
}

/** The workbook as a whole, told whenever anything may have changed. */
export interface WorkbookState {
  /** Grows with every change. */
  readonly revision: number;
  /** The last of the page's selections that this state knows of. */
  readonly selectionNumber: number;
  readonly sheets: readonly SheetTab[];
  readonly activeSheetId: string;
  readonly selection: Area;
  /** The one of the selected cells that typing goes into. */
  readonly active: { readonly row: number; readonly column: number };
  /** The active cell's content as the formula bar shows it. */
  readonly content: string;
  /** What is to be said of the active cell: why it shows an error. */
  readonly note: string;
  readonly summary: SelectionSummary | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** A person or the add-in changed something since the workbook was opened or saved. */
  readonly hasUnsavedChanges: boolean;
}

export type Direction = "up" | "down" | "left" | "right";

export interface HostCalls {
  open(ask: OpenAsk): Opened;
  /** The workbook as an .xlsx file. */
  save(): Uint8Array<ArrayBuffer>;
  look(ask: LookAsk): Look;
  /** Selects cells; `number` counts the page's selections, so that an answer is not taken for a later one. */
  select(
    ask: AreaAsk & {
      readonly active: { readonly row: number; readonly column: number };
      readonly number: number;
    },
  ): void;
  /** Selects what a text names: "B3", "Offences!B3", a defined name, a table. */
  goTo(ask: { readonly sheetId: string; readonly text: string }): void;
  /** What a person would type to get the cell's content. */
  content(ask: CellAsk): string;
  enter(ask: CellAsk & { readonly input: string }): void;
  clear(ask: AreaAsk): void;
  /** Puts a text of lines and tabs into cells; answers the area it filled. */
  paste(ask: CellAsk & { readonly text: string }): Area;
  /** The displayed texts of an area, as lines and tabs. */
  copy(ask: AreaAsk): string;
  undo(): void;
  redo(): void;
  /** Where Ctrl and an arrow lead: the edge of what is filled, else the next filled cell, else the sheet's. */
  edge(ask: CellAsk & { readonly direction: Direction }): { row: number; column: number };
  /** Sets widths or heights in CSS pixels; "fit" makes them as large as the content needs. */
  resize(ask: {
    readonly sheetId: string;
    readonly side: "rows" | "columns";
    readonly stretch: Stretch;
    readonly pixels: number | "fit";
  }): void;
  addSheet(): void;
  /** Presses a button of the ribbon; answered when the command says that it is done. */
  command(ask: { readonly action: string }): void;
}

export type HostCallName = keyof HostCalls;
export type AskOf<Name extends HostCallName> = Parameters<HostCalls[Name]>[0];
export type AnswerOf<Name extends HostCallName> = ReturnType<HostCalls[Name]>;

/** From the page. */
export type PageMessage =
  | {
      readonly type: "call";
      readonly id: number;
      readonly name: HostCallName;
      readonly ask: unknown;
    }
  | { readonly type: "pane"; readonly message: unknown };

/** What the worker says without being asked. */
export type HostNotice =
  | { readonly type: "state"; readonly state: WorkbookState }
  /** To be posted to the add-in's frame. */
  | { readonly type: "pane"; readonly message: string }
  | { readonly type: "paneVisibility"; readonly isVisible: boolean }
  /** A person leaves the add-in's page by keyboard: the focus is to be moved. */
  | { readonly type: "focusExit"; readonly exit: FocusExit }
  /** The add-in's ribbon commands can be called. */
  | { readonly type: "ready" }
  /** The add-in made a workbook (Excel.createWorkbook) and wants it shown. */
  | { readonly type: "openWorkbook"; readonly bytes: Uint8Array<ArrayBuffer> }
  /** The host itself failed. */
  | { readonly type: "fault"; readonly message: string };

/** From the worker. */
export type HostMessage =
  | HostNotice
  | { readonly type: "answer"; readonly id: number; readonly answer: unknown }
  | { readonly type: "refusal"; readonly id: number; readonly message: string };
