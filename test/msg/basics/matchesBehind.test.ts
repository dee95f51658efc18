/** As a lookbehind, which is the oracle here: Node has them, older WebKit has not. */
import fc from "fast-check";
import { matchesBehind } from "../../../src/msg/basics/matchesBehind";

const text = fc.string({ unit: fc.constantFrom("1", "23", ",", "a", " ", "-", "😀", "4") });

test.each([
  [/\d+/g, /(?<![a,])\d+/g, /[a,]/],
  [/\d{1,2}a?/gu, /(?<![\d-])\d{1,2}a?/gu, /[\d-]/],
  [/a?/g, /(?<![1 ])a?/g, /[1 ]/],
  [/😀|a/gu, /(?<!-)(?:😀|a)/gu, /-/],
])("%s where it stands behind nothing of %s", (pattern, lookbehind, not) => {
  fc.assert(
    fc.property(text, (words) => {
      const found = matchesBehind(words, pattern, (before) => !not.test(before));
      const wanted = [...words.matchAll(lookbehind)];
      expect(found.map(({ index, 0: whole }) => [index, whole])).toEqual(
        wanted.map(({ index, 0: whole }) => [index, whole]),
      );
    }),
  );
});
