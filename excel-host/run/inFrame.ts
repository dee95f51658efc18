/**
 * The host for an add-in's page in a frame of a web page, speaking office.js's own postMessage
 * protocol; the page and office.js in the frame are the unmodified ones. Browser only.
 *
 * What the server of the page must serve:
 * - The add-in's page, with a <script> for office.js whose address ends in "office.js", from the
 *   same host name as the page with the frame (any port; both http or both https). A page that
 *   names Microsoft's CDN is served with that address replaced by a local one: over plain http the
 *   client looks for its trust page beside office.js, and the CDN's page trusts no localhost.
 * - Beside that office.js, byte for byte from @microsoft/office-js/dist (whose files are named in
 *   lower case, whatever case the client asks in): office.js, excel-web-16.00.js,
 *   en-us/office_strings.js, and custom-functions-runtime.js where the page names it.
 * - Over plain http, AgaveErrorUX/index.html beside office.js, in place of Microsoft's: the client
 *   loads it into a hidden frame to ask whether the person trusts a host without https, and waits
 *   for its answer: parent.postMessage(JSON.stringify({ hostUserTrusted: true }), "*") is all the
 *   page needs to say. Over https nothing is asked.
 */
import type { CustomFunctionsOptions } from "../formulas/custom/descriptions";
import type { Calculation } from "../formulas/recalculate";
import type { WorkbookModel } from "../model/types";
import type { Traffic } from "../office/protocol";
import { Session } from "./session";

export interface FrameOptions {
  /** Address of the add-in's page. */
  readonly page: string;
  /** What recalculates the workbook; one is made unless given. */
  readonly calculation?: Calculation;
  /** The add-in's custom functions, unless the calculation given knows of them. */
  readonly customFunctions?: CustomFunctionsOptions;
  /** The add-in asks for its pane to be shown or hidden. */
  readonly onPaneVisibility?: (isVisible: boolean) => void;
  /** Cells, sheets or the selection may have changed: time to draw anew. */
  readonly onWorkbookChanged?: () => void;
  /** The host itself failed; reported to the browser as an uncaught error unless handled here. */
  readonly onFault?: (fault: unknown) => void;
}

/** An add-in's page running in a frame, on a workbook of the page around it. */
export interface FrameExcel {
  readonly session: Session;
  readonly traffic: Readonly<Traffic>;
  /** sync() calls answered so far. */
  readonly roundTrips: number;
  /** Fulfilled when Office.js is ready and the page's ribbon actions can be called. */
  readonly ready: Promise<void>;
  /** Presses the ribbon's button; fulfilled when the command says it is done. */
  runCommand(action: string): Promise<void>;
  select(sheet: string, address: string): void;
  edit(sheet: string, address: string, input: string): void;
  /** Fulfilled when no formula waits for a custom function any more. */
  calculated(): Promise<void>;
  /** What the custom functions called in a cell said about the error it shows. */
  errorMessages(sheet: string, address: string): readonly string[];
  /** Stops answering; the frame is emptied. */
  close(): void;
}

/** Names the frame (in the document, still empty), loads the add-in's page into it and answers it from the workbook. */
export function connectFrame(
  frame: HTMLIFrameElement,
  workbook: WorkbookModel,
  options: FrameOptions,
): FrameExcel {
  const page = new URL(options.page, window.location.href);
  const session = new Session({
    workbook,
    ...(options.calculation ? { calculation: options.calculation } : {}),
    ...(options.customFunctions ? { customFunctions: options.customFunctions } : {}),
    ...(options.onPaneVisibility ? { onPaneVisibility: options.onPaneVisibility } : {}),
    ...(options.onWorkbookChanged ? { onWorkbookChanged: options.onWorkbookChanged } : {}),
    onFault: options.onFault ?? reportError,
    transport: {
      hostOrigin: window.location.origin,
      send: (message) => frame.contentWindow?.postMessage(message, page.origin),
    },
  });
  const listen = (event: MessageEvent): void => {
    if (event.source === frame.contentWindow && event.origin === page.origin) {
      session.receive(event.data);
    }
  };
  window.addEventListener("message", listen);
  // Office.js reads the window's name when it loads. A frame's name attribute counts only while the
  // frame is made, so the window itself is named, while it still shows the empty page.
  if (!frame.contentWindow) throw new Error("The frame must be in the document.");
  frame.contentWindow.name = session.name;
  frame.src = page.href;
  return {
    session,
    traffic: session.traffic,
    get roundTrips() {
      return session.traffic.roundTrips;
    },
    ready: session.ready,
    runCommand: (action) => session.runCommand(action),
    select: (sheet, address) => session.select(sheet, address),
    edit: (sheet, address, input) => session.edit(sheet, address, input),
    calculated: () => session.calculated(),
    errorMessages: (sheet, address) => session.errorMessages(sheet, address),
    close: () => {
      session.close();
      window.removeEventListener("message", listen);
      frame.src = "about:blank";
    },
  };
}
