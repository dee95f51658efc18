/** What the page tells a person: what happened, or what went wrong. */
import { useCallback, useState } from "react";

interface Said {
  readonly text: string;
  readonly isTrouble: boolean;
}

const SILENCE: Said = { text: "", isTrouble: false };

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export interface Telling {
  readonly said: Said;
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly silence: () => void;
  /** Does what a person asked for; what is refused is said in words, as Excel does. */
  readonly attempt: (what: string, action: () => Promise<unknown>) => void;
}

export function useSaid(): Telling {
  const [said, setSaid] = useState<Said>(SILENCE);
  const say = useCallback((text: string) => setSaid({ text, isTrouble: false }), []);
  const complain = useCallback((text: string) => setSaid({ text, isTrouble: true }), []);
  const silence = useCallback(() => setSaid(SILENCE), []);
  const attempt = useCallback(
    (what: string, action: () => Promise<unknown>) => {
      silence();
      action().catch((error: unknown) => complain(`${what}: ${messageOf(error)}`));
    },
    [complain, silence],
  );
  return { said, say, complain, silence, attempt };
}
