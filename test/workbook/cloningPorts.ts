/** Both ends of a port that clones messages as a worker's does. */
import { serialize, deserialize } from "node:v8";
import { serveEngine } from "../../src/workbook/engine/engine";
import { openEngineBy } from "../../src/workbook/engine/place";
import type { Port } from "../../src/workbook/engine/port";

export interface CloningPort extends Port {
  /** Ends the connection, as a worker's failure does. */
  lose(why: Error): void;
}

export function cloningPorts(): readonly [CloningPort, CloningPort] {
  const here = new CloningEnd();
  const there = new CloningEnd();
  here.other = there;
  there.other = here;
  return [here, there];
}

class CloningEnd implements CloningPort {
  other: CloningEnd | undefined;
  private take: (message: unknown) => void = () => undefined;
  private tellLost: (why: Error) => void = () => undefined;

  post(message: unknown): void {
    // As structured cloning does it, and it refuses functions as that does.
    const clone = deserialize(serialize(message)) as unknown;
    queueMicrotask(() => this.other?.take(clone));
  }

  listen(take: (message: unknown) => void): void {
    this.take = take;
  }

  onLost(tell: (why: Error) => void): void {
    this.tellLost = tell;
  }

  lose(why: Error): void {
    this.tellLost(why);
  }
}

/** Lets runs have their engine beyond such a port from now on. */
export function keepEngineBeyondClones(): void {
  openEngineBy(() => {
    const [here, there] = cloningPorts();
    serveEngine(there);
    return here;
  });
}
