/** @jest-environment jsdom */
import "../browserStandIns";
import { act, render, screen, within } from "@testing-library/react";
import { EVERYTHING, type Choice } from "../../../src/taskpane/results/measureItems";
import { MeasureList } from "../../../src/taskpane/results/MeasureList";
import { outcome } from "../outcomes";

/** So many rows are drawn at once, so that no task of the pane's thread is long. */
const STEP = 20;
const MEASURES = 130;

const [made] = outcome.rows;
const ITEMS = Array.from({ length: MEASURES }, (_, at) => ({
  row: { ...made!, measure: `Measure ${at + 1}` },
  result: undefined,
}));

const list = (choice: Choice) => (
  <MeasureList
    items={ITEMS}
    choice={choice}
    onChoose={() => {}}
    density="compact"
    onDensity={() => {}}
    line="position"
    onLine={() => {}}
    onOpen={() => {}}
  />
);
const drawn = () =>
  within(screen.getByRole("list", { name: "Measures" })).queryAllByRole("article").length;

/** Each step waits for the one before to be drawn. */
function drawAll(): void {
  for (let at = 0; at < MEASURES; at += STEP) act(() => jest.runOnlyPendingTimers());
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test("130 measures are drawn a screen at a time, until all are there, after a search too", () => {
  const { rerender } = render(list(EVERYTHING));
  expect(drawn()).toBe(STEP);
  act(() => jest.runOnlyPendingTimers());
  expect(drawn()).toBe(2 * STEP);
  drawAll();
  expect(drawn()).toBe(MEASURES);
  rerender(list({ ...EVERYTHING, search: "measure 130" }));
  expect(drawn()).toBe(1);
  rerender(list(EVERYTHING));
  expect(drawn()).toBe(STEP);
  drawAll();
  expect(drawn()).toBe(MEASURES);
});
