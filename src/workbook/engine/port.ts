/** What two threads, or two halves of one, hand messages through. */

export interface Port {
  /** @param transfer buffers that move over instead of being copied */
  post(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  listen(take: (message: unknown) => void): void;
  /** Told once when the other side cannot be reached (any more). */
  onLost(tell: (why: Error) => void): void;
}

/** Both ends of a port within one thread: messages arrive in order, after the sender's turn. */
export function portPair(): readonly [Port, Port] {
  const here = new LocalEnd();
  const there = new LocalEnd();
  here.other = there;
  there.other = here;
  return [here, there];
}

class LocalEnd implements Port {
  other: LocalEnd | undefined;
  private take: (message: unknown) => void = () => undefined;

  post(message: unknown): void {
    queueMicrotask(() => this.other?.take(message));
  }

  listen(take: (message: unknown) => void): void {
    this.take = take;
  }

  onLost(): void {
    // Both ends live and die together.
  }
}

/** The pane's end of a worker. */
export function portOfWorker(worker: Worker): Port {
  return {
    post: (message, transfer = []) => worker.postMessage(message, [...transfer]),
    listen: (take) => worker.addEventListener("message", ({ data }) => take(data)),
    onLost: (tell) => {
      worker.addEventListener("error", ({ message }) => tell(new Error(message)));
      worker.addEventListener("messageerror", () => tell(new Error("A message was not readable.")));
    },
  };
}
