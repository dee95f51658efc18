/** Which of a block's columns a stamp's columns are: a later release may have put others between them. */
import type { Block } from "../report/block";
import type { BlockStamp } from "./fingerprint";

/** Columns in stamps that do not name them: no release before had others. */
const UNNAMED: Readonly<Record<string, readonly string[]>> = {
  results: [
    ...["Measure", "Priority", "Data to", "Value", "Unit", "Position", "Of", "Tied", "Average"],
    ...["Change to average", "Top quartile value", "Change to top quartile", "Change in"],
    ...["Aspiration", "Status", "Previous position", "Movement", "Moved by own", "Moved by peers"],
    ...["Moved by revision", "Rank best", "Rank worst", "Expected low", "Expected high"],
    ...["Within expected range", "Note"],
  ],
  positions: ["Measure", "Period", "Value", "Position", "Of", "Average", "Top quartile value"],
  checks: ["Severity", "Where", "What", "Measure", "Accepted by", "Reason"],
};

/** What the stamp's columns were called, where that is known. */
export function namesInStamp({ id, area, columns }: BlockStamp): readonly string[] | undefined {
  const names = columns ?? UNNAMED[id];
  return names?.length === area.columns ? names : undefined;
}

/**
 * For each of the stamp's columns the block's column of that name; -1 where the block has none. Stamps without names go by
 * the headings that stand on the sheet, and where there are none by their places, if there are as many.
 */
export function stampedColumns(
  stamp: BlockStamp,
  block: Block | undefined,
  headings: readonly unknown[] | undefined,
): readonly number[] {
  const places = Array.from({ length: stamp.area.columns }, (_, at) => at);
  if (!block) return places;
  const names = namesInStamp(stamp);
  if (names) return names.map((name) => block.columns.indexOf(name));
  if (block.columns.length === places.length) return places;
  return places.map((at) => block.columns.indexOf(String(headings?.[at] ?? "")));
}
