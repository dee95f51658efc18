/** Sentences about the force's own figures against the indicators and facts. */
import type { IndicatorResult, OwnFigures } from "../model/ownFigures";
import type { Contradiction } from "./contradiction";
import { candidatesIn, stemsOf, type Candidate } from "./indicatorNames";
import { knownFigures, type Known } from "./knownFigures";
import { numbersIn, type NumberRole, type OwnNumber } from "./ownNumbers";
import { wordsAgainst } from "./wordsAgainst";

/** A contradiction, and the indicator it is about. */
interface OwnFinding extends Contradiction {
  readonly result: IndicatorResult;
}

export interface ParagraphReading {
  readonly findings: readonly { readonly sentence: string; readonly finding: OwnFinding }[];
  /** Numbers that no indicator and no fact has, as written. */
  readonly withoutSource: readonly string[];
  /** What "last quarter" is said of: figures of this one, and of the one before. */
  readonly lastQuarter: { readonly isThis: boolean; readonly isBefore: boolean };
}

/** Siblings are counted when their noun alone is said. */
const BY_NOUN = 0.5;

/**
 * Reads a paragraph.
 *
 * @param sentences of the paragraph, in order
 * @param filledIn numbers of a sentence, as written, that fields put in: these cannot be wrong
 */
export function readOwnParagraph(
  sentences: readonly string[],
  own: OwnFigures,
  filledIn: (sentence: string) => ReadonlySet<string>,
): ParagraphReading {
  const text = sentences.join(" ");
  const candidates = withSiblings(candidatesIn(text, own.indicators), text, own);
  const findings: { sentence: string; finding: OwnFinding }[] = [];
  const withoutSource: string[] = [];
  const lastQuarter = { isThis: false, isBefore: false };
  for (const sentence of sentences) {
    const filled = filledIn(sentence);
    for (const number of numbersIn(sentence.replace(CONFIDENCE, ""))) {
      if (filled.has(number.written) || isFact(number, text, own)) continue;
      const judged = judgeNumber(number, sentence, candidates);
      if (judged.matched && number.time === "last quarter") {
        const isFigure = number.role === "figure" && IN_LAST_QUARTER.test(sentence);
        if (isFigure && judged.matched.is === "now") lastQuarter.isThis = true;
        if (judged.matched.is === "previous") lastQuarter.isBefore = true;
      }
      if (judged.finding) findings.push({ sentence, finding: judged.finding });
      else if (!judged.matched && isWorthASource(number)) withoutSource.push(number.written);
    }
    const [only] = bestOf(candidates);
    if (only)
      for (const finding of wordsAgainst(sentence, only.result))
        findings.push({ sentence, finding: { ...finding, result: only.result } });
  }
  return { findings, withoutSource, lastQuarter };
}

/** "at 95% confidence" is nobody's figure. */
const CONFIDENCE = /\bat \d+(?:\.\d+)? ?% confidence\b/giu;

const IN_LAST_QUARTER = /\b(?:in|over|across|during|for) (?:the )?last quarter\b/iu;

/** Numbers under ten stand for themselves. */
const WORTH_A_SOURCE = 10;

function isWorthASource({ value, unit }: OwnNumber): boolean {
  return value >= WORTH_A_SOURCE || unit !== "";
}

/** A fact's figure, where at least half of the words of its name are said. */
function isFact(number: OwnNumber, text: string, { setup }: OwnFigures): boolean {
  const said = stemsOf(text);
  return setup.facts.some(({ figure, name }) => {
    if (figure !== number.value) return false;
    const words = [...stemsOf(name)];
    return words.filter((word) => said.has(word)).length * 2 >= words.length;
  });
}

/** Others of the same commitment whose noun is said beside one that is named. */
function withSiblings(
  named: readonly Candidate[],
  text: string,
  { indicators }: OwnFigures,
): readonly Candidate[] {
  const said = stemsOf(text);
  const commitments = new Set(named.map(({ result }) => result.commitment));
  const nounsNamed = new Set(named.flatMap(({ result }) => [...stemsOf(result.indicator.noun)]));
  const siblings = indicators.filter((result) => {
    const nouns = [...stemsOf(result.indicator.noun)];
    return (
      result.now !== undefined &&
      result.commitment !== undefined &&
      commitments.has(result.commitment) &&
      !named.some((one) => one.result === result) &&
      nouns.length > 0 &&
      nouns.every((noun) => said.has(noun) && !nounsNamed.has(noun))
    );
  });
  return [...named, ...siblings.map((result) => ({ result, words: BY_NOUN }))];
}

/** The candidates with the most words; the one candidate where a paragraph is about one. */
function bestOf(candidates: readonly Candidate[]): readonly Candidate[] {
  const most = Math.max(...candidates.map(({ words }) => words));
  const best = candidates.filter(({ words }) => words === most);
  return best.length === 1 ? best : [];
}

function judgeNumber(
  number: OwnNumber,
  sentence: string,
  candidates: readonly Candidate[],
): { readonly matched?: Known; readonly finding?: OwnFinding } {
  const usable = candidates.filter(({ result }) => mayBeOf(number, sentence, result));
  const known = usable.flatMap((candidate) =>
    knownFigures(candidate.result, number.role).map((value) => ({ ...value, candidate })),
  );
  const matches = known.filter((value) => isValue(number, value.value));
  const [matched] = matches;
  if (matched) {
    const agrees = matches.some((value) => isDirection(number, value));
    return agrees
      ? { matched }
      : { matched, finding: directionFinding(number, matched, matched.candidate.result) };
  }
  // A number that an indicator has in another part is taken for that.
  const elsewhere = candidates.some(({ result }) =>
    ROLES.some((role) => knownFigures(result, role).some(({ value }) => isValue(number, value))),
  );
  if (elsewhere) return { matched: { value: number.value, is: "other", words: "", sign: 0 } };
  if (!number.isClaimed || known.length === 0) return {};
  const nearest = nearestOf(number, known);
  const said = `that ${SAYS[number.role]} is ${number.written}`;
  const { name } = nearest.candidate.result.indicator;
  const computed = `${name}: ${nearest.words}`;
  return { finding: { said, computed, result: nearest.candidate.result } };
}

/** The parts a number may play, each as a finding says it. */
const SAYS: Readonly<Record<NumberRole, string>> = {
  figure: "the figure",
  change: "the change",
  "change %": "the change",
  "per day": "the figure a day",
  share: "the share",
  busiest: "the busiest month's figure",
  lead: "the busiest month's lead",
  officers: "the number of full-time officers",
  cost: "the cost",
  other: "the figure",
};
const ROLES = Object.keys(SAYS) as NumberRole[];

/** A subset of a stock, or another thing than hours, is not held against them. */
function mayBeOf(
  number: OwnNumber,
  sentence: string,
  { indicator, unit }: IndicatorResult,
): boolean {
  if (number.role !== "figure") return true;
  if (indicator.kind === "stock")
    return /\b(?:stood|stands) at\b|\bheadcount\b|\bas at\b|\bin post\b/iu.test(sentence);
  if (unit === "" || unit === "%") return true;
  if (unit.startsWith("£")) return number.unit === "£";
  const [word = ""] = stemsOf(unit);
  return [...stemsOf(number.after.split(/\s+/u).slice(0, 3).join(" "))].includes(word);
}

/** So far from it a figure may be that is said to be about it. */
const ABOUT = 0.05;

function isValue({ value, step, isApproximate }: OwnNumber, known: number): boolean {
  const slack = isApproximate ? Math.max(step / 2, ABOUT * known) : step / 2;
  return Math.abs(value - known) <= slack + 1e-9 * Math.abs(known);
}

function isDirection({ direction, role }: OwnNumber, { sign }: Known): boolean {
  if (direction === undefined || sign === 0 || (role !== "change" && role !== "change %"))
    return true;
  return (direction === "up") === sign > 0;
}

function directionFinding(
  number: OwnNumber,
  { words }: Known,
  result: IndicatorResult,
): OwnFinding {
  const said = `that it went ${number.direction ?? ""} by ${number.written}`;
  return { said, computed: `${result.indicator.name}: ${words}`, result };
}

/** The value most like a number; of equally like ones that of the candidate with most words. */
function nearestOf<Value extends Known & { readonly candidate: Candidate }>(
  { value }: OwnNumber,
  known: readonly Value[],
): Value {
  const distance = (one: Value) => Math.abs(Math.log((value + 1) / (one.value + 1)));
  return [...known].sort(
    (a, b) => distance(a) - distance(b) || b.candidate.words - a.candidate.words,
  )[0] as Value;
}
