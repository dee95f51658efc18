import { rangeArgument } from "../../cells/addresses";
import { optionalInteger } from "../../contract/arguments";
import { excelError } from "../../contract/errors";
import type { SheetModel } from "../../../model/types";
import { GRID_COLUMNS, GRID_ROWS } from "../../../model/areas";
import type { HostObject } from "../../contract/hostObject";
import { defineClass, makeRange } from "../../contract/registry";

/** The frozen rows, columns, or both, as one range; undefined when nothing is frozen. */
function frozenRange(sheet: SheetModel): HostObject | undefined {
  const { rows, columns } = sheet.frozen();
  if (rows === 0 && columns === 0) return undefined;
  return makeRange({
    sheet,
    area: { row: 0, column: 0, rows: rows || GRID_ROWS, columns: columns || GRID_COLUMNS },
  });
}

defineClass("WorksheetFreezePanes", {
  methods: {
    freezeAt: (sheet, args) => {
      const { area } = rangeArgument(args, 0, { sheet });
      const rows = area.rows === GRID_ROWS ? 0 : area.row + area.rows;
      const columns = area.columns === GRID_COLUMNS ? 0 : area.column + area.columns;
      sheet.freezeAt(rows, columns);
    },
    freezeColumns: (sheet, args) => sheet.freezeAt(0, optionalInteger(args, 0, 1)),
    freezeRows: (sheet, args) => sheet.freezeAt(optionalInteger(args, 0, 1), 0),
    getLocation: (sheet) => {
      const frozen = frozenRange(sheet);
      if (!frozen) throw excelError("ItemNotFound", "Nothing is frozen.");
      return frozen;
    },
    getLocationOrNullObject: (sheet) => frozenRange(sheet) ?? null,
    unfreeze: (sheet) => sheet.freezeAt(0, 0),
  },
});

defineClass("WorksheetProtection", {
  properties: { protected: { get: (sheet) => sheet.isProtected } },
});
