import { areaText, isWholeColumns, isWholeRows, quotedSheetName } from "../../cells/addresses";
import {
  choiceArgument,
  CLEAR_WHAT,
  CLEARS_CONTENTS,
  integerArgument,
} from "../../contract/arguments";
import { excelError } from "../../contract/errors";
import { cellCount } from "../../cells/rangeFacts";
import { defineClass, makeObject, makeRange } from "../../contract/registry";
import type { AreasTarget } from "../../contract/targets";

/** "Sheet1!A1:B2,Sheet1!D4" */
function areasAddress({ sheet, areas }: AreasTarget): string {
  const prefix = `${quotedSheetName(sheet.name)}!`;
  return areas.map((area) => prefix + areaText(area)).join(",");
}

defineClass("RangeAreas", {
  properties: {
    address: { get: areasAddress },
    addressLocal: { get: areasAddress },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: {
      get: ({ areas }) => {
        const counts = areas.map(cellCount);
        return counts.includes(-1) ? -1 : counts.reduce((sum, count) => sum + count, 0);
      },
    },
    isEntireColumn: { get: ({ areas }) => areas.every(isWholeColumns) },
    isEntireRow: { get: ({ areas }) => areas.every(isWholeRows) },
  },
  navigation: {
    areas: (target) => makeObject("RangeCollection", target),
    format: (target) => makeObject("RangeFormat", target),
    worksheet: ({ sheet }) => makeObject("Worksheet", sheet),
  },
  methods: {
    calculate: (_target, _args, host) => host.calculate(),
    clear: ({ sheet, areas }, args, host) => {
      const what = choiceArgument(args, 0, CLEAR_WHAT);
      for (const area of areas) {
        sheet.clear(area, what);
        if (CLEARS_CONTENTS.has(what)) host.cellsChanged(sheet, area, "ThisLocalAddin");
      }
    },
  },
});

defineClass("RangeCollection", {
  items: ({ sheet, areas }) => areas.map((area) => makeRange({ sheet, area })),
  methods: {
    getCount: ({ areas }) => areas.length,
    getItemAt: ({ sheet, areas }, args) => {
      const area = areas[integerArgument(args, 0)];
      if (!area) throw excelError("InvalidArgument", "There is no such area.");
      return makeRange({ sheet, area });
    },
  },
});
