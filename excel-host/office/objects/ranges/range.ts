import { boundingArea, GRID_COLUMNS, GRID_ROWS, sharedArea } from "../../../model/areas";
import type { Area } from "../../../model/types";
import {
  isWholeColumns,
  isWholeRows,
  rangeAddress,
  rangeArgument,
  requireLiving,
  shiftedArea,
} from "../../cells/addresses";
import {
  choiceArgument,
  CLEAR_WHAT,
  CLEARS_CONTENTS,
  integerArgument,
  optionalBoolean,
  optionalInteger,
} from "../../contract/arguments";
import {
  enterGrid,
  readFormula,
  readGrid,
  readNumberFormat,
  readText,
  readValue,
  readValueType,
  setNumberFormat,
} from "../../cells/cellContents";
import { excelError } from "../../contract/errors";
import type { Host, HostObject, MethodDefinition } from "../../contract/hostObject";
import {
  cellCount,
  hasSpill,
  isAllHidden,
  isHidden,
  spillArea,
  spillParent,
  surroundingRegion,
} from "../../cells/rangeFacts";
import { copyFrom } from "../../cells/copying";
import { defineClass, makeObject, makeRange } from "../../contract/registry";
import { propertiesByCell } from "./propertiesByCell";
import { readHyperlink, writeHyperlink } from "../../cells/hyperlinks";
import type { RangeTarget } from "../../contract/targets";

const at = (target: RangeTarget, change: Partial<Area>): HostObject =>
  makeRange({ sheet: target.sheet, area: shiftedArea(target.area, change) });

/** Reads after what changed is calculated. */
function calculated<T>(read: (target: RangeTarget, host: Host) => T) {
  return (target: RangeTarget, host: Host): T => {
    requireLiving(target);
    host.settle();
    return read(target, host);
  };
}

const living =
  (method: MethodDefinition<RangeTarget>): MethodDefinition<RangeTarget> =>
  (target, args, host) => {
    requireLiving(target);
    return method(target, args, host);
  };

/** Rows from where, and how many: negative counts point the other way, as in Excel. */
function beside(target: RangeTarget, axis: "row" | "column", direction: 1 | -1, count: number) {
  if (count === 0) throw excelError("InvalidArgument", "The count must not be 0.");
  const length = axis === "row" ? "rows" : "columns";
  const outward = count > 0 ? direction : (-direction as 1 | -1);
  const size = Math.abs(count);
  const start = outward === 1 ? target.area[axis] + target.area[length] : target.area[axis] - size;
  return at(target, { [axis]: start, [length]: size });
}

function usedWithin(target: RangeTarget, valuesOnly: boolean, host: Host): Area | undefined {
  host.settle();
  const used = target.sheet.usedArea(valuesOnly);
  return used && sharedArea(used, target.area);
}

function mergedWithin({ sheet, area }: RangeTarget): Area[] {
  return sheet.merges().filter((merged) => sharedArea(merged, area) !== undefined);
}

function merge(target: RangeTarget, across: boolean): void {
  const { area, sheet } = target;
  const parts = across
    ? Array.from({ length: area.rows }, (_, row) => ({ ...area, row: area.row + row, rows: 1 }))
    : [area];
  for (const part of parts) sheet.merge(part);
}

defineClass("Range", {
  properties: {
    address: { get: calculated(rangeAddress) },
    addressLocal: { get: calculated(rangeAddress) },
    cellCount: { get: ({ area }) => cellCount(area) },
    columnCount: { get: ({ area }) => area.columns },
    columnHidden: {
      get: ({ sheet, area }) =>
        isAllHidden(area.column, area.columns, (column) => sheet.isColumnHidden(column)),
    },
    columnIndex: { get: ({ area }) => area.column },
    formulas: {
      get: calculated((target) => readGrid(target, readFormula)),
      set: enterGrid,
    },
    formulasLocal: {
      get: calculated((target) => readGrid(target, readFormula)),
      set: enterGrid,
    },
    hasSpill: { get: calculated(hasSpill) },
    hidden: {
      get: isHidden,
    },
    hyperlink: {
      get: readHyperlink,
      set: writeHyperlink,
    },
    isEntireColumn: { get: ({ area }) => isWholeColumns(area) },
    isEntireRow: { get: ({ area }) => isWholeRows(area) },
    numberFormat: {
      get: (target) => readGrid(target, readNumberFormat),
      set: setNumberFormat,
    },
    numberFormatLocal: {
      get: (target) => readGrid(target, readNumberFormat),
      set: setNumberFormat,
    },
    rowCount: { get: ({ area }) => area.rows },
    rowHidden: {
      get: ({ sheet, area }) => isAllHidden(area.row, area.rows, (row) => sheet.isRowHidden(row)),
    },
    rowIndex: { get: ({ area }) => area.row },
    text: { get: calculated((target) => readGrid(target, readText)) },
    valueTypes: { get: calculated((target) => readGrid(target, readValueType)) },
    values: { get: calculated((target) => readGrid(target, readValue)), set: enterGrid },
  },
  navigation: {
    format: (target) => makeObject("RangeFormat", { sheet: target.sheet, areas: [target.area] }),
    worksheet: ({ sheet }) => makeObject("Worksheet", sheet),
  },
  methods: {
    ...propertiesByCell,
    calculate: (_target, _args, host) => host.calculate(),
    clear: living((target, args, host) => {
      const what = choiceArgument(args, 0, CLEAR_WHAT);
      target.sheet.clear(target.area, what);
      if (CLEARS_CONTENTS.has(what)) host.cellsChanged(target.sheet, target.area, "ThisLocalAddin");
    }),
    getAbsoluteResizedRange: (target, args) =>
      at(target, { rows: integerArgument(args, 0), columns: integerArgument(args, 1) }),
    getBoundingRect: (target, args) => {
      const other = rangeArgument(args, 0, target);
      if (other.sheet !== target.sheet) {
        throw excelError("InvalidArgument", "The ranges are on different sheets.");
      }
      return makeRange({ sheet: target.sheet, area: boundingArea(target.area, other.area) });
    },
    getCell: (target, args) =>
      at(target, {
        row: target.area.row + integerArgument(args, 0),
        column: target.area.column + integerArgument(args, 1),
        rows: 1,
        columns: 1,
      }),
    getColumn: (target, args) => {
      const column = integerArgument(args, 0);
      return at(target, { column: target.area.column + column, columns: 1 });
    },
    getColumnsAfter: (target, args) => beside(target, "column", 1, optionalInteger(args, 0, 1)),
    getColumnsBefore: (target, args) => beside(target, "column", -1, optionalInteger(args, 0, 1)),
    getEntireColumn: (target) => at(target, { row: 0, rows: GRID_ROWS }),
    getEntireRow: (target) => at(target, { column: 0, columns: GRID_COLUMNS }),
    getIntersection: (target, args) => {
      const shared = intersection(target, rangeArgument(args, 0, target));
      if (!shared) throw excelError("ItemNotFound", "The ranges have no cell in common.");
      return shared;
    },
    getIntersectionOrNullObject: (target, args) =>
      intersection(target, rangeArgument(args, 0, target)) ?? null,
    getLastCell: (target) =>
      at(target, {
        row: target.area.row + target.area.rows - 1,
        column: target.area.column + target.area.columns - 1,
        rows: 1,
        columns: 1,
      }),
    getLastColumn: (target) =>
      at(target, { column: target.area.column + target.area.columns - 1, columns: 1 }),
    getLastRow: (target) => at(target, { row: target.area.row + target.area.rows - 1, rows: 1 }),
    getMergedAreasOrNullObject: (target) => {
      const areas = mergedWithin(target);
      return areas.length > 0 ? makeObject("RangeAreas", { sheet: target.sheet, areas }) : null;
    },
    getOffsetRange: (target, args) =>
      at(target, {
        row: target.area.row + integerArgument(args, 0),
        column: target.area.column + integerArgument(args, 1),
      }),
    getResizedRange: (target, args) =>
      at(target, {
        rows: target.area.rows + integerArgument(args, 0),
        columns: target.area.columns + integerArgument(args, 1),
      }),
    getRow: (target, args) =>
      at(target, { row: target.area.row + integerArgument(args, 0), rows: 1 }),
    getRowsAbove: (target, args) => beside(target, "row", -1, optionalInteger(args, 0, 1)),
    getRowsBelow: (target, args) => beside(target, "row", 1, optionalInteger(args, 0, 1)),
    getSpillParentOrNullObject: living((target, _args, host) => {
      host.settle();
      const area = spillParent(target);
      return area ? makeRange({ sheet: target.sheet, area }) : null;
    }),
    getSpillingToRange: living((target, _args, host) => {
      host.settle();
      const area = spillArea(target);
      if (!area) throw excelError("ItemNotFound", "The cell does not spill.");
      return makeRange({ sheet: target.sheet, area });
    }),
    getSpillingToRangeOrNullObject: living((target, _args, host) => {
      host.settle();
      const area = spillArea(target);
      return area ? makeRange({ sheet: target.sheet, area }) : null;
    }),
    getSurroundingRegion: living((target, _args, host) => {
      host.settle();
      return makeRange({ sheet: target.sheet, area: surroundingRegion(target) });
    }),
    getTables: (target, args) =>
      makeObject("TableScopedCollection", {
        workbook: target.sheet.workbook,
        sheet: target.sheet,
        only: target.sheet.tables.filter((table) => {
          const shared = sharedArea(table.area, target.area);
          const isWhole = shared?.rows === table.area.rows && shared.columns === table.area.columns;
          return optionalBoolean(args, 0, false) ? isWhole : shared !== undefined;
        }),
      }),
    getUsedRange: living((target, args, host) => {
      const area = usedWithin(target, optionalBoolean(args, 0, false), host);
      if (!area) throw excelError("ItemNotFound", "The range has no used cells.");
      return makeRange({ sheet: target.sheet, area });
    }),
    getUsedRangeOrNullObject: living((target, args, host) => {
      const area = usedWithin(target, optionalBoolean(args, 0, false), host);
      return area ? makeRange({ sheet: target.sheet, area }) : null;
    }),
    copyFrom: living(copyFrom),
    insert: living((target, args, host) => {
      choiceArgument(args, 0, ["Right"]);
      if (!isWholeColumns(target.area))
        throw excelError("UnsupportedOperation", "Only inserting whole columns is simulated.");
      const { column, columns: count } = target.area;
      target.sheet.insertColumns(column, count);
      host.cellsChanged(target.sheet, target.area, "ThisLocalAddin");
      return makeRange(target);
    }),
    merge: living((target, args) => merge(target, optionalBoolean(args, 0, false))),
    select: living((target, _args, host) => host.select(target)),
    unmerge: living((target) => {
      target.sheet.unmerge(target.area);
    }),
    _ValidateArraySize: ({ area }, args) => {
      if (integerArgument(args, 0) === area.rows && integerArgument(args, 1) === area.columns)
        return;
      throw excelError(
        "InvalidArgument",
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    },
  },
});

function intersection(target: RangeTarget, other: RangeTarget): HostObject | undefined {
  const area = other.sheet === target.sheet ? sharedArea(target.area, other.area) : undefined;
  return area && makeRange({ sheet: target.sheet, area });
}
