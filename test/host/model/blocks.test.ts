/** Blocks of values that formulas share, however the cells come to be written. */
import fc from "fast-check";
import { LARGE_BLOCK_CELLS } from "../../../excel-host/model/keptBlocks";
import type { Area, Scalar, SheetModel } from "../../../excel-host/model/types";
import { newWorkbook } from "../../../excel-host/package/open";
import "../../propertySeed";

const LARGE: Area = { row: 2, column: 1, rows: 50, columns: 20 };
const ANOTHER: Area = { row: 40, column: 0, rows: 1_100, columns: 1 };

function cellByCell(sheet: SheetModel, { row, column, rows, columns }: Area): Scalar[][] {
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, right) => sheet.value(row + down, column + right)),
  );
}

function openSheet(): SheetModel {
  const sheet = newWorkbook().sheets[0]!;
  for (let row = 0; row < 60; row += 3) sheet.setValue(row, row % 20, row);
  return sheet;
}

type Edit = (sheet: SheetModel) => void;

const place = fc.record({ row: fc.nat(60), column: fc.nat(22) });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, fc.constantFrom<Scalar>(null, 1, -0.5, "text", true)).map(
    ([{ row, column }, value]): Edit =>
      (sheet) =>
        sheet.setValue(row, column, value),
  ),
  fc.tuple(place, fc.constantFrom("12%", "#N/A", "'007")).map(
    ([{ row, column }, input]): Edit =>
      (sheet) =>
        sheet.enter(row, column, input),
  ),
  fc
    .tuple(place, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .map(([{ row, column }, rows, columns]): Edit => (sheet) => {
      sheet.setFormula(row, column, "=A1");
      sheet.setResult(
        row,
        column,
        Array.from({ length: rows }, () => new Array<Scalar>(columns).fill(7)),
      );
    }),
  place.map(
    ({ row, column }): Edit =>
      (sheet) =>
        sheet.clear({ row, column, rows: 3, columns: 3 }, "Contents"),
  ),
  place.map(
    ({ row, column }): Edit =>
      (sheet) =>
        sheet.merge({ row, column, rows: 2, columns: 2 }),
  ),
);

test("a block holds what its cells hold, after any writing", () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const sheet = openSheet();
      for (const change of edits) {
        for (const area of [LARGE, ANOTHER])
          expect(sheet.values(area)).toEqual(cellByCell(sheet, area));
        change(sheet);
      }
      for (const area of [LARGE, ANOTHER])
        expect(sheet.values(area)).toEqual(cellByCell(sheet, area));
    }),
    { numRuns: 50 },
  );
});

test("a large block is one matrix until a cell in it is written; what was read before stays as it was", () => {
  const sheet = openSheet();
  expect(LARGE.rows * LARGE.columns).toBe(LARGE_BLOCK_CELLS);
  const before = sheet.values(LARGE);
  sheet.setValue(1, 1, "above it");
  sheet.setFormat(LARGE, { bold: true });
  expect(sheet.values({ ...LARGE })).toBe(before);
  sheet.setValue(51, 20, "its last cell");
  const after = sheet.values(LARGE);
  expect(after[49]?.[19]).toBe("its last cell");
  expect(before[49]?.[19]).toBeNull();
});

test("many blocks are read, each as it is", () => {
  const sheet = openSheet();
  const areas = Array.from({ length: 30 }, (_, column) => ({ ...ANOTHER, row: 0, column }));
  for (let time = 0; time < 2; time++)
    for (const area of areas) expect(sheet.values(area)).toEqual(cellByCell(sheet, area));
});
