/** The page's side of the conversation with the worker that holds its workbook. */
import type {
  AnswerOf,
  HostCallName,
  HostCalls,
  HostMessage,
  HostNotice,
  PageMessage,
} from "./messages";

/** What of a Worker is used; a MessagePort's two ends make one for tests. */
export interface WorkerLike {
  postMessage(message: PageMessage, transfer?: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<HostMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

export class HostClient {
  private onNotice: (notice: HostNotice) => void = () => {};
  private onFailure: (message: string) => void = () => {};
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  private failure: string | undefined;

  constructor(private readonly worker: WorkerLike) {
    worker.onmessage = ({ data }) => this.receive(data);
    worker.onmessageerror = () => this.fail("A message of the workbook's worker cannot be read.");
    worker.onerror = (event) => {
      // A script that does not load says nothing more.
      this.fail(event.message || "The workbook's worker did not start.");
    };
  }

  /**
   * Says who is told, instead of whoever was.
   * @param onNotice of everything that is no answer
   * @param onFailure that the worker itself is lost, with the workbook in it
   */
  listen(onNotice: (notice: HostNotice) => void, onFailure: (message: string) => void): void {
    this.onNotice = onNotice;
    this.onFailure = onFailure;
  }

  /** Asks the worker; rejected with its words when it refuses, and when the worker fails. */
  ask<Name extends HostCallName>(
    name: Name,
    ...[ask]: Parameters<HostCalls[Name]>
  ): Promise<AnswerOf<Name>> {
    if (this.failure !== undefined) return Promise.reject(new Error(this.failure));
    this.lastId += 1;
    const id = this.lastId;
    return new Promise<unknown>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ type: "call", id, name, ask }, transferOf(ask));
    }) as Promise<AnswerOf<Name>>;
  }

  /** Passes on what the add-in's frame posted. */
  fromPane(message: unknown): void {
    if (this.failure === undefined) this.worker.postMessage({ type: "pane", message });
  }

  /** Ends the worker; what still waits is refused. */
  close(): void {
    this.worker.terminate();
    this.refuseAll("The workbook was closed.");
  }

  private receive(message: HostMessage): void {
    switch (message.type) {
      case "answer":
        this.take(message.id)?.resolve(message.answer);
        break;
      case "refusal":
        this.take(message.id)?.reject(new Error(message.message));
        break;
      default:
        this.onNotice(message);
    }
  }

  private take(id: number): Waiting | undefined {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    return waiting;
  }

  private fail(message: string): void {
    if (this.failure !== undefined) return;
    this.worker.terminate();
    this.refuseAll(message);
    this.onFailure(message);
  }

  private refuseAll(message: string): void {
    this.failure = message;
    for (const { reject } of this.waiting.values()) reject(new Error(message));
    this.waiting.clear();
  }
}

/** A workbook's bytes are given away, not copied. */
function transferOf(ask: unknown): Transferable[] {
  const bytes = (ask as { readonly bytes?: Uint8Array } | undefined)?.bytes;
  return bytes ? [bytes.buffer as ArrayBuffer] : [];
}
