/** Cells in columns: what goes in comes out, however the rows are cut, and after a trip to a worker. */
import fc from "fast-check";
import {
  AreaCellsBuilder,
  NUMBER_CODE,
  SheetCells,
  transferables,
} from "../../../src/workbook/cells/sheetCells";
import { sheetCells } from "./cellsOfRows";

const cell = fc.oneof(
  fc.constantFrom("", "Essex", "Kent", "TRUE", "1", true, false, 0, 1, 44_227),
  fc.double({ noNaN: true }),
  fc.string(),
);
const grid = fc
  .record({ rows: fc.integer({ min: 1, max: 300 }), columns: fc.integer({ min: 1, max: 5 }) })
  .chain(({ rows, columns }) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

function areaOf(rows: readonly (readonly unknown[])[], top = 0, left = 0) {
  return { top, left, rows: rows.length, columns: rows[0]?.length ?? 0 };
}

function rowsOf(cells: SheetCells): unknown[][] {
  const { top, left, rows, columns } = cells.area;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => cells.at(top + r, left + c)),
  );
}

describe("cells in columns", () => {
  it("are those that were given, however the rows are cut", () => {
    fc.assert(
      fc.property(grid, fc.integer({ min: 1, max: 400 }), (rows, chunk) => {
        const area = areaOf(rows, 3, 2);
        const builder = new AreaCellsBuilder(area);
        for (let from = 0; from < rows.length; from += chunk)
          builder.add(rows.slice(from, from + chunk));
        expect(rowsOf(new SheetCells("S", area, builder.build()))).toEqual(rows);
      }),
    );
  });

  it("survive being transferred to another thread", () => {
    fc.assert(
      fc.property(grid, (rows) => {
        const builder = new AreaCellsBuilder(areaOf(rows));
        builder.add(rows);
        const cells = builder.build();
        const posted = structuredClone(cells, { transfer: transferables(cells) });
        expect(cells.map(({ codes }) => codes.length)).toEqual(cells.map(() => 0));
        expect(rowsOf(new SheetCells("S", areaOf(rows), posted))).toEqual(rows);
      }),
    );
  });

  it("keep a distinct text of a column once, and numbers as they are", () => {
    const cells = sheetCells("S", { top: 0, left: 0, rows: 4, columns: 1 }, [
      ["Essex"],
      [1.5],
      ["Kent"],
      ["Essex"],
    ]);
    const column = cells.column(0);
    expect(column?.texts).toEqual(["", "", "Essex", "Kent"]);
    expect([...(column?.codes ?? [])]).toEqual([2, NUMBER_CODE, 3, 2]);
    expect(column?.numbers?.[1]).toBe(1.5);
  });

  it.each([
    [253, 1],
    [254, 1],
    [255, 2],
    [65_533, 2],
    [65_534, 2],
    [65_535, 4],
    [70_000, 4],
  ])("tell %i texts apart with codes of %i bytes", (count, bytes) => {
    const texts = Array.from({ length: count }, (_, at) => [`text ${at}`]);
    const rows = [[1.5], ...texts, [2.5], ...texts];
    const cells = sheetCells("S", areaOf(rows), rows);
    expect(cells.column(0)?.codes.BYTES_PER_ELEMENT).toBe(bytes);
    expect(rowsOf(cells)).toEqual(rows);
  });

  it("take short rows, null and what is outside for blank", () => {
    const cells = sheetCells("S", { top: 1, left: 1, rows: 2, columns: 2 }, [[null, 1], []]);
    expect(rowsOf(cells)).toEqual([
      ["", 1],
      ["", ""],
    ]);
    expect(cells.at(0, 0)).toBe("");
    expect(cells.at(9, 9)).toBe("");
    expect(cells.column(0)).toBeUndefined();
  });
});
