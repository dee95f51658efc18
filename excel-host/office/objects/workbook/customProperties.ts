import { asText, textArgument } from "../../contract/arguments";
import { excelError } from "../../contract/errors";
import type { SheetModel } from "../../../model/types";
import { defineClass, makeObject } from "../../contract/registry";

const propertyOf = (owner: SheetModel, key: string) =>
  makeObject("WorksheetCustomProperty", { owner, key });

/** Keys are case-blind in Excel; undefined when the sheet has no such property. */
function knownKey(sheet: SheetModel, key: string): string | undefined {
  return [...sheet.customProperties.keys()].find(
    (known) => known.toLowerCase() === key.toLowerCase(),
  );
}

defineClass("WorksheetCustomProperty", {
  properties: {
    key: { get: ({ key }) => key },
    _Id: { get: ({ key }) => key },
    value: {
      get: ({ owner, key }) => {
        const value = owner.customProperties.get(key);
        if (value === undefined) throw excelError("ItemNotFound", `"${key}" was deleted.`);
        return value;
      },
      set: ({ owner, key }, value) => void owner.customProperties.set(key, asText(value)),
    },
  },
  methods: { delete: ({ owner, key }) => void owner.customProperties.delete(key) },
});

defineClass("WorksheetCustomPropertyCollection", {
  items: (sheet) => [...sheet.customProperties.keys()].map((key) => propertyOf(sheet, key)),
  methods: {
    /** Adds, or replaces the value of a property that is there. */
    add: (sheet, args) => {
      const key = textArgument(args, 0);
      const known = knownKey(sheet, key) ?? key;
      sheet.customProperties.set(known, textArgument(args, 1));
      return propertyOf(sheet, known);
    },
    getCount: (sheet) => sheet.customProperties.size,
    getItem: (sheet, args) => {
      const key = textArgument(args, 0);
      const known = knownKey(sheet, key);
      if (known === undefined) throw excelError("ItemNotFound", `There is no property "${key}".`);
      return propertyOf(sheet, known);
    },
    getItemOrNullObject: (sheet, args) => {
      const known = knownKey(sheet, textArgument(args, 0));
      return known === undefined ? null : propertyOf(sheet, known);
    },
  },
});
