/** Whether what a cell of a table says, by what its column holds, can be true. */
import { isMissing } from "../basics/missing";
import { monthName } from "../basics/period";
import { roundAsExcel } from "../basics/rounding";
import { isShownInPercent } from "../figures/units";
import type { Aspiration } from "../model/aspiration";
import { readAspiration, withDirection } from "../words/readAspiration";
import type { MeasureResult } from "../model/measureResult";
import type { UpdateReport } from "../model/update";
import { measureText } from "../words/wording";
import {
  aspirationIn,
  cellWords,
  dataToIn,
  movementIn,
  positionIn,
  statusIn,
  withoutDataTo,
} from "./cellContents";
import { asChange, asValue, figureOf, inOwnUnit } from "./cellFigures";
import type { BenchmarkName, ClaimContent } from "./claims";
import { NO_TIME } from "./clauses";
import { bestIn, type ColumnKind, saysValue } from "./columnKinds";
import type { When } from "./columnTimes";
import type { Contradiction } from "./contradiction";
import { isMeasured, sameFigure } from "./figures";
import { judgeClaim } from "./judge";
import { statusReason } from "./judgeStatus";
import type { WrittenNumber } from "./numberTags";
import type { Vocabulary } from "./vocabulary";

/** A cell, what its column holds, and what it is judged by. */
export interface JudgedCell {
  readonly text: string;
  readonly kind: ColumnKind;
  readonly heading: string;
  readonly result: MeasureResult;
  readonly update: UpdateReport;
  readonly vocabulary: Vocabulary;
}

type Judgement = readonly Contradiction[] | undefined;

/** What is wrong with a cell, at best nothing; undefined: it is not understood. */
export function judgeCell(cell: JudgedCell, when: When): Judgement {
  const { words, dataTo } = withoutDataTo(cellWords(cell.text));
  const found = judgeWords(cell, words, when);
  return found && dataTo !== undefined ? [...found, ...judgeDataTo(dataTo, when, cell)] : found;
}

function judgeWords(cell: JudgedCell, words: string, when: When): Judgement {
  switch (cell.kind) {
    case "position": {
      const position = positionIn(words);
      if (!position) return undefined;
      const bestIs = position.bestIs === 0 ? bestIn(cell.heading) : position.bestIs;
      return judged({ ...position, bestIs, when }, cell);
    }
    case "value":
      return judgeValueCell(cell, words, when);
    case "average":
    case "top quartile":
      return when === "now" ? judgeBenchmarkCell(cell, words, cell.kind) : undefined;
    case "change to average":
    case "change to top quartile":
      return when === "now" ? judgeChangeCell(cell, words) : undefined;
    case "aspiration":
      return judgeAspirationCell(cell, words, when);
    case "status":
      return judgeStatusCell(cell, words, when);
    case "movement": {
      const movement = movementIn(words);
      return movement && judged(movement, cell);
    }
    case "data to": {
      const end = dataToIn(words);
      return end === undefined ? undefined : judgeDataTo(end, when, cell);
    }
  }
}

function judged(content: ClaimContent, { result, update }: JudgedCell): Contradiction[] {
  const finding = judgeClaim(
    { content, measure: 0, tense: "present", time: NO_TIME, isBesideBefore: false },
    result,
    update,
  );
  return finding ? [finding] : [];
}

function judgeDataTo(end: number, when: When, cell: JudgedCell): Contradiction[] {
  if (when === "now") return judged({ kind: "data to", end }, cell);
  const before = cell.result.movement.previous?.dataTo?.end;
  if (before === undefined || before === end) return [];
  const computed = `the data of the update before went to ${monthName(before)}`;
  return [{ said: `data to ${monthName(end)}`, computed }];
}

function judgeValueCell(cell: JudgedCell, words: string, when: When): Judgement {
  const figure = valueIn(cell, words);
  if (!figure) return undefined;
  if (when === "now") {
    const { measure, value } = cell.result;
    if (!isMissing(value) && isInHundredths(figure, words, cell)) return [];
    if (!isMeasured(figure, measure, false)) return undefined;
    return judged({ kind: "value", of: "own", figure }, cell);
  }
  const { measure, movement } = cell.result;
  const before = movement.previous?.value ?? Number.NaN;
  if (!isMeasured(figure, measure, false)) return undefined;
  if (isMissing(before) || sameFigure(figure, before)) return [];
  const shown = measureText(before, measure);
  return [{ said: `${figure.written} before`, computed: `the value before was ${shown}` }];
}

function judgeBenchmarkCell(cell: JudgedCell, words: string, of: BenchmarkName): Judgement {
  const figure = valueIn(cell, words);
  if (!figure || !isMeasured(figure, cell.result.measure, false)) return undefined;
  return judged({ kind: "value", of, figure }, cell);
}

function valueIn(cell: JudgedCell, words: string): WrittenNumber | undefined {
  const found = figureOf(words, cell.vocabulary);
  const isBare = saysValue(cell.heading) || cell.kind !== "value";
  return found && asValue(found, cell.result.measure, isBare);
}

/** 0.162 in a cell that lost its percentage format. */
function isInHundredths(figure: WrittenNumber, words: string, { result }: JudgedCell): boolean {
  if (!isShownInPercent(result.measure) || /%/u.test(words) || figure.decimals < 2) return false;
  return roundAsExcel(Math.abs(result.value) / 100, figure.decimals) === figure.size;
}

function judgeChangeCell(cell: JudgedCell, words: string): Judgement {
  if (/\balready\b/iu.test(words)) return judgeReached(cell, words);
  const { measure, toAverage, toTopQuartile } = cell.result;
  const benchmark = cell.kind === "change to average" ? "average" : "top quartile";
  const change = benchmark === "average" ? toAverage : toTopQuartile;
  const found = figureOf(words, cell.vocabulary);
  const figure = found && asChange(found, measure);
  if (!figure) return undefined;
  if (measure.changeIn === "none") return judgeUnwanted(figure, benchmark, cell);
  // A gap has two ends: of a value that is better it is none that must be closed.
  const isGap = /\bgap\b/iu.test(cell.heading) && !/required|needed/iu.test(cell.heading);
  if (isGap && change?.reached === true) return undefined;
  // Where none is required any change is wrong, whatever its unit.
  const inUnit = change?.reached === true ? inOwnUnit(figure, measure) : figure;
  const plain: WrittenNumber = isGap ? { ...inUnit, sign: "" } : inUnit;
  const isAsPublished = !/\bown share\b|\ballowing\b/iu.test(cell.heading);
  return judged(
    { kind: "change required", benchmark, figure: plain, direction: undefined, isAsPublished },
    cell,
  );
}

/** A change of a measure that is published without: true where it is the distance all the same. */
function judgeUnwanted(
  figure: WrittenNumber,
  benchmark: BenchmarkName,
  cell: JudgedCell,
): Judgement {
  const { measure, value, average, topQuartile } = cell.result;
  const distance = (benchmark === "average" ? average : topQuartile) - value;
  if (isMissing(distance) || sameFigure(figure, distance)) return [];
  return [
    { said: figure.written, computed: `N/A (${measure.name} has no changes: Change in is "none")` },
  ];
}

/** "N/A - already better than average": true of what it names, and of what its column is about. */
function judgeReached(cell: JudgedCell, words: string): Judgement {
  const namesAverage = /\bbetter than (?:the )?(?:msg )?average\b/iu.test(words);
  const namesQuartile = /\b(?:with)?in (?:the )?(?:top|upper) quartile\b/iu.test(words);
  if (namesAverage === namesQuartile) return undefined;
  const ofAverage = judged({ kind: "average", side: "better", by: undefined }, cell);
  const ofQuartile = judged({ kind: "top quartile", isWithin: true }, cell);
  const named = namesAverage ? ofAverage : ofQuartile;
  const needed = cell.kind === "change to average" ? ofAverage : ofQuartile;
  return named.length > 0 ? named : needed;
}

function judgeAspirationCell(cell: JudgedCell, words: string, when: When): Judgement {
  const written = aspirationIn(words);
  if (!written) return undefined;
  const { result } = cell;
  const before = result.movement.previous?.aspiration.trim() ?? "";
  if (when === "previous" && before === "") return [];
  const own = when === "now" ? result.aspiration : readAspiration(before);
  if (own.kind === "unreadable" || isSameAspiration(written, own, result)) return [];
  const text = when === "now" ? result.measure.aspirationText : before;
  const computed =
    own.kind === "none"
      ? "there is no aspiration"
      : `the aspiration is "${text.replace(/\.$/u, "")}"`;
  return [{ said: `that the aspiration is "${words.replace(/\.$/u, "")}"`, computed }];
}

function isSameAspiration(one: Aspiration, other: Aspiration, result: MeasureResult): boolean {
  const [a, b] = [one, other].map((each) => asPlace(each, result)) as [Aspiration, Aspiration];
  if (a.kind === "nth" && b.kind === "nth") return a.position === b.position;
  if (a.kind === "figure" && b.kind === "figure")
    return a.figure === b.figure && a.direction === b.direction;
  // "4" for "4th in MSG".
  if (a.kind === "figure" && b.kind === "nth") return a.figure === b.position;
  return a.kind === b.kind;
}

/** "Best in MSG" is a place; a bare figure takes its direction from the measure. */
function asPlace(aspiration: Aspiration, { measure, league, of }: MeasureResult): Aspiration {
  if (aspiration.kind !== "best") return withDirection(aspiration, measure.better);
  const last = league?.forces.length ?? of;
  return { kind: "nth", position: measure.firstIs === "worst" ? last : 1 };
}

function judgeStatusCell(cell: JudgedCell, words: string, when: When): Judgement {
  const isQuestion = /\b(?:met|achieved|meeting|meets)\b|\?/iu.test(cell.heading);
  const written = statusIn(words, isQuestion);
  if (!written) return undefined;
  const { result } = cell;
  const { movement, status } = result;
  const before = movement.previous?.status.trim() ?? "";
  if (when === "previous") {
    if (before === "" || before.toLowerCase() === written.toLowerCase()) return [];
    return [{ said: `"${written}" before`, computed: `it was "${before}" in the update before` }];
  }
  if (status === "" || status === written) return [];
  return [{ said: `"${written}"`, computed: statusReason(result) }];
}
