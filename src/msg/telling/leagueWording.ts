/** Sentences and labels of a measure's league, as the pane shows them. */
import { ordinal } from "../basics/ordinal";
import { numberText, placesText } from "../words/wording";
import type { Movement } from "../model/movement";
import type { MeasureResult } from "../model/measureResult";

/**
 * The movement in two or three words; "" where there is no position.
 *
 * @example movementInShort({ kind: "Improved", places: 2 }) // "Up two places"
 */
export function movementInShort({ kind, places }: Pick<Movement, "kind" | "places">): string {
  if (kind === undefined) return "";
  if (kind !== "Improved" && kind !== "Deteriorated") return kind;
  if (!Number.isFinite(places)) return kind;
  return `${kind === "Improved" ? "Up" : "Down"} ${placesText(places)}`;
}

/** What a line across the bars of a league stands for. */
export interface BenchmarkLine {
  readonly name: "Average" | "Top quartile";
  readonly figure: number;
  /** "Average 68.20" */
  readonly label: string;
}

/** The lines of a league: the average and the edge of the top quartile, where there are such. */
export function benchmarkLines(
  result: Pick<MeasureResult, "average" | "topQuartile" | "measure">,
): readonly BenchmarkLine[] {
  const { decimals } = result.measure;
  return (
    [
      ["Average", result.average],
      ["Top quartile", result.topQuartile],
    ] as const
  )
    .filter(([, figure]) => Number.isFinite(figure))
    .map(([name, figure]) => ({
      name,
      figure,
      label: `${name} ${numberText(figure, decimals)}`,
    }));
}

/**
 * The forces that share a position, in a sentence for each such position; "" without any.
 *
 * @example tiesText([{ name: "Essex", position: 2 }, { name: "Kent", position: 2 }]) // "Essex and Kent share 2nd."
 */
export function tiesText(
  forces: readonly { readonly name: string; readonly position: number }[],
): string {
  const placed = forces.filter(({ position }) => position > 0);
  const positions = [...new Set(placed.map(({ position }) => position))];
  return positions
    .map((position) => ({
      position,
      names: placed.filter((force) => force.position === position).map(({ name }) => name),
    }))
    .filter(({ names }) => names.length > 1)
    .map(({ position, names }) => `${listText(names)} share ${ordinal(position)}.`)
    .join(" ");
}

/** @example listText(["Essex", "Kent", "Sussex"]) // "Essex, Kent and Sussex" */
export function listText(names: readonly string[]): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** Why a force of a league has no position, for readers of the bars. */
export const NO_VALUE = "No value";
