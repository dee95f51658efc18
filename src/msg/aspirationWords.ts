/** An aspiration in the words of what it asks for, so that a person sees how a text was understood. */
import type { Aspiration } from "./aspiration";
import { ordinal } from "./ordinal";

/**
 * @param forces how many forces the group has, the home force counted
 *
 * @example aspirationWords({ kind: "nth", position: 4 }, 8) // "at or above 4th of 8"
 * @example aspirationWords({ kind: "average" }, 8) // "at the MSG average or better"
 * @example aspirationWords({ kind: "none", reason: "Small numbers" }, 8) // "no aspiration: Small numbers"
 */
export function aspirationWords(aspiration: Aspiration, forces: number): string {
  switch (aspiration.kind) {
    case "average":
      return "at the MSG average or better";
    case "nth":
      return aspiration.position > forces
        ? `at or above ${ordinal(aspiration.position)}, which a group of ${forces} does not have`
        : `at or above ${ordinal(aspiration.position)} of ${forces}`;
    case "top quartile":
      return "in the top quartile of the group";
    case "best":
      return `1st of ${forces}`;
    case "figure":
      return `${DIRECTIONS[aspiration.direction]} ${aspiration.figure.toLocaleString("en-GB", { maximumFractionDigits: 12 })}`;
    case "none":
      return aspiration.reason === "" ? "no aspiration" : `no aspiration: ${aspiration.reason}`;
    case "unreadable":
      return "not understood";
  }
}

const DIRECTIONS = {
  "at most": "at most",
  "at least": "at least",
  "by better": "this value or better:",
} as const;
