import fc from "fast-check";
import {
  axis,
  extent,
  indexAt,
  indicesToDraw,
  offsetOf,
  visible,
  wholeCell,
} from "../../workbench/gridGeometry";
import { movedSelection } from "../../workbench/gridKeys";

const sizes = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 60 });

/** By walking along, without offsets. */
function walkTo(lengths: readonly number[], pixel: number): number {
  let end = 0;
  for (const [index, length] of lengths.entries()) {
    end += length;
    if (pixel < end) return index;
  }
  return lengths.length - 1;
}

test("the index at a pixel is the one that walking along comes to", () => {
  fc.assert(
    fc.property(sizes, fc.integer({ min: 0, max: 15_000 }), (lengths, pixel) => {
      const along = axis(lengths.length, (index) => lengths[index] ?? 0);
      const found = indexAt(along, pixel);
      const total = lengths.reduce((sum, length) => sum + length, 0);
      // Beyond the end it is the last one, whatever its size.
      expect(found).toBe(pixel < total ? walkTo(lengths, pixel) : lengths.length - 1);
    }),
  );
});

test("extents of neighbours add up", () => {
  fc.assert(
    fc.property(sizes, fc.nat(59), fc.nat(59), (lengths, one, other) => {
      const along = axis(lengths.length, (index) => lengths[index] ?? 0);
      const [first, last] = [Math.min(one, other), Math.max(one, other)];
      const inside = lengths.slice(first, last).reduce((sum, length) => sum + length, 0);
      expect(extent(along, first, last - first)).toBe(inside);
      expect(offsetOf(along, last) - offsetOf(along, first)).toBe(inside);
    }),
  );
});

test("what is visible takes in both ends", () => {
  const along = axis(10, () => 20);
  expect(visible(along, 0, 0)).toEqual({ first: 0, end: 1 });
  expect(visible(along, 39, 61)).toEqual({ first: 1, end: 4 });
  expect(visible(along, 190, 500)).toEqual({ first: 9, end: 10 });
});

test("a merged area that begins out of view is drawn from its beginning", () => {
  const view = { first: 5, end: 8 };
  expect(indicesToDraw(view, [{ first: 2, length: 4 }])).toEqual([2, 5, 6, 7]);
  expect(indicesToDraw(view, [{ first: 2, length: 3 }])).toEqual([5, 6, 7]);
  expect(indicesToDraw(view, [{ first: 6, length: 9 }])).toEqual([5, 6, 7]);
});

describe("the selection", () => {
  const merged = { row: 2, column: 1, rows: 2, columns: 3 };
  const geometry = { rows: axis(30, () => 20), columns: axis(10, () => 64), merges: [merged] };
  const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

  test("every cell of a merged area is the whole area", () => {
    expect(wholeCell([merged], 3, 3)).toEqual(merged);
    expect(wholeCell([merged], 4, 3)).toEqual(cell(4, 3));
    expect(wholeCell([merged], 2, 4)).toEqual(cell(2, 4));
  });

  test.each([
    ["ArrowDown", cell(0, 0), { row: 1, column: 0 }],
    ["ArrowUp", cell(0, 0), { row: 0, column: 0 }],
    ["ArrowRight", cell(0, 9), { row: 0, column: 9 }],
    ["ArrowDown", cell(1, 2), { row: 2, column: 1 }], // into the merged area
    ["ArrowDown", cell(2, 1), { row: 4, column: 1 }], // and past it
    ["ArrowRight", cell(2, 1), { row: 2, column: 4 }],
    ["ArrowLeft", cell(3, 4), { row: 2, column: 1 }],
    ["PageDown", cell(5, 0), { row: 25, column: 0 }],
    ["Home", cell(5, 7), { row: 5, column: 0 }],
    ["Enter", cell(5, 7), { row: 6, column: 7 }],
  ])("%s from %j leads to %j", (key, from, to) => {
    expect(movedSelection({ key, shiftKey: false }, from, geometry)).toEqual(to);
  });

  test("shift and enter go up, and letters nowhere", () => {
    expect(movedSelection({ key: "Enter", shiftKey: true }, cell(5, 7), geometry)).toEqual({
      row: 4,
      column: 7,
    });
    expect(movedSelection({ key: "a", shiftKey: false }, cell(5, 7), geometry)).toBeUndefined();
  });
});
