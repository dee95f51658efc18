/** "How sure is it" on the report's sheets: Essex, year ending March 2021. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { saveWorkbook } from "../../../excel-host/package/save";
import type { Measure } from "../../../src/msg/model/setup";
import { describeWithLibreOffice, libreOffice } from "../../host/libreoffice";
import { SHEETS, TABLES } from "../../../src/workbook/names/contract";
import type { Block, SheetPlan } from "../../../src/workbook/report/block";
import {
  CERTAINTY_ROWS,
  RESULT_COLUMNS,
  type CertaintyRow,
} from "../../../src/workbook/report/layout";
import { measuresWithEvidence } from "../../../src/workbook/report/measureEvidence";
import { definitionLine } from "../../../src/workbook/report/definitionLine";
import { definitionsText } from "../../../src/workbook/report/publicationTexts";
import { POLICE_FORCE_NAMES } from "../../../src/msg/basics/policeForceNames";
import { titleBlock } from "../../../src/workbook/report/titleBlock";
import { reportPlans } from "../../../src/workbook/report/plans";
import { cellEntry } from "../../../src/workbook/plan/cellEntries";
import essex from "../../oracle/essexGroup.json";
import { stand } from "../stand-in";
import { madeUpdate, measure, type MadeSeries } from "../updates";

type Offence = keyof typeof essex.offences;
const FORCES = Object.keys(essex.population);

const ASKED: Readonly<Record<Offence, Partial<Measure>>> = {
  "All crime": { aspiration: { kind: "nth", position: 4 } },
  "Violence with injury": { aspiration: { kind: "nth", position: 4 } },
  "Drug trafficking": { better: "higher", aspiration: { kind: "none", reason: "" } },
  Homicide: { aspiration: { kind: "average" } },
};

const yearly = (name: string, figures: Readonly<Record<string, number[]>>): MadeSeries => ({
  name,
  figures: FORCES.map((force) => figures[force]!),
  months: 12,
});

/** Shares of those asked, as a survey gives them, with a leap of the numbers asked. */
const SHARES = FORCES.map((_, i) =>
  [61, 64, 66].map((share, year) => share + 1.5 * i + (year * i) / 4),
);
const ASKED_IN_SURVEY = FORCES.map((_, i) => [400, 420, 900].map((asked) => asked + 35 * i));

/** Of all crime, as many are solved. */
const SOLVED = FORCES.map((force, i) =>
  essex.offences["All crime"][force as "Essex"].map((n, year) =>
    Math.round(n * (0.1 + 0.01 * i + 0.002 * year * (i % 3))),
  ),
);

const late = (name: string, figures: readonly (readonly number[])[]): MadeSeries => ({
  name,
  figures,
  months: 12,
});

const { update, cells } = madeUpdate({
  forces: FORCES,
  series: [
    ...(Object.keys(ASKED) as Offence[]).map((name) => yearly(name, essex.offences[name])),
    yearly("Population", essex.population),
    late("Solved", SOLVED),
    late("Satisfied", SHARES),
    late("Asked", ASKED_IN_SURVEY),
  ],
  measures: [
    ...Object.entries(ASKED).map(([name, changes]) => ({
      ...measure,
      name,
      count: name,
      ...changes,
    })),
    {
      ...measure,
      name: "Solved share",
      unit: "%",
      count: "Solved",
      denominator: "All crime",
      denominatorIs: "flow",
      per: 100,
      better: "higher",
      firstIs: "worst",
      changeIn: "points",
      countIsPart: true,
    },
    {
      ...measure,
      name: "Satisfaction",
      unit: "%",
      value: "Satisfied",
      count: "",
      denominator: "",
      better: "higher",
      changeIn: "points",
      sampleSize: "Asked",
      designEffect: 1.6,
    },
    {
      ...measure,
      name: "Crime as read",
      value: "All crime",
      count: "",
      denominator: "",
      changeIn: "unit",
    },
  ],
});
const plans = reportPlans(update);
const standing = stand(cells, plans);

function blockOf(sheet: string, has: (block: Block) => boolean): Block {
  const plan = plans.find((one): one is SheetPlan => one.sheet === sheet)!;
  return plan.blocks.find(has)!;
}

function contents(block: Block, columns: readonly string[]): unknown[][] {
  return block.rows
    .slice(1)
    .map(({ cells }) => columns.map((name) => cells[block.columns.indexOf(name)]!.content));
}

test("MsgResults: the range that is printed and the one by chance, variation, and the expected range", () => {
  const results = blockOf(SHEETS.evidence, ({ table }) => table === TABLES.results);
  const columns = [
    "Rank best",
    "Rank worst",
    "Chance best",
    "Chance worst",
    "Variation pairs",
    "Within expected range",
  ];
  const rows = contents(results, columns);
  expect(rows.slice(0, 4)).toEqual([
    [5, 8, 8, 8, 5, "Yes"],
    [1, 7, 4, 5, 5, "Yes"],
    [1, 5, 3, 4, 5, "Yes"],
    [1, 8, 1, 8, 5, "Yes"],
  ]);
  expect(rows.at(-1)).toEqual(["", "", "", "", "", ""]);
  const phi = contents(results, ["Variation (phi)"]).map(([figure]) => figure as number);
  [193.07, 60.37, 13.08, 2.05].forEach((figure, at) => expect(phi[at]).toBeCloseTo(figure, 2));
  const [low, high] = contents(results, ["Expected low", "Expected high"])[0] as number[];
  expect(low).toBeCloseTo(51.61, 2);
  expect(high).toBeCloseTo(87.47, 2);
  const moves = contents(results, ["Movement", "Move within usual variation"]);
  expect(moves[3]).toEqual(["Improved", "Yes"]);
  expect(moves.at(-1)).toEqual(["No change", "not known"]);
});

const NONE =
  "Differences between these forces are no larger than usual among similar forces. " +
  "HMIC's guidance (2015) draws no inference from positions then.";

test("MSG Performance: position with range, one conclusion, and how sure the status is", () => {
  const table = blockOf(SHEETS.performance, ({ id }) => id === "performance");
  const columns = ["MSG position", "How sure is the position", "How sure is the status"];
  const rows = contents(table, columns);
  expect(rows.slice(0, 4)).toEqual([
    ["8th (5-8)", NONE, "differences no larger than usual"],
    [
      "5th (1-7)",
      expect.stringMatching(/^Between 1st and 7th: usual variation/),
      "could be usual variation",
    ],
    ["3rd (1-5)", NONE, ""],
    ["7th (1-8)", NONE, "differences no larger than usual"],
  ]);
  expect(rows.at(-1)).toEqual([
    "8th",
    "How sure the position is cannot be told: its values have no counts behind them.",
    "not known",
  ]);
  // Written as text, so that Excel makes no date of it.
  expect(cellEntry({ content: "8th (8-8)" }).format).toBe("@");
});

function textsOf(sheet: string): string[] {
  const plan = plans.find((one) => one.sheet === sheet)!;
  return plan.blocks.flatMap(({ rows }) =>
    rows.flatMap(({ cells: all }) => all.map(({ content }) => content).filter(isText)),
  );
}

function isText(content: unknown): content is string {
  return typeof content === "string";
}

test("MSG Summary: a line a measure with its one conclusion, and once what holds of all", () => {
  const texts = textsOf(SHEETS.summary);
  expect(texts).toContain(`All crime: ${NONE}`);
  expect(texts).toContain(
    "Of 6 statements made with 95% confidence about one in twenty can be wrong by chance.",
  );
});

test("no sheet of the report uses a statistician's word, but for the part For statisticians", () => {
  const printed = Object.values(SHEETS)
    .filter((sheet) => plans.some((plan) => plan.sheet === sheet))
    .flatMap((sheet) =>
      plans
        .find((plan) => plan.sheet === sheet)!
        .blocks.filter(({ id }) => !id.startsWith("statistics "))
        .flatMap(({ rows }) => rows.flatMap(({ cells: all }) => all.map(({ content }) => content)))
        .filter(isText),
    );
  const words =
    /holm|winsor|tau|byar|mover|poisson|dersimonian|quasi|p-value|for sure|told apart/iu;
  expect(printed.filter((text) => words.test(text))).toEqual([]);
});

/** Every row of "How sure is it" by the stand-in's calculation. */
function evidenceCertainty(at: number): Record<CertaintyRow, unknown> {
  const { rows } = measuresWithEvidence(update)[at]!;
  const value = (index: number) =>
    standing.value(SHEETS.evidence, rows.firstCertainty + index, RESULT_COLUMNS.here);
  const entries = CERTAINTY_ROWS.map(({ key }, index) => [key, value(index)] as const);
  return Object.fromEntries(entries) as Record<CertaintyRow, unknown>;
}

test("MSG Evidence reproduces all of it by native formulas, and says how", () => {
  expect(update.measures.filter(({ certainty }) => certainty?.isKnown)).toHaveLength(6);
  update.measures.slice(0, -1).forEach(({ certainty }, at) => {
    if (!certainty?.isKnown) throw new Error("Made of counts.");
    const shown = evidenceCertainty(at);
    const { between, chance } = certainty.expected;
    for (const [row, figure] of [
      ["variation", certainty.variation!.phi],
      ["low", between.at95.low],
      ["high", between.at95.high],
      ["chanceLow", chance.at95.low],
      ["chanceHigh", chance.at95.high],
    ] as const)
      expect((shown[row] as number) / figure).toBeCloseTo(1, 9);
    for (const row of ["rankBest", "rankWorst", "chanceBest", "chanceWorst"] as const)
      expect(shown[row]).toBe(certainty[row]);
    expect(shown.pairs).toBe(certainty.variation!.pairs);
    expect(shown.within).toBe(certainty.isWithinExpected ? "Yes" : "No");
    expect(shown.allWithin).toBe(certainty.areAllWithinExpected ? "Yes" : "No");
  });
  const texts = evidenceTexts();
  expect(texts).toContainEqual(expect.stringContaining("(R's poisson.test), each peer, Holm"));
  expect(texts).toContain(
    "How sure is it: not known, because its values have no counts behind them.",
  );
});

test("every figure of it that stands in MsgResults is the same there", () => {
  const compared = CERTAINTY_ROWS.filter(({ column }) => column !== undefined).length;
  const same = measuresWithEvidence(update).flatMap(({ rows, result }) =>
    result.certainty?.isKnown
      ? CERTAINTY_ROWS.map((_, i) =>
          standing.value(SHEETS.evidence, rows.firstCertainty + i, RESULT_COLUMNS.same),
        ).filter((word) => typeof word === "string" && word !== "")
      : [],
  );
  expect(same).toEqual(Array(compared * 6).fill("same"));
});

describeWithLibreOffice("by LibreOffice's own calculation", () => {
  test("every figure is the same as in MsgResults, and every block agrees", () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), "certainty-")), "evidence.xlsx");
    writeFileSync(file, saveWorkbook(standing.workbook));
    const sheet = 1 + standing.workbook.sheets.findIndex(({ name }) => name === SHEETS.evidence);
    const cells = (libreOffice?.toCsv(file, sheet) ?? "").split(/[,\n]/);
    const count = (word: string) => cells.filter((one) => one.replaceAll('"', "") === word).length;
    const blocks = measuresWithEvidence(update).length;
    expect({ agrees: count("agrees"), notTheSame: count("not the same") }).toEqual({
      agrees: blocks,
      notTheSame: 0,
    });
  });
});

function evidenceTexts(): unknown[] {
  const plan = plans.find(({ sheet }) => sheet === SHEETS.evidence)!;
  return plan.blocks.flatMap(({ rows }) => rows.map(({ cells: [first] }) => first!.content));
}

describe("the definitions line says how ranges are made", () => {
  const ranges = (report: Parameters<typeof definitionsText>[0]) =>
    /ranges: by .*/u.exec(definitionsText(report))?.[0];
  const asked = (uncertainty: "usual variation" | "chance", years: number) => {
    const last = (figures: Readonly<Record<string, number[]>>) =>
      Object.fromEntries(FORCES.map((name) => [name, figures[name]!.slice(-years)]));
    const all = (["Homicide", "All crime"] as const).map((name, at) =>
      at === 0 ? yearly(name, last(essex.offences[name])) : yearly(name, essex.offences[name]),
    );
    return madeUpdate({
      forces: FORCES,
      settings: { uncertainty },
      series: [...all, yearly("Population", essex.population)],
      measures: ["Homicide", "All crime"].map((name) => ({ ...measure, name, count: name })),
    }).update;
  };

  test("by usual variation, by chance, or by both, each sheet alike", () => {
    const usual = asked("usual variation", 6);
    expect(ranges(usual)).toBe("ranges: by usual variation; expected ranges: of peers.");
    expect(ranges(asked("chance", 6))).toBe("ranges: by chance; expected ranges: of peers.");
    expect(ranges(asked("usual variation", 2))).toBe(
      "ranges: by usual variation or chance; expected ranges: of peers.",
    );
    for (const { sheet, blocks } of reportPlans(usual)) {
      const title = blocks.find(({ id }) => id === "title");
      const line = title?.rows.find(({ key }) => key === "definitions");
      expect([sheet, line?.cells[0]?.content]).toEqual([
        sheet,
        `Definitions. ${definitionsText(usual)}`,
      ]);
    }
  });

  test("it runs along one line over a table, whatever is defined and however long a force's name is", () => {
    const report = asked("usual variation", 2);
    const names = POLICE_FORCE_NAMES.map(({ name }) => name);
    const homeForce = names.reduce((one, other) => (other.length > one.length ? other : one));
    for (const average of ["mean", "weighted"] as const)
      for (const topQuartile of ["rank", "inclusive", "exclusive"] as const) {
        const settings = { ...report.setup.settings, average, topQuartile, homeForce };
        const asDefined = { ...report, setup: { ...report.setup, settings } };
        const { rows } = titleBlock(asDefined, "performance", 12);
        const style = rows.find(({ key }) => key === "definitions")?.cells[0]?.style;
        expect([average, topQuartile, style]).not.toContain("small");
      }
  });

  test("a block of MSG Evidence says it of its own measure", () => {
    const lines = (report: typeof update) =>
      measuresWithEvidence(report).map((evidence) =>
        definitionLine(report.setup.settings, evidence),
      );
    const [few, many] = lines(asked("usual variation", 2));
    expect(few).toContain("Range of the position: by chance alone.");
    expect(many).toContain("Range of the position: by usual variation from one year to the next.");
    expect(lines(update).at(-1)).not.toContain("Range of the position");
  });

  test("without counts there are no ranges to speak of", () => {
    const values = madeUpdate({
      series: [yearly("All crime", essex.offences["All crime"])],
      measures: [{ ...measure, value: "All crime", count: "", denominator: "" }],
    }).update;
    expect(ranges(values)).toBeUndefined();
  });
});
