/** Projections as the only thing in a worker: the entry of a bundle of its own. */
import { project, type ProjectionRequest } from "../../msg/certainty/projection";
import type { ProjectionMessage } from "./projecting";

/** The worker's own side, as far as it is used: types of pages and of workers exclude each other. */
interface WorkerSide {
  postMessage(message: ProjectionMessage): void;
  addEventListener(
    type: "message",
    take: (event: { readonly data: ProjectionRequest }) => void,
  ): void;
}

const side = globalThis as unknown as WorkerSide;

side.addEventListener("message", ({ data }) => {
  const steps = project(data);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return side.postMessage({ projection: value });
    side.postMessage({ share: value });
  }
});
