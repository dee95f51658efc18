/** The worker that holds the workbook: carries messages between the page and the service. */
import type {
  AskOf,
  HostCallName,
  HostMessage,
  PageMessage,
} from "../../excel-host/worker/messages";
import { WorkbookService } from "../../excel-host/worker/service";

/** What of a worker's global scope is used; TypeScript's own types of it exclude those of a page. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<PageMessage>) => void) | null;
  postMessage(message: HostMessage): void;
}

const scope = self as unknown as WorkerScope;
const service = new WorkbookService((notice) => scope.postMessage(notice));

scope.onmessage = ({ data }) => {
  if (data.type === "pane") service.fromPane(data.message);
  else void answer(data.id, data.name, data.ask);
};

async function answer(id: number, name: HostCallName, ask: unknown): Promise<void> {
  try {
    const call = service[name] as (ask: AskOf<HostCallName>) => unknown;
    scope.postMessage({
      type: "answer",
      id,
      answer: await call.call(service, ask as AskOf<HostCallName>),
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    scope.postMessage({ type: "refusal", id, message });
  }
}
