/** Where places are numbered from the worst, every place that stands by itself says which is best. */
import type { FirstIs } from "../../../src/msg/model/setup";
import { finishedOutcome } from "../../../src/workbook/actions/outcome";
import type { Block } from "../../../src/workbook/report/block";
import { chartsPlan } from "../../../src/workbook/report/charts";
import { movementBlocks } from "../../../src/workbook/report/movement";
import { performanceBlocks } from "../../../src/workbook/report/performance";
import { summaryBlocks } from "../../../src/workbook/report/summary";
import { allCrime, madeUpdate, measure, population } from "../updates";

const NAME = "Officers' sickness";

/** Four periods, in which the home force changes its place. */
const monthly = {
  ...allCrime,
  months: 1,
  figures: allCrime.figures.map(([count], force) =>
    [1, 0.2, 0.6, 1].map((factor) => (count ?? 0) * (force === 0 ? factor : 1)),
  ),
};
const people = {
  ...population,
  months: 1,
  figures: population.figures.map(([count]) => Array<number>(4).fill(count ?? 0)),
};

function made(firstIs: FirstIs, gap = false) {
  const figures = monthly.figures.map((row, force) =>
    gap && force === 7 ? row.map(() => NaN) : row,
  );
  return madeUpdate({
    series: [{ ...monthly, figures }, people],
    measures: [{ ...measure, name: NAME, firstIs }],
    settings: { update: "March 2021", previousUpdate: "February 2021" },
  }).update;
}

/** Texts of a block's cells that hold a place, "6th", of the measure. */
function placesIn(blocks: readonly Block[], columns?: readonly string[]): string[] {
  return blocks.flatMap((block) => {
    const [heading] = block.rows;
    const wanted = heading?.cells.map(({ content }) => columns?.includes(String(content)) ?? true);
    return block.rows
      .slice(columns ? 1 : 0)
      .flatMap(({ cells }) => cells.filter((_, at) => wanted?.[at] ?? true))
      .map(({ content }) => content)
      .filter((content): content is string => typeof content === "string")
      .filter((text) => /\d(?:st|nd|rd|th)\b/u.test(text));
  });
}

/** By where it is printed: the texts with the measure's place. */
function printed(update: ReturnType<typeof made>): Readonly<Record<string, readonly string[]>> {
  const charts = chartsPlan(update);
  const outcome = finishedOutcome(update, [], 0, []);
  return {
    "MSG Performance": placesIn(performanceBlocks(update).slice(1), ["MSG position"]),
    "MSG Movement": placesIn(movementBlocks(update).slice(1), ["March 2021 MSG position"]),
    "MSG Charts, titles": (charts.charts ?? [])
      .map(({ title }) => title)
      .filter((title) => /\d(?:st|nd|rd|th)\b/u.test(title)),
    "MSG Charts, words": placesIn(charts.blocks).filter((text) =>
      / is \d|Higher in the chart/u.test(text),
    ),
    "MSG Summary": placesIn(summaryBlocks(update)).filter((text) => text.includes(" to be ")),
    results: outcome.rows.map(({ position }) => position),
  };
}

const PLACES = Object.keys(printed(made("worst")));

test.each(PLACES)("%s says that 8th is best, where the worst is 1st", (place) => {
  const texts = printed(made("worst"))[place] ?? [];
  expect(texts).not.toEqual([]);
  for (const text of texts) expect(text).toContain("8th is best");
});

test.each(PLACES)("%s says that 7th is best of seven that have figures", (place) => {
  const texts = printed(made("worst", true))[place] ?? [];
  for (const text of texts) expect(text).toContain("7th is best");
});

test.each(PLACES)("%s says nothing of it where 1st is best", (place) => {
  for (const text of printed(made("best"))[place] ?? [])
    expect(text).not.toMatch(/(?<!1st) is best(?! with)/u);
});
