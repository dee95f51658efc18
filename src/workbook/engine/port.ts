/** What two threads, or two halves of one, hand messages through. */

export interface Port {
  /** @param transfer buffers that move over instead of being copied */
  post(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  listen(take: (message: unknown) => void): void;
  /** Told once when the other side cannot be reached (any more). */
  onLost(tell: (why: Error) => void): void;
  /** Ends the other side, whatever it is doing; left out where that cannot be. */
  readonly end?: () => void;
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

/** The pane's end of a worker. What one that was ended still says, that its script never came, is no loss. */
export function portOfWorker(worker: Worker): Port {
  let isEnded = false;
  return {
    post: (message, transfer = []) => worker.postMessage(message, [...transfer]),
    listen: (take) => worker.addEventListener("message", ({ data }) => take(data)),
    onLost: (tell) => {
      const lose = (why: string) => {
        if (!isEnded) tell(lost(why));
      };
      worker.addEventListener("error", ({ message }) => lose(message ?? NOT_LOADED));
      worker.addEventListener("messageerror", () => lose("a message was not readable"));
    },
    end: () => {
      isEnded = true;
      worker.terminate();
    },
  };
}

/** All that a browser tells of a worker's script that did not come is that it did not. */
const NOT_LOADED = "its script did not come from the server, or may not run here";

function lost(why: string): Error {
  return new Error(
    `The part of the add-in that computes was lost: ${why}. Try again: the pane then computes without it.`,
  );
}
