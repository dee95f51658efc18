import { editDistance, nearNames } from "../../../src/msg/basics/nearNames";

const KNOWN = ["All crime", "All crime solved", "Burglary", "Homicide"];

test("the nearest names come first, a name that holds the other among them", () => {
  expect(nearNames("all crime solve", KNOWN)).toEqual(["All crime solved", "All crime"]);
  expect(nearNames("homocide", KNOWN)).toEqual(["Homicide"]);
});

test("names unlike all others have none near them", () => {
  expect(nearNames("Public confidence", KNOWN)).toEqual([]);
  expect(nearNames("", KNOWN)).toEqual([]);
});

test("at most three are offered", () => {
  expect(nearNames("crime", ["crime a", "crime b", "crime c", "crime d"])).toHaveLength(3);
});

test("the edit distance is that of the usual textbook words", () => {
  expect(editDistance("saturday", "sunday")).toBe(3);
  expect(editDistance("", "abc")).toBe(3);
  expect(editDistance("same", "same")).toBe(0);
});
