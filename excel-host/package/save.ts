import type { ChartModel } from "../model/charts";
import type { Sheet } from "../model/sheet";
import type { SheetCells } from "../model/sheetParts";
import { emptyLayout } from "../model/sheetLayout";
import type { Table } from "../model/tables";
import type { CellError, WorkbookModel } from "../model/types";
import type { Workbook } from "../model/workbook";
import { strToU8 } from "fflate";
import { areaAddress } from "../model/addresses";
import { ByteSink } from "./byteSink";
import type { ChartPlace } from "./charts/drawingReader";
import { writeCharts } from "./charts/drawingWriter";
import { EMPTY_SHEET, EMPTY_STYLES } from "./emptyPackage";
import { readLayout } from "./layoutReader";
import { writeLayout, writeTabSelected } from "./layoutWriter";
import { withDynamicArrayMetadata } from "./metadataPart";
import { originOf, type Origin } from "./origin";
import type { Parts } from "./parts";
import { RELATIONSHIP_NAMESPACE, relationshipKind, relationshipType } from "./relationshipTypes";
import { addRichError, readRichErrors } from "./richErrors";
import { writeSettings } from "./settingsPart";
import { referenceRewriter } from "./movedReferences";
import { markStringUse, type StringUse } from "./sharedStringUse";
import { SharedStringsWriter } from "./sharedStrings";
import { splitSheetPart, type SheetPart } from "./sheetPart";
import { hasUncalculated, writeCells, type WritingContext } from "./sheetWriter";
import { StylesWriter } from "./stylesWriter";
import { newTablePart, writeTable } from "./tableWriter";
import { writeWorkbookPart, type SavedSheet } from "./workbookWriter";
import { WORKSHEET_ORDER } from "./worksheetOrder";
import {
  childNamed,
  parseXml,
  prefixOf,
  startTag,
  withAttributes,
  withChild,
  withContentAppended,
} from "./xml";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * The workbook as an .xlsx file. Parts of the file it was opened from that nothing changed in are
 * carried over byte for byte; in the others what changed is put in and the rest stays. The workbook
 * itself is not changed: it can be edited on and saved again.
 * @throws TypeError for a workbook that was not opened or made by excel-host
 */
export function saveWorkbook(model: WorkbookModel): Uint8Array {
  const { workbook, origin } = originOf(model);
  return new WorkbookWriter(workbook, origin).save();
}

class WorkbookWriter {
  private readonly parts: Parts;
  private readonly relatedPart: (kind: string) => string | undefined;
  private readonly strings: SharedStringsWriter;
  private readonly styles: StylesWriter;
  private dynamicArrays: number | undefined;
  private readonly errors = new Map<string, number>();
  private areCellsRewritten = false;
  private readonly rewrite: ((xml: string, sheet?: Sheet) => string) | undefined;

  constructor(
    private readonly workbook: Workbook,
    private readonly origin: Origin,
  ) {
    this.parts = origin.parts.copy();
    this.relatedPart = (kind) =>
      this.parts
        .relationships(origin.workbookPart)
        .find(({ type }) => relationshipKind(type) === kind)?.target;
    this.strings = new SharedStringsWriter(() => this.textOfKind("sharedStrings"));
    this.styles = new StylesWriter(this.textOfKind("styles") ?? EMPTY_STYLES, workbook.styles);
    this.rewrite = referenceRewriter(workbook, origin);
  }

  save(): Uint8Array {
    this.rewriteOtherParts();
    const saved = this.savedSheets();
    for (const sheet of this.workbook.sheets) this.writeSheet(sheet, saved);
    this.removeSheets();
    this.writeShared();
    this.setText(
      this.origin.workbookPart,
      writeWorkbookPart(this.workbook, this.origin, saved, this.needsFullCalculation()),
    );
    if (this.isCalculationChainVoid()) this.removeCalculationChain();
    writeSettings(this.parts, this.origin.settings, this.workbook.settings);
    return this.parts.zip();
  }

  private textOfKind(kind: string): string | undefined {
    const name = this.relatedPart(kind);
    return name === undefined ? undefined : this.parts.text(name);
  }

  /** Sets a part when its text differs, so that the untouched stays the bytes it was. */
  private setText(name: string, text: string): void {
    if (this.parts.text(name) !== text) this.parts.set(name, text);
  }

  /** The sheets in the saved file's order, chart sheets included; new ones get their parts here. */
  private savedSheets(): SavedSheet[] {
    const { workbook, origin, parts } = this;
    const kept = origin.sheets
      .filter(({ sheet }) => sheet === undefined || workbook.sheets.includes(sheet))
      .map((entry) => ({ entry }));
    const added = workbook.sheets
      .filter((sheet) => !origin.sheetParts.has(sheet))
      .map((sheet) => {
        const partName = parts.freeName("xl/worksheets/sheet", "xml");
        parts.set(partName, EMPTY_SHEET);
        parts.setContentType(partName, `${SPREADSHEET}.worksheet+xml`);
        const id = parts.addRelationship(
          origin.workbookPart,
          relationshipType("worksheet"),
          partName,
        );
        this.newParts.set(sheet, partName);
        return { sheet, id };
      });
    return [...kept, ...added];
  }

  private readonly newParts = new Map<Sheet, string>();

  private writeSheet(sheet: Sheet, saved: readonly SavedSheet[]): void {
    const known = this.origin.sheetParts.get(sheet);
    const partName = known?.partName ?? (this.newParts.get(sheet) as string);
    const { layout, content } = sheet.loaded;
    const drawing = this.writeCharts(sheet, partName);
    const isActiveChanged = this.workbook.activeSheet !== this.origin.activeSheet;
    const isNew = known === undefined;
    this.writeTables(sheet, partName);
    const needsWriting =
      layout !== undefined ||
      content !== undefined ||
      isActiveChanged ||
      isNew ||
      this.rewrite !== undefined ||
      drawing !== undefined ||
      this.newTables(sheet).length > 0;
    if (!needsWriting) return;
    const part = known?.part() ?? splitSheetPart(strToU8(EMPTY_SHEET));
    let frame = part.frame;
    if (layout !== undefined) {
      const before = isNew
        ? emptyLayout()
        : readLayout(part.frame, partName, this.origin.parts, this.origin.palette);
      frame = writeLayout(frame, before, layout, {
        partName,
        parts: this.parts,
        styleIndex: (style) => this.styles.fileIndex(style),
      });
    }
    if (isActiveChanged || (isNew && saved.length === 1))
      frame = writeTabSelected(frame, sheet === this.workbook.activeSheet);
    if (this.rewrite !== undefined) frame = this.rewrite(frame, sheet);
    if (drawing !== undefined) frame = withDrawing(frame, drawing);
    frame = this.withTableParts(frame, sheet, partName);
    const isTouched = content !== undefined && areCellsTouched(content);
    if (isTouched) frame = withDimension(frame, content);
    if (frame === part.frame && !isTouched) return;
    this.areCellsRewritten ||= isTouched;
    this.parts.set(partName, this.assemble(sheet, part, frame, isTouched));
  }

  /** The texts that cells of the saved file refer to; undefined where a sheet of another kind may have cells too. */
  private stringUse(): StringUse | undefined {
    const { parts, origin, workbook } = this;
    const isOther = ({ sheet, partName }: Origin["sheets"][number]): boolean =>
      sheet === undefined && !(parts.contentType(partName) ?? "").endsWith("chartsheet+xml");
    if (origin.sheets.some(isOther)) return undefined;
    const use = new Uint8Array(this.strings.count);
    for (const sheet of workbook.sheets) {
      const name = origin.sheetParts.get(sheet)?.partName ?? (this.newParts.get(sheet) as string);
      markStringUse(parts.bytes(name) as Uint8Array, use);
    }
    return use;
  }

  private assemble(sheet: Sheet, part: SheetPart, frame: string, isTouched: boolean): Uint8Array {
    const sink = new ByteSink();
    const place = childNamed(parseXml(frame), "sheetData");
    if (place === undefined) throw new TypeError("A worksheet's frame has no place for its cells.");
    const name = `${part.prefix}sheetData`;
    sink.text(`${frame.slice(0, place.start)}<${name}>`);
    if (isTouched) writeCells(sheet, part, this.writingContext(), sink);
    else sink.bytes(part.bytes.subarray(part.dataStart, part.dataEnd));
    sink.text(`</${name}>${frame.slice(place.end)}`);
    return sink.result();
  }

  private writingContext(): WritingContext {
    return {
      stringIndex: (text) => this.strings.indexOf(text),
      styleIndex: (style) => this.styles.fileIndex(style),
      dynamicArrayMetadata: () =>
        (this.dynamicArrays ??= this.addMetadata((text) => withDynamicArrayMetadata(text))),
      errorMetadata: (error) => this.errorMetadata(error),
    };
  }

  private errorMetadata(error: CellError): number {
    const { parts, origin } = this;
    const known = this.errors.get(error.text);
    if (known !== undefined) return known;
    const present = readRichErrors(parts, origin.workbookPart, this.textOfKind("sheetMetadata"));
    const same = [...present].find(([, { text }]) => text === error.text)?.[0];
    const index =
      same ?? this.addMetadata((text) => addRichError(parts, origin.workbookPart, text, error));
    this.errors.set(error.text, index);
    return index;
  }

  private addMetadata(add: (part: string | undefined) => { xml: string; index: number }): number {
    const { xml, index } = add(this.textOfKind("sheetMetadata"));
    this.putRelated("sheetMetadata", "xl/metadata.xml", `${SPREADSHEET}.sheetMetadata+xml`, xml);
    return index;
  }

  /** @returns the relationship of a drawing that the sheet did not have before */
  private writeCharts(sheet: Sheet, sheetPart: string): string | undefined {
    const { charts } = sheet.loaded;
    if (charts === undefined) return undefined;
    const places = this.origin.chartPlaces.get(sheet) ?? new Map<ChartModel, ChartPlace>();
    return writeCharts({ sheet, sheetPart, charts, places }, this.parts, this.origin.palette);
  }

  private newTables(sheet: Sheet): Table[] {
    return sheet.tables.filter((table) => !this.origin.tableParts.has(table));
  }

  private writeTables(sheet: Sheet, partName: string): void {
    for (const table of sheet.tables) {
      const known = this.origin.tableParts.get(table);
      if (known !== undefined) {
        const text = this.parts.text(known) as string;
        this.setText(known, writeTable(text, table));
        continue;
      }
      const name = this.parts.freeName("xl/tables/table", "xml");
      this.parts.set(name, newTablePart(table));
      this.parts.setContentType(name, `${SPREADSHEET}.table+xml`);
      this.tableIds.set(
        table,
        this.parts.addRelationship(partName, relationshipType("table"), name),
      );
    }
  }

  private readonly tableIds = new Map<Table, string>();

  private withTableParts(frame: string, sheet: Sheet, partName: string): string {
    const added = this.newTables(sheet);
    if (added.length === 0) return frame;
    const root = parseXml(frame);
    const prefix = prefixOf(root);
    const elements = added.map((table) =>
      startTag(
        `${prefix}tablePart`,
        { "xmlns:r": RELATIONSHIP_NAMESPACE, "r:id": this.tableIds.get(table) ?? partName },
        true,
      ),
    );
    const present = childNamed(root, "tableParts");
    const count = sheet.tables.length;
    if (present !== undefined) {
      const appended = withContentAppended(frame, present, elements.join(""));
      return withAttributes(appended, (element) => childNamed(element, "tableParts"), { count });
    }
    const name = `${prefix}tableParts`;
    const content = `${startTag(name, { count }, false)}${elements.join("")}</${name}>`;
    return withChild(frame, (element) => element, "tableParts", content, WORKSHEET_ORDER);
  }

  /** Charts, tables and their like that name a sheet which was renamed, deleted or had columns put in. */
  private rewriteOtherParts(): void {
    if (this.rewrite === undefined) return;
    const worksheets = new Set(
      [...this.origin.sheetParts.values()].map(({ partName }) => partName),
    );
    for (const name of this.parts.names) {
      if (!/\/(?:charts|tables|chartsheets)\/[^/]+\.xml$/.test(name) || worksheets.has(name))
        continue;
      this.setText(name, this.rewrite(this.parts.text(name) as string));
    }
  }

  /** Takes deleted sheets away with the parts that only they led to (charts, tables, comments). */
  private removeSheets(): void {
    const { origin, parts, workbook } = this;
    const removed = origin.sheets.filter(
      ({ sheet }) => sheet !== undefined && !workbook.sheets.includes(sheet),
    );
    if (removed.length === 0) return;
    this.areCellsRewritten = true;
    const before = parts.reachable();
    const targets = new Set(removed.map(({ partName }) => partName));
    parts.removeRelationships(origin.workbookPart, ({ target }) => targets.has(target));
    const after = parts.reachable();
    for (const name of before) if (!after.has(name)) parts.remove(name);
  }

  private writeShared(): void {
    const strings = this.areCellsRewritten ? this.strings.result(this.stringUse()) : undefined;
    if (strings !== undefined)
      this.putRelated(
        "sharedStrings",
        "xl/sharedStrings.xml",
        `${SPREADSHEET}.sharedStrings+xml`,
        strings,
      );
    const styles = this.styles.result();
    if (styles !== undefined)
      this.putRelated("styles", "xl/styles.xml", `${SPREADSHEET}.styles+xml`, styles);
  }

  private putRelated(kind: string, newName: string, contentType: string, text: string): void {
    const present = this.relatedPart(kind);
    this.parts.set(present ?? newName, text);
    if (present !== undefined) return;
    this.parts.setContentType(newName, contentType);
    this.parts.addRelationship(this.origin.workbookPart, relationshipType(kind), newName);
  }

  private loadedContents(): SheetCells[] {
    return this.workbook.sheets.flatMap(({ loaded }) => loaded.content ?? []);
  }

  private needsFullCalculation(): boolean {
    return this.workbook.needsFullCalculationOnLoad || this.loadedContents().some(hasUncalculated);
  }

  private isCalculationChainVoid(): boolean {
    const isSheetGone = this.origin.sheets.some(
      ({ sheet }) => sheet !== undefined && !this.workbook.sheets.includes(sheet),
    );
    return isSheetGone || this.loadedContents().some(({ formulas }) => formulas.isTouched);
  }

  /** Excel makes the chain anew; one that names cells without formulas would be an error to it. */
  private removeCalculationChain(): void {
    const name = this.relatedPart("calcChain");
    if (name === undefined) return;
    this.parts.removeRelationships(this.origin.workbookPart, ({ target }) => target === name);
    this.parts.remove(name);
  }
}

function areCellsTouched({ cells, rows }: SheetCells): boolean {
  if (cells.isTouched) return true;
  for (let row = 0; row < rows.length; row++) if (rows.isTouched(row)) return true;
  return false;
}

function withDrawing(frame: string, id: string): string {
  const root = parseXml(frame);
  const name = `${prefixOf(root)}drawing`;
  const element = startTag(name, { "xmlns:r": RELATIONSHIP_NAMESPACE, "r:id": id }, true);
  return withChild(frame, (worksheet) => worksheet, "drawing", element, WORKSHEET_ORDER);
}

/** The frame with the area its cells now take, where it says one. */
function withDimension(frame: string, { cells }: SheetCells): string {
  const present = childNamed(parseXml(frame), "dimension");
  if (present === undefined) return frame;
  const used = cells.usedArea(false);
  const ref = used === undefined ? "A1" : areaAddress(used);
  if (present.attributes.get("ref") === ref) return frame;
  return withAttributes(frame, (element) => childNamed(element, "dimension"), { ref });
}
