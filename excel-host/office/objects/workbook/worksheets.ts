import type { SheetModel, WorkbookModel } from "../../../model/types";
import { GRID_COLUMNS, GRID_ROWS } from "../../../model/areas";
import { rangeOfAddress, requireLiving, shiftedArea } from "../../cells/addresses";
import {
  asBoolean,
  asText,
  integerArgument,
  optionalBoolean,
  optionalText,
  oneOf,
  textArgument,
} from "../../contract/arguments";
import { excelError } from "../../contract/errors";
import { EventType, WORKBOOK_TARGET } from "../../contract/events";
import type { Host, HostObject, MethodDefinition } from "../../contract/hostObject";
import { defineClass, makeObject, makeRange } from "../../contract/registry";

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

/** A sheet by the id or the name that a client may know it by. */
function findSheet(workbook: WorkbookModel, key: string): SheetModel | undefined {
  return workbook.sheetById(key) ?? workbook.sheetByName(key);
}

function remove(sheet: SheetModel, host: Host): void {
  if (sheet.visibility === "VeryHidden") {
    throw excelError("InvalidOperation", `The sheet "${sheet.name}" is very hidden.`);
  }
  sheet.workbook.removeSheet(sheet);
  host.structureChanged();
  host.events.raise(EventType.worksheetDeleted, [WORKBOOK_TARGET], () => ({
    source: "Local",
    worksheetId: sheet.id,
  }));
}

const living =
  (method: MethodDefinition<SheetModel>): MethodDefinition<SheetModel> =>
  (sheet, args, host) => {
    requireLiving({ sheet });
    return method(sheet, args, host);
  };

const FIRST_CELL = { row: 0, column: 0, rows: 1, columns: 1 };
const wholeSheet = { row: 0, column: 0, rows: GRID_ROWS, columns: GRID_COLUMNS };

defineClass("Worksheet", {
  properties: {
    enableCalculation: { get: () => true },
    id: { get: (sheet) => sheet.id },
    name: {
      get: (sheet) => sheet.name,
      set: (sheet, value, host) => {
        sheet.name = asText(value);
        host.structureChanged();
      },
    },
    position: { get: (sheet) => sheet.position },
    showGridlines: {
      get: (sheet) => sheet.showGridlines,
      set: (sheet, value) => void (sheet.showGridlines = asBoolean(value)),
    },
    tabColor: {
      get: (sheet) => sheet.tabColor,
      set: (sheet, value) => void (sheet.tabColor = asText(value)),
    },
    visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value) => void (sheet.visibility = oneOf(value, VISIBILITIES)),
    },
  },
  navigation: {
    charts: (sheet) => makeObject("ChartCollection", sheet),
    customProperties: (sheet) => makeObject("WorksheetCustomPropertyCollection", sheet),
    freezePanes: (sheet) => makeObject("WorksheetFreezePanes", sheet),
    horizontalPageBreaks: (sheet) => makeObject("PageBreakCollection", { sheet, side: "rows" }),
    names: (sheet) => makeObject("NamedItemCollection", { workbook: sheet.workbook, sheet }),
    pageLayout: (sheet) => makeObject("PageLayout", sheet),
    protection: (sheet) => makeObject("WorksheetProtection", sheet),
    tables: (sheet) => makeObject("TableCollection", { workbook: sheet.workbook, sheet }),
    verticalPageBreaks: (sheet) => makeObject("PageBreakCollection", { sheet, side: "columns" }),
  },
  methods: {
    activate: living((sheet, _args, host) => {
      if (sheet !== sheet.workbook.activeSheet) host.select({ sheet, area: FIRST_CELL });
    }),
    calculate: living((_sheet, _args, host) => host.calculate()),
    delete: living((sheet, _args, host) => remove(sheet, host)),
    getCell: living((sheet, args) =>
      makeRange({
        sheet,
        area: shiftedArea(wholeSheet, {
          row: integerArgument(args, 0),
          column: integerArgument(args, 1),
          rows: 1,
          columns: 1,
        }),
      }),
    ),
    getRange: living((sheet, args) => {
      const address = optionalText(args, 0);
      return makeRange(
        address === undefined ? { sheet, area: wholeSheet } : rangeOfAddress(sheet, address),
      );
    }),
    getRangeByIndexes: living((sheet, args) =>
      makeRange({
        sheet,
        area: shiftedArea(wholeSheet, {
          row: integerArgument(args, 0),
          column: integerArgument(args, 1),
          rows: integerArgument(args, 2),
          columns: integerArgument(args, 3),
        }),
      }),
    ),
    getRanges: living((sheet, args) => {
      const address = optionalText(args, 0);
      const areas =
        address === undefined
          ? [wholeSheet]
          : address.split(",").map((part) => rangeOfAddress(sheet, part).area);
      return makeObject("RangeAreas", { sheet, areas });
    }),
    /** The used range; the first cell of a sheet that has none, as Excel answers. */
    getUsedRange: living((sheet, args, host) => {
      host.settle();
      const area = sheet.usedArea(optionalBoolean(args, 0, false));
      return makeRange({ sheet, area: area ?? FIRST_CELL });
    }),
    getUsedRangeOrNullObject: living((sheet, args, host) => {
      host.settle();
      const area = sheet.usedArea(optionalBoolean(args, 0, false));
      return area ? makeRange({ sheet, area }) : null;
    }),
    ...eventRegistrations<SheetModel>((sheet) => sheet.id),
  },
});

const visible = (workbook: WorkbookModel, visibleOnly: boolean): readonly SheetModel[] =>
  visibleOnly ? workbook.sheets.filter((sheet) => sheet.visibility === "Visible") : workbook.sheets;

function oneSheet(sheet: SheetModel | undefined): HostObject {
  if (!sheet) throw excelError("ItemNotFound", "The workbook has no such sheet.");
  return makeObject("Worksheet", sheet);
}

defineClass("WorksheetCollection", {
  items: (workbook) => workbook.sheets.map((sheet) => makeObject("Worksheet", sheet)),
  methods: {
    add: (workbook, args, host) => {
      const sheet = workbook.addSheet(optionalText(args, 0));
      host.structureChanged();
      host.events.raise(EventType.worksheetAdded, [WORKBOOK_TARGET], () => ({
        source: "Local",
        worksheetId: sheet.id,
      }));
      return makeObject("Worksheet", sheet);
    },
    getActiveWorksheet: (workbook) => makeObject("Worksheet", workbook.activeSheet),
    getCount: (workbook, args) => visible(workbook, optionalBoolean(args, 0, false)).length,
    getFirst: (workbook, args) => oneSheet(visible(workbook, optionalBoolean(args, 0, false))[0]),
    getItem: (workbook, args) => {
      const key = textArgument(args, 0);
      const sheet = findSheet(workbook, key);
      if (!sheet) throw excelError("ItemNotFound", `There is no sheet "${key}".`);
      return makeObject("Worksheet", sheet);
    },
    getItemOrNullObject: (workbook, args) => {
      const sheet = findSheet(workbook, textArgument(args, 0));
      return sheet ? makeObject("Worksheet", sheet) : null;
    },
    getLast: (workbook, args) =>
      oneSheet(visible(workbook, optionalBoolean(args, 0, false)).at(-1)),
    ...eventRegistrations<WorkbookModel>(() => WORKBOOK_TARGET),
    _RegisterAddedEvent: (_workbook, _args, host) =>
      host.events.register(EventType.worksheetAdded, WORKBOOK_TARGET),
    _UnregisterAddedEvent: (_workbook, _args, host) =>
      host.events.unregister(EventType.worksheetAdded, WORKBOOK_TARGET),
    _RegisterDeletedEvent: (_workbook, _args, host) =>
      host.events.register(EventType.worksheetDeleted, WORKBOOK_TARGET),
    _UnregisterDeletedEvent: (_workbook, _args, host) =>
      host.events.unregister(EventType.worksheetDeleted, WORKBOOK_TARGET),
  },
});

/** The registrations a sheet and the collection of sheets have in common. */
function eventRegistrations<T>(
  targetOf: (target: T) => string,
): Record<string, MethodDefinition<T>> {
  const types = {
    Activated: EventType.worksheetActivated,
    DataChanged: EventType.worksheetChanged,
    Deactivated: EventType.worksheetDeactivated,
    SelectionChanged: EventType.worksheetSelectionChanged,
  };
  const methods: Record<string, MethodDefinition<T>> = {};
  for (const [name, type] of Object.entries(types)) {
    methods[`_Register${name}Event`] = (target, _args, host) =>
      host.events.register(type, targetOf(target));
    methods[`_Unregister${name}Event`] = (target, _args, host) =>
      host.events.unregister(type, targetOf(target));
  }
  return methods;
}
