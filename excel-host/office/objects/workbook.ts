import { oneOf } from "../arguments";
import { excelError } from "../errors";
import type { Argument } from "../hostObject";
import { ENABLED_FEATURES } from "../customFunctions";
import { defineClass, makeObject, makeRange } from "./factory";

/** The root of every request. */
defineClass("Workbook", {
  properties: {
    // The client may ask; a stand-in's workbook is nobody else's and is saved by whoever runs it.
    readOnly: { get: () => false },
  },
  navigation: {
    application: (workbook) => makeObject("Application", workbook),
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

/** By this the client says, once Office.js is ready, that the page's ribbon actions can be called. */
defineClass("AddinInternalService", {
  methods: { notifyActionHandlerReady: (_workbook, _args, host) => host.onActionsReady() },
});

/** Office.addin.showAsTaskpane() and hide(): whether the page is to be seen. */
defineClass("AppRuntimeService", {
  methods: {
    getAppRuntimeState: (_workbook, _args, host) => (host.isPaneVisible ? "Visible" : "Background"),
    setAppRuntimeState: (_workbook, [state], host) =>
      host.showPane(oneOf(state, ["Background", "Visible"]) === "Visible"),
  },
});

/** Excel on the web itself: Excel.createWorkbook(base64) opens another workbook. */
defineClass("WacWorkbook", {
  methods: {
    createAndOpenWorkbook: (_workbook, args, host) => host.onWorkbookMade(base64Bytes(args[0])),
  },
});

/** The bytes of a text in base64; none make a workbook as empty as a new one. */
function base64Bytes(text: Argument): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(String(text ?? "")), (character) => character.charCodeAt(0));
  } catch {
    throw excelError("InvalidArgument", "The workbook is not given in base64.");
  }
}

/** The service by which an add-in's page says that its custom functions may be called, and what they gave. */
defineClass("CustomFunctions", {
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (_workbook, _args, host) =>
      host.customFunctions.start(),
    _GetEnabledFeatures: () => ENABLED_FEATURES,
    setInvocationArrayResults: (_workbook, [results], host) =>
      host.customFunctions.receive(results),
  },
});
