/** @jest-environment jsdom */
import { DARK, isDark, LIGHT } from "../../src/taskpane/theme";

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

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other]
    .map((colour) => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
        const level = parseInt(colour.slice(at, at + 2), 16) / 255;
        return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
    })
    .sort((a, b) => b - a);
  return light / dark;
}

test.each([
  ["light", LIGHT],
  ["dark", DARK],
])("words of status can be read in the %s theme", (_, theme) => {
  const words = [
    theme.colorStatusDangerForeground1,
    theme.colorStatusSuccessForeground1,
    theme.colorStatusWarningForeground1,
    theme.colorNeutralForeground2,
  ];
  const grounds = [theme.colorNeutralBackground1, theme.colorNeutralBackground1Hover];
  for (const colour of words)
    for (const ground of grounds) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
});
