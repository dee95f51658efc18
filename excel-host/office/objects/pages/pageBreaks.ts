/** Page breaks that somebody put on a sheet; those that Excel makes by itself are not simulated. */
import type { SheetModel } from "../../../model/types";
import { rangeArgument } from "../../cells/addresses";
import { integerArgument } from "../../contract/arguments";
import { excelError } from "../../contract/errors";
import { defineClass, makeObject, makeRange } from "../../contract/registry";
import type { BreaksTarget, BreakTarget } from "../../contract/targets";

const placesOf = ({ pageSetup }: SheetModel, { side }: Pick<BreaksTarget, "side">): number[] =>
  pageSetup.breaks[side];

function keep({ sheet, side }: BreaksTarget, places: readonly number[]): void {
  sheet.pageSetup.breaks[side] = [...new Set(places)].sort((a, b) => a - b);
}

defineClass("PageBreakCollection", {
  items: (target) =>
    placesOf(target.sheet, target).map((at) => makeObject("PageBreak", { ...target, at })),
  methods: {
    /** Before the range's first row or column; none can stand before the sheet's own first. */
    add: (target, args) => {
      const { area } = rangeArgument(args, 0, target);
      const at = target.side === "rows" ? area.row : area.column;
      if (at === 0) throw excelError("InvalidArgument", "Nothing stands before the first cell.");
      keep(target, [...placesOf(target.sheet, target), at]);
      return makeObject("PageBreak", { ...target, at });
    },
    getCount: (target) => placesOf(target.sheet, target).length,
    getItem: (target, args) => {
      const at = placesOf(target.sheet, target)[integerArgument(args, 0)];
      if (at === undefined) throw excelError("InvalidArgument", "There is no such page break.");
      return makeObject("PageBreak", { ...target, at });
    },
    removePageBreaks: (target) => keep(target, []),
  },
});

const cellAfter = ({ at, side }: BreakTarget) => ({
  row: side === "rows" ? at : 0,
  column: side === "rows" ? 0 : at,
});

defineClass("PageBreak", {
  properties: {
    // The client finds an item again by getItem, whose argument is its index.
    _Id: { get: (target) => placesOf(target.sheet, target).indexOf(target.at) },
    columnIndex: { get: (target) => cellAfter(target).column },
    rowIndex: { get: (target) => cellAfter(target).row },
  },
  methods: {
    delete: (target) =>
      keep(
        target,
        placesOf(target.sheet, target).filter((at) => at !== target.at),
      ),
    getCellAfterBreak: (target) =>
      makeRange({ sheet: target.sheet, area: { ...cellAfter(target), rows: 1, columns: 1 } }),
  },
});
