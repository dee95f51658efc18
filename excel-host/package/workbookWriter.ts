import type { Sheet } from "../model/sheet";
import { sameName } from "../model/names";
import type { DefinedName } from "../model/types";
import type { Workbook } from "../model/workbook";
import { storedFormula } from "./fileFormula";
import type { Origin } from "./origin";
import { RELATIONSHIP_NAMESPACE } from "./relationshipTypes";
import { WORKBOOK_ORDER } from "./worksheetOrder";
import {
  childNamed,
  encodeText,
  encodeXstring,
  isTrue,
  parseXml,
  prefixOf,
  startTag,
  withAttributes,
  withChild,
  type Find,
} from "./xml";

const root: Find = (element) => element;

/** A sheet of the saved file, in order; `id` is the new sheet's relationship. */
export type SavedSheet = { entry: Origin["sheets"][number] } | { sheet: Sheet; id: string };

/** The workbook part with what changed in the workbook; the same text when nothing did. */
export function writeWorkbookPart(
  workbook: Workbook,
  origin: Origin,
  sheets: readonly SavedSheet[],
  needsFullCalculation: boolean,
): string {
  let xml = origin.parts.text(origin.workbookPart) as string;
  const prefix = prefixOf(parseXml(xml));
  const sheetsElement = writeSheets(xml, prefix, sheets);
  if (sheetsElement !== undefined)
    xml = withChild(xml, root, "sheets", sheetsElement, WORKBOOK_ORDER);
  const names = writeNames(prefix, workbook, origin, sheets);
  if (names !== undefined)
    xml = withChild(xml, root, "definedNames", names === "" ? undefined : names, WORKBOOK_ORDER);
  xml = writeActiveTab(xml, prefix, workbook, origin, sheets);
  return writeCalculation(xml, prefix, workbook, origin, needsFullCalculation);
}

const sheetOf = (saved: SavedSheet): Sheet | undefined =>
  "entry" in saved ? saved.entry.sheet : saved.sheet;

const nameOf = (saved: SavedSheet): string =>
  sheetOf(saved)?.name ??
  ("entry" in saved ? (saved.entry.element.attributes.get("name") ?? "") : "");

const STATES = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** <sheets>, or undefined when nothing about them changed. */
function writeSheets(
  xml: string,
  prefix: string,
  sheets: readonly SavedSheet[],
): string | undefined {
  const present = childNamed(parseXml(xml), "sheets");
  let highest = Math.max(
    0,
    ...(present?.children ?? []).map(({ attributes }) => Number(attributes.get("sheetId"))),
  );
  const elements = sheets.map((saved) => {
    const state = STATES[sheetOf(saved)?.visibility ?? "Visible"];
    if (!("entry" in saved))
      return startTag(
        `${prefix}sheet`,
        {
          name: saved.sheet.name,
          sheetId: ++highest,
          state,
          "xmlns:r": RELATIONSHIP_NAMESPACE,
          "r:id": saved.id,
        },
        true,
      );
    const { element, sheet } = saved.entry;
    const text = xml.slice(element.start, element.end);
    if (sheet === undefined) return text;
    const before = element.attributes;
    const hasState = (before.get("state") ?? "visible") === (state ?? "visible");
    if (before.get("name") === sheet.name && hasState) return text;
    return withAttributes(text, root, { name: sheet.name, state });
  });
  const before = (present?.children ?? []).map(({ start, end }) => xml.slice(start, end));
  if (before.join("") === elements.join("")) return undefined;
  return `<${prefix}sheets>${elements.join("")}</${prefix}sheets>`;
}

/** Excel's own names, which the file marks with a prefix (ECMA-376 part 1, 18.2.5). */
const BUILT_IN_NAMES =
  /^(?:Print_Area|Print_Titles|Criteria|_FilterDatabase|Extract|Consolidate_Area|Database|Sheet_Title)$/;

/** <definedNames>, "" for none, undefined when they are as they were. */
function writeNames(
  prefix: string,
  workbook: Workbook,
  origin: Origin,
  sheets: readonly SavedSheet[],
): string | undefined {
  const places = (scope: string): number =>
    sheets.findIndex((saved) => sameName(nameOf(saved), scope));
  const elements = workbook.names.flatMap((name) => {
    const known = origin.names.find((candidate) => candidate.name === name);
    const place = name.scope === "Workbook" ? -1 : places(name.scope);
    if (name.scope !== "Workbook" && place < 0) return [];
    if (known !== undefined && isUnchanged(known.original, name))
      return [place < 0 ? known.xml : withLocalSheet(known.xml, place)];
    return [nameElement(prefix, name, place, known?.xml, workbook.customFunctions)];
  });
  if (elements.join("") === origin.names.map(({ xml }) => xml).join("")) return undefined;
  if (elements.length === 0) return "";
  return `<${prefix}definedNames>${elements.join("")}</${prefix}definedNames>`;
}

const isUnchanged = (before: DefinedName, after: DefinedName): boolean =>
  before.name === after.name &&
  before.formula === after.formula &&
  before.comment === after.comment &&
  before.visible === after.visible;

function withLocalSheet(xml: string, place: number): string {
  const isSame = parseXml(xml).attributes.get("localSheetId") === String(place);
  return isSame ? xml : withAttributes(xml, root, { localSheetId: place });
}

function nameElement(
  prefix: string,
  { name, formula, visible, comment }: DefinedName,
  place: number,
  original: string | undefined,
  customFunctions: ReadonlySet<string>,
): string {
  const others = original === undefined ? new Map<string, string>() : parseXml(original).attributes;
  const attributes = {
    ...Object.fromEntries(others),
    name: BUILT_IN_NAMES.test(name) && !isOrdinary(others) ? `_xlnm.${name}` : name,
    localSheetId: place < 0 ? undefined : place,
    hidden: visible ? undefined : 1,
    comment: comment === "" ? undefined : encodeXstring(comment),
  };
  const tag = `${prefix}definedName`;
  return `${startTag(tag, attributes, false)}${encodeText(storedFormula(formula, { customFunctions }))}</${tag}>`;
}

/** A name that the file has without the prefix is the workbook's own even when it reads like Excel's. */
const isOrdinary = (attributes: ReadonlyMap<string, string>): boolean =>
  attributes.has("name") && !(attributes.get("name") ?? "").startsWith("_xlnm.");

function writeActiveTab(
  xml: string,
  prefix: string,
  workbook: Workbook,
  origin: Origin,
  sheets: readonly SavedSheet[],
): string {
  const active = sheets.findIndex((saved) => sheetOf(saved) === workbook.activeSheet);
  const view: Find = (element) => childNamed(childNamed(element, "bookViews"), "workbookView");
  const present = view(parseXml(xml));
  const isOriginalOrder =
    origin.sheets.findIndex(({ sheet }) => sheet === workbook.activeSheet) === active;
  if (workbook.activeSheet === origin.activeSheet && isOriginalOrder) return xml;
  if (present !== undefined)
    return withAttributes(xml, view, { activeTab: active === 0 ? undefined : active });
  const views = `<${prefix}bookViews>${startTag(`${prefix}workbookView`, { activeTab: active }, true)}</${prefix}bookViews>`;
  return withChild(xml, root, "bookViews", views, WORKBOOK_ORDER);
}

const MODES = {
  Automatic: undefined,
  AutomaticExceptTables: "autoNoTable",
  Manual: "manual",
} as const;

function writeCalculation(
  xml: string,
  prefix: string,
  workbook: Workbook,
  origin: Origin,
  needsFullCalculation: boolean,
): string {
  const find: Find = (element) => childNamed(element, "calcPr");
  const present = find(parseXml(xml));
  const hasMode = workbook.calculationMode === origin.calculationMode;
  const isAsked = isTrue(present?.attributes.get("fullCalcOnLoad"));
  if (hasMode && (!needsFullCalculation || isAsked)) return xml;
  const added =
    present === undefined
      ? withChild(xml, root, "calcPr", `<${prefix}calcPr/>`, WORKBOOK_ORDER)
      : xml;
  return withAttributes(added, find, {
    calcMode: MODES[workbook.calculationMode],
    fullCalcOnLoad: needsFullCalculation || isAsked ? 1 : undefined,
  });
}
