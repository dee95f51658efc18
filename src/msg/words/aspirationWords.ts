/** An aspiration in the words of what it asks for, so that a person sees how a text was understood. */
import type { Aspiration } from "../model/aspiration";
import { ordinal } from "../basics/ordinal";
import type { FirstIs } from "../model/setup";

/**
 * @param forces how many forces the group has, the home force counted
 * @param firstIs which end of the group is called 1st
 * @returns "" for a text that cannot be read
 *
 * @example aspirationWords({ kind: "nth", position: 4 }, 8, "best") // "at or above 4th of 8"
 * @example aspirationWords({ kind: "nth", position: 7 }, 8, "worst") // "at or above 7th of 8, where 8th is best"
 * @example aspirationWords({ kind: "average" }, 8, "best") // "at the MSG average or better"
 * @example aspirationWords({ kind: "none", reason: "Small numbers" }, 8, "best") // "no aspiration: Small numbers"
 */
export function aspirationWords(aspiration: Aspiration, forces: number, firstIs: FirstIs): string {
  const last = ordinal(forces);
  switch (aspiration.kind) {
    case "average":
      return "at the MSG average or better";
    case "nth": {
      const where = firstIs === "worst" ? `, where ${last} is best` : "";
      return `at or above ${ordinal(aspiration.position)} of ${forces}${where}`;
    }
    case "top quartile":
      return "in the top quartile of the group";
    case "best":
      return `the best of ${forces}: ${firstIs === "best" ? "1st" : last}`;
    case "figure":
      return `${DIRECTIONS[aspiration.direction]} ${aspiration.figure.toLocaleString("en-GB", { maximumFractionDigits: 12 })}`;
    case "none":
      return aspiration.reason === "" ? "no aspiration" : `no aspiration: ${aspiration.reason}`;
    case "unreadable":
      return "";
  }
}

const DIRECTIONS = {
  "at most": "at most",
  "at least": "at least",
  "by better": "this value or better:",
} as const;
