/** Sentences for empty rows of the narrative whose commitment has indicators, with fields for the figures. */
import { sameName } from "../basics/names";
import { isMissing } from "../basics/missing";
import type { IndicatorResult } from "../model/ownFigures";
import type { Commitment, NarrativeRow } from "../model/ownSetup";
import { meaningOf, piecesOf, type FieldSources } from "./fields";
import { rowsOfUpdate } from "./narrative";

/**
 * A text for each empty row: on the indicators of its commitment that no other row of the update tells of. The
 * figures are fields, so that the words carry the next quarter's figures too.
 */
export function narrativeDrafts(
  narrative: readonly NarrativeRow[],
  sources: FieldSources,
  commitmentOf: (key: string) => Commitment | undefined,
): ReadonlyMap<NarrativeRow, string> {
  const rows = rowsOfUpdate(narrative, sources.update);
  const told = new Set(rows.flatMap((row) => indicatorsIn(row.text, sources)));
  const drafts = new Map<NarrativeRow, string>();
  for (const row of rows) {
    const commitment = commitmentOf(row.commitment);
    if (row.text.trim() !== "" || !commitment) continue;
    const open = sources.indicators.filter(
      (result) =>
        result.indicator.show &&
        result.commitment === commitment &&
        result.now &&
        !told.has(result),
    );
    if (open.length === 0) continue;
    drafts.set(row, open.map(draftSentences).join(" "));
    for (const result of open) told.add(result);
  }
  return drafts;
}

function indicatorsIn(text: string, sources: FieldSources): IndicatorResult[] {
  return piecesOf(text).flatMap((piece) => {
    const meaning = "field" in piece ? meaningOf(piece.field, sources) : undefined;
    return meaning?.kind === "indicator" ? [meaning.result] : [];
  });
}

/** What a report says of an indicator, in one or two sentences with fields. */
function draftSentences(result: IndicatorResult): string {
  const { indicator, previous, lastYear } = result;
  const { name, kind, noun } = indicator;
  const field = (option: string) => `{${name}${option === "" ? "" : `: ${option}`}}`;
  const counted = noun === "" ? "" : ` ${noun}`;
  const first =
    kind === "flow"
      ? `${name}: ${field("")}${counted} this quarter${shareOrDays(result, field)}`
      : kind === "stock"
        ? `${name}: ${field("")}${counted} at the end of ${field("as at")}`
        : `${name}: ${field("")} this quarter`;
  const changes = [
    previous &&
      `${field("change")} on ${kind === "stock" ? "three months before" : "the quarter before"}`,
    lastYear &&
      `${field("change last year")} on ${kind === "stock" ? "a year before" : "the same quarter last year"}`,
  ].filter((words) => words !== undefined);
  const busiest = result.busiest?.months.length === 1 && kind === "flow" && result.unit === "";
  return [
    `${first}${changes.length > 0 ? `, ${changes.join(" and ")}` : ""}.`,
    busiest ? `${field("busiest month")} had the most (${field("busiest figure")}).` : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function shareOrDays(result: IndicatorResult, field: (option: string) => string): string {
  if (!isMissing(result.share)) return ` (${field("share")} of ${field("share of")})`;
  return result.unit === "" && result.perDay >= 1 ? ` (${field("per day")} a day)` : "";
}

/** The commitment of a key as another table writes it: its key, or its whole text. */
export function commitmentFinder(
  commitments: readonly Commitment[],
): (key: string) => Commitment | undefined {
  return (key) =>
    commitments.find((one) => sameName(one.key, key)) ??
    commitments.find((one) => sameName(one.text, key));
}
