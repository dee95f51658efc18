import { isDateFormat } from "numfmt";

import { keyColumn, keyRow } from "./areas";
import { Touched, type TextPool } from "./cellStore";
import { rewriteChartReferences } from "./charts";
import { DAYS_1904 } from "./displayText";
import {
  insertColumnsInFormula,
  mapPlain,
  renameSheetInFormula,
  type InsertedColumns,
} from "./formulaText";
import { requireName, requireSheetName, sameName } from "./names";
import { Sheet, type SheetSource } from "./sheet";
import type { SheetsWorkbook } from "./sheetParts";
import type { StyleBook } from "./styles";
import type { Table } from "./tables";
import {
  HostError,
  type Area,
  type ChangedCells,
  type DefinedName,
  type Scalar,
  type SheetModel,
  type WorkbookModel,
} from "./types";

export type CalculationMode = WorkbookModel["calculationMode"];

/** Past this many changed cells "everything" is the cheaper thing to say. */
const CHANGES_LIMIT = 500_000;

/** What a workbook has before its sheets are added. */
export interface WorkbookContent {
  texts: TextPool;
  styles: StyleBook;
  date1904: boolean;
  isStructureProtected: boolean;
  calculationMode: CalculationMode;
}

export class Workbook implements SheetsWorkbook {
  readonly sheets: Sheet[] = [];
  readonly names: DefinedName[] = [];
  readonly settings = new Map<string, string>();
  readonly customFunctions = new Set<string>();
  readonly texts: TextPool;
  readonly styles: StyleBook;
  readonly date1904: boolean;
  readonly isStructureProtected: boolean;
  needsFullCalculationOnLoad = false;
  private currentMode: CalculationMode;
  private active: Sheet | undefined;
  private selected: { sheet: Sheet; area: Area } | undefined;
  private changes = new Map<string, Set<number>>();
  private changeCount = 0;
  private uncalculatedTaken = false;

  constructor(content: WorkbookContent) {
    this.texts = content.texts;
    this.styles = content.styles;
    this.date1904 = content.date1904;
    this.isStructureProtected = content.isStructureProtected;
    this.currentMode = content.calculationMode;
  }

  get activeSheet(): Sheet {
    return this.active ?? (this.sheets[0] as Sheet);
  }

  set activeSheet(sheet: Sheet) {
    this.active = sheet;
  }

  get selection(): { sheet: Sheet; area: Area } {
    const area = { row: 0, column: 0, rows: 1, columns: 1 };
    return this.selected ?? { sheet: this.activeSheet, area };
  }

  set selection(selection: { sheet: Sheet; area: Area }) {
    this.selected = selection;
  }

  get calculationMode(): CalculationMode {
    return this.currentMode;
  }

  setCalculationMode(mode: CalculationMode): void {
    this.currentMode = mode;
  }

  sheetByName(name: string): Sheet | undefined {
    return this.sheets.find((sheet) => sameName(sheet.name, name));
  }

  sheetById(id: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  get tables(): Table[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  tableByName(name: string): Table | undefined {
    return this.tables.find((table) => sameName(table.name, name));
  }

  /** @throws HostError AccessDenied, InvalidArgument, ItemAlreadyExists */
  addSheet(name: string = this.freeSheetName()): Sheet {
    this.requireStructure();
    requireSheetName(name);
    if (this.isSheetNameTaken(name))
      throw new HostError("ItemAlreadyExists", `A sheet named "${name}" already exists.`);
    return this.appendSheet(name);
  }

  /** Adds a sheet without asking, as opening a file does. */
  appendSheet(name: string, source?: SheetSource): Sheet {
    const sheet = new Sheet(this, name, source);
    this.sheets.push(sheet);
    return sheet;
  }

  /** Names of sheets that are not worksheets (chart sheets), which the host does not show but a name cannot be used twice. */
  readonly otherSheetNames: string[] = [];

  /** @throws HostError AccessDenied; InvalidArgument for the last visible sheet */
  removeSheet(sheet: Sheet): void {
    this.requireStructure();
    const isLastVisible = !this.sheets.some(
      (other) => other !== sheet && other.visibility === "Visible",
    );
    if (isLastVisible)
      throw new HostError("InvalidArgument", "A workbook must contain at least one visible sheet.");
    const index = this.sheets.indexOf(sheet);
    if (index < 0) throw new HostError("ItemNotFound", "The sheet is not in the workbook.");
    this.sheets.splice(index, 1);
    if (this.active === sheet) this.active = undefined;
    if (this.selected?.sheet === sheet) this.selected = undefined;
    removeWhere(this.names, ({ scope }) => sameName(scope, sheet.name));
    this.changes.delete(sheet.id);
    this.renameSheetInFormulas(sheet.name, undefined);
  }

  /** @throws HostError InvalidArgument, ItemAlreadyExists, ItemNotFound for a scope that is no sheet */
  addName(name: string, formula: string, scope = "Workbook"): DefinedName {
    requireName(name);
    if (scope !== "Workbook" && this.sheetByName(scope) === undefined)
      throw new HostError("ItemNotFound", `There is no sheet named "${scope}".`);
    const isTable = scope === "Workbook" && this.tableByName(name) !== undefined;
    if (isTable || this.findName(name, scope) !== undefined)
      throw new HostError("ItemAlreadyExists", `The name "${name}" already exists.`);
    const added = { name, formula, scope, visible: true, comment: "" };
    this.names.push(added);
    return added;
  }

  /** @throws HostError ItemNotFound */
  removeName(name: string, scope = "Workbook"): void {
    const found = this.findName(name, scope);
    if (found === undefined)
      throw new HostError("ItemNotFound", `There is no name "${name}" in ${scope}.`);
    this.names.splice(this.names.indexOf(found), 1);
  }

  takeChanges(): ChangedCells {
    this.addUncalculated();
    const taken = { everything: this.changeCount > CHANGES_LIMIT, cells: this.changes };
    this.changes = new Map();
    this.changeCount = 0;
    return taken;
  }

  /** Notes that a cell's content changed. */
  recordChange(sheetId: string, key: number): void {
    if (this.changeCount > CHANGES_LIMIT) return;
    let keys = this.changes.get(sheetId);
    if (keys === undefined) this.changes.set(sheetId, (keys = new Set()));
    keys.add(key);
    this.changeCount++;
  }

  /** @throws HostError AccessDenied when the workbook's structure is protected */
  requireStructure(): void {
    if (this.isStructureProtected)
      throw new HostError("AccessDenied", "The structure of the workbook is protected.");
  }

  /** @throws HostError ItemAlreadyExists when a table or a name of the workbook has it */
  requireFreeName(name: string): void {
    if (this.isNameTaken(name))
      throw new HostError("ItemAlreadyExists", `The name "${name}" already exists.`);
  }

  nameForNewTable(name: string | undefined): string {
    if (name !== undefined) {
      requireName(name);
      this.requireFreeName(name);
      return name;
    }
    for (let number = 1; ; number++)
      if (!this.isNameTaken(`Table${number}`)) return `Table${number}`;
  }

  freeTableId(): number {
    return this.tables.reduce((highest, { id }) => Math.max(highest, id), 0) + 1;
  }

  /** Rewrites references in formulas, defined names and hyperlinks; undefined stands for a deleted sheet. */
  renameSheetInFormulas(oldName: string, newName: string | undefined): void {
    const change = (formula: string): string => renameSheetInFormula(formula, oldName, newName);
    this.rewriteFormulas(change);
    for (const { charts } of this.sheets)
      for (const chart of charts) rewriteChartReferences(chart, change);
    for (const name of this.names)
      if (newName !== undefined && sameName(name.scope, oldName)) name.scope = newName;
    if (newName === undefined) return;
    for (const { layout } of this.sheets)
      for (const { link } of layout.hyperlinks)
        if (link.documentReference !== undefined)
          link.documentReference = renameSheetInFormula(link.documentReference, oldName, newName);
  }

  insertColumnsInFormulas(sheet: SheetModel, inserted: InsertedColumns): void {
    const change = (formula: string, place?: SheetModel): string =>
      insertColumnsInFormula(formula, sheet.name, place === sheet, inserted);
    this.rewriteFormulas(change);
    for (const { charts, layout } of this.sheets) {
      for (const chart of charts) rewriteChartReferences(chart, (reference) => change(reference));
      for (const { link } of layout.hyperlinks)
        if (link.documentReference !== undefined)
          link.documentReference = change(link.documentReference);
    }
  }

  renameTableInFormulas(oldName: string, newName: string): void {
    const mention = new RegExp(
      `(?<![\\p{L}\\p{N}_.\\\\!])${escaped(oldName)}(?![\\p{L}\\p{N}_.\\\\(!])`,
      "giu",
    );
    this.rewriteFormulas((formula) =>
      mapPlain(formula, (text) => text.replace(mention, () => newName)),
    );
  }

  /** A date that was read as days since 1900, in the workbook's own system. */
  toDateSystem(value: Scalar, numberFormat: string | undefined): Scalar {
    const isDate =
      typeof value === "number" &&
      value >= 1 &&
      numberFormat !== undefined &&
      isDateFormat(numberFormat);
    return this.date1904 && isDate ? value - DAYS_1904 : value;
  }

  /** @param change gets a formula and the sheet it stands on; names stand on none */
  private rewriteFormulas(change: (formula: string, sheet?: Sheet) => string): void {
    for (const name of this.names) name.formula = change(name.formula);
    for (const sheet of this.sheets) {
      const { formulas, cells } = sheet.content;
      for (const key of formulas.rewrite((formula) => change(formula, sheet))) {
        cells.touch(keyRow(key), keyColumn(key), Touched.content);
        this.recordChange(sheet.id, key);
      }
    }
  }

  private addUncalculated(): void {
    if (this.uncalculatedTaken) return;
    this.uncalculatedTaken = true;
    for (const sheet of this.sheets)
      for (const key of sheet.content.formulas.uncalculated) this.recordChange(sheet.id, key);
  }

  private findName(name: string, scope: string): DefinedName | undefined {
    return this.names.find(
      (candidate) => sameName(candidate.name, name) && sameName(candidate.scope, scope),
    );
  }

  private isNameTaken(name: string): boolean {
    return this.tableByName(name) !== undefined || this.findName(name, "Workbook") !== undefined;
  }

  private isSheetNameTaken(name: string): boolean {
    const isOther = this.otherSheetNames.some((other) => sameName(other, name));
    return isOther || this.sheetByName(name) !== undefined;
  }

  private freeSheetName(): string {
    for (let number = this.sheets.length + 1; ; number++)
      if (!this.isSheetNameTaken(`Sheet${number}`)) return `Sheet${number}`;
  }
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

function removeWhere<T>(list: T[], isUnwanted: (item: T) => boolean): void {
  for (let index = list.length - 1; index >= 0; index--)
    if (isUnwanted(list[index] as T)) list.splice(index, 1);
}
