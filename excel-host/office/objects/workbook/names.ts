import type { DefinedName, WorkbookModel } from "../../../model/types";
import { findRange, rangeAddress } from "../../cells/addresses";
import { asBoolean, asText, optionalText, textArgument } from "../../contract/arguments";
import { excelError } from "../../contract/errors";
import { type Argument, type Host, HostObject, type Json } from "../../contract/hostObject";
import { defineClass, makeObject, makeRange } from "../../contract/registry";
import type { NamesTarget, NameTarget, RangeTarget } from "../../contract/targets";

function namesIn({ workbook, sheet }: NamesTarget): readonly DefinedName[] {
  const scope = sheet ? sheet.name : "Workbook";
  return workbook.names.filter((name) => name.scope === scope);
}

function findName(target: NamesTarget, key: string): DefinedName | undefined {
  return namesIn(target).find((name) => name.name.toLowerCase() === key.toLowerCase());
}

function rangeOf({ workbook, name }: NameTarget): RangeTarget | undefined {
  return findRange(workbook, name.formula, workbook.sheetByName(name.scope));
}

/** NamedItem.type: what the name's formula comes to, as far as it can be told without calculating it. */
function typeOf(target: NameTarget): string {
  if (rangeOf(target)) return "Range";
  const text = target.name.formula.replace(/^=/, "");
  if (/^".*"$/s.test(text)) return "String";
  if (/^(TRUE|FALSE)$/i.test(text)) return "Boolean";
  if (text.trim() !== "" && Number.isFinite(Number(text))) return "Double";
  if (/^#(REF!|N\/A|NAME\?|VALUE!|NUM!|NULL!|DIV\/0!)/.test(text) || /#REF!/.test(text))
    return "Error";
  throw excelError("ApiNotFound", `The type of the name "${target.name.name}" is not simulated.`);
}

/** NamedItem.value: a range's address, or the constant. */
function valueOf(target: NameTarget): Json {
  const range = rangeOf(target);
  if (range) return rangeAddress(range);
  const text = target.name.formula.replace(/^=/, "");
  switch (typeOf(target)) {
    case "String":
      return text.slice(1, -1).replaceAll('""', '"');
    case "Boolean":
      return text.toUpperCase() === "TRUE";
    case "Double":
      return Number(text);
    default:
      return text;
  }
}

function formulaOf(value: Argument): string {
  if (value instanceof HostObject && value.className === "Range") {
    const { sheet, area } = value.target as RangeTarget;
    return `=${absoluteAddress({ sheet, area })}`;
  }
  if (typeof value !== "string") throw excelError("InvalidArgument", "It is no range or formula.");
  return value.startsWith("=") ? value : `="${value.replaceAll('"', '""')}"`;
}

function absoluteAddress(target: RangeTarget): string {
  const address = rangeAddress(target);
  const split = address.lastIndexOf("!");
  const cells = address
    .slice(split + 1)
    .replace(
      /([A-Z]+)?(\d+)?/g,
      (_all, letters, digits) => `${letters ? `$${letters}` : ""}${digits ? `$${digits}` : ""}`,
    );
  return `${address.slice(0, split + 1)}${cells}`;
}

function addName(target: NamesTarget, args: readonly Argument[], host: Host): HostObject {
  const { workbook, sheet } = target;
  const added = workbook.addName(textArgument(args, 0), formulaOf(args[1]), sheet?.name);
  added.comment = optionalText(args, 2) ?? "";
  host.structureChanged();
  return makeObject("NamedItem", { workbook: target.workbook, name: added });
}

function requireKept({ workbook, name }: NameTarget): void {
  if (!workbook.names.includes(name)) {
    throw excelError("ItemNotFound", `The name "${name.name}" was deleted.`);
  }
}

defineClass("NamedItem", {
  properties: {
    comment: {
      get: ({ name }) => name.comment,
      set: ({ name }, value) => void (name.comment = asText(value)),
    },
    formula: {
      get: ({ name }) => name.formula,
      set: (target, value, host) => {
        requireKept(target);
        target.name.formula = formulaOf(value);
        host.structureChanged();
      },
    },
    name: { get: ({ name }) => name.name },
    scope: { get: ({ name }) => (name.scope === "Workbook" ? "Workbook" : "Worksheet") },
    type: { get: typeOf },
    value: { get: valueOf },
    visible: {
      get: ({ name }) => name.visible,
      set: ({ name }, value) => void (name.visible = asBoolean(value)),
    },
    _Id: { get: ({ name }) => name.name },
  },
  navigation: {
    worksheet: ({ workbook, name }) => {
      const sheet = workbook.sheetByName(name.scope);
      if (!sheet) throw excelError("ItemNotFound", "The name belongs to the workbook.");
      return makeObject("Worksheet", sheet);
    },
    worksheetOrNullObject: ({ workbook, name }) => {
      const sheet = workbook.sheetByName(name.scope);
      return sheet ? makeObject("Worksheet", sheet) : null;
    },
  },
  methods: {
    delete: (target, _args, host) => {
      requireKept(target);
      const { workbook, name } = target;
      workbook.removeName(name.name, name.scope === "Workbook" ? undefined : name.scope);
      host.structureChanged();
    },
    getRange: (target) => {
      requireKept(target);
      const range = rangeOf(target);
      if (!range) throw excelError("InvalidReference", `"${target.name.name}" is no range.`);
      return makeRange(range);
    },
    getRangeOrNullObject: (target) => {
      requireKept(target);
      const range = rangeOf(target);
      return range ? makeRange(range) : null;
    },
  },
});

const itemOf = (workbook: WorkbookModel, name: DefinedName) =>
  makeObject("NamedItem", { workbook, name });

defineClass("NamedItemCollection", {
  items: (target) => namesIn(target).map((name) => itemOf(target.workbook, name)),
  methods: {
    add: addName,
    getCount: (target) => namesIn(target).length,
    getItem: (target, args) => {
      const key = textArgument(args, 0);
      const name = findName(target, key);
      if (!name) throw excelError("ItemNotFound", `There is no name "${key}".`);
      return itemOf(target.workbook, name);
    },
    getItemOrNullObject: (target, args) => {
      const name = findName(target, textArgument(args, 0));
      return name ? itemOf(target.workbook, name) : null;
    },
  },
});
