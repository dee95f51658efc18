import fc from "fast-check";
import type { Sizes } from "../../excel-host/worker/messages";
import {
  axis as sparseAxis,
  extent,
  indexAt,
  indicesToDraw,
  offsetOf,
  verticalScroll,
  visible,
  wholeCell,
  withWholeCells,
} from "../../workbench/grid/gridGeometry";
import { hitAt, HEADING_HEIGHT, HEADING_WIDTH } from "../../workbench/grid/gridHit";
import { movedPlace, spanned } from "../../workbench/grid/gridKeys";

const USUAL = 20;

/** Sizes as a worker tells them: those that are not the usual one. */
function axis(count: number, size: (index: number) => number) {
  const all = Array.from({ length: count }, (_, index) => ({ index, size: size(index) }));
  const special = all.filter((one) => one.size !== USUAL);
  const sizesTold: Sizes = {
    usual: USUAL,
    indices: Uint32Array.from(special, (one) => one.index),
    sizes: Float32Array.from(special, (one) => one.size),
  };
  return sparseAxis(count, sizesTold);
}

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
  expect(visible(along, 0, 0)).toEqual({ first: 0, count: 1 });
  expect(visible(along, 39, 61)).toEqual({ first: 1, count: 3 });
  expect(visible(along, 190, 500)).toEqual({ first: 9, count: 1 });
});

test("a merged area that begins out of view is drawn from its beginning", () => {
  const view = { first: 5, count: 3 };
  expect(indicesToDraw(view, [{ first: 2, length: 4 }])).toEqual([2, 5, 6, 7]);
  expect(indicesToDraw(view, [{ first: 2, length: 3 }])).toEqual([5, 6, 7]);
  expect(indicesToDraw(view, [{ first: 6, length: 9 }])).toEqual([5, 6, 7]);
});

test("a million rows cost no more than their exceptions, and are found", () => {
  const along = sparseAxis(1_048_576, {
    usual: 20,
    indices: Uint32Array.of(0, 500_000),
    sizes: Float32Array.of(30, 0),
  });
  expect(offsetOf(along, 1_048_576)).toBe(1_048_576 * 20 + 10 - 20);
  expect(extent(along, 500_000, 1)).toBe(0);
  expect(indexAt(along, offsetOf(along, 1_048_575) + 5)).toBe(1_048_575);
});

test("a sheet taller than a browser draws is scrolled from end to end all the same", () => {
  const view = 600;
  const tall = verticalScroll(20_971_520, view);
  expect(tall.height).toBeLessThan(17_000_000);
  expect(tall.toSheet(0)).toBe(0);
  expect(tall.toSheet(tall.height - view)).toBeCloseTo(20_971_520 - view, 3);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000_000 }), (pixel) => {
      expect(tall.toSheet(tall.toElement(pixel))).toBeCloseTo(pixel, 3);
    }),
  );
  expect(verticalScroll(5000, view)).toMatchObject({ height: 5000 });
});

test("an area takes in every merged one it touches", () => {
  const merges = [
    { row: 2, column: 2, rows: 3, columns: 2 },
    { row: 4, column: 3, rows: 1, columns: 4 },
  ];
  const area = { row: 0, column: 0, rows: 3, columns: 3 };
  expect(withWholeCells(merges, area)).toEqual({ row: 0, column: 0, rows: 5, columns: 7 });
  const apart = { row: 8, column: 0, rows: 1, columns: 9 };
  expect(withWholeCells(merges, apart)).toEqual(apart);
});

describe("what lies at a point", () => {
  const geometry = {
    rows: axis(100, (row) => (row === 3 ? 0 : 20)),
    columns: axis(30, () => 60),
    merges: [],
    frozen: { rows: 1, columns: 1 },
  };
  const at = (x: number, y: number, left = 0, top = 0) =>
    hitAt(geometry, { left, top }, HEADING_WIDTH + x, HEADING_HEIGHT + y);

  test("a cell, wherever the sheet is scrolled to", () => {
    expect(at(30, 10)).toEqual({ on: "cells", row: 0, column: 0 });
    expect(at(70, 30)).toEqual({ on: "cells", row: 1, column: 1 });
    expect(at(70, 30, 60, 200)).toEqual({ on: "cells", row: 12, column: 2 });
  });

  test("frozen rows and columns stay under the mouse", () => {
    expect(at(30, 10, 600, 800)).toEqual({ on: "cells", row: 0, column: 0 });
    expect(at(30, 30, 600, 200)).toEqual({ on: "cells", row: 12, column: 0 });
  });

  test("headings, and their edges to take hold of", () => {
    expect(at(-5, -5)).toEqual({ on: "corner" });
    expect(at(90, -5)).toEqual({ on: "columns", column: 1, edge: undefined });
    expect(at(118, -5)).toEqual({ on: "columns", column: 1, edge: 1 });
    expect(at(122, -5)).toEqual({ on: "columns", column: 2, edge: 1 });
    expect(at(-5, 50)).toEqual({ on: "rows", row: 2, edge: undefined });
    // Row 4 (index 3) is hidden: the edge is that of the last row one sees.
    expect(at(-5, 61)).toEqual({ on: "rows", row: 4, edge: 2 });
  });
});

describe("the selection", () => {
  const merged = { row: 2, column: 1, rows: 2, columns: 3 };
  const geometry = {
    rows: axis(30, (row) => (row === 21 ? 0 : 20)),
    columns: axis(10, () => 64),
    merges: [merged],
    frozen: { rows: 1, columns: 0 },
  };
  const surroundings = { geometry, pageRows: 15, last: { row: 25, column: 8 } };
  const cell = (row: number, column: number) => ({ row, column });
  const move = (key: string, from: { row: number; column: number }, keys = {}) =>
    movedPlace({ key, shiftKey: false, ctrlKey: false, ...keys }, from, surroundings);

  test("every cell of a merged area is the whole area", () => {
    expect(wholeCell([merged], 3, 3)).toEqual(merged);
    expect(wholeCell([merged], 4, 3)).toEqual({ ...cell(4, 3), rows: 1, columns: 1 });
    expect(wholeCell([merged], 2, 4)).toEqual({ ...cell(2, 4), rows: 1, columns: 1 });
  });

  test.each([
    ["ArrowDown", cell(0, 0), cell(1, 0)],
    ["ArrowUp", cell(0, 0), cell(0, 0)],
    ["ArrowRight", cell(0, 9), cell(0, 9)],
    ["ArrowDown", cell(1, 2), cell(2, 1)], // into the merged area
    ["ArrowDown", cell(2, 1), cell(4, 1)], // and past it
    ["ArrowRight", cell(2, 1), cell(2, 4)],
    ["ArrowLeft", cell(3, 4), cell(2, 1)],
    ["ArrowDown", cell(20, 0), cell(22, 0)], // over the hidden row
    ["ArrowUp", cell(22, 0), cell(20, 0)],
    ["PageDown", cell(5, 0), cell(20, 0)],
    ["PageUp", cell(5, 0), cell(0, 0)],
    ["Home", cell(5, 7), cell(5, 0)],
    ["End", cell(5, 2), cell(5, 8)],
    ["Enter", cell(5, 7), cell(6, 7)],
    ["Tab", cell(5, 7), cell(5, 8)],
  ])("%s from %j leads to %j", (key, from, to) => {
    expect(move(key, from)).toEqual(to);
  });

  test("shift turns Enter and Tab around, Ctrl goes to the ends, and letters lead nowhere", () => {
    expect(move("Enter", cell(5, 7), { shiftKey: true })).toEqual(cell(4, 7));
    expect(move("Tab", cell(5, 7), { shiftKey: true })).toEqual(cell(5, 6));
    expect(move("Home", cell(5, 7), { ctrlKey: true })).toEqual(cell(1, 0));
    expect(move("End", cell(5, 7), { ctrlKey: true })).toEqual(cell(25, 8));
    expect(move("ArrowUp", cell(5, 7), { ctrlKey: true })).toEqual({ edge: "up" });
    expect(move("a", cell(5, 7))).toBeUndefined();
  });

  test("two opposite cells span an area, whichever is first", () => {
    const area = { row: 2, column: 1, rows: 4, columns: 3 };
    expect(spanned({ active: cell(2, 3), head: cell(5, 1) })).toEqual(area);
    expect(spanned({ active: cell(5, 1), head: cell(2, 3) })).toEqual(area);
  });
});
