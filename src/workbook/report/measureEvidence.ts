/** The measures that MSG Evidence has a block for, and where each block stands. */
import type { League } from "../../msg/league";
import type { MeasureResult, Update } from "../../msg/update";
import { evidenceLayout, type EvidenceRows } from "./layout";

/** A measure with figures, and where its block stands. */
export interface MeasureEvidence {
  readonly result: MeasureResult;
  readonly league: League;
  readonly rows: EvidenceRows;
}

/** The measures that have figures, with the place of each one's block. */
export function measuresWithEvidence(update: Update): readonly MeasureEvidence[] {
  const found = update.measures.flatMap((result) =>
    result.league ? [{ result, league: result.league }] : [],
  );
  const layout = evidenceLayout(
    found.map(({ league, result }) => ({
      forces: league.forces.length,
      hasCertainty: result.certainty?.isKnown === true,
    })),
  );
  return found.map((entry, at) => {
    const rows = layout[at];
    if (!rows) throw new RangeError("Every measure has its place.");
    return { ...entry, rows };
  });
}
