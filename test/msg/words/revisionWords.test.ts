import fc from "fast-check";
import {
  countRevisionWords,
  revisionTexts,
  revisionWords,
} from "../../../src/msg/words/revisionWords";

test.each([
  [{ published: 79.35, today: 79.412345678 }, 2, "79.35 published, 79.41 today"],
  [{ published: 4.3, today: 4.3004 }, 1, "4.3000 published, 4.3004 today"],
  [{ published: 12, today: NaN }, 0, "12 published, missing today"],
])("values as the measure shows them, told apart: %j", (revision, decimals, words) => {
  expect(revisionWords(revision, decimals)).toBe(words);
});

test("counts have no decimals, means of counts have", () => {
  expect(countRevisionWords({ published: 1120, today: 1124 })).toBe("1,120 published, 1,124 today");
  expect(countRevisionWords({ published: 10, today: 10.333333 })).toBe(
    "10.00 published, 10.33 today",
  );
});

test("two figures that differ by more than a billionth never read the same", () => {
  const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(figure, figure, fc.integer({ min: 0, max: 4 }), (published, today, decimals) => {
      fc.pre(Math.abs(published - today) > 2e-9);
      const shown = revisionTexts({ published, today }, decimals);
      expect(shown.published).not.toBe(shown.today);
    }),
  );
});
