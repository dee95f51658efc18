/**
 * npm run fuzz -- set-ups [SECONDS [SEED]]: a small workbook whose set-up tables and figures are changed at random, refreshed
 * twice, saved and opened. No crash, no nonsense in words, no figure on which both calculators do not agree.
 */
import fc from "fast-check";
import type { Scalar } from "../excel-host/model/types";
import { headingsOf } from "../src/workbook/names/columns/tables";
import { SETTINGS } from "../src/workbook/names/columns/settings";
import { crimeRows, FORCES, MEASURES, smallWorkbook, TWO_SOURCES } from "../test/e2e/smallWorkbook";
import type { Row } from "../test/e2e/workbooks";
import { fuzz } from "./fuzzing";
import { fuzzedRefresh } from "./fuzzRefresh";

const entry: fc.Arbitrary<Scalar> = fc.oneof(
  fc.constantFrom<Scalar>(
    ...["", "Yes", "No", "lower", "higher", "neither", "best", "worst", "level", "yearly change"],
    ...["4th in MSG", "MSG Average", "Top quartile", "20%", "at most 70", "?", "-", "none"],
    ...[
      "Theft",
      "Drugs",
      "Population",
      "Crime!Theft",
      "!",
      "Theft|Theft",
      "Ashshire",
      "Birchshire",
    ],
    ...["%", "per 1,000 pop.", "points", "per cent", "count", "unit", "mean", "weighted", "rank"],
    ...["inclusive", "exclusive", "stock", "flow", "long", "wide periods", "add up", "same"],
    ...["Jan 2021", "Q4 2020/21", "Jun 2019", "March 2021", "2020/21", "A1:D9", "column A", "=1+1"],
    ...["'quoted", "@at", "Theft\u0001", "É", "x".repeat(300), "Number", "Force", "Period"],
    ...[0, -1, 1, 2, 0.5, 12, 100, 1000, 1e-300, 1e300, 44_286, true],
  ),
  fc.string({ maxLength: 12 }),
  fc.integer({ min: -3, max: 2000 }),
);

type Table = "settings" | "forces" | "measures" | "sources";

/** A change of one cell, a column more, a row twice, or a row less. */
const change = fc.record({
  kind: fc.constantFrom("cell", "cell", "cell", "column", "again", "less"),
  row: fc.nat({ max: 20 }),
  column: fc.nat({ max: 40 }),
  entry,
});

type Change = typeof change extends fc.Arbitrary<infer Of> ? Of : never;

/** Seldom many at once: one wrong row of the settings stops the report. */
const few = <One>(one: fc.Arbitrary<One>, maxLength: number) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<One[]>([]) },
    { weight: 1, arbitrary: fc.array(one, { maxLength }) },
  );

const names = Object.values(SETTINGS).map(({ name }) => name);
const workbook = fc.record({
  settings: few(fc.tuple(fc.constantFrom(...names), entry), 3),
  forces: few(change, 2),
  measures: fc.array(change, { maxLength: 4 }),
  sources: few(change, 2),
  figures: fc.array(change, { maxLength: 4 }),
});

function changed(
  table: Exclude<Table, "settings">,
  rows: readonly Row[],
  changes: readonly Change[],
) {
  const made = rows.map((row) => [...row]);
  for (const { kind, row, column, entry: cell } of changes) {
    const at = 1 + (row % Math.max(1, made.length - 1));
    const chosen = made[at];
    const heading = headingsOf(table)[column % headingsOf(table).length] ?? "";
    if (kind === "again" && chosen) made.push([...chosen]);
    else if (kind === "less" && made.length > 2) made.splice(at, 1);
    else if (kind === "column" && made[0]?.includes(heading) === false)
      made.forEach((each, index) => each.push(index === 0 ? heading : index === at ? cell : ""));
    else if (chosen) chosen[column % chosen.length] = cell;
  }
  return made;
}

void fuzz("set-ups", process.argv.slice(2), workbook, (random) => {
  const figures = crimeRows().map((row) => [...row]);
  for (const { row, column, entry: cell } of random.figures) {
    const chosen = figures[1 + ((row * 13) % (figures.length - 1))];
    if (chosen) chosen[column % 4 === 0 ? column % chosen.length : 3] = cell;
  }
  return fuzzedRefresh(
    smallWorkbook({
      settings: [
        ["Setting", "Value"],
        ["Home force", "Ashshire"],
        ["Update", "March 2021"],
        ...random.settings,
      ],
      forces: changed(
        "forces",
        [["Force", "In group"], ...FORCES.map((force) => [force, "Yes"])],
        random.forces,
      ),
      measures: changed("measures", MEASURES, random.measures),
      sources: changed("sources", TWO_SOURCES, random.sources),
      crime: figures,
    }),
  );
});
