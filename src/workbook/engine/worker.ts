/** The engine as the only thing in a worker: the entry of a bundle of its own. */
import { serveEngine } from "./engine";

/** The worker's own side, as far as it is used: types of pages and of workers exclude each other. */
interface WorkerSide {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  addEventListener(type: "message", take: (event: { readonly data: unknown }) => void): void;
}

const side = globalThis as unknown as WorkerSide;

serveEngine({
  post: (message, transfer = []) => side.postMessage(message, [...transfer]),
  listen: (take) => side.addEventListener("message", ({ data }) => take(data)),
  onLost: () => undefined,
});
