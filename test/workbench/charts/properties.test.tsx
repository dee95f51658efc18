/** What holds of a drawn chart whatever its figures. */
import fc from "fast-check";
import type { ChartType } from "../../../excel-host/model/charts";
import { axisScale } from "../../../workbench/charts/axisScale";
import { drawnChart, type Figure, type MadeSeries } from "./drawnCharts";
import { elements, markup, type DrawnElement } from "./markup";

/** A hundredth of a pixel: what rounding may make. */
const NEARLY = 0.01;

const TYPES: readonly ChartType[] = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "Line",
  "LineMarkers",
  "LineMarkersStacked",
  "Area",
  "AreaStacked",
  "XYScatter",
  "XYScatterLines",
  "Pie",
  "Doughnut",
];

/** A cell holds no number nearer to 0; d3 makes no scale of them either. */
const SMALLEST = 2.3e-308;
const number = (most: number) =>
  fc
    .double({ min: -most, max: most, noNaN: true })
    .map((value) => (Math.abs(value) < SMALLEST ? 0 : value));
const finite = number(9.9e307);
const usual = number(1e9);
const figures = (figure: fc.Arbitrary<number>) =>
  fc.oneof(
    fc.array(fc.option(figure, { freq: 5 }), { minLength: 0, maxLength: 8 }),
    // All equal, all zero, a single point.
    fc.tuple(figure, fc.integer({ min: 1, max: 6 })).map(([one, times]) => Array(times).fill(one)),
    fc.constantFrom([0], [0, 0, 0], [null], [null, null]),
  );

interface Made {
  readonly type: ChartType;
  readonly values: readonly (readonly Figure[])[];
}

function charts(figure: fc.Arbitrary<number>, types = TYPES): fc.Arbitrary<Made> {
  return fc.record({
    type: fc.constantFrom(...types),
    values: fc.array(figures(figure), { minLength: 1, maxLength: 3 }),
  });
}

function made({ type, values }: Made) {
  const longest = Math.max(...values.map(({ length }) => length));
  return drawnChart({
    title: "Rates",
    categories: Array.from({ length: longest }, (_, at) => `Force ${at + 1}`),
    series: values.map((each, at): MadeSeries => ({ name: `S${at}`, type, values: each })),
  });
}

const numberOf = ({ attributes }: DrawnElement, key: string): number => Number(attributes[key]);

/** Columns and markers: what tells its figure when the mouse rests on it. */
function marks(svg: string): DrawnElement[] {
  return elements(svg).filter(({ name, tip }) => tip !== undefined && name !== "path");
}

function boxOf(mark: DrawnElement) {
  const isRound = mark.name === "circle";
  const left = numberOf(mark, isRound ? "cx" : "x");
  const top = numberOf(mark, isRound ? "cy" : "y");
  return {
    left,
    top,
    right: left + (isRound ? 0 : numberOf(mark, "width")),
    bottom: top + (isRound ? 0 : numberOf(mark, "height")),
  };
}

/** The plot: the first rectangle after the chart's own. */
function plotOf(svg: string) {
  const [, plot] = elements(svg).filter(({ name }) => name === "rect");
  if (!plot) throw new Error("Nothing is plotted.");
  return boxOf(plot);
}

test("every number of a drawing is a number, whatever the figures", () => {
  fc.assert(
    fc.property(charts(finite), (chart) => {
      expect(markup(made(chart))).not.toMatch(/NaN|Infinity|undefined/);
    }),
  );
});

test("no length is negative, however small the chart", () => {
  const sizes = fc.tuple(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 400 }));
  fc.assert(
    fc.property(charts(usual), sizes, (chart, [width, height]) => {
      expect(markup(made(chart), width, height)).not.toMatch(/NaN| (width|height|r)="-/);
    }),
  );
});

test("every mark lies within the plot; a figure has one, a missing one none", () => {
  const marked = [
    "ColumnClustered",
    "ColumnStacked",
    "ColumnStacked100",
    "BarClustered",
    "BarStacked",
    "LineMarkers",
    "LineMarkersStacked",
    "XYScatter",
  ] as const;
  fc.assert(
    fc.property(charts(usual, marked), (chart) => {
      const svg = markup(made(chart));
      const plot = plotOf(svg);
      const drawn = marks(svg);
      expect(drawn).toHaveLength(chart.values.flat().filter((value) => value !== null).length);
      for (const { left, top, right, bottom } of drawn.map(boxOf)) {
        expect(Math.min(left - plot.left, top - plot.top)).toBeGreaterThan(-NEARLY);
        expect(Math.max(right - plot.right, bottom - plot.bottom)).toBeLessThan(NEARLY);
      }
    }),
  );
});

test("an axis begins and ends at marks that hold all its figures", () => {
  fc.assert(
    fc.property(
      fc.array(usual, { minLength: 1, maxLength: 20 }),
      fc.boolean(),
      fc.integer({ min: 80, max: 800 }),
      (values, fromZero, length) => {
        const axis = {
          minimum: null,
          maximum: null,
          majorUnit: null,
          isLogarithmic: false,
          isReversed: false,
          crossedAt: "Automatic",
        } as const;
        const scale = axisScale({ axis, values, fromZero, range: [length, 0], room: 40 });
        const { domain, ticks } = scale;
        const slack = (domain[1] - domain[0]) * 1e-9;
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks[0]).toBeLessThanOrEqual(Math.min(...values) + slack);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values) - slack);
        if (fromZero) {
          expect(domain[0]).toBeLessThanOrEqual(0);
          expect(domain[1]).toBeGreaterThanOrEqual(0);
        }
        expect(scale.at(domain[0])).toBeCloseTo(length, 6);
        expect(scale.at(domain[1])).toBeCloseTo(0, 6);
      },
    ),
  );
});

test("columns and bars are as long as their figures, and on their side of zero", () => {
  const figure = number(1000).map((value) => Math.round(value * 1000) / 1000);
  fc.assert(
    fc.property(
      fc.constantFrom("ColumnClustered", "BarClustered"),
      fc.oneof(
        fc.array(figure, { minLength: 1, maxLength: 8 }),
        // So near to one another that an axis of lines would not begin at zero.
        fc.array(fc.integer({ min: 100, max: 105 }), { minLength: 1, maxLength: 8 }),
      ),
      (type: "ColumnClustered" | "BarClustered", values) => {
        const columns = marks(markup(made({ type, values: [values] }))).map((mark, at) => {
          const { left, top, right, bottom } = boxOf(mark);
          // From zero towards the larger figures.
          const [smaller, larger] = type === "BarClustered" ? [left, right] : [-bottom, -top];
          return { value: values[at] ?? 0, smaller, larger };
        });
        const [longest] = [...columns].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
        if (!longest || longest.value === 0) return;
        const unit = (longest.larger - longest.smaller) / Math.abs(longest.value);
        const zero = longest.value > 0 ? longest.smaller : longest.larger;
        expect(unit).toBeGreaterThan(0);
        for (const { value, smaller, larger } of columns) {
          const [from, to] = [Math.min(0, value), Math.max(0, value)];
          expect(Math.abs(smaller - (zero + from * unit))).toBeLessThan(NEARLY);
          expect(Math.abs(larger - (zero + to * unit))).toBeLessThan(NEARLY);
        }
      },
    ),
  );
});

test("a stacked column is as tall as its figures together", () => {
  const parts = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), {
    minLength: 2,
    maxLength: 4,
  });
  fc.assert(
    fc.property(parts, (values) => {
      const svg = markup(made({ type: "ColumnStacked", values: values.map((value) => [value]) }));
      const columns = marks(svg).map(boxOf);
      const total = columns.reduce((sum, { top, bottom }) => sum + bottom - top, 0);
      const highest = Math.min(...columns.map(({ top }) => top));
      expect(Math.abs(plotOf(svg).bottom - highest - total)).toBeLessThan(NEARLY);
    }),
  );
});
