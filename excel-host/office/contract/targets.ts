/** What of the workbook the objects of each class stand for. */
import type { ChartColor, ChartFont, ChartLine, ChartModel } from "../../model/charts";
import type { PagesNamed } from "../../model/pageSetup";
import type { Area, DefinedName, SheetModel, TableModel, WorkbookModel } from "../../model/types";

/** One rectangle of one sheet: what Excel's Range stands for. */
export interface RangeTarget {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** Several rectangles of one sheet. */
export interface AreasTarget {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

/** Tables of a sheet, or of the whole workbook. */
export interface TablesTarget {
  readonly workbook: WorkbookModel;
  readonly sheet?: SheetModel;
  /** Only those that are in the way of some range. */
  readonly only?: readonly TableModel[];
}

/** A column of a table; found again by name when columns move. */
export interface ColumnTarget {
  readonly table: TableModel;
  readonly index: number;
}

/** Names of the workbook, or of one sheet. */
export interface NamesTarget {
  readonly workbook: WorkbookModel;
  readonly sheet?: SheetModel;
}

export interface NameTarget {
  readonly workbook: WorkbookModel;
  readonly name: DefinedName;
}

/** One entry of a map of texts: a setting or a sheet's custom property. */
interface EntryTarget<Owner> {
  readonly owner: Owner;
  readonly key: string;
}

/** The headers and footers of a sheet's odd, even or first pages. */
export interface HeaderFooterTarget {
  readonly sheet: SheetModel;
  readonly pages: PagesNamed;
}

/** A chart, and the sheet on which it stands. */
export interface ChartTarget {
  readonly sheet: SheetModel;
  readonly chart: ChartModel;
}

export interface ChartSeriesTarget extends ChartTarget {
  readonly key: number;
}

export interface ChartPointTarget extends ChartSeriesTarget {
  readonly index: number;
}

export interface ChartAxisTarget extends ChartTarget {
  readonly which: "categoryAxis" | "valueAxis";
}

interface ChartGridlinesTarget extends ChartAxisTarget {
  readonly lines: "major" | "minor";
}

/** The page breaks before rows, or before columns, of a sheet. */
export interface BreaksTarget {
  readonly sheet: SheetModel;
  readonly side: "rows" | "columns";
}

export interface BreakTarget extends BreaksTarget {
  readonly at: number;
}

/** A fill of a chart; `automatic` is the colour that "automatic" shows, where that is known. */
interface ChartFillTarget {
  readonly chart: ChartModel;
  readonly set: (color: ChartColor) => void;
}

export interface ChartLineTarget {
  readonly chart: ChartModel;
  readonly line: ChartLine;
  readonly automatic?: ChartColor;
  /** Told after a change. */
  readonly changed?: () => void;
}

export interface ChartFontTarget {
  readonly chart: ChartModel;
  readonly font: ChartFont;
}

/** What an object that holds formats leads to. */
export interface ChartFormatTarget {
  readonly fill?: ChartFillTarget;
  readonly line?: ChartLineTarget;
  readonly font?: ChartFontTarget;
}

export type BorderSide =
  | "EdgeTop"
  | "EdgeBottom"
  | "EdgeLeft"
  | "EdgeRight"
  | "InsideHorizontal"
  | "InsideVertical"
  | "DiagonalDown"
  | "DiagonalUp";

/** What an object of each class stands for. */
export interface Targets {
  AddinInternalService: WorkbookModel;
  Application: WorkbookModel;
  AppRuntimeService: WorkbookModel;
  Chart: ChartTarget;
  ChartAreaFormat: ChartFormatTarget;
  ChartAxes: ChartTarget;
  ChartAxis: ChartAxisTarget;
  ChartAxisFormat: ChartFormatTarget;
  ChartAxisTitle: ChartAxisTarget;
  ChartAxisTitleFormat: ChartFormatTarget;
  ChartBorder: ChartLineTarget;
  ChartCollection: SheetModel;
  ChartDataLabelFormat: ChartFormatTarget;
  ChartDataLabels: ChartSeriesTarget;
  ChartFill: ChartFillTarget;
  ChartFont: ChartFontTarget;
  ChartGridlines: ChartGridlinesTarget;
  ChartGridlinesFormat: ChartFormatTarget;
  ChartLegend: ChartTarget;
  ChartLegendFormat: ChartFormatTarget;
  ChartLineFormat: ChartLineTarget;
  ChartPlotArea: ChartTarget;
  ChartPlotAreaFormat: ChartFormatTarget;
  ChartPoint: ChartPointTarget;
  ChartPointFormat: ChartFormatTarget;
  ChartPointsCollection: ChartSeriesTarget;
  ChartSeries: ChartSeriesTarget;
  ChartSeriesCollection: ChartTarget;
  ChartSeriesFormat: ChartFormatTarget;
  ChartTitle: ChartTarget;
  ChartTitleFormat: ChartFormatTarget;
  CustomFunctions: WorkbookModel;
  FunctionResult: { readonly value: number };
  Functions: WorkbookModel;
  HeaderFooter: HeaderFooterTarget;
  HeaderFooterGroup: SheetModel;
  NamedItem: NameTarget;
  NamedItemCollection: NamesTarget;
  PageBreak: BreakTarget;
  PageBreakCollection: BreaksTarget;
  PageLayout: SheetModel;
  Range: RangeTarget;
  RangeAreas: AreasTarget;
  RangeBorder: AreasTarget & { readonly side: BorderSide };
  RangeBorderCollection: AreasTarget;
  RangeCollection: AreasTarget;
  RangeFill: AreasTarget;
  RangeFont: AreasTarget;
  RangeFormat: AreasTarget;
  Setting: EntryTarget<WorkbookModel>;
  SettingCollection: WorkbookModel;
  Table: TableModel;
  TableCollection: TablesTarget;
  TableColumn: ColumnTarget;
  TableColumnCollection: TableModel;
  TableRow: ColumnTarget;
  TableRowCollection: TableModel;
  TableScopedCollection: TablesTarget;
  WacWorkbook: WorkbookModel;
  Workbook: WorkbookModel;
  WorkbookProtection: WorkbookModel;
  Worksheet: SheetModel;
  WorksheetCollection: WorkbookModel;
  WorksheetCustomProperty: EntryTarget<SheetModel>;
  WorksheetCustomPropertyCollection: SheetModel;
  WorksheetFreezePanes: SheetModel;
  WorksheetProtection: SheetModel;
}
