/** What moved since the previous update, and why. */
import type { Period } from "./period";

export type MovementKind = "Improved" | "Deteriorated" | "No change" | "No new data" | "New";

export interface PreviousFigure {
  /** The update it was published in; "" when taken from today's data of the period before. */
  readonly update: string;
  readonly position: number;
  /** NaN when not known. */
  readonly of: number;
  readonly value: number;
  readonly dataTo: Period | undefined;
}

export interface Movement {
  /** undefined when there is no position now. */
  readonly kind: MovementKind | undefined;
  readonly previous: PreviousFigure | undefined;
  /** Places moved, + is better; NaN where the "before" values are not known. */
  readonly places: number;
  readonly byOwn: number;
  readonly byPeers: number;
  /** Published figure and today's for the same data-to, when they differ. */
  readonly revised: { readonly published: number; readonly today: number } | undefined;
}
