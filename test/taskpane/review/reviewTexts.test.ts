/** What changed since the last publication, as far as both sides are known. */
import { figureChanges } from "../../../src/taskpane/review/reviewTexts";
import { measure, period } from "../../msg/builders";

const NOW = {
  dataTo: period(2021, 3),
  value: 70,
  position: 5,
  of: 8,
  aspiration: "4th in MSG",
  status: "Not met",
};
const BLANK = { dataTo: undefined, value: NaN, position: NaN, of: NaN, aspiration: "", status: "" };

function changed(then: Partial<typeof NOW>, isWhole: boolean): string[] {
  const since = {
    measure: "All crime",
    then: { ...BLANK, ...then },
    isWhole,
    now: NOW,
    revised: [],
  };
  return figureChanges(since, measure()).map((one) => `${one.what}: ${one.then} > ${one.now}`);
}

test("of a row entered by hand only what it holds is compared", () => {
  expect(changed({ position: 5 }, false)).toEqual([]);
  expect(changed({ position: 4 }, false)).toEqual(["Position: 4th > 5th"]);
  expect(changed({ position: 5, aspiration: "7th in MSG" }, false)).toEqual([
    "Aspiration: 7th in MSG > 4th in MSG",
  ]);
  expect(changed({ value: 71 }, false)).toEqual([expect.stringMatching(/^Value: 71/)]);
});

test("what a published row leaves blank was none", () => {
  expect(changed({ ...NOW, aspiration: "", status: "No aspiration" }, true)).toEqual([
    "Aspiration:  > 4th in MSG",
    "Status: No aspiration > Not met",
  ]);
});
