import {
  chosenItems,
  EVERYTHING,
  measureItems,
  prioritiesOf,
  statusesOf,
  type Choice,
} from "../../../src/taskpane/results/measureItems";
import { computedOutcome } from "../computedOutcome";
import { outcome } from "../outcomes";

const items = measureItems(computedOutcome());
const names = (choice: Partial<Choice>) =>
  chosenItems(items, { ...EVERYTHING, ...choice }).map(({ row }) => row.measure);

test("every measure has its computed figures; an outcome of texts has none", () => {
  expect(items.map(({ row, result }) => [row.measure, result?.measure.name])).toEqual([
    ["All crime", "All crime"],
    ["Solved rate", "Solved rate"],
    ["Calls", "Calls"],
  ]);
  expect(measureItems(outcome).every(({ result }) => result === undefined)).toBe(true);
});

test.each<[Partial<Choice>, string[]]>([
  [{}, ["All crime", "Solved rate", "Calls"]],
  [{ search: "  RATE " }, ["Solved rate"]],
  [{ search: "crime all" }, ["All crime"]],
  [{ search: "priority 2" }, ["Solved rate"]],
  [{ search: "burglary" }, []],
  [{ status: "Met" }, ["Solved rate"]],
  [{ status: "Not met" }, ["All crime"]],
  [{ status: "Met", search: "crime" }, []],
  [{ priority: "Priority 1" }, ["All crime"]],
  [{ order: "name" }, ["All crime", "Calls", "Solved rate"]],
  [{ order: "best" }, ["Solved rate", "All crime", "Calls"]],
  [{ order: "worst" }, ["All crime", "Solved rate", "Calls"]],
  [{ order: "status" }, ["All crime", "Solved rate", "Calls"]],
])("%j shows %j", (choice, expected) => {
  expect(names(choice)).toEqual(expected);
});

test("a measure that moved down comes before others, one without a movement last", () => {
  const moved = items.map((item, at) => ({
    ...item,
    result: item.result && {
      ...item.result,
      movement: { ...item.result.movement, places: [1, -2, Number.NaN][at]! },
    },
  }));
  const shown = chosenItems(moved, { ...EVERYTHING, order: "movement" });
  expect(shown.map(({ row }) => row.measure)).toEqual(["Solved rate", "All crime", "Calls"]);
});

test("the filters offer what there is", () => {
  expect(prioritiesOf(items)).toEqual(["Priority 1", "Priority 2"]);
  expect(statusesOf(items)).toEqual(["Met", "Not met", "No aspiration"]);
});
