/** The services that a client makes by name, beside the workbook: which of Excel's own it may speak to. */
import { oneOf } from "../../contract/arguments";
import { excelError } from "../../contract/errors";
import type { Argument } from "../../contract/hostObject";
import { defineClass } from "../../contract/registry";

/**
 * What the client may do with results, all of it as Excel on the web lets it: 1 send those that are
 * too large in parts, 2 and 4 come again soon, 3 say how long a promise took.
 */
const ENABLED_FEATURES: readonly number[] = [1, 2, 3, 4];

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
