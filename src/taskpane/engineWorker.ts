/** Where the engine of a run works: in a worker, so that the pane stays live. */
import { openEngineBy } from "../workbook/engine/place";
import { portOfWorker } from "../workbook/engine/port";

/** A page without workers (a test, the headless run) keeps the engine in its own thread. */
export function runEngineInWorker(): void {
  if (typeof Worker !== "function") return;
  openEngineBy(() =>
    portOfWorker(
      new Worker(
        /* webpackChunkName: "engine" */ new URL("../workbook/engine/worker.ts", import.meta.url),
      ),
    ),
  );
}
