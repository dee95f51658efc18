/**
 * The add-in's page in a frame of a web page, speaking office.js's own postMessage protocol with the
 * worker that holds the workbook; the page and office.js in the frame are the unmodified ones, and the page
 * around it does no more than carry their messages. Browser only.
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

export interface FrameOptions {
  /** Address of the add-in's page. */
  readonly page: string;
  /** The name by which office.js learns whom to ask (windowName in office/protocol.ts). */
  readonly windowName: string;
  /** Given every message that the add-in's page posts to the page around it. */
  readonly onMessage: (message: unknown) => void;
}

/** An add-in's page running in a frame. */
export interface ConnectedFrame {
  /** Posts a message of the host to the add-in's page. */
  send(message: string): void;
  /** Stops listening; the frame is emptied. */
  close(): void;
}

/** Names the frame (in the document, still empty) and loads the add-in's page into it. */
export function connectFrame(frame: HTMLIFrameElement, options: FrameOptions): ConnectedFrame {
  const page = new URL(options.page, window.location.href);
  const listen = (event: MessageEvent): void => {
    if (event.source === frame.contentWindow && event.origin === page.origin)
      options.onMessage(event.data);
  };
  window.addEventListener("message", listen);
  // Office.js reads the window's name when it loads. A frame's name attribute counts only while the
  // frame is made, so the window itself is named, while it still shows the empty page.
  if (!frame.contentWindow) throw new Error("The frame must be in the document.");
  frame.contentWindow.name = options.windowName;
  frame.src = page.href;
  return {
    send: (message) => frame.contentWindow?.postMessage(message, page.origin),
    close: () => {
      window.removeEventListener("message", listen);
      frame.src = "about:blank";
    },
  };
}
