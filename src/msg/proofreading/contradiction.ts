/** What contradicts the computed figures, and the kinds of claims by name. */
import type { ClaimContent } from "./claims";

/** What the words say and what was computed, with its definition; both without a full stop. */
export interface Contradiction {
  readonly said: string;
  readonly computed: string;
}

export type Of<Kind extends ClaimContent["kind"]> = Extract<ClaimContent, { kind: Kind }>;
