/** @jest-environment jsdom */
import "../browserStandIns";
import { screen, within } from "@testing-library/react";
import fc from "fast-check";
import { roomForPositions } from "../../../src/msg/model/positionsOverTime";
import type { MeasureResult } from "../../../src/msg/model/measureResult";
import { pathThrough, periodsOf, placesIn } from "../../../src/taskpane/results/overTime/overTime";
import { axeViolations } from "../axe";
import { computedOutcome } from "../computedOutcome";
import { openPane } from "../openPane";

const FRAME = { left: 40, right: 300, top: 10, bottom: 130 };

function resultOf(values: readonly number[], average = 5, topQuartile = 4): MeasureResult {
  const positions = roomForPositions(values.length, 1);
  values.forEach((value, at) => {
    positions.ends[at] = 24000 + at;
    positions.values[at] = value;
    positions.averages[at] = average;
    positions.topQuartiles[at] = topQuartile;
  });
  return { positions } as MeasureResult;
}

test("the last twelve periods, or all of them", () => {
  const result = resultOf(Array.from({ length: 30 }, (_, at) => at));
  expect(periodsOf(result, "12").map(({ value }) => value)).toEqual([
    18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
  ]);
  expect(periodsOf(result, "all")).toHaveLength(30);
});

test("every figure of every line stands within the frame, higher ones further up", () => {
  const figure = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(fc.array(figure, { minLength: 2, maxLength: 40 }), figure, (values, average) => {
      const places = placesIn(periodsOf(resultOf(values, average), "all"), FRAME);
      for (const [at, value] of values.entries()) {
        expect(places.y(value)).toBeGreaterThanOrEqual(FRAME.top - 1e-6);
        expect(places.y(value)).toBeLessThanOrEqual(FRAME.bottom + 1e-6);
        expect(places.x(at)).toBeGreaterThanOrEqual(FRAME.left);
        expect(places.x(at)).toBeLessThanOrEqual(FRAME.right);
        if (value > average) expect(places.y(value)).toBeLessThanOrEqual(places.y(average));
      }
    }),
  );
});

test("periods stand as far apart as they are", () => {
  const result = resultOf([1, 2, 3]);
  result.positions.ends[2] = 24005;
  const { x } = placesIn(periodsOf(result, "all"), FRAME);
  expect((x(2) - x(1)) / (x(1) - x(0))).toBeCloseTo(4);
});

test("a line is broken where a figure is missing", () => {
  const places = placesIn(periodsOf(resultOf([1, 9, 9, 1]), "all"), FRAME);
  const path = pathThrough([1, Number.NaN, 9, 1], places);
  expect(path).toBe("M40.0 130.0M213.3 10.0L300.0 130.0");
  expect(pathThrough([Number.NaN], places)).toBe("");
});

test("the league shows it, in words and as a table too", async () => {
  const { container, user } = await openPane({
    refresh: () => Promise.resolve(computedOutcome()),
  });
  await user.click(screen.getByRole("button", { name: "Refresh report" }));
  await user.click(screen.getByRole("button", { name: "Solved rate" }));
  const part = within(
    await screen.findByRole("region", { name: "Over time" }, { timeout: 20_000 }),
  );
  expect(part.getByRole("img")).toHaveAccessibleName(
    /^Essex, .* to .*: from [\d.]+% to 16\.2%; average now [\d.]+, top quartile now [\d.]+\.$/,
  );
  await user.click(part.getByText("The same as a table"));
  const rows = within(part.getByRole("table")).getAllByRole("row");
  expect(rows).toHaveLength(3);
  expect(rows[1]).toHaveTextContent(/16\.2=2nd of 7/);
  expect(await axeViolations(container)).toEqual([]);
});
