/** The measures that MSG Evidence has a block for, and where each block stands. */
import type { League } from "../../msg/model/league";
import type { Place } from "../../msg/basics/problem";
import type { UpdateReport } from "../../msg/model/update";
import { areaAddress } from "../names/addresses";
import { SHEETS } from "../names/contract";
import { EVIDENCE_COLUMNS, evidenceLayout, type EvidenceRows } from "./layout";
import type { MeasureResult } from "../../msg/model/measureResult";

/** A measure with figures, and where its block stands. */
export interface MeasureEvidence {
  readonly result: MeasureResult;
  readonly league: League;
  readonly rows: EvidenceRows;
}

/** The measures that have figures, with the place of each one's block. */
export function measuresWithEvidence(
  update: Pick<UpdateReport, "measures">,
): readonly MeasureEvidence[] {
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

/** The block of a measure on MSG Evidence; undefined where it has none. */
export function evidencePlace(
  update: Pick<UpdateReport, "measures">,
  measure: string,
): Place | undefined {
  const found = measuresWithEvidence(update).find(({ result }) => result.measure.name === measure);
  if (!found) return undefined;
  const { title, rows } = found.rows;
  const area = { top: title, left: 0, rows, columns: EVIDENCE_COLUMNS.length };
  return { sheet: SHEETS.evidence, address: areaAddress(area) };
}
