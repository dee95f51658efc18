import { defineClass, makeObject, makeRange } from "../../contract/registry";

/** The root of every request. */
defineClass("Workbook", {
  properties: {
    // The client may ask; a stand-in's workbook is nobody else's and is saved by whoever runs it.
    readOnly: { get: () => false },
  },
  navigation: {
    application: (workbook) => makeObject("Application", workbook),
    functions: (workbook) => makeObject("Functions", workbook),
    names: (workbook) => makeObject("NamedItemCollection", { workbook }),
    protection: (workbook) => makeObject("WorkbookProtection", workbook),
    settings: (workbook) => makeObject("SettingCollection", workbook),
    tables: (workbook) => makeObject("TableCollection", { workbook }),
    worksheets: (workbook) => makeObject("WorksheetCollection", workbook),
  },
  methods: {
    getActiveCell: ({ selection: { sheet, area } }) =>
      makeRange({ sheet, area: { ...area, rows: 1, columns: 1 } }),
    getSelectedRange: ({ selection }) => makeRange(selection),
    getSelectedRanges: ({ selection: { sheet, area } }) =>
      makeObject("RangeAreas", { sheet, areas: [area] }),
    _GetRangeForEventByReferenceId: (_workbook, [reference], host) =>
      host.references.object(String(reference)),
    _GetRangeOrNullObjectForEventByReferenceId: (_workbook, [reference], host) =>
      host.references.object(String(reference)),
    _GetObjectTypeNameByReferenceId: (_workbook, [reference], host) =>
      host.references.object(String(reference)).className,
    _RemoveReference: (_workbook, [reference], host) => host.references.remove(String(reference)),
    _RemoveAllReferences: (_workbook, _args, host) => host.references.removeAll(),
  },
});

defineClass("WorkbookProtection", {
  properties: { protected: { get: (workbook) => workbook.isStructureProtected } },
});
