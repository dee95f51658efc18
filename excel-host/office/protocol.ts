import type { BatchRequest, BatchResponse } from "./batch/batch";
import { asksWorkbook, writesWorkbook } from "./batch/whatIsAsked";
import type { ExcelHost } from "./host";
import type { Json } from "./contract/hostObject";
import { ADVERTISED_SET } from "./contract/schema";
import type { HostEvent } from "./batch/eventQueue";

/**
 * Office.js's conversation with Excel on the web: JSON messages in an envelope, posted between
 * windows. One OfficeProtocol answers one loading of an add-in's page.
 */

/** Requests and responses of Excel on the web are at most this long. */
const PAYLOAD_LIMIT_BYTES = 5 * 1024 * 1024;

const MessageType = { request: 0, response: 1 } as const;
const ActionType = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const ResponseType = { call: 0, event: 1 } as const;

/** Numbers of the methods that travel inside executeMethod. */
const DispatchId = {
  refreshSettings: 75,
  saveSettings: 76,
  richApiRequest: 93,
  commandCompleted: 94,
} as const;

/** How a person left the add-in's page by keyboard, by the client's numbers for what it tells the host. */
const FOCUS_EXITS: ReadonlyMap<unknown, FocusExit> = new Map([
  [5, "next part"],
  [6, "part before"],
  [13, "beyond the last"],
  [14, "before the first"],
  [15, "back to the workbook"],
]);

/**
 * Where a person wants to go who leaves the add-in's page by keyboard: Tab after its last element, Shift+Tab
 * before its first one, Ctrl+F6 with or without Shift, Escape. The client has swallowed the key, and leaves
 * it to the host to move the focus.
 */
export type FocusExit =
  "beyond the last" | "before the first" | "next part" | "part before" | "back to the workbook";

const ErrorCode = {
  none: 0,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  unsupported: 5000,
  internal: 5001,
} as const;

/** The client's name for the event that carries the rich API's own events, and their category. */
const RICH_API_EVENT = "richApiMessage";
const EVENT_CATEGORY = 65536;

interface Envelope {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _data: unknown;
  readonly _actionType?: number;
}

/** What the address of the add-in's page tells the client before anything is sent. */
export interface Identity {
  readonly conversationId: string;
  readonly appId: string;
  /** Origin of the window that answers, "https://localhost:3000". */
  readonly hostOrigin: string;
}

/**
 * The name the add-in's window must have before its page loads: it is how Office.js learns that it
 * runs in Excel on the web, and whom to ask. Flags: 1 shared runtime, 2 custom functions.
 */
export function windowName({ conversationId, appId, hostOrigin }: Identity): string {
  const flags = 1 + 2;
  return JSON.stringify({
    baseFrameName: "excel-host",
    hostInfo: `Excel$Web$16.01$en-GB$${conversationId}$$disableLogging$${flags}`,
    xdmInfo: `${conversationId}|${appId}|${hostOrigin}`,
    serializerVersion: "1",
    flights: "[]",
  });
}

export interface Traffic {
  /** Batches (ProcessQuery) that ask something of the workbook: the add-in's sync() calls. */
  roundTrips: number;
  /** Requests that change what the workbook's file would hold. */
  writes: number;
  /** The largest body of a request and of a response, in bytes of UTF-8. */
  requestBytes: number;
  responseBytes: number;
}

export interface ProtocolOptions extends Identity {
  readonly host: ExcelHost;
  /** Posts a message to the add-in's window. */
  readonly send: (message: string) => void;
  /** The host itself failed at a batch: a fault to mend, not an error of the add-in. */
  readonly onFault: (fault: unknown) => void;
  /** A ribbon command said that it is done. */
  readonly onCommandCompleted?: (commandId: string, status: number) => void;
  /** A batch was answered; cells may have changed. */
  readonly onBatch?: () => void;
  /** A person leaves the add-in's page by keyboard. */
  readonly onFocusExit?: (exit: FocusExit) => void;
}

export class OfficeProtocol {
  readonly traffic: Traffic = { roundTrips: 0, writes: 0, requestBytes: 0, responseBytes: 0 };
  private readonly listening = new Set<string>();

  constructor(private readonly options: ProtocolOptions) {
    options.host.onSelectionChanged = () => {
      this.fire("documentSelectionChanged", {});
    };
  }

  /** Answers a message of the client; what is no message of this conversation is left alone. */
  receive(message: unknown): void {
    const request = this.parse(message);
    if (!request) return;
    const { _actionName: name, _data: data } = request;
    if (request._actionType === ActionType.registerEvent) this.register(request);
    else if (request._actionType === ActionType.unregisterEvent) {
      this.listening.delete(name);
      this.reply(request, { Error: ErrorCode.none });
    } else if (name === "ContextActivationManager_getAppContextAsync") {
      this.reply(request, this.appContext());
    } else if (name === "executeMethod") this.executeMethod(request, data as ExecuteMethod);
    else if (name === "ContextActivationManager_notifyHost") {
      const exit = Array.isArray(data) ? FOCUS_EXITS.get(data[NOTIFIED_ACTION]) : undefined;
      if (exit !== undefined) this.options.onFocusExit?.(exit);
      this.reply(request, { Error: ErrorCode.none });
    } else this.reply(request, { Error: ErrorCode.none });
  }

  /** Fires an event, if the page listens for it. */
  fire(name: string, data: unknown): void {
    if (!this.listening.has(name)) return;
    this.options.send(
      this.envelope({ _actionName: name, _correlationId: 0 }, data, ResponseType.event),
    );
  }

  /** Presses a ribbon button: its action, as Office.actions.associate names it. */
  invokeCommand(commandId: string, action: string): void {
    this.fire("appCommandInvoked", [
      commandId,
      action,
      JSON.stringify({ source: { id: commandId } }),
    ]);
  }

  /**
   * Sends the rich API's events that were raised since the last time, and the calls of custom
   * functions: all of them in one message, as the client puts results together again.
   */
  sendEvents(): void {
    const { events, customFunctions } = this.options.host;
    const entries = [...customFunctions.takeMessages(), ...events.take().map(eventEntry)];
    if (entries.length > 0) this.fire(RICH_API_EVENT, { ArrayData: entries });
  }

  private parse(message: unknown): Envelope | undefined {
    if (typeof message !== "string" || !message.startsWith("{")) return undefined;
    let parsed: Partial<Envelope>;
    try {
      parsed = JSON.parse(message) as Partial<Envelope>;
    } catch {
      // Not ours: pages post what they like to their own windows.
      return undefined;
    }
    const isOurs =
      parsed._messageType === MessageType.request &&
      parsed._conversationId === this.options.conversationId;
    return isOurs ? (parsed as Envelope) : undefined;
  }

  private register(request: Envelope): void {
    this.listening.add(request._actionName);
    this.reply(request, { Error: ErrorCode.none });
  }

  private appContext(): unknown {
    const { workbook } = this.options.host;
    const sets = {
      excelapi: ADVERTISED_SET,
      sharedruntime: "1.1",
      customfunctionsruntime: "1.3",
      // The client's own, by which it knows how results are to be written.
      customfunctions: "1.9",
    };
    return {
      _id: this.options.appId,
      _appName: 16,
      _appVersion: 16,
      _appUILocale: "en-GB",
      _dataLocale: "en-GB",
      _docUrl: "workbook.xlsx",
      _clientMode: 1,
      _settings: [...workbook.settings],
      _reason: 1,
      _requirementMatrix: JSON.stringify(sets),
      _hostFullVersion: "16.0.0.0",
      _initialDisplayMode: 2,
    };
  }

  private executeMethod(request: Envelope, data: ExecuteMethod): void {
    const { DispatchId: id } = data.DdaMethod;
    if (id === DispatchId.richApiRequest) this.reply(request, this.richApi(data));
    else if (id === DispatchId.saveSettings) {
      this.saveSettings(data.DdaSettingsMethod?.Properties ?? []);
      this.traffic.writes += 1;
      this.reply(request, { Version: 1, Error: ErrorCode.none });
    } else if (id === DispatchId.refreshSettings) {
      const settings = [...this.options.host.workbook.settings].map(([Name, Value]) => ({
        Name,
        Value,
      }));
      this.reply(request, {
        Version: 1,
        Error: ErrorCode.none,
        Properties: { Settings: settings },
      });
    } else if (id === DispatchId.commandCompleted) {
      this.reply(request, { Version: 1, Error: ErrorCode.none });
      this.options.onCommandCompleted?.(String(data[0]), Number(data[1]));
    } else this.reply(request, { Version: 1, Error: ErrorCode.unsupported });
  }

  private saveSettings(properties: readonly (readonly [string, string])[]): void {
    const { settings } = this.options.host.workbook;
    settings.clear();
    for (const [key, value] of properties) settings.set(key, value);
  }

  private richApi(data: ExecuteMethod): unknown {
    const body = String(data.ArrayData?.[RICH_API_BODY] ?? "");
    const { traffic } = this;
    const requestBytes = utf8Length(body);
    traffic.requestBytes = Math.max(traffic.requestBytes, requestBytes);
    if (requestBytes > PAYLOAD_LIMIT_BYTES) {
      traffic.roundTrips += 1;
      return { Version: 1, Error: ErrorCode.requestTooLarge };
    }
    const request = JSON.parse(body) as BatchRequest;
    if (asksWorkbook(request)) traffic.roundTrips += 1;
    const response = this.answer(request, String(data.ArrayData?.[RICH_API_PARTITION] ?? ""));
    if (writesWorkbook(request, Number(data.ArrayData?.[RICH_API_FLAGS]))) traffic.writes += 1;
    if (!response) return { Version: 1, Error: ErrorCode.internal };
    const answer = JSON.stringify(response satisfies BatchResponse);
    const responseBytes = utf8Length(answer);
    traffic.responseBytes = Math.max(traffic.responseBytes, responseBytes);
    // What the batch did stays done; only its answer does not arrive.
    const tooLarge = responseBytes > PAYLOAD_LIMIT_BYTES;
    return tooLarge
      ? { Version: 1, Error: ErrorCode.responseTooLarge }
      : { Version: 1, Error: ErrorCode.none, Data: [200, [], answer] };
  }

  /** A fault of the host itself fails the page's call, and is told to whoever runs the host. */
  private answer(request: BatchRequest, partition: string): BatchResponse | undefined {
    try {
      return this.options.host.run(request, partition);
    } catch (fault) {
      this.options.onFault(fault);
      return undefined;
    }
  }

  private reply(request: Envelope, data: unknown): void {
    this.options.send(this.envelope(request, data, ResponseType.call));
    if (request._actionName === "executeMethod") {
      this.sendEvents();
      this.options.onBatch?.();
    }
  }

  private envelope(
    { _actionName, _correlationId }: Pick<Envelope, "_actionName" | "_correlationId">,
    data: unknown,
    responseType: number,
  ): string {
    return JSON.stringify({
      _messageType: MessageType.response,
      _actionName,
      _conversationId: this.options.conversationId,
      _correlationId,
      _origin: this.options.hostOrigin,
      _data: data,
      _actionType: ActionType.invoke,
      _serializerVersion: 1,
      _errorCode: ErrorCode.none,
      _responseType: responseType,
    });
  }
}

interface ExecuteMethod {
  /** The arguments of commandCompleted: its id, its status, and the event as text. */
  readonly 0?: string;
  readonly 1?: number;
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
}

/** Where in a notification of the host its number stands; before it is the add-in's. */
const NOTIFIED_ACTION = 1;

/** Where in a rich API request stands whom it asks, and its body. */
const RICH_API_PARTITION = 0;
const RICH_API_BODY = 4;
const RICH_API_FLAGS = 6;

function eventEntry({ type, target, payload }: HostEvent): readonly Json[] {
  return [EVENT_CATEGORY, type, target, JSON.stringify(payload), 0, false];
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
