/** Where projections are worked out: in a worker, so that the pane stays live. */
import { projectBy, projectInWorker } from "./certainty/projecting";

/** A page without workers (a test, the headless run) works in slices in its own thread. */
export function projectWithWorker(): void {
  if (typeof Worker !== "function") return;
  projectBy(
    projectInWorker(
      () =>
        new Worker(
          /* webpackChunkName: "projection" */ new URL("./certainty/worker.ts", import.meta.url),
        ),
    ),
  );
}
