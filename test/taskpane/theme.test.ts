/** @jest-environment jsdom */
import { isDark } from "../../src/taskpane/theme";

test.each([
  ["#FFFFFF", false],
  ["#f3f2f1", false],
  ["#292929", true],
  ["#000000", true],
  ["#0f6cbd", true],
  ["", undefined],
  ["red", undefined],
  [undefined, undefined],
])("%s is dark: %s", (colour, dark) => {
  expect(isDark(colour)).toBe(dark);
});
