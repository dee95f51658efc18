import fc from "fast-check";
import type { Matrix, Scalar } from "../../../excel-host/model/types";
import { AreaIndex } from "../../../excel-host/formulas/areaIndex";
import { contains, overlaps } from "../../../excel-host/model/areas";
import { evaluateFormula } from "../../../excel-host/formulas/evaluate";
import { parseFormula } from "../../../excel-host/formulas/parse";
import { numberText } from "../../../excel-host/formulas/coercion";
import { MemoryWorkbook, workbookSource } from "./memoryWorkbook";

const workbook = new MemoryWorkbook();
const sheet = workbook.addSheet("Data");
const source = workbookSource(workbook.model);

function calculated(formula: string): Scalar | Matrix {
  return evaluateFormula(parseFormula(formula), source, { sheet: sheet.model, row: 99, column: 9 });
}

function fill(values: readonly Scalar[]): string {
  sheet.cells.clear();
  values.forEach((value, row) => sheet.setValue(row, 0, value));
  return `A1:A${values.length}`;
}

/** An arithmetic expression as a tree, with the binding strength of its outermost sign. */
interface Expression {
  minimal: string;
  bracketed: string;
  strength: number;
}

const OPERATORS = [
  ["+", 3],
  ["-", 3],
  ["*", 4],
  ["/", 4],
  ["^", 5],
] as const;

const atom: fc.Arbitrary<Expression> = fc
  .integer({ min: 1, max: 9 })
  .map((number) => ({ minimal: `${number}`, bracketed: `${number}`, strength: 9 }));

/** Brackets only where Excel's rules need them; the other form has them everywhere. */
const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    atom,
    fc
      .tuple(tie("expression"), fc.constantFrom(...OPERATORS), tie("expression"))
      .map(([left, [sign, strength], right]) => ({
        minimal: `${left.strength >= strength ? left.minimal : `(${left.minimal})`}${sign}${
          right.strength > strength ? right.minimal : `(${right.minimal})`
        }`,
        bracketed: `(${left.bracketed}${sign}${right.bracketed})`,
        strength,
      })),
    tie("expression").map((operand) => ({
      minimal: `-${operand.strength > 6 ? operand.minimal : `(${operand.minimal})`}`,
      bracketed: `(-${operand.bracketed})`,
      strength: 7,
    })),
    tie("expression").map((operand) => ({
      minimal: `${operand.strength >= 6 ? operand.minimal : `(${operand.minimal})`}%`,
      bracketed: `(${operand.bracketed}%)`,
      strength: 6,
    })),
  ),
}));

const figures = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
  minLength: 1,
  maxLength: 20,
});
const tiedFigures = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 20 });

describe("parsing", () => {
  it("gives an expression without needless brackets the value of the fully bracketed one", () => {
    fc.assert(
      fc.property(expression, ({ minimal, bracketed }) => {
        // Added to 0 in brackets, so that neither result is snapped to zero.
        expect(calculated(`=(${minimal})*1`)).toEqual(calculated(`=${bracketed}*1`));
      }),
      { numRuns: 500 },
    );
  });

  it("reads a text literal back as it was", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(calculated(`="${text.replaceAll('"', '""')}"`)).toBe(text);
      }),
    );
  });
});

describe("numbers as text", () => {
  it("keep 15 significant digits", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e90, max: 1e90 }),
        (number) => {
          fc.pre(number === 0 || Math.abs(number) > 1e-90);
          expect(Number(numberText(number))).toBe(Number(number.toPrecision(15)));
        },
      ),
    );
  });
});

describe("ranks", () => {
  it.each([
    ["descending", 0],
    ["ascending", 1],
  ])("RANK.EQ counts the strictly better ones, RANK.AVG shares places (%s)", (_, order) => {
    fc.assert(
      fc.property(fc.oneof(figures, tiedFigures), fc.nat(), (values, pick) => {
        const range = fill(values);
        const at = pick % values.length;
        const own = values[at]!;
        const better = values.filter((value) => (order === 0 ? value > own : value < own)).length;
        const ties = values.filter((value) => value === own).length;
        expect(calculated(`=RANK.EQ(A${at + 1},${range},${order})`)).toBe(better + 1);
        expect(calculated(`=RANK.AVG(A${at + 1},${range},${order})`)).toBe(better + (ties + 1) / 2);
      }),
    );
  });

  it("passes over blanks, texts and logical values", () => {
    const noise = fc.constantFrom<Scalar>(null, "", "7", "x", true);
    fc.assert(
      fc.property(tiedFigures, fc.array(noise, { maxLength: 5 }), (values, others) => {
        const plain = values.map((value) => values.filter((other) => other > value).length + 1);
        const range = fill([...others, ...values]);
        const from = others.length + 1;
        values.forEach((_, index) =>
          expect(calculated(`=RANK.EQ(A${from + index},${range})`)).toBe(plain[index]),
        );
      }),
    );
  });
});

describe("order statistics", () => {
  it("SMALL and LARGE are the sorted list from either end", () => {
    fc.assert(
      fc.property(figures, (values) => {
        const range = fill(values);
        const sorted = [...values].sort((a, b) => a - b);
        sorted.forEach((value, index) => {
          expect(calculated(`=SMALL(${range},${index + 1})`)).toEqual(value === 0 ? 0 : value);
          expect(calculated(`=LARGE(${range},${sorted.length - index})`)).toEqual(
            value === 0 ? 0 : value,
          );
        });
      }),
      { numRuns: 50 },
    );
  });

  it("quartiles lie where Hyndman and Fan's types 7 and 6 put them", () => {
    const at = (sorted: number[], position: number): number => {
      const below = Math.floor(position);
      const low = sorted[below]!;
      return position === below ? low : low + (position - below) * (sorted[below + 1]! - low);
    };
    fc.assert(
      fc.property(figures, fc.integer({ min: 1, max: 3 }), (values, quart) => {
        fc.pre(values.length >= 3);
        const range = fill(values);
        const sorted = [...values].sort((a, b) => a - b);
        const n = sorted.length;
        expect(calculated(`=QUARTILE.INC(${range},${quart})`)).toBeCloseTo(
          at(sorted, ((n - 1) * quart) / 4),
          8,
        );
        expect(calculated(`=QUARTILE.EXC(${range},${quart})`)).toBeCloseTo(
          at(sorted, ((n + 1) * quart) / 4 - 1),
          8,
        );
      }),
    );
  });

  it("SORT puts numbers in order and keeps them all", () => {
    fc.assert(
      fc.property(tiedFigures, (values) => {
        fc.pre(values.length > 1);
        const sorted = calculated(`=SORT(${fill(values)})`) as number[][];
        expect(sorted.flat()).toEqual([...values].sort((a, b) => a - b));
      }),
    );
  });
});

describe("the index of areas", () => {
  const area = fc
    .tuple(fc.nat(40), fc.nat(12), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 9 }))
    .map(([row, column, rows, columns]) => ({ row, column, rows, columns }));

  it("finds exactly the areas that hold a cell, after additions and removals", () => {
    fc.assert(
      fc.property(
        fc.array(area, { maxLength: 15 }),
        fc.nat(3),
        fc.nat(60),
        fc.nat(20),
        (areas, removed, row, column) => {
          const index = new AreaIndex<number>();
          areas.forEach((one, owner) => index.add(one, owner));
          areas.slice(0, removed).forEach((one, owner) => index.remove(one, owner));
          const found = new Set<number>();
          index.eachAt(row, column, ({ owners }) => owners.forEach((owner) => found.add(owner)));
          const wanted = areas.flatMap((one, owner) =>
            owner >= removed && contains(one, row, column) ? [owner] : [],
          );
          expect([...found].sort((a, b) => a - b)).toEqual(wanted);
        },
      ),
    );
  });

  it("finds exactly the areas that share a cell with one, be it small or large", () => {
    fc.assert(
      fc.property(fc.array(area, { maxLength: 60 }), fc.nat(3), area, (areas, removed, asked) => {
        const index = new AreaIndex<number>();
        areas.forEach((one, owner) => index.add(one, owner));
        areas.slice(0, removed).forEach((one, owner) => index.remove(one, owner));
        const found = new Set<number>();
        index.eachTouching(asked, ({ owners }) => owners.forEach((owner) => found.add(owner)));
        const wanted = areas.flatMap((one, owner) =>
          owner >= removed && overlaps(one, asked) ? [owner] : [],
        );
        expect([...found].sort((a, b) => a - b)).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });
});
