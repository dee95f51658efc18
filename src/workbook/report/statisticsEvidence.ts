/** The part "For statisticians" of MSG Evidence: a block beside each measure's whose figures have counts. */
import { monthName } from "../../msg/basics/period";
import { adjustedPMethod, expectedMethod, variationMethod } from "../../msg/certainty/methodTexts";
import type { Observations } from "../../msg/model/observations";
import type { Update } from "../../msg/model/update";
import type { WindowBehind } from "../../msg/model/certainty";
import {
  BLANK,
  cell,
  filled,
  isFormula,
  numberInExcel,
  type Block,
  type Cell,
  type Content,
  type Row,
} from "./block";
import { rowCells } from "./evidenceFormulas";
import { evidenceBlockOf } from "./evidence";
import { figureCell } from "./figureCells";
import { formula, numberLiteral } from "./formulas";
import type { MeasureEvidence } from "./measureEvidence";
import * as sums from "./statisticsFormulas";
import {
  PAIR_ROWS,
  STATISTICS_COLUMNS,
  STATISTICS_FIGURES,
  STATISTICS_LEFT,
  statisticsBlock,
  statisticsWidth,
  type StatisticsColumn,
} from "./statisticsLayout";

const TITLE = "For statisticians";

/** undefined where the measure has no counts to work with. */
export function statisticsEvidence(update: Update, evidence: MeasureEvidence): Block | undefined {
  const { certainty, measure } = evidence.result;
  if (!certainty?.isKnown) return undefined;
  const statistics = statisticsBlock(evidence.rows, certainty);
  const block = evidenceBlockOf(update, evidence);
  const parts = { update, evidence, terms: { block, statistics, certainty } };
  const width = statisticsWidth(statistics);
  const wide = (key: string, cells: readonly Cell[]): Row => ({ key, cells: filled(cells, width) });
  return {
    id: `statistics ${measure.name}`,
    top: evidence.rows.title,
    left: STATISTICS_LEFT,
    columns: headings(parts),
    style: "evidence",
    rows: [
      wide("title", [cell(`${TITLE}: ${measure.name}`, "blockTitle")]),
      wide("kind", [cell(`Compared as ${certainty.kind}s.`, "aside")]),
      { key: "heading", cells: headings(parts).map((name) => cell(name, "blockHeadingFigure")) },
      ...Array.from(evidence.league.forces, (force, at) => forceRow(parts, force, at)),
      ...PAIR_ROWS.map((name, row) =>
        wide(name, [...figureCells(parts, row), ...pairCells(parts, name, row)]),
      ),
      wide("by chance", [cell(adjustedPMethod(certainty), "aside")]),
      wide("usual variation", [cell(variationMethod(certainty), "aside")]),
      wide("expected range", [cell(expectedMethod(certainty), "aside")]),
    ],
  };
}

interface Parts {
  readonly update: Update;
  readonly evidence: MeasureEvidence;
  readonly terms: sums.StatisticsTerms;
}

function headings({ terms: { statistics } }: Parts): readonly string[] {
  const ofWindow = ({ end }: WindowBehind) => [
    `Counted, ${monthName(end)}`,
    `Of, ${monthName(end)}`,
  ];
  const ofPair = (pair: readonly [number, number]) => {
    const [now, before] = pair.map((window) => monthName(statistics.windows[window]?.end ?? 0));
    return `Distance, ${now ?? ""} from ${before ?? ""}`;
  };
  return [
    ...STATISTICS_COLUMNS,
    ...statistics.windows.flatMap(ofWindow),
    ...statistics.pairs.map(ofPair),
  ];
}

const FORMATS: { readonly [Name in StatisticsColumn]?: string } = {
  Counted: "#,##0.##",
  Of: "#,##0.##",
  "Compared (1), left out (0)": "0",
  "Inside it (1)": "0",
  "Order of p": "0",
};

function forceRow(parts: Parts, force: number, at: number): Row {
  const { update, evidence, terms } = parts;
  const { statistics, certainty } = terms;
  const row = terms.block.rows.firstForce + at;
  const style = at === evidence.league.home ? "evidenceHome" : "evidence";
  const named = STATISTICS_COLUMNS.map((name): Cell => {
    const content = (): Content => {
      if (name === "Force") return update.setup.forces[force]?.name ?? "";
      if (name === "Counted" || name === "Of")
        return formula(currentExpression(parts, name, force, row));
      if (name === "Adjusted p by chance (value)")
        return numberInExcel(certainty.adjustedP[at] ?? Number.NaN);
      return formula(sums.forceExpression(terms, row, name));
    };
    return cell(content(), style, FORMATS[name] ?? "0.000000");
  });
  const windows = statistics.windows.flatMap((window) => {
    const { counted, of } = windowExpressions(parts, window, force);
    return [
      cell(formula(sums.windowCount(row, counted)), style, "#,##0.##"),
      cell(formula(sums.windowOf(row, of)), style, "#,##0.##"),
    ];
  });
  const distances = statistics.pairs.map((_, pair) =>
    cell(formula(sums.distanceExpression(terms, pair, row)), style, "0.000000"),
  );
  return {
    key: update.setup.forces[force]?.name ?? "",
    cells: [...named, ...windows, ...distances],
  };
}

/** Counted and Of today: the measure's own cells, or a survey's answers. */
function currentExpression(
  parts: Parts,
  name: "Counted" | "Of",
  force: number,
  row: number,
): string {
  const { evidence, terms } = parts;
  const { block } = terms;
  if (!evidence.league.survey)
    return name === "Counted" ? sums.countedExpression(row) : sums.ofExpression(block, row);
  const asked = askedExpression(parts, evidence.league.sources.sampleSize, force);
  return name === "Of"
    ? asked
    : sums.answersExpression(rowCells(row)("Value"), `(${asked})`, terms);
}

function windowExpressions(parts: Parts, window: WindowBehind, force: number) {
  const { evidence, terms, update } = parts;
  const figure = (series: WindowBehind["count"]) =>
    expressionOf(update.observations, series, force);
  if (evidence.league.survey) {
    const asked = askedExpression(parts, window.sampleSize, force);
    return {
      counted: sums.answersExpression(`(${figure(window.value)})`, `(${asked})`, terms),
      of: asked,
    };
  }
  return {
    counted: figure(window.count),
    of: terms.block.hasDenominators ? figure(window.denominator) : "1",
  };
}

/** How many a survey asked, over its design effect. */
function askedExpression(parts: Parts, window: WindowBehind["count"], force: number): string {
  const size = expressionOf(parts.update.observations, window, force);
  const { designEffect } = parts.evidence.result.measure;
  return `IF(N(${size})=0,"",${size}/${numberLiteral(designEffect)})`;
}

/** A figure's formula without its "=", or the figure; "" in a formula for none. */
function expressionOf(
  observations: Observations,
  window: WindowBehind["count"],
  force: number,
): string {
  const { content } = figureCell(observations, window, force);
  if (isFormula(content)) return content.formula.slice(1);
  return typeof content === "number" ? numberLiteral(content) : '""';
}

/** A name and a figure in the first two columns, as far as there are some. */
function figureCells({ terms }: Parts, row: number): readonly Cell[] {
  const figure = STATISTICS_FIGURES[row];
  if (!figure) return [];
  return [
    cell(figure),
    cell(formula(sums.figureExpression(terms, figure)), "evidenceResult", "0.000000"),
  ];
}

/** Up to the pairs' columns blank, but for what their rows are called. */
function pairCells(
  { terms }: Parts,
  name: (typeof PAIR_ROWS)[number],
  row: number,
): readonly Cell[] {
  const { statistics } = terms;
  if (statistics.pairs.length === 0) return [];
  const named = STATISTICS_FIGURES[row] ? 2 : 0;
  const before = statisticsWidth(statistics) - statistics.pairs.length;
  const blanks = Array.from({ length: before - named - 1 }, () => BLANK);
  const expressions = statistics.pairs.map((_, pair) => sums.pairExpression(terms, pair, row));
  return [
    ...blanks,
    cell(name),
    ...expressions.map((expression) => cell(formula(expression), "evidence", "0.000000")),
  ];
}
