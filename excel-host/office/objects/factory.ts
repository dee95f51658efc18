import type { ChartModel } from "../../model/charts";
import type { PagesNamed } from "../../model/pageSetup";
import type { DefinedName, SheetModel, TableModel, WorkbookModel } from "../../model/types";
import type { RangeTarget } from "../addresses";
import { HostObject, type ObjectClass } from "../hostObject";
import type {
  ChartFillTarget,
  ChartFontTarget,
  ChartFormatTarget,
  ChartLineTarget,
} from "./chartFormats";

/** Several rectangles of one sheet. */
export interface AreasTarget {
  readonly sheet: SheetModel;
  readonly areas: readonly RangeTarget["area"][];
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

const classes = new Map<string, ObjectClass<never>>();

/**
 * Defines a class and makes it known by its name, so that classes need not import each other;
 * objects/index.ts loads them all.
 */
export function defineClass<Name extends keyof Targets>(
  name: Name,
  members: Partial<Omit<ObjectClass<Targets[Name]>, "name">>,
): void {
  const definition = { properties: {}, navigation: {}, methods: {}, ...members, name };
  classes.set(name, definition as unknown as ObjectClass<never>);
}

/** Makes an object of the class of that name. */
export function makeObject<Name extends keyof Targets>(
  name: Name,
  target: Targets[Name],
): HostObject {
  const definition = classes.get(name);
  if (!definition) throw new Error(`The class ${name} is not registered.`);
  return new HostObject(definition, target);
}

export const makeRange = (target: RangeTarget): HostObject => makeObject("Range", target);

/**
 * Every class the host simulates.
 *
 * @internal a test holds them all against what office.js has
 */
export function simulatedClasses(): Iterable<ObjectClass<never>> {
  return classes.values();
}
