/** Charts as the page draws them, to be looked at when the drawing changes. */
import { drawnChart, leagueChart, positionsChart } from "./drawnCharts";
import { markup, readable } from "./markup";

const FORCES = ["Essex", "Kent", "Avon and Somerset", "Hampshire and the Isle of Wight"];
const PERIODS = ["Mar 21", "Jun 21", "Sep 21", "Dec 21"];

function drawing(chart: Parameters<typeof markup>[0], width?: number, height?: number) {
  return readable(markup(chart, width, height));
}

test("a league: columns from zero, the home force outlined, figures at their feet, the average's line over them", () => {
  expect(drawing(leagueChart(FORCES, [61.2, 70, 83.6, 104.9], 2, 79.9))).toMatchSnapshot();
});

test("a league without a figure for one force: its place stays empty", () => {
  expect(drawing(leagueChart(FORCES.slice(0, 3), [61.2, null, 83.6], 0, 72.4))).toMatchSnapshot();
});

test("negative figures hang below the axis, names at the bottom", () => {
  expect(drawing(leagueChart(FORCES.slice(0, 3), [-4.2, 1.5, 8], 1, 1.8))).toMatchSnapshot();
});

test("a league of long names on a narrow chart: names in lines, cut with an ellipsis", () => {
  const names = ["Hampshire and the Isle of Wight Constabulary, all districts", "Dyfed-Powys"];
  expect(drawing(leagueChart(names, [3, 5], 0, 4), 220, 260)).toMatchSnapshot();
});

test("positions over time: first at the top, periods at the bottom, a gap where there is none", () => {
  expect(drawing(positionsChart(PERIODS, [3, 1, null, 4], 5), 340)).toMatchSnapshot();
});

test("a chart without series is its frame and title", () => {
  expect(
    drawing(drawnChart({ title: "Nothing yet", categories: [], series: [] })),
  ).toMatchSnapshot();
});

test("bars lie, the first at the bottom", () => {
  const series = { name: "Rate", type: "BarClustered", values: [2, 4] } as const;
  expect(
    drawing(drawnChart({ categories: ["Essex", "Kent"], series: [series] }), 240, 150),
  ).toMatchSnapshot();
});

test("a funnel: points on numbers, limits as lines without marks", () => {
  const points = { name: "Forces", type: "XYScatter", values: [5, 9, 7] } as const;
  const limit = { name: "Limit", type: "XYScatterLinesNoMarkers", values: [9, 8, 7.5] } as const;
  const xs = [100, 200, 400];
  expect(
    drawing(
      drawnChart({
        categories: ["100", "200", "400"],
        series: [
          { ...points, xs },
          { ...limit, xs },
        ],
      }),
      240,
      180,
    ),
  ).toMatchSnapshot();
});

test("a kind that is not drawn says so", () => {
  const chart = drawnChart({ categories: [], series: [] });
  expect(drawing({ ...chart, model: { ...chart.model, isKnown: false } })).toMatchSnapshot();
});
