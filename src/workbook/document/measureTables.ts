/** The document's tables of measures: performance by priority, and movement with commentary. */
import { nameKey } from "../../msg/basics/names";
import { monthName, type Period } from "../../msg/basics/period";
import { ordinal } from "../../msg/basics/ordinal";
import { latestPositions } from "../../msg/model/positionsOverTime";
import { updateName, type UpdateReport } from "../../msg/model/update";
import type { ChangeRequired, MeasureResult } from "../../msg/model/measureResult";
import { movementSentence } from "../../msg/telling/movementWords";
import { aspirationText, changeText, measureText, NOT_APPLICABLE } from "../../msg/words/wording";
import { LINE_PERIODS } from "../report/layout";
import {
  movementText,
  positionAndRange,
  positionOf,
  previousUpdateName,
  statusText,
} from "../report/texts";
import { NOT_APPLICABLE_WORDS, orWords, type Block, type Column, type Table } from "./model";

const NOT_KNOWN = "not known";

interface MeasureColumn extends Column {
  readonly text: (result: MeasureResult) => string;
}

/** Ten at most, more than a third of the width for the rationale. */
const PERFORMANCE_COLUMNS: readonly MeasureColumn[] = [
  column("Measure", 10, ({ measure }) => measure.name),
  column("Data to", 6, ({ dataTo }) => orWords(month(dataTo), NOT_KNOWN)),
  column("MSG position", 7, (result) => orWords(positionAndRange(result))),
  column("Last positions, oldest first", 7, lastPositions),
  column("Value", 7, ({ value, measure }) => orWords(measureText(value, measure), NOT_KNOWN)),
  column("Change required to reach MSG average", 7, (result) =>
    change(result, result.toAverage, "average"),
  ),
  column("Change required to reach top quartile in MSG", 7, (result) =>
    change(result, result.toTopQuartile, "top quartile"),
  ),
  column("Aspiration", 8, (result) => orWords(aspirationText(result))),
  column("Status", 6, ({ status }) => orWords(statusText(status), NOT_KNOWN)),
  column("Rationale", 35, ({ measure }) => orWords(measure.rationale, "none given")),
];

function column(
  heading: string,
  width: number,
  text: (result: MeasureResult) => string,
): MeasureColumn {
  return { heading, width, isFigure: false, text };
}

export function performanceBlocks(update: UpdateReport): Block[] {
  const shown = update.measures.filter(({ measure }) => measure.show);
  const keys = [...new Set(shown.map(({ measure }) => nameKey(measure.priority)))];
  return keys.flatMap((key): Block[] => {
    const here = shown.filter(({ measure }) => nameKey(measure.priority) === key);
    const priority = here[0]?.measure.priority.trim() ?? "";
    const title = priority === "" ? "Measures of no priority" : priority;
    return [
      { kind: "heading", level: 2, text: title },
      measureTable(`Performance: ${title}`, PERFORMANCE_COLUMNS, here),
    ];
  });
}

export function movementBlocks(update: UpdateReport): Block[] {
  const shown = update.measures.filter(({ measure }) => measure.show);
  const before = previousUpdateName(update);
  const home = update.setup.settings.homeForce;
  const columns: readonly MeasureColumn[] = [
    column("Measure", 14, ({ measure }) => measure.name),
    column("Aspiration", 8, (result) => orWords(aspirationText(result))),
    column(before === "" ? "Previous MSG position" : `${before} MSG position`, 8, previousPosition),
    column("Previous data to", 8, ({ movement }) => orWords(month(movement.previous?.dataTo))),
    column(`${updateName(update)} MSG position`.trim(), 8, (result) => orWords(positionOf(result))),
    column("Data to", 8, ({ dataTo }) => orWords(month(dataTo), NOT_KNOWN)),
    column("Movement", 10, ({ movement }) => orWords(movementText(movement.kind))),
    column("Why", 15, ({ movement, position }) =>
      orWords(movementSentence(movement, position, home)),
    ),
    column("Commentary", 21, ({ commentary }) => orWords(commentary, "none")),
  ];
  return shown.length === 0 ? [] : [measureTable("Movement of each measure", columns, shown)];
}

function measureTable(
  caption: string,
  columns: readonly MeasureColumn[],
  results: readonly MeasureResult[],
): Table {
  return {
    kind: "table",
    caption,
    columns: columns.map(({ heading, width, isFigure }) => ({ heading, width, isFigure })),
    rows: results.map((result) => columns.map(({ text }) => text(result))),
  };
}

function month(period: Period | undefined): string {
  return period ? monthName(period.end) : "";
}

function lastPositions({ positions }: MeasureResult): string {
  const latest = latestPositions(positions, LINE_PERIODS);
  return orWords(latest.map(({ position }) => String(position)).join(" "));
}

function previousPosition({ movement: { previous } }: MeasureResult): string {
  const position = previous?.position ?? Number.NaN;
  return Number.isNaN(position) ? NOT_APPLICABLE_WORDS : ordinal(position);
}

function change(
  result: MeasureResult,
  required: ChangeRequired | undefined,
  benchmark: "average" | "top quartile",
): string {
  const text = changeText(required, result.measure, benchmark);
  return text === NOT_APPLICABLE ? NOT_APPLICABLE_WORDS : text;
}
