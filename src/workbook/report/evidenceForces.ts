/** The forces of a measure's block in MSG Evidence: a row a force, its figures from the source's cells. */
import { whenBefore } from "../../msg/figures/missingFigures";
import { cell, type Cell, type Row } from "./block";
import * as sums from "./evidenceFormulas";
import type { EvidenceParts } from "./evidenceParts";
import { figureCell, nameCell, type FigureCell } from "./figureCells";
import { decimalsFormat, WHOLE } from "./formats";
import { absolute, formula } from "./formulas";
import { EVIDENCE_COLUMNS, evidenceColumn, evidenceResultRow } from "./layout";
import type { StyleName } from "./styles";

/** Headings of the columns that the measure uses. */
export function forcesHeadingRow({ block }: EvidenceParts): Row {
  const isYearly = block.measure.basis !== "level";
  return {
    key: "heading",
    cells: EVIDENCE_COLUMNS.map((column) => {
      const isUsed = isYearly || !("isYearly" in column);
      const words = column.name.replace("a year before", whenBefore(block.measure));
      return cell(isUsed ? words : "", headingStyle(column));
    }),
  };
}

function headingStyle(column: (typeof EVIDENCE_COLUMNS)[number]): StyleName {
  if (column.name === "Force") return "blockHeading";
  return "isText" in column ? "blockHeadingWord" : "blockHeadingFigure";
}

export function forceRows(parts: EvidenceParts): Row[] {
  return [...parts.evidence.league.forces].map((force, at) => forceRow(parts, force, at));
}

function forceRow(parts: EvidenceParts, force: number, at: number): Row {
  const { update, evidence, block } = parts;
  const { league } = evidence;
  const { observations, setup } = update;
  const { sources } = league;
  const before = sources.yearBefore;
  const row = block.rows.firstForce + at;
  const of = sums.rowCells(row);
  const figure = (window: typeof sources.value) => figureCell(observations, window, force);
  const yearly = block.measure.basis !== "level";
  const figures = {
    count: figure(sources.count),
    denominator: figure(sources.denominator),
    value: figure(sources.value),
    countBefore: figure(before?.count),
    denominatorBefore: figure(before?.denominator),
    valueBefore: figure(before?.value),
  };
  const level = sources.value
    ? figures.value.content
    : formula(sums.levelExpression(block, of("Count"), of("Denominator")));
  const levelBefore = sources.value
    ? figures.valueBefore.content
    : formula(
        sums.levelExpression(block, of("Count a year before"), of("Denominator a year before")),
      );
  const change = formula(
    sums.yearlyChangeExpression(block, of("Level"), of("Level a year before")),
  );
  const isHome = at === league.home;
  const style = isHome ? "evidenceHome" : "evidence";
  const wordStyle = isHome ? "evidenceHomeWord" : "evidenceWord";
  const decimals = decimalsFormat(block.measure.decimals);
  const number = (content: Cell["content"], format: string) => cell(content, style, format);
  const word = (content: Cell["content"]) => cell(content, wordStyle);
  const name = setup.forces[force]?.name ?? "";
  const average = absolute(evidenceResultRow(block.rows, "average"), evidenceColumn("Value"));
  return {
    key: name,
    cells: [
      cell(name, style),
      number(figures.count.content, WHOLE),
      number(figures.denominator.content, WHOLE),
      number(yearly ? change : level, decimals),
      number(formula(sums.positionExpression(block, row)), "0"),
      number(
        formula(`IF(OR(${of("Value")}="",${average}=""),"",${of("Value")}-${average})`),
        decimals,
      ),
      word(nameCell(observations, sources.count ?? sources.value, force)),
      word(nameCell(observations, sources.denominator, force)),
      cell(figuresText(figures), isHome ? "evidenceHomeNote" : "evidenceNote"),
      number(figures.countBefore.content, WHOLE),
      number(figures.denominatorBefore.content, WHOLE),
      number(yearly ? level : "", decimals),
      number(yearly ? levelBefore : "", decimals),
    ],
  };
}

const FIGURE_WORDS = {
  count: "count",
  denominator: "denominator",
  value: "value",
  countBefore: "count a year before",
  denominatorBefore: "denominator a year before",
  valueBefore: "value a year before",
} as const;

/** "live", or which figures are copied and why. */
function figuresText(figures: Readonly<Record<keyof typeof FIGURE_WORDS, FigureCell>>): string {
  const named = Object.entries(FIGURE_WORDS).map(
    ([part, words]) => [words, figures[part as keyof typeof FIGURE_WORDS]] as const,
  );
  const copied = named.filter(([, figure]) => figure.from === "copied");
  if (copied.length > 0)
    return copied.map(([words, { why }]) => `${words} copied: ${why}`).join("; ");
  return named.some(([, figure]) => figure.from === "live") ? "live" : "no figure";
}
