/** "How sure is it" in an evidence block: the conclusion, and its figures worked out again. */
import { conclusion, UNKNOWN_BECAUSE } from "../../msg/certainty/certaintyWords";
import { TABLES } from "../names/contract";
import { BLANK, cell, filled, type Cell, type Row } from "./block";
import { certaintyExpression } from "./certaintyFormulas";
import type { EvidenceBlock } from "./evidenceFormulas";
import { CERTAINTY_TEXTS } from "./evidenceTexts";
import { decimalsFormat } from "./formats";
import { absolute, formula } from "./formulas";
import { CERTAINTY_ROWS, EVIDENCE_COLUMNS, RESULT_COLUMNS, type CertaintyRow } from "./layout";
import type { MeasureEvidence } from "./measureEvidence";
import { STATISTICS_SPAN, statisticsBlock } from "./statisticsLayout";
import type { KnownCertainty } from "../../msg/model/certainty";

/** Compares a block's figure with MsgResults': "same" or "not the same". */
type SameExpression = (one: string, other: string) => string;

/** A heading with the conclusion and a row a figure; one row where chance cannot be allowed for. */
export function certaintyRows(
  evidence: MeasureEvidence,
  block: EvidenceBlock,
  homeForce: string,
  same: SameExpression,
): Row[] {
  const { certainty } = evidence.result;
  if (!certainty) return [];
  if (!certainty.isKnown) {
    const text = `${CERTAINTY_TEXTS.heading}: not known, because ${UNKNOWN_BECAUSE[certainty.because]}.`;
    return [wide("certainty", cell(text, "aside"))];
  }
  return [
    { key: "certainty", cells: headingCells() },
    wide("conclusion", cell(conclusion(evidence.result), "aside")),
    wide("methods", cell(CERTAINTY_TEXTS.methods(STATISTICS_SPAN), "aside")),
    ...CERTAINTY_ROWS.map(({ key, column }) =>
      figureRow(block, certainty, key, column, homeForce, same),
    ),
  ];
}

function wide(key: string, first: Cell, rest: readonly Cell[] = []): Row {
  return { key, cells: filled([first, ...rest], EVIDENCE_COLUMNS.length) };
}

function headingCells(): readonly Cell[] {
  const words: readonly string[] = CERTAINTY_TEXTS.columns;
  return EVIDENCE_COLUMNS.map((_, at) => {
    const isWord = at === 0 || at === RESULT_COLUMNS.same;
    return cell(words[at] ?? "", isWord ? "blockHeadingWord" : "blockHeadingFigure");
  });
}

function figureRow(
  block: EvidenceBlock,
  certainty: KnownCertainty,
  key: CertaintyRow,
  column: string | undefined,
  homeForce: string,
  same: SameExpression,
): Row {
  const row = block.rows.firstCertainty + CERTAINTY_ROWS.findIndex((one) => one.key === key);
  const at = (name: keyof typeof RESULT_COLUMNS) => absolute(row, RESULT_COLUMNS[name]);
  const format = formatOf(block, key);
  const statistics = statisticsBlock(block.rows, certainty);
  const expression = certaintyExpression({ block, statistics, certainty }, key);
  const written = `INDEX(${TABLES.results}[${column}],${absolute(block.rows.verdict, 1)})`;
  const compared =
    column === undefined
      ? []
      : [
          cell(formula(`IF(${written}="","",${written})`), "evidence", format),
          cell(formula(same(at("here"), at("written"))), "evidenceWord"),
        ];
  const name = CERTAINTY_TEXTS.rows[key](homeForce);
  return wide(`certainty ${key}`, cell(name), [
    BLANK,
    BLANK,
    cell(formula(expression), "evidenceResult", format),
    ...compared,
  ]);
}

const COUNTS: readonly CertaintyRow[] = [
  "rankBest",
  "rankWorst",
  "chanceBest",
  "chanceWorst",
  "pairs",
];

function formatOf(block: EvidenceBlock, key: CertaintyRow): string {
  if (COUNTS.includes(key)) return "0";
  return key === "variation" ? "0.00" : decimalsFormat(block.measure.decimals);
}
