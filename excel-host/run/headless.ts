import { JSDOM, requestInterceptor, VirtualConsole, type DOMWindow } from "jsdom";
import type { WorkbookModel } from "../model/types";
import type { CustomFunctionsOptions } from "../formulas/custom/descriptions";
import type { Calculation } from "../formulas/calculation";
import type { Traffic } from "../office/protocol";
import { pageFile } from "./pageFiles";
import { addBrowserFeatures } from "./polyfills";
import { Session } from "./session";

/** The origin the page believes to be served from; nothing listens there. */
const ORIGIN = "https://localhost:3000";

/** What lies between an add-in and Excel on the web. */
interface Line {
  /** Of a round trip, whatever it carries. */
  readonly milliseconds: number;
  readonly bytesPerSecond: number;
}

export interface HeadlessOptions {
  readonly workbook: WorkbookModel;
  /** What recalculates the workbook; one is made unless given. */
  readonly calculation?: Calculation;
  /** The add-in's custom functions, unless the calculation given knows of them. */
  readonly customFunctions?: CustomFunctionsOptions;
  /** The built add-in: the folder its page and scripts are in. */
  readonly pageDirectory: string;
  /** "taskpane.html" unless told. */
  readonly page?: string;
  /** What stands after "?" in the page's address. */
  readonly query?: string;
  /** Told of what the page writes to its console: "log", "warn", "error", .. */
  readonly onConsole?: (level: string, message: string) => void;
  /** How long messages take on their way to Excel and back; at once where left out. */
  readonly line?: Line;
  readonly onWorkbookChanged?: () => void;
  readonly onPaneVisibility?: (isVisible: boolean) => void;
}

/** An add-in's page running without a browser, on a workbook in memory. */
export interface HeadlessExcel {
  readonly window: DOMWindow;
  readonly session: Session;
  readonly traffic: Readonly<Traffic>;
  /** sync() calls answered so far. */
  readonly roundTrips: number;
  /** What went wrong in the page: errors nobody caught, addresses it was refused. */
  readonly errors: readonly Error[];
  /** Presses the ribbon's button; rejected when the page fails or knows no such action. */
  runCommand(action: string): Promise<void>;
  select(sheet: string, address: string): void;
  edit(sheet: string, address: string, input: string): void;
  /** Fulfilled when no formula waits for a custom function any more; rejected when the page fails. */
  calculated(): Promise<void>;
  /** What the custom functions called in a cell said about the error it shows. */
  errorMessages(sheet: string, address: string): readonly string[];
  close(): void;
}

/**
 * Loads the add-in's page in jsdom with the unmodified office.js, and answers it from the workbook.
 * Fulfilled when Office.js is ready and the page's ribbon actions can be called. The page reaches its own folder and office.js,
 * nothing else: any other address is refused and recorded among the errors.
 */
export async function openHeadless(options: HeadlessOptions): Promise<HeadlessExcel> {
  const errors: Error[] = [];
  const page = new Page(options, errors);
  await Promise.race([page.session.ready, page.failure]);
  return page;
}

class Page implements HeadlessExcel {
  readonly session: Session;
  readonly window: DOMWindow;
  /** Rejected at the first error nobody caught. */
  readonly failure: Promise<never>;
  private fail: (error: Error) => void = () => {};
  private isClosed = false;
  /** Characters of messages since the last answer. */
  private received = 0;
  private sent: Promise<void> = Promise.resolve();

  constructor(
    private readonly options: HeadlessOptions,
    readonly errors: Error[],
  ) {
    this.failure = new Promise((_resolve, reject) => (this.fail = reject));
    // Whoever waits on it hears of it; nobody waiting is no error of its own.
    this.failure.catch(() => {});
    this.session = new Session({
      workbook: options.workbook,
      ...(options.calculation ? { calculation: options.calculation } : {}),
      ...(options.customFunctions ? { customFunctions: options.customFunctions } : {}),
      onFault: (fault) => this.failed(fault),
      transport: { hostOrigin: ORIGIN, send: (message) => this.send(message) },
      ...(options.onPaneVisibility ? { onPaneVisibility: options.onPaneVisibility } : {}),
      ...(options.onWorkbookChanged ? { onWorkbookChanged: options.onWorkbookChanged } : {}),
    });
    process.on("unhandledRejection", this.onUnhandledRejection);
    this.window = this.load().window;
  }

  get traffic(): Readonly<Traffic> {
    return this.session.traffic;
  }

  get roundTrips(): number {
    return this.session.traffic.roundTrips;
  }

  async runCommand(action: string): Promise<void> {
    await Promise.race([this.session.runCommand(action), this.failure]);
  }

  select(sheet: string, address: string): void {
    this.session.select(sheet, address);
  }

  edit(sheet: string, address: string, input: string): void {
    this.session.edit(sheet, address, input);
  }

  async calculated(): Promise<void> {
    await Promise.race([this.session.calculated(), this.failure]);
  }

  errorMessages(sheet: string, address: string): readonly string[] {
    return this.session.errorMessages(sheet, address);
  }

  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.session.close();
    process.off("unhandledRejection", this.onUnhandledRejection);
    this.window.close();
  }

  private load(): JSDOM {
    const name = this.options.page ?? "taskpane.html";
    const query = this.options.query ? `?${this.options.query}` : "";
    const url = `${ORIGIN}/${name}${query}`;
    const html = pageFile(url, ORIGIN, this.options.pageDirectory);
    if (!html) throw new Error(`There is no ${name} in ${this.options.pageDirectory}.`);
    return new JSDOM(new TextDecoder().decode(html.bytes), {
      url,
      runScripts: "dangerously",
      pretendToBeVisual: true,
      virtualConsole: this.console(),
      resources: {
        interceptors: [requestInterceptor((request) => this.answer(request.url))],
      },
      beforeParse: (window) => this.prepare(window),
    });
  }

  private answer(address: string): Response {
    const file = pageFile(address, ORIGIN, this.options.pageDirectory);
    if (file) return new Response(file.bytes, { headers: { "content-type": file.contentType } });
    this.record(new Error(`The page asked for ${address}, which is refused.`));
    return new Response("", { status: 404 });
  }

  private prepare(window: DOMWindow): void {
    window.name = this.session.name;
    addBrowserFeatures(window);
    // jsdom leaves it out; office.js compares the host's name with it.
    Object.defineProperty(window.document, "domain", { value: new URL(ORIGIN).hostname });
    // A top-level page is its own parent: what office.js posts to its host comes here instead.
    window.postMessage = (message: unknown) => {
      setImmediate(() => {
        if (!this.isClosed) this.receive(message);
      });
    };
  }

  private receive(message: unknown): void {
    if (typeof message === "string") this.received += message.length;
    try {
      this.session.receive(message);
    } catch (fault) {
      this.failed(fault);
    }
  }

  /** By the line where there is one; one message after another. */
  private send(data: string): void {
    const { line } = this.options;
    if (!line) return this.deliver(data);
    const bytes = this.received + data.length;
    this.received = 0;
    const wait = line.milliseconds + (1000 * bytes) / line.bytesPerSecond;
    this.sent = this.sent.then(async () => {
      await new Promise((resolve) => setTimeout(resolve, wait));
      this.deliver(data);
    });
  }

  private deliver(data: string): void {
    const { window } = this;
    if (this.isClosed) return;
    window.dispatchEvent(
      new window.MessageEvent("message", {
        data,
        origin: ORIGIN,
        source: window as unknown as MessageEventSource,
      }),
    );
  }

  private console(): VirtualConsole {
    const console = new VirtualConsole();
    console.on("jsdomError", (error) => this.failed(error.cause ?? error));
    for (const level of ["debug", "error", "info", "log", "warn"] as const) {
      console.on(level, (...parts: unknown[]) => {
        this.options.onConsole?.(level, parts.map((part) => describe(part)).join(" "));
      });
    }
    return console;
  }

  /** Promises the page left to themselves; others' are none of ours and go their usual way. */
  private readonly onUnhandledRejection = (reason: unknown): void => {
    const { Error: PageError } = this.window as unknown as { Error: typeof Error };
    if (reason instanceof PageError) this.failed(reason);
    else throw reason;
  };

  private failed(fault: unknown): void {
    const error = asError(fault);
    this.record(error);
    this.fail(error);
  }

  private record(error: Error): void {
    this.errors.push(error);
  }
}

/** The page's errors are of the page's own Error class; they come out as Node's. */
function asError(fault: unknown): Error {
  if (fault instanceof Error) return fault;
  const { message, stack } = (fault ?? {}) as { message?: unknown; stack?: unknown };
  if (typeof message !== "string") return new Error(describe(fault));
  const error = new Error(message, { cause: fault });
  if (typeof stack === "string") error.stack = stack;
  return error;
}

function describe(part: unknown): string {
  if (typeof part === "string") return part;
  if (typeof part === "object" && part !== null && "message" in part) {
    const { message, stack } = part as { message: unknown; stack?: unknown };
    return typeof stack === "string" ? stack : String(message);
  }
  return typeof part === "object" ? JSON.stringify(part) : String(part);
}
