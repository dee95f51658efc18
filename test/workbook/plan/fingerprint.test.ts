/** Stamps of what was written, and the rectangles that writing is made of. */
import fc from "fast-check";
import { intersection, type Area } from "../../../src/workbook/names/addresses";
import {
  blockStamp,
  contentHash,
  readStamp,
  writeStamp,
} from "../../../src/workbook/plan/fingerprint";
import { labelledAreas, without } from "../../../src/workbook/plan/rectangles";
import { blockArea } from "../../../src/workbook/report/block";
import { evidencePlan } from "../../../src/workbook/report/evidenceSheet";
import { allCrime, madeUpdate, measure, population } from "../updates";

test("a stamp read back is the stamp written", () => {
  const { update } = madeUpdate({ series: [allCrime, population], measures: [measure] });
  const blocks = evidencePlan(update).blocks.map((block) => blockStamp(block, blockArea(block)));
  expect(readStamp(writeStamp({ blocks }))).toEqual({ blocks });
});

test("a stamp of another version, or no stamp, is unknown", () => {
  expect(readStamp('{"version":99,"blocks":[]}')).toBeUndefined();
  expect(readStamp("not a stamp")).toBeUndefined();
  expect(readStamp("null")).toBeUndefined();
});

test.each([
  ["='Crime'!$A$5+1", "=Crime!$A$9+1"],
  ["=RANK.EQ(D5,$D$5:$D$12,1)", "=RANK.EQ(D6, $D$6:$D$13, 1)"],
  ["='O''Brien'!A1", "=#REF!"],
])("formulas that differ in references only are the same: %s, %s", (one, other) => {
  expect(contentHash(one)).toBe(contentHash(other));
});

test.each<[unknown, unknown]>([
  ["=A1+1", "=A1+2"],
  ["=A1+1", 7],
  [7, "7"],
  ["", 0],
  ["Met", "Not met"],
])("%p and %p are told apart", (one, other) => {
  expect(contentHash(one)).not.toBe(contentHash(other));
});

const area = fc
  .tuple(fc.nat(6), fc.nat(6), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .map(([top, left, rows, columns]): Area => ({ top, left, rows, columns }));

function cellsOf({ top, left, rows, columns }: Area): string[] {
  return Array.from({ length: rows * columns }, (_, at) => {
    return `${top + Math.floor(at / columns)} ${left + (at % columns)}`;
  });
}

test("an area without others is every cell of it that is in none of them, once", () => {
  fc.assert(
    fc.property(area, fc.array(area, { maxLength: 4 }), (whole, others) => {
      const taken = new Set(others.flatMap(cellsOf));
      const left = without(whole, others).flatMap(cellsOf);
      expect(left.sort()).toEqual(
        cellsOf(whole)
          .filter((cell) => !taken.has(cell))
          .sort(),
      );
    }),
  );
});

test("labelled areas cover every labelled cell once, with its label", () => {
  const grid = fc
    .integer({ min: 1, max: 6 })
    .chain((columns) =>
      fc.array(
        fc.array(fc.constantFrom("a", "b", undefined), { minLength: columns, maxLength: columns }),
        { maxLength: 6 },
      ),
    );
  fc.assert(
    fc.property(grid, (rows) => {
      const areas = labelledAreas(rows);
      const found = new Map(
        areas.flatMap(({ label, area: part }) => cellsOf(part).map((cell) => [cell, label])),
      );
      const expected = rows.flatMap((row, down) =>
        row.flatMap((label, across) => (label ? [[`${down} ${across}`, label] as const] : [])),
      );
      expect([...found].sort()).toEqual([...expected].map((pair) => [...pair]).sort());
      areas.forEach(({ area: one }, at) =>
        areas.slice(at + 1).forEach(({ area: other }) => {
          expect(intersection(one, other)).toBeUndefined();
        }),
      );
    }),
  );
});

test("numbers are told apart by 12 digits; what Excel may round away behind them is the same", () => {
  const digits = fc.integer({ min: 10 ** 11, max: 10 ** 12 - 2 });
  const scale = fc.integer({ min: -20, max: 8 });
  fc.assert(
    fc.property(digits, scale, fc.boolean(), (twelve, power, isNegative) => {
      const figure = (whole: string) => Number(`${isNegative ? "-" : ""}${whole}E${power}`);
      const stamp = contentHash(figure(`${twelve}`));
      for (const behind of ["001", "49"])
        expect(contentHash(figure(`${twelve}.${behind}`))).toBe(stamp);
      expect(contentHash(figure(`${twelve + 1}`))).not.toBe(stamp);
    }),
  );
});
