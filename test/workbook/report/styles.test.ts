/** Every style of the report's sheets can be read: type of 10 points, upright, in colours apart from what is behind. */
import { STYLES, type Style } from "../../../src/workbook/report/styles";
import { contrast } from "../document/contrast";

test.each(Object.entries(STYLES) as [string, Style][])("%s", (_, style) => {
  expect(style.size ?? 10).toBeGreaterThanOrEqual(10);
  expect(style.italic ?? false).toBe(false);
  expect(contrast(style.colour ?? "#000000", style.fill ?? "#FFFFFF")).toBeGreaterThanOrEqual(4.5);
});
