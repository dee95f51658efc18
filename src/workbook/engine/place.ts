/** Where the engine runs: said by a page once, without loading anything of the engine itself. */
import type { Port } from "./port";

let openPort: (() => Port) | undefined;

/** Says where the engine runs from now on; undefined: in the thread that asks for it. */
export function openEngineBy(open: (() => Port) | undefined): void {
  openPort = open;
}

/** How to reach the engine, where a page has said so. */
export function enginePlace(): (() => Port) | undefined {
  return openPort;
}
