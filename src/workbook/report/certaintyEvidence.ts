/** "How sure is it" in an evidence block: its rows, and its columns beside each force. */
import { adjustedPMethod, expectedMethod } from "../../msg/certainty/methodTexts";
import { conclusion, UNKNOWN_BECAUSE } from "../../msg/certainty/certaintyWords";
import { TABLES } from "../names/contract";
import { BLANK, cell, filled, numberInExcel, type Cell, type Row } from "./block";
import * as sums from "./certaintyFormulas";
import type { EvidenceBlock } from "./evidenceFormulas";
import { CERTAINTY_TEXTS } from "./evidenceTexts";
import { decimalsFormat } from "./formats";
import { absolute, formula } from "./formulas";
import { CERTAINTY_ROWS, EVIDENCE_COLUMNS, RESULT_COLUMNS, type CertaintyRow } from "./layout";
import type { MeasureEvidence } from "./measureEvidence";
import type { StyleName } from "./styles";
import type { KnownCertainty } from "../../msg/model/certainty";

/** Compares a block's figure with MsgResults': "same" or "not the same". */
type SameExpression = (one: string, other: string) => string;

function knownIn({ result }: MeasureEvidence): KnownCertainty | undefined {
  return result.certainty?.isKnown ? result.certainty : undefined;
}

/** The last columns of a force's row; undefined where they hold something else, or nothing. */
export function certaintyForceCells(
  evidence: MeasureEvidence,
  block: EvidenceBlock,
  at: number,
  style: StyleName,
): readonly Cell[] | undefined {
  const certainty = knownIn(evidence);
  if (!certainty) return undefined;
  const row = block.rows.firstForce + at;
  return [
    cell(formula(sums.expectedCount(block, row)), style, "#,##0.0"),
    cell(formula(sums.distance(row)), style, "0.00"),
    cell(formula(sums.distanceCutOff(block, row)), style, "0.00"),
    cell(numberInExcel(certainty.adjustedP[at] ?? NaN), style, "0.0000"),
  ];
}

/** A heading with its methods and a row a figure; one row where chance cannot be allowed for. */
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
    wide("conclusion", cell(conclusion(evidence.result, homeForce), "aside")),
    wide("rank range method", cell(adjustedPMethod(certainty), "aside")),
    wide("expected range method", cell(expectedMethod(certainty), "aside")),
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
  const expression = sums.certaintyExpression(block, certainty, key);
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

function formatOf(block: EvidenceBlock, key: CertaintyRow): string {
  if (key === "rankBest" || key === "rankWorst") return "0";
  if (key === "spread") return "0.000000";
  return key === "expectedCount" ? "#,##0.0" : decimalsFormat(block.measure.decimals);
}
