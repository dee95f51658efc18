/** What is shown of the samples and of made-up updates, on sheets and in documents, is written our way. */
import type { MeasureResult } from "../../../src/msg/model/measureResult";
import type { Update, UpdateReport } from "../../../src/msg/model/update";
import { EXPLAINED_FIGURES, explain } from "../../../src/msg/telling/explanation";
import { groupFacts } from "../../../src/msg/telling/groupFacts";
import { sensitivity } from "../../../src/msg/telling/sensitivity";
import { changeSentences, notKnownSentences } from "../../../src/msg/telling/sensitivityWording";
import { SHEETS } from "../../../src/workbook/names/contract";
import { accessibleCopy } from "../../../src/workbook/document/accessibleCopy";
import { textsIn } from "../../../src/workbook/document/model";
import { updateDocument } from "../../../src/workbook/document/updateDocument";
import type { SheetPlan } from "../../../src/workbook/report/block";
import { checksPlan, reportPlans } from "../../../src/workbook/report/plans";
import type { Workbook } from "../../../excel-host/model/workbook";
import { refreshedSample } from "../../workbook/refreshed";
import { madeUpdates } from "./madeUpdates";
import { faultsIn, FORMS, PLAIN_WORDS, PUT_TOGETHER, TOO_SURE } from "./rules";

/** Where the words are, and what they are. */
interface Shown {
  readonly where: string;
  readonly text: string;
}

/** Names of columns, and what samples and tests call things. */
const NAMES =
  /^(?:Variation \(phi\)|(?:Change|Per day) on (?:previous|last year) %|Solved %|'?[A-Z][\w ]*'?!\$?[A-Z]+\$?\d.*)$/u;

function faultsOf(shown: readonly Shown[]): string[] {
  const faults = shown.flatMap(({ where, text }) => {
    if (NAMES.test(text)) return [];
    // What stands for statisticians, and what a model holds beside its words.
    const plain = where === SHEETS.evidence ? [] : PLAIN_WORDS;
    const rules = [...FORMS, ...TOO_SURE, ...PUT_TOGETHER, ...plain];
    return faultsIn(text, rules).map((fault) => `${where}: ${fault}`);
  });
  return [...new Set(faults)];
}

function textsOfSheets({ sheets }: Workbook): Shown[] {
  return sheets
    .filter(({ name }) => name.startsWith("MSG ") && name !== SHEETS.setup)
    .flatMap((sheet) => {
      const used = sheet.usedArea(false);
      if (!used) return [];
      const found: Shown[] = [];
      for (let row = used.row; row < used.row + used.rows; row++)
        for (let column = used.column; column < used.column + used.columns; column++) {
          const value = sheet.value(row, column);
          if (typeof value === "string") found.push({ where: sheet.name, text: value });
        }
      return found;
    });
}

function textsOfPlans(plans: readonly SheetPlan[]): Shown[] {
  return plans.flatMap(({ sheet, blocks, charts = [] }) => [
    ...blocks
      .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ content }) => content)))
      .flatMap((content) => (typeof content === "string" ? [{ where: sheet, text: content }] : [])),
    ...charts.map(({ title }) => ({ where: sheet, text: title })),
  ]);
}

function textsOfDocuments(report: UpdateReport): Shown[] {
  const copy = accessibleCopy(report);
  return [
    ...textsIn(updateDocument(report)).map((text) => ({ where: "document", text })),
    ...textsIn(copy).map((text) => ({ where: "accessible copy", text })),
  ];
}

function factsOf(update: Update, { measure, league }: MeasureResult) {
  return league ? groupFacts(update, measure.name, league.period.end) : [];
}

/** What the pane tells of an update beyond its report. */
function textsTold(update: Update): Shown[] {
  const of = sensitivity(update);
  return [
    ...[...changeSentences(of), ...notKnownSentences(of)].map(({ sentence }) => sentence),
    ...update.measures.flatMap((result) =>
      EXPLAINED_FIGURES.flatMap((figure) => explain(result, figure, update).sentences),
    ),
    ...update.measures.flatMap((result) => factsOf(update, result).map(({ text }) => text)),
  ].map((text) => ({ where: "told", text }));
}

test.each(["essex-q4-2020-21.xlsx", "open-data.xlsx"])(
  "the report and documents of %s",
  async (name) => {
    const { workbook, outcome } = await refreshedSample(name);
    const { report } = outcome;
    if (!report) throw new Error("The sample has an update.");
    const shown = [
      ...textsOfSheets(workbook),
      ...textsOfDocuments(report),
      ...outcome.problems.flatMap(({ what, remedy }) =>
        [what, remedy].map((text) => ({ where: "problems", text })),
      ),
    ];
    expect(shown.length).toBeGreaterThan(500);
    expect(faultsOf(shown)).toEqual([]);
  },
);

test("reports, checks and documents of made-up updates", () => {
  const shown = madeUpdates().flatMap((update) => [
    ...textsOfPlans(reportPlans(update)),
    ...textsOfPlans([checksPlan(update, update.problems, [])]),
    ...textsOfDocuments(update),
    ...textsTold(update),
  ]);
  expect(shown.length).toBeGreaterThan(5000);
  expect(faultsOf(shown)).toEqual([]);
});

test("a fault on a sheet is told with its place", () => {
  const planted = [{ where: SHEETS.summary, text: "1 offences fell 4.8 %" }];
  expect(faultsOf(planted)).toEqual([
    expect.stringMatching(/^MSG Summary: "8 %"/u),
    expect.stringMatching(/^MSG Summary: "1 offences"/u),
  ]);
  expect(faultsOf([{ where: SHEETS.evidence, text: "a window" }])).toEqual([]);
  expect(faultsOf([{ where: SHEETS.checks, text: "a window" }])).toHaveLength(1);
});
