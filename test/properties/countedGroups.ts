/** Groups with counts, as properties of changes look at them. */
import { computeUpdate } from "../../src/msg/update/computeUpdate";
import type { Settings } from "../../src/msg/model/setup";
import type { MeasureResult } from "../../src/msg/model/measureResult";
import { force, input, MARCH_2021, rateMeasure, series, setup } from "../msg/builders";

interface Counted {
  readonly count: number;
  readonly denominator: number;
}

/** A group with counts over its denominators, compared: the first force is the home force. */
export function computeCounted(
  group: readonly Counted[],
  changes: Parameters<typeof rateMeasure>[0],
  chosen: Partial<Settings> = {},
): MeasureResult {
  const forces = group.map((_, i) => force(`Force ${String.fromCharCode(65 + i)}`));
  const ends = [MARCH_2021];
  const { measures } = computeUpdate(
    input(setup([rateMeasure(changes)], forces, chosen), [
      series("Offences", ends, [group.map(({ count }) => count)], { months: 12 }),
      series("Population", ends, [group.map(({ denominator }) => denominator)]),
    ]),
  );
  return measures[0]!;
}

/** The home force with other counts; its peers as they are. */
export function withOwnCount(group: readonly Counted[], count: number): readonly Counted[] {
  return group.map((one, i) => (i === 0 ? { ...one, count } : one));
}
