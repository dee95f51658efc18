import type { TableModel } from "../../../model/types";
import { rangeArgument, rangeOfAddress, tableBody } from "../../cells/addresses";
import {
  asBoolean,
  asText,
  integerArgument,
  isAbsent,
  optionalBoolean,
  textArgument,
} from "../../contract/arguments";
import { excelError } from "../../contract/errors";
import { EventType, WORKBOOK_TARGET } from "../../contract/events";
import { type Argument, type Host, HostObject } from "../../contract/hostObject";
import { defineClass, makeObject, makeRange } from "../../contract/registry";
import type { RangeTarget, TablesTarget } from "../../contract/targets";

function tablesIn({ workbook, sheet, only }: TablesTarget): readonly TableModel[] {
  if (only) return only;
  return sheet ? sheet.tables : workbook.sheets.flatMap((each) => each.tables);
}

/** A table by its name or by the id that a client may know it by. */
function findTable(target: TablesTarget, key: string): TableModel | undefined {
  return tablesIn(target).find(
    (table) => String(table.id) === key || table.name.toLowerCase() === key.toLowerCase(),
  );
}

function requireTable(target: TablesTarget, args: readonly Argument[]): HostObject {
  const key = textArgument(args, 0);
  const table = findTable(target, key);
  if (!table) throw excelError("ItemNotFound", `There is no table "${key}".`);
  return makeObject("Table", table);
}

function tableOrNull(target: TablesTarget, args: readonly Argument[]): HostObject | null {
  const table = findTable(target, textArgument(args, 0));
  return table ? makeObject("Table", table) : null;
}

/** The range a new table is given: a Range, or an address as seen from the collection's sheet. */
function givenRange({ workbook, sheet }: TablesTarget, args: readonly Argument[]): RangeTarget {
  const from = sheet ?? workbook.activeSheet;
  return args[0] instanceof HostObject
    ? rangeArgument(args, 0, { sheet: from })
    : rangeOfAddress(from, textArgument(args, 0));
}

function addTable(target: TablesTarget, args: readonly Argument[], host: Host): HostObject {
  const { sheet, area } = givenRange(target, args);
  if (isAbsent(args[1])) throw excelError("InvalidArgument", "hasHeaders must be given.");
  host.settle();
  const table = sheet.addTable(area, optionalBoolean(args, 1, true));
  host.structureChanged();
  return makeObject("Table", table);
}

function part(table: TableModel, which: "header" | "body" | "total"): HostObject {
  const { area, sheet } = table;
  if (which === "body") return makeRange({ sheet, area: tableBody(area, table) });
  const has = which === "header" ? table.hasHeaders : table.hasTotals;
  if (!has) throw excelError("ItemNotFound", `The table has no ${which} row.`);
  const row = which === "header" ? area.row : area.row + area.rows - 1;
  return makeRange({ sheet, area: { ...area, row, rows: 1 } });
}

function resize(table: TableModel, args: readonly Argument[], host: Host): void {
  const { sheet, area } = rangeArgument(args, 0, table);
  if (sheet !== table.sheet) throw excelError("InvalidArgument", "The range is on another sheet.");
  table.resize(area);
  host.structureChanged();
}

defineClass("Table", {
  properties: {
    id: { get: (table) => String(table.id) },
    legacyId: { get: (table) => String(table.id) },
    name: {
      get: (table) => table.name,
      set: (table, value, host) => {
        table.rename(asText(value));
        host.structureChanged();
      },
    },
    showBandedRows: {
      get: (table) => table.showBandedRows,
      set: (table, value) => void (table.showBandedRows = asBoolean(value)),
    },
    showFilterButton: {
      get: (table) => table.showFilterButton,
      set: (table, value) => void (table.showFilterButton = asBoolean(value)),
    },
    showHeaders: { get: (table) => table.hasHeaders },
    showTotals: { get: (table) => table.hasTotals },
    style: {
      get: (table) => table.style,
      set: (table, value) => void (table.style = asText(value)),
    },
  },
  navigation: {
    columns: (table) => makeObject("TableColumnCollection", table),
    rows: (table) => makeObject("TableRowCollection", table),
    worksheet: (table) => makeObject("Worksheet", table.sheet),
  },
  methods: {
    getDataBodyRange: (table) => part(table, "body"),
    getHeaderRowRange: (table) => part(table, "header"),
    getRange: ({ sheet, area }) => makeRange({ sheet, area }),
    getTotalRowRange: (table) => part(table, "total"),
    resize,
    _RegisterDataChangedEvent: (table, _args, host) =>
      host.events.register(EventType.tableChanged, String(table.id)),
    _UnregisterDataChangedEvent: (table, _args, host) =>
      host.events.unregister(EventType.tableChanged, String(table.id)),
  },
});

defineClass("TableCollection", {
  properties: { count: { get: (target) => tablesIn(target).length } },
  items: (target) => tablesIn(target).map((table) => makeObject("Table", table)),
  methods: {
    add: addTable,
    getCount: (target) => tablesIn(target).length,
    getItem: requireTable,
    getItemAt: (target, args) => {
      const table = tablesIn(target)[integerArgument(args, 0)];
      if (!table) throw excelError("InvalidArgument", "There is no such table.");
      return makeObject("Table", table);
    },
    getItemOrNullObject: tableOrNull,
    _RegisterDataChangedEvent: (_target, _args, host) =>
      host.events.register(EventType.tableChanged, WORKBOOK_TARGET),
    _UnregisterDataChangedEvent: (_target, _args, host) =>
      host.events.unregister(EventType.tableChanged, WORKBOOK_TARGET),
  },
});

defineClass("TableScopedCollection", {
  items: (target) => tablesIn(target).map((table) => makeObject("Table", table)),
  methods: {
    getCount: (target) => tablesIn(target).length,
    getFirst: (target) => {
      const [first] = tablesIn(target);
      if (!first) throw excelError("ItemNotFound", "No table touches the range.");
      return makeObject("Table", first);
    },
    getItem: requireTable,
    getItemOrNullObject: tableOrNull,
  },
});
