import type { TableModel } from "../../../model/types";
import { tableBody } from "../../cells/addresses";
import { asText, integerArgument, textArgument } from "../../contract/arguments";
import { enterGrid, readGrid, readValue } from "../../cells/cellContents";
import { excelError } from "../../contract/errors";
import type { HostObject } from "../../contract/hostObject";
import { type Argument } from "../../contract/hostObject";
import { defineClass, makeObject, makeRange } from "../../contract/registry";
import type { ColumnTarget } from "../../contract/targets";

/** A column's cells: all of them, or one part. */
function columnArea({ table, index }: ColumnTarget, which: "all" | "header" | "body" | "total") {
  const whole = { ...table.area, column: table.area.column + index, columns: 1 };
  if (which === "all") return whole;
  if (which === "body") return tableBody(whole, table);
  const has = which === "header" ? table.hasHeaders : table.hasTotals;
  if (!has) throw excelError("ItemNotFound", `The table has no ${which} row.`);
  return { ...whole, row: which === "header" ? whole.row : whole.row + whole.rows - 1, rows: 1 };
}

const columnRange = (target: ColumnTarget, which: "all" | "header" | "body" | "total") =>
  makeRange({ sheet: target.table.sheet, area: columnArea(target, which) });

/** Columns are known by name or by id; ids count from 1 in the order of the columns. */
function findColumn(table: TableModel, key: Argument): ColumnTarget | undefined {
  const byName = table.columns.findIndex(
    (name) => typeof key === "string" && name.toLowerCase() === key.toLowerCase(),
  );
  if (byName >= 0) return { table, index: byName };
  const index = Number(key) - 1;
  return table.columns[index] === undefined ? undefined : { table, index };
}

defineClass("TableColumn", {
  properties: {
    id: { get: ({ index }) => index + 1 },
    index: { get: ({ index }) => index },
    name: {
      get: ({ table, index }) => table.columns[index] ?? "",
      set: (target, value, host) => {
        const { table, index } = target;
        const name = asText(value);
        const other = table.columns.findIndex((text) => text.toLowerCase() === name.toLowerCase());
        if (other >= 0 && other !== index) {
          throw excelError("InvalidArgument", `The table has a column "${name}" already.`);
        }
        const area = columnArea(target, "header");
        table.sheet.setValue(area.row, area.column, name);
        host.cellsChanged(table.sheet, area, "ThisLocalAddin");
      },
    },
    values: {
      get: (target, host) => {
        host.settle();
        return readGrid({ sheet: target.table.sheet, area: columnArea(target, "all") }, readValue);
      },
      set: (target, value, host) =>
        enterGrid({ sheet: target.table.sheet, area: columnArea(target, "all") }, value, host),
    },
  },
  methods: {
    getDataBodyRange: (target) => columnRange(target, "body"),
    getHeaderRowRange: (target) => columnRange(target, "header"),
    getRange: (target) => columnRange(target, "all"),
    getTotalRowRange: (target) => columnRange(target, "total"),
  },
});

const columnObject = (target: ColumnTarget): HostObject => makeObject("TableColumn", target);

defineClass("TableColumnCollection", {
  properties: { count: { get: (table) => table.columns.length } },
  items: (table) => table.columns.map((_name, index) => columnObject({ table, index })),
  methods: {
    getCount: (table) => table.columns.length,
    getItem: (table, [key]) => {
      const column = findColumn(table, key);
      if (!column) throw excelError("ItemNotFound", `There is no column "${String(key)}".`);
      return columnObject(column);
    },
    getItemAt: (table, args) => {
      const index = integerArgument(args, 0);
      if (table.columns[index] === undefined) {
        throw excelError("InvalidArgument", "There is no such column.");
      }
      return columnObject({ table, index });
    },
    getItemOrNullObject: (table, args) => {
      const column = findColumn(
        table,
        typeof args[0] === "number" ? args[0] : textArgument(args, 0),
      );
      return column ? columnObject(column) : null;
    },
  },
});

function rowArea({ table, index }: ColumnTarget) {
  const body = tableBody(table.area, table);
  if (index < 0 || index >= body.rows) {
    throw excelError("InvalidArgument", "There is no such row in the table.");
  }
  return { ...body, row: body.row + index, rows: 1 };
}

defineClass("TableRow", {
  properties: {
    index: { get: ({ index }) => index },
    values: {
      get: (target, host) => {
        host.settle();
        return readGrid({ sheet: target.table.sheet, area: rowArea(target) }, readValue);
      },
      set: (target, value, host) =>
        enterGrid({ sheet: target.table.sheet, area: rowArea(target) }, value, host),
    },
  },
  methods: {
    getRange: (target) => makeRange({ sheet: target.table.sheet, area: rowArea(target) }),
  },
});

const rowCount = (table: TableModel): number => tableBody(table.area, table).rows;

defineClass("TableRowCollection", {
  properties: { count: { get: rowCount } },
  items: (table) =>
    Array.from({ length: rowCount(table) }, (_, index) => makeObject("TableRow", { table, index })),
  methods: {
    getCount: rowCount,
    getItemAt: (table, args) => {
      const target = { table, index: integerArgument(args, 0) };
      rowArea(target);
      return makeObject("TableRow", target);
    },
  },
});
