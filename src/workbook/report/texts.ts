/** Words of the report sheets, as data where they are data. */
import { ordinal } from "../../msg/basics/ordinal";
import type { Status } from "../../msg/model/aspiration";
import { positionWithRange } from "../../msg/certainty/certaintyWords";
import type { Severity } from "../../msg/basics/problem";
import type { Update } from "../../msg/model/update";
import { positionText, withBest } from "../../msg/words/wording";
import type { MovementKind } from "../../msg/model/movement";
import type { MeasureResult } from "../../msg/model/measureResult";

/** Says every sheet under its title from the first cell that is written to the last. */
export const UNFINISHED =
  "Not finished: these sheets are being written, or that was cut off. Refresh the report.";

export const FIGURES_CHANGED = "Figures changed since this report: refresh";

export const SHEET_TITLES = {
  summary: "Executive summary",
  performance: "Performance against the Most Similar Group",
  movement: "Movement since the previous update",
  indicators: "The force's own figures",
  update: "Quarterly update",
  background: "Background",
  evidence: "Evidence",
  charts: "Charts",
  checks: "Checks",
} as const;

export type ReportSheet = keyof typeof SHEET_TITLES;

/** The update compared with, where all measures share one. */
export function previousUpdateName(update: Pick<Update, "measures">): string {
  const names = new Set(
    update.measures
      .map(({ movement }) => movement.previous?.update ?? "")
      .filter((name) => name !== ""),
  );
  return names.size === 1 ? [...names].join("") : "";
}

/** A severity by sign and word. */
export const SEVERITY_WORDS: Record<Severity, string> = {
  stop: "✗ Stop",
  error: "✗ Error",
  warning: "! Warning",
  notice: "i Notice",
};

export const CHECKS_TEXTS = {
  nothing: "Nothing to report.",
  /** Behind the severity of what follows from the row above. */
  follows: "follows",
  accepted: "✓ Accepted",
  resolved: "✓ Resolved",
} as const;

export const REVISED_TITLE = "Figures revised since they were published";

/** The revised figures on MSG Checks, in the columns of the problems above. */
export const REVISED_COLUMNS = [
  { key: "published", heading: "Published" },
  { key: "wherePublished", heading: "Cell of the published figure" },
  { key: "figure", heading: "Figure" },
  { key: "measure", heading: "Measure" },
  { key: "today", heading: "Today" },
  { key: "whereToday", heading: "Cells of today's figure" },
] as const;

export const READ_BACK_TITLE = "What was read";

/** Read-back on MSG Checks: the columns it shares with the problems above hold like things. */
export const READ_BACK_COLUMNS = [
  { key: "source", heading: "Source", width: undefined },
  { key: "heading", heading: "Heading cell", width: undefined },
  { key: "forces", heading: "Forces", width: undefined },
  { key: "series", heading: "Series", width: undefined },
  { key: "periods", heading: "Periods", width: undefined },
  { key: "changes", heading: "Against the figures before", width: undefined },
  { key: "missing", heading: "Missing", width: 60 },
  { key: "rowsAdded", heading: "Rows added a figure", width: 80 },
  { key: "latestTotal", heading: "Total of the last period", width: 100 },
  { key: "latestMean", heading: "Mean of the last period", width: 100 },
] as const;

/** Signs that stand before a status, so that it is not told by colour alone. */
const STATUS_SIGNS: Record<Status, string> = {
  Met: "✓",
  "Not met": "✗",
  "No aspiration": "–",
  "No data": "–",
};

/** @example statusText("Not met") // "✗ Not met" */
export function statusText(status: Status | ""): string {
  return status === "" ? "" : `${STATUS_SIGNS[status]} ${status}`;
}

const MOVEMENT_SIGNS: Record<MovementKind, string> = {
  Improved: "▲",
  Deteriorated: "▼",
  "No change": "=",
  "No new data": "–",
  New: "•",
};

/** @example movementText("Improved") // "▲ Improved" */
export function movementText(kind: MovementKind | undefined): string {
  return kind === undefined ? "" : `${MOVEMENT_SIGNS[kind]} ${kind}`;
}

/** How many are ranked, where the group has a gap and a position says "of 7"; else 0. */
function ofWhereGap({ of, league }: MeasureResult): number {
  return league !== undefined && of < league.forces.length ? of : 0;
}

/** The home force's position; says "of 7" where the group has a gap, and what is best if not 1st. */
export function positionOf(result: MeasureResult): string {
  const position = positionText(result.position, result.tied, ofWhereGap(result));
  return withBest(position, result.measure, result.of);
}

/** ", 22nd of 42 nationally"; "" where it is not asked for. */
export function nationalText({ national }: MeasureResult): string {
  return national ? `, ${ordinal(national.position)} of ${national.of} nationally` : "";
}

/** The same with the places that chance leaves open: "8th (7-8)". */
export function positionAndRange(result: MeasureResult): string {
  const position = positionWithRange(result, ofWhereGap(result));
  return withBest(position, result.measure, result.of);
}
