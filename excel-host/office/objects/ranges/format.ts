import { asBoolean, asNumber, oneOf } from "../../contract/arguments";
import { fitColumns, fitRows } from "../../cells/autofit";
import { excelError } from "../../contract/errors";
import { changeFormat, commonFormat, commonLength } from "../../cells/formats";
import { defineClass, makeObject } from "../../contract/registry";
import type { AreasTarget } from "../../contract/targets";

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const MOST_INDENT = 250;

defineClass("RangeFormat", {
  properties: {
    columnWidth: {
      get: ({ sheet, areas }) =>
        commonLength(areas, "column", (column) => sheet.columnWidth(column)),
      set: (target, value) => setWidths(target, asNumber(value, 0)),
    },
    horizontalAlignment: {
      get: (target) => commonFormat(target, (format) => format.horizontalAlignment),
      set: (target, value) =>
        changeFormat(target, { horizontalAlignment: oneOf(value, HORIZONTAL) }),
    },
    indentLevel: {
      get: (target) => commonFormat(target, (format) => format.indentLevel),
      set: (target, value) => {
        const indentLevel = asNumber(value, 0);
        if (indentLevel > MOST_INDENT) throw excelError("InvalidArgument");
        changeFormat(target, { indentLevel });
      },
    },
    rowHeight: {
      get: ({ sheet, areas }) => commonLength(areas, "row", (row) => sheet.rowHeight(row)),
      set: (target, value) => setHeights(target, asNumber(value, 0)),
    },
    verticalAlignment: {
      get: (target) => commonFormat(target, (format) => format.verticalAlignment),
      set: (target, value) => changeFormat(target, { verticalAlignment: oneOf(value, VERTICAL) }),
    },
    wrapText: {
      get: (target) => commonFormat(target, (format) => format.wrapText),
      set: (target, value) => changeFormat(target, { wrapText: asBoolean(value) }),
    },
  },
  navigation: {
    borders: (target) => makeObject("RangeBorderCollection", target),
    fill: (target) => makeObject("RangeFill", target),
    font: (target) => makeObject("RangeFont", target),
  },
  methods: {
    autofitColumns: ({ sheet, areas }, _args, host) => {
      host.settle();
      for (const area of areas) fitColumns(sheet, area);
    },
    autofitRows: ({ sheet, areas }, _args, host) => {
      host.settle();
      for (const area of areas) fitRows(sheet, area);
    },
  },
});

function setWidths({ sheet, areas }: AreasTarget, points: number): void {
  for (const area of areas) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      sheet.setColumnWidth(column, points);
    }
  }
}

const HIGHEST = 409;
const MOST_ROWS = 100_000;

function setHeights({ sheet, areas }: AreasTarget, points: number): void {
  if (points > HIGHEST) throw excelError("InvalidArgument", `A row is at most ${HIGHEST} high.`);
  for (const area of areas) {
    if (area.rows > MOST_ROWS) {
      throw excelError("ApiNotFound", "The height of all rows at once is not simulated.");
    }
    for (let row = area.row; row < area.row + area.rows; row++) sheet.setRowHeight(row, points);
  }
}
