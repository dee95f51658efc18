import { TextPool } from "../model/cellStore";
import type { Sheet, SheetSource, Visibility } from "../model/sheet";
import { Table } from "../model/tables";
import type { DefinedName } from "../model/types";
import { Workbook, type CalculationMode } from "../model/workbook";
import { readCharts } from "./charts/drawingReader";
import { readPalette } from "./colors";
import { emptyPackage } from "./emptyPackage";
import { shownFormula } from "./fileFormula";
import { readLayout } from "./layoutReader";
import { rememberOrigin, type Origin, type SheetEntry } from "./origin";
import { NotAWorkbookError, Parts } from "./parts";
import { relationshipKind, STRICT_RELATIONSHIPS } from "./relationshipTypes";
import { readRichErrors } from "./richErrors";
import { readSettings } from "./settingsPart";
import { readSharedStrings } from "./sharedStrings";
import { requireSpreadsheet, splitSheetPart } from "./sheetPart";
import { readCells, type ReadingContext } from "./sheetReader";
import { readStyles } from "./stylesReader";
import { readTable } from "./tableReader";
import {
  childNamed,
  childrenNamed,
  decodeXstring,
  isTrue,
  parseXml,
  relationshipId,
  textOf,
  XmlError,
  type XmlElement,
} from "./xml";

/** A new workbook as Excel makes one, with one empty sheet "Sheet1". */
export const newWorkbook = (): Workbook => openParts(emptyPackage());

/**
 * Opens an .xlsx (or .xlsm) file. Sheets are read when they are first asked for; the bytes must not be
 * changed meanwhile.
 * @throws NotAWorkbookError for anything else, its message saying what the file is
 */
export function openWorkbook(bytes: Uint8Array): Workbook {
  return openParts(Parts.unzip(bytes));
}

function openParts(parts: Parts): Workbook {
  try {
    return readWorkbook(parts);
  } catch (error) {
    if (error instanceof XmlError)
      throw new NotAWorkbookError(`The workbook is damaged: ${error.message}`);
    throw error;
  }
}

function readWorkbook(parts: Parts): Workbook {
  const workbookPart = findWorkbookPart(parts);
  const xml = parts.text(workbookPart) as string;
  const root = parseXml(xml);
  requireSpreadsheet(root, "workbook");
  const relationships = parts.relationships(workbookPart);
  const partOf = (kind: string): string | undefined =>
    relationships.find(({ type }) => relationshipKind(type) === kind)?.target;
  const textOfKind = (kind: string): string | undefined => {
    const name = partOf(kind);
    return name === undefined ? undefined : parts.text(name);
  };
  const stylesXml = textOfKind("styles");
  const themeXml = textOfKind("theme");
  const texts = new TextPool();
  const workbook = new Workbook({
    texts,
    styles: readStyles(stylesXml, themeXml),
    date1904: isTrue(childNamed(root, "workbookPr")?.attributes.get("date1904")),
    isStructureProtected: isTrue(
      childNamed(root, "workbookProtection")?.attributes.get("lockStructure"),
    ),
    calculationMode: readCalculationMode(root),
  });
  const origin: Origin = {
    parts,
    workbookPart,
    palette: readPalette(themeXml, parseXml(stylesXml ?? "<styleSheet/>")),
    sheets: [],
    sheetParts: new Map(),
    tableParts: new Map(),
    chartPlaces: new Map(),
    names: [],
    calculationMode: workbook.calculationMode,
    settings: readSettings(parts),
  };
  const context: ReadingContext = {
    pool: texts,
    sharedStrings: once(() => readSharedStrings(textOfKind("sharedStrings"), texts)),
    richErrors: once(() => readRichErrors(parts, workbookPart, textOfKind("sheetMetadata"))),
    get tables() {
      return workbook.tables;
    },
    customFunctions: workbook.customFunctions,
    date1904: workbook.date1904,
  };
  for (const element of childrenNamed(childNamed(root, "sheets"), "sheet")) {
    const relationship = relationships.find(({ id }) => id === relationshipId(element));
    if (relationship === undefined)
      throw new NotAWorkbookError("The workbook is damaged: a sheet's part is not there.");
    addSheet(workbook, origin, context, element, relationship.type, relationship.target);
  }
  if (workbook.sheets.length === 0) throw new NotAWorkbookError("The workbook has no worksheet.");
  readNames(workbook, origin, xml, root);
  readActiveSheet(workbook, origin, root);
  for (const [key, value] of origin.settings) workbook.settings.set(key, value);
  rememberOrigin(workbook, origin);
  return workbook;
}

function findWorkbookPart(parts: Parts): string {
  if (!parts.has("[Content_Types].xml"))
    throw new NotAWorkbookError("The file is a zip archive, but no Excel workbook (.xlsx).");
  const main = parts
    .relationships("")
    .find(({ type }) => relationshipKind(type) === "officeDocument");
  if (main?.type.startsWith(STRICT_RELATIONSHIPS) === true)
    throw new NotAWorkbookError(
      "The workbook is saved as Strict Open XML Spreadsheet. Save it as Excel Workbook (.xlsx).",
    );
  const contentType = main === undefined ? undefined : parts.contentType(main.target);
  if (main === undefined || contentType === undefined || !parts.has(main.target))
    throw new NotAWorkbookError("The file is an Office package without a workbook.");
  if (contentType.includes("sheet.binary"))
    throw new NotAWorkbookError(
      "This is a binary workbook (.xlsb). Save it as an Excel Workbook (.xlsx).",
    );
  if (!/spreadsheetml|ms-excel/.test(contentType))
    throw new NotAWorkbookError("The file is an Office document, but no Excel workbook.");
  return main.target;
}

const VISIBILITIES: Record<string, Visibility> = { hidden: "Hidden", veryHidden: "VeryHidden" };

function addSheet(
  workbook: Workbook,
  origin: Origin,
  context: ReadingContext,
  element: XmlElement,
  type: string,
  partName: string,
): void {
  const name = element.attributes.get("name") ?? "";
  const entry: SheetEntry = { element, partName, sheet: undefined };
  origin.sheets.push(entry);
  if (relationshipKind(type) !== "worksheet") {
    workbook.otherSheetNames.push(name);
    return;
  }
  const { parts, palette } = origin;
  const bytes = parts.bytes(partName);
  if (bytes === undefined)
    throw new NotAWorkbookError(`The workbook is damaged: the sheet "${name}" is not there.`);
  const part = once(() => splitSheetPart(bytes));
  const source: SheetSource = {
    readLayout: () => readingSheet(name, () => readLayout(part().frame, partName, parts, palette)),
    readCells: (into) => readingSheet(name, () => readCells(part(), into, context)),
    readCharts: () => {
      const charts = readingSheet(name, () => readCharts(partName, parts, palette));
      origin.chartPlaces.set(sheet, new Map(charts.map(({ chart, place }) => [chart, place])));
      return charts.map(({ chart }) => chart);
    },
  };
  const sheet = workbook.appendSheet(name, source);
  sheet.visibility = VISIBILITIES[element.attributes.get("state") ?? ""] ?? "Visible";
  entry.sheet = sheet;
  origin.sheetParts.set(sheet, { partName, part });
  addTables(sheet, partName, origin);
}

/** Sheets are read when they are first asked for: what is wrong with one is said with its name. */
function readingSheet<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new NotAWorkbookError(
      `The sheet "${name}" is damaged: ${error.message}. Open the workbook in Excel, which may repair it, and save it.`,
    );
  }
}

function addTables(sheet: Sheet, partName: string, origin: Origin): void {
  for (const { type, target } of origin.parts.relationships(partName)) {
    if (relationshipKind(type) !== "table") continue;
    const xml = origin.parts.text(target);
    if (xml === undefined)
      throw new NotAWorkbookError(`The workbook is damaged: ${target} is not there.`);
    const table = new Table(sheet, readTable(xml));
    sheet.tables.push(table);
    origin.tableParts.set(table, target);
  }
}

function readNames(workbook: Workbook, origin: Origin, xml: string, root: XmlElement): void {
  for (const element of childrenNamed(childNamed(root, "definedNames"), "definedName")) {
    const { attributes } = element;
    const local = attributes.get("localSheetId");
    const scopeElement = local === undefined ? undefined : origin.sheets[Number(local)]?.element;
    const name: DefinedName = {
      name: (attributes.get("name") ?? "").replace(/^_xlnm\./, ""),
      formula: shownFormula(textOf(xml, element)),
      scope:
        local === undefined ? "Workbook" : (scopeElement?.attributes.get("name") ?? "Workbook"),
      visible: !isTrue(attributes.get("hidden")),
      comment: decodeXstring(attributes.get("comment") ?? ""),
    };
    workbook.names.push(name);
    origin.names.push({ name, original: { ...name }, xml: xml.slice(element.start, element.end) });
  }
}

function readActiveSheet(workbook: Workbook, origin: Origin, root: XmlElement): void {
  const view = childNamed(childNamed(root, "bookViews"), "workbookView");
  const active = origin.sheets[Number(view?.attributes.get("activeTab") ?? 0)]?.sheet;
  if (active !== undefined) workbook.activeSheet = active;
  origin.activeSheet = workbook.activeSheet;
}

function readCalculationMode(root: XmlElement): CalculationMode {
  const mode = childNamed(root, "calcPr")?.attributes.get("calcMode");
  if (mode === "manual") return "Manual";
  return mode === "autoNoTable" ? "AutomaticExceptTables" : "Automatic";
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
