/** Calls of functions on the other side of a port: asked by name, answered by a promise. */
import type { Port } from "./port";

/** Functions by name, as the other side calls them; arguments and results can be cloned. */
type Functions<Named> = { readonly [Name in keyof Named]: (...values: never[]) => unknown };

/** The same functions as one side offers them: they may take their time. */
export type Offered<Named extends Functions<Named>> = {
  readonly [Name in keyof Named]: (
    ...values: Parameters<Named[Name]>
  ) => ReturnType<Named[Name]> | Promise<ReturnType<Named[Name]>>;
};

type Message =
  | { readonly call: number; readonly name: string; readonly values: readonly unknown[] }
  | { readonly answer: number; readonly result: unknown }
  | { readonly failure: number; readonly message: string };

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Calls one of the other side's functions. */
export type Call<Theirs extends Functions<Theirs>> = <Name extends keyof Theirs & string>(
  name: Name,
  values: Parameters<Theirs[Name]>,
  /** Buffers of the arguments that move over instead of being copied. */
  transfer?: readonly ArrayBuffer[],
) => Promise<ReturnType<Theirs[Name]>>;

/**
 * Offers our functions on a port and gives the other side's. Calls arrive in the order in which they
 * were made. An exception over there rejects the promise here, with its message.
 */
export function connect<Ours extends Functions<Ours>, Theirs extends Functions<Theirs>>(
  port: Port,
  ours: Offered<Ours>,
): Call<Theirs> {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const settle = (id: number, end: (one: Waiting) => void) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (one) end(one);
  };
  const answer = async (id: number, name: string, values: readonly unknown[]) => {
    try {
      const own = ours[name as keyof Ours] as (...values: unknown[]) => unknown;
      port.post({ answer: id, result: await own.apply(ours, [...values]) } satisfies Message);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      port.post({ failure: id, message } satisfies Message);
    }
  };
  port.listen((received) => {
    const message = received as Message;
    if ("call" in message) void answer(message.call, message.name, message.values);
    else if ("answer" in message) settle(message.answer, ({ resolve }) => resolve(message.result));
    else settle(message.failure, ({ reject }) => reject(new Error(message.message)));
  });
  port.onLost((why) => {
    for (const id of [...waiting.keys()]) settle(id, ({ reject }) => reject(why));
  });
  return (name, values, transfer) =>
    new Promise((resolve, reject) => {
      const call = ++last;
      waiting.set(call, { resolve: resolve as Waiting["resolve"], reject });
      port.post({ call, name, values } satisfies Message, transfer);
    });
}
