/** The source cells behind figures, as the engine tells them. */
import { FigureKind } from "../../../src/msg/model/observations";
import type { Update } from "../../../src/msg/model/update";
import { cellsBehind } from "../../../src/workbook/engine/cellsBehind";
import { answerTo } from "../../../src/workbook/engine/questions";
import {
  allCrime,
  LATEST,
  madeUpdate,
  measure,
  population,
  SOURCE_SHEET,
  type MadeSeries,
} from "../updates";

function behind(update: Update) {
  const result = update.measures[0];
  if (!result?.league) throw new Error("no league");
  return cellsBehind(update, result.league, result.measure);
}

const addresses = (update: Update, part: string, force: number) =>
  behind(update)
    .find((one) => one.part === part)
    ?.forces[force]?.cells.map(({ sheet, address }) => `${sheet}!${address}`);

test("the latest figure of every force, by part, with its series", () => {
  const { update } = madeUpdate({ series: [allCrime, population], measures: [measure] });
  expect(behind(update).map(({ part, series }) => [part, series])).toEqual([
    ["count", "All crime"],
    ["denominator", "Population"],
  ]);
  // A row a force from row 3 on, a column a period from column B on; the populations 10 rows below.
  expect(behind(update)[0]?.forces.map(({ force, cells }) => [force, cells[0]?.address])).toEqual(
    ["Essex", "B", "C", "D", "E", "F", "G", "H"].map((force, at) => [force, `M${at + 3}`]),
  );
  expect(behind(update)[0]?.forces.map(({ isHome }) => isHome)).toEqual([
    true,
    ...Array<boolean>(7).fill(false),
  ]);
  expect(addresses(update, "denominator", 7)).toEqual([`${SOURCE_SHEET}!B20`]);
});

test("a window's neighbouring cells are one area", () => {
  const { update } = madeUpdate({
    series: [allCrime, population],
    measures: [{ ...measure, window: 4 }],
  });
  expect(addresses(update, "count", 1)).toEqual([`${SOURCE_SHEET}!J4:M4`]);
});

test("cells of a sum are all there", () => {
  const added: MadeSeries = { ...allCrime, kind: FigureKind.Sum };
  const { update } = madeUpdate({ series: [added, population], measures: [measure] });
  expect(addresses(update, "count", 0)).toEqual([`${SOURCE_SHEET}!M3`, `${SOURCE_SHEET}!BA3`]);
  expect(behind(update)[0]?.forces[0]).toMatchObject({ evidence: "live", why: "" });
});

test("a yearly change has the cells of the year before too", () => {
  const { update } = madeUpdate({
    series: [allCrime, population],
    measures: [{ ...measure, basis: "yearly change", denominator: "" }],
  });
  expect(addresses(update, "count", 0)).toEqual([`${SOURCE_SHEET}!M3`]);
  expect(addresses(update, "count a year before", 0)).toEqual([`${SOURCE_SHEET}!I3`]);
});

test("figures as text are told with their cells, and that they are copied", () => {
  const texts: MadeSeries = { ...allCrime, kind: FigureKind.Text };
  const { update } = madeUpdate({ series: [texts, population], measures: [measure] });
  expect(behind(update)[0]?.forces[0]).toMatchObject({
    cells: [{ sheet: SOURCE_SHEET, address: "M3" }],
    evidence: "copied",
    why: "the cell holds text",
  });
});

test("a figure that no cell holds has none, and the reason", () => {
  const { update } = madeUpdate({ series: [allCrime, population], measures: [measure] });
  const [series] = update.observations.series;
  series?.cells.rows.fill(-1);
  series?.cells.kinds.fill(FigureKind.Derived);
  expect(behind(update)[0]?.forces[0]).toMatchObject({
    cells: [],
    evidence: "copied",
    why: "no single cell holds it",
  });
});

test("a series over several sheets has the cells of each", () => {
  const { update } = madeUpdate({
    series: [allCrime, population],
    measures: [{ ...measure, window: 2 }],
  });
  const [series] = update.observations.series;
  const latest = 11 * update.observations.forces.length;
  series?.cells.rows.fill(-1, latest, latest + 1);
  const cells = {
    ...series!.cells,
    elsewhere: new Map([[latest, { sheet: "Q4", row: 4, column: 1 }]]),
  };
  const split = {
    ...update,
    observations: {
      ...update.observations,
      series: [{ ...series!, cells }, ...update.observations.series.slice(1)],
    },
  };
  expect(addresses(split, "count", 0)).toEqual([`${SOURCE_SHEET}!L3`, "Q4!B5"]);
});

test("the engine's answer is plain data, and undefined where there is no league", () => {
  const { update } = madeUpdate({ series: [allCrime, population], measures: [measure] });
  const answer = answerTo("cellsOf", update, { measure: "All crime", end: LATEST });
  expect(structuredClone(answer)).toEqual(behind(update));
  expect(answerTo("cellsOf", update, { measure: "Theft", end: LATEST })).toBeUndefined();
  expect(answerTo("cellsOf", update, { measure: "All crime", end: LATEST + 1 })).toBeUndefined();
});
