/** What contradicts the computed figures, and the kinds of claims by name. */
import type { Problem } from "../basics/problem";
import type { ClaimContent } from "./claims";

/** What the words say and what was computed, with its definition; both without a full stop. */
export interface Contradiction {
  readonly said: string;
  readonly computed: string;
}

/** What proof-reading found: a contradiction, or a notice of words that could not be compared. */
export interface ProofProblem extends Problem {
  /** With the sentence or cell it stands in, shortened; left out of notices. */
  readonly contradiction?: Contradiction & { readonly words: string };
  /** A notice of a table whose rows name no measure. */
  readonly isOfTable?: boolean;
}

export type Of<Kind extends ClaimContent["kind"]> = Extract<ClaimContent, { kind: Kind }>;
