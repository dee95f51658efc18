/** Charts of the document, each beside the table of its figures. */
import { monthName } from "../../msg/basics/period";
import { roundAsExcel } from "../../msg/basics/rounding";
import { latestPositions } from "../../msg/model/positionsOverTime";
import type { UpdateReport } from "../../msg/model/update";
import { measureText, numberText } from "../../msg/words/wording";
import { leagueSentences, leagueTitle } from "../report/chartTexts";
import { measuresWithEvidence, type MeasureEvidence } from "../report/measureEvidence";
import { orWords, type Block, type Chart, type Table } from "./model";

/** As many periods as a quarterly update has room for. */
const PERIODS = 13;
const NO_FIGURE = "not known";

export function chartBlocks(update: UpdateReport): Block[] {
  const home = update.setup.settings.homeForce;
  const nameOf = (force: number) => update.setup.forces[force]?.name ?? "";
  return measuresWithEvidence(update)
    .filter(({ result }) => result.measure.show)
    .flatMap((evidence, at): Block[] => {
      const sentences = leagueSentences(evidence, home, nameOf).filter((text) => text !== "");
      return [
        { kind: "heading", level: 2, text: evidence.result.measure.name, startsPage: at > 0 },
        ...sentences.map((text) => ({ kind: "paragraph", text }) as const),
        ...leagueBlocks(evidence, home, nameOf),
        ...timeBlocks(evidence, home),
      ];
    });
}

function leagueBlocks(
  evidence: MeasureEvidence,
  home: string,
  nameOf: (force: number) => string,
): Block[] {
  const { league, result } = evidence;
  const { measure, average } = result;
  const inOrder = Array.from(league.values, (value, at) => ({ value, at })).sort(
    (one, other) => (league.better[one.at] ?? 0) - (league.better[other.at] ?? 0),
  );
  const ranked = inOrder.filter(({ value }) => Number.isFinite(value));
  const title = leagueTitle(evidence, home);
  const chart: Chart = {
    kind: "chart",
    shows: "league",
    title,
    alternative: `Bars of the forces' values, the best first. ${title}. The figures stand in the table that follows.`,
    decimals: measure.decimals,
    bars: ranked.map(({ value, at }) => ({
      name: nameOf(league.forces[at] ?? -1),
      value: roundAsExcel(value, measure.decimals),
      text: numberText(value, measure.decimals),
      isHome: at === league.home,
    })),
    average: roundAsExcel(average, measure.decimals),
    averageText: numberText(average, measure.decimals),
  };
  const missing = inOrder.filter(({ value }) => !Number.isFinite(value));
  const rows = [...ranked, ...missing].map(({ value, at }) => [
    nameOf(league.forces[at] ?? -1),
    orWords(measureText(value, measure), NO_FIGURE),
    orWords(placeOf(evidence, at)),
  ]);
  const table: Table = {
    kind: "table",
    caption: `${measure.name}: every force of the group, ${monthName(league.period.end)}`,
    columns: [
      { heading: "Force", width: 38, isFigure: false },
      { heading: "Value", width: 44, isFigure: true },
      { heading: "Position", width: 18, isFigure: true },
    ],
    rows,
  };
  return ranked.length === 0 ? [table] : [chart, table];
}

function placeOf({ league }: MeasureEvidence, at: number): string {
  const position = league.positions[at] ?? 0;
  if (!(position > 0)) return "";
  return `${(league.tied[at] ?? 0) > 0 ? "=" : ""}${position}`;
}

function timeBlocks({ result }: MeasureEvidence, home: string): Block[] {
  const { measure } = result;
  const latest = latestPositions(result.positions, PERIODS);
  if (latest.length < 2) return [];
  const rounded = (value: number) => roundAsExcel(value, measure.decimals);
  const figure = (value: number) => orWords(numberText(value, measure.decimals), NO_FIGURE);
  const periods = latest.map(({ period }) => monthName(period.end));
  const span = `${periods[0] ?? ""} to ${periods.at(-1) ?? ""}`;
  const title = `${measure.name}: ${home}, the group's average and its top quartile, ${span}`;
  return [
    {
      kind: "chart",
      shows: "time",
      title,
      decimals: measure.decimals,
      alternative: `Lines over ${latest.length} periods. ${title}. The figures stand in the table that follows.`,
      periods,
      lines: [
        { name: home, figures: latest.map(({ value }) => rounded(value)) },
        { name: "Average", figures: latest.map(({ average }) => rounded(average)) },
        { name: "Top quartile", figures: latest.map(({ topQuartile }) => rounded(topQuartile)) },
      ],
    },
    {
      kind: "table",
      caption: `${measure.name} over time`,
      columns: [
        { heading: "Period to", width: 28, isFigure: false },
        { heading: home, width: 18, isFigure: true },
        { heading: "Average", width: 18, isFigure: true },
        { heading: "Top quartile", width: 18, isFigure: true },
        { heading: "MSG position", width: 18, isFigure: true },
      ],
      rows: latest.map((one, at) => [
        periods[at] ?? "",
        figure(one.value),
        figure(one.average),
        figure(one.topQuartile),
        orWords(one.position > 0 ? `${one.tied ? "=" : ""}${one.position}` : ""),
      ]),
    },
  ];
}
