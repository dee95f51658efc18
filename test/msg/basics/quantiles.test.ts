import fc from "fast-check";
import { presentAscending, quantile } from "../../../src/msg/basics/quantiles";
import { forAll } from "../../properties/arbitraries";

const figures = fc.array(
  fc.oneof(fc.double({ noDefaultInfinity: true, noNaN: true }), fc.constant(NaN)),
  { maxLength: 200 },
);

test("few and many figures are sorted alike, without the missing ones", () => {
  forAll(figures, (values) => {
    const expected = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
    expect(Array.from(presentAscending(values), (value) => value + 0)).toEqual(
      expected.map((value) => value + 0),
    );
  });
});

/** simple-statistics test/quantile.test.js and d3-array test/quantile-test.js. */
test.each([
  [
    [3, 6, 7, 8, 8, 10, 13, 15, 16, 20],
    [3, 7.25, 9, 14.5, 20],
  ],
  [
    [3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20],
    [3, 7.5, 9, 14, 20],
  ],
])("quantiles of %j are R's type 7", (values, expected) => {
  expect([0, 0.25, 0.5, 0.75, 1].map((share) => quantile(values, share))).toEqual(expected);
});
