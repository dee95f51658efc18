/** LibreOffice recalculates the evidence of many kinds of measure and must agree with every block. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { saveWorkbook } from "../../../excel-host/package/save";
import { FigureKind } from "../../../src/msg/model/observations";
import type { Measure, Settings } from "../../../src/msg/model/setup";
import { measuresWithEvidence } from "../../../src/workbook/report/measureEvidence";
import { evidencePlan } from "../../../src/workbook/report/evidenceSheet";
import { FIGURES_CHANGED } from "../../../src/workbook/report/texts";
import { describeWithLibreOffice, libreOffice } from "../../host/libreoffice";
import { stand, type Standing } from "../stand-in";
import { allCrime, LATEST, madeUpdate, measure, population } from "../updates";

const yearly = { basis: "yearly change", denominatorAt: { end: LATEST, months: 3 } } as const;

const since = {
  basis: "change since",
  baseline: { end: LATEST - 6, months: 1 },
  denominatorAt: { end: LATEST, months: 3 },
} as const;

const kinds: readonly Partial<Measure>[] = [
  {},
  { window: 4 },
  { firstIs: "worst" },
  { better: "higher" },
  { better: "higher", window: 4 },
  { better: "neither" },
  { ...yearly },
  { ...yearly, window: 4 },
  { ...since },
  { ...since, window: 4, changeAs: "points" },
  { changeIn: "unit" },
  { changeIn: "none" },
  { denominator: "" },
  { name: "Feel safe? *~ or not" },
];

const rates = [16.2, 15.1, 18.4, 14.9, 12.2, 16.2, 17.3, NaN];
const rateKinds = {
  "Rates as numbers": FigureKind.Number,
  "Rates in per cent": FigureKind.Percent,
  "Rates as text": FigureKind.Text,
  "Rates as sums": FigureKind.Sum,
} as const;

/** Counts beside values that were read: with gaps at the home force or elsewhere, or all 0. */
const besideValues: Record<string, number[]> = {
  "Gap at home": [NaN, 310, 170, 249, 175, 198, 160, 250],
  "Gap elsewhere": [365, NaN, 170, 249, 175, 198, 160, 250],
  "No gap": [365, 310, 170, 249, 175, 198, 160, 250],
  Nothing: [0, 0, 0, 0, 0, 0, 0, 0],
};

const readWithCounts: Partial<Measure>[] = Object.keys(besideValues).flatMap((name) =>
  (["lower", "higher"] as const).flatMap((better) => [
    { name: `${name}, ${better}`, count: name, better },
    { name: `${name} below, ${better}`, count: "No gap", denominator: name, better },
    { name: `${name}, ${better}, no denominator`, count: name, denominator: "", better },
  ]),
);

const measures: Measure[] = [
  ...(readWithCounts.map((kind) => ({
    ...measure,
    value: "Rates as numbers",
    ...kind,
  })) as Measure[]),
  ...kinds.map((kind, at) => ({ ...measure, name: `Measure ${at}`, ...kind })),
  ...Object.keys(rateKinds).map((name) => ({
    ...measure,
    name,
    unit: "%",
    better: "higher" as const,
    value: name,
    count: "",
    denominator: "",
    changeIn: "points" as const,
  })),
];

function standing(settings: Partial<Settings>): { standing: Standing; blocks: number } {
  const series = Object.entries(rateKinds).map(([name, kind]) => ({
    name,
    kind,
    figures: rates.map((rate) => [rate]),
  }));
  const counts = Object.entries(besideValues).map(([name, figures]) => ({
    name,
    figures: figures.map((figure) => [figure]),
  }));
  const { update, cells } = madeUpdate({
    series: [allCrime, population, ...series, ...counts],
    measures,
    settings,
  });
  const blocks = measuresWithEvidence(update).length;
  return { standing: stand(cells, [evidencePlan(update)]), blocks };
}

/** How often LibreOffice arrives at each word on MSG Evidence, the workbook's third sheet. */
function wordsByLibreOffice({ workbook }: Standing) {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "evidence-")), "evidence.xlsx");
  writeFileSync(file, saveWorkbook(workbook));
  const cells = (libreOffice?.toCsv(file, workbook.sheets.length) ?? "").split(/[,\n]/);
  const count = (word: string) => cells.filter((cell) => cell.replaceAll('"', "") === word).length;
  return {
    agrees: count("agrees"),
    differs: count("differs"),
    notTheSame: count("not the same"),
    changed: count(FIGURES_CHANGED),
  };
}

describeWithLibreOffice("by LibreOffice's own calculation", () => {
  const settings: readonly Partial<Settings>[] = [
    {},
    { average: "weighted", topQuartile: "inclusive" },
    { homeForceInAverage: false, topQuartile: "exclusive" },
    { average: "weighted", homeForceInAverage: false },
  ];

  test.each(settings)("every block agrees with MsgResults: %j", (chosen) => {
    const { standing: made, blocks } = standing(chosen);
    expect(blocks).toBe(measures.length);
    expect(wordsByLibreOffice(made)).toEqual({
      agrees: blocks,
      differs: 0,
      notTheSame: 0,
      changed: 0,
    });
  });

  test("an altered figure makes exactly its blocks differ", () => {
    const { standing: made, blocks } = standing({});
    const rateSeries = 2 + 2 * (8 + 2);
    made.source.setValue(rateSeries + 3, 1, 15.5);
    made.recalculate();
    const differs = 1 + readWithCounts.length;
    expect(wordsByLibreOffice(made)).toMatchObject({
      agrees: blocks - differs,
      differs,
      changed: 1,
    });
  });
});
