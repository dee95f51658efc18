/** Numbers of a sentence with their units, each replaced by a mark. */
import { matchesBehind } from "../basics/matchesBehind";
import type { Vocabulary } from "./vocabulary";

type NumberUnit = "%" | "points" | "count" | "rate" | "own" | "none";

export interface WrittenNumber {
  /** Without its sign. */
  readonly size: number;
  readonly decimals: number;
  /** As written: "" unsigned. */
  readonly sign: "+" | "-" | "";
  readonly unit: NumberUnit;
  /** "fewer", "more" beside it. */
  readonly direction: "fewer" | "more" | undefined;
  readonly isApproximate: boolean;
  /** The unit's own words, in lower case. */
  readonly unitText: string;
  readonly written: string;
}

const APPROXIMATE =
  "(?:approximately|approx\\.?|about|around|roughly|nearly|almost|over|circa|some|just under|just over|more than|less than|up to)";

const POINTS =
  /^ ?(?:%[- ]?(?:points?|pts?\.?)|(?:percentage|per ?cent)[- ]points?|points?\b|pp\b|ppts?\b)/u;
const PERCENT = /^ ?(?:%|per ?cent\b)/u;
const RATE =
  /^ ?(?:(?:offences|crimes|incidents|casualties) )?per (?:1,?000|100,?000|thousand)(?: (?:of the )?(?:pop(?:ulation)?\b\.?|people|residents|persons|inhabitants))?/u;
const NUMERAL = new RegExp(
  `(?:\\b(${APPROXIMATE}) )?([+-]?)((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)(?!\\d*(?:st|nd|rd|th)\\b)(?![\\d/›])`,
  "gu",
);

/** Behind "about " any number may begin, elsewhere none within a word, a number or a tag. */
function mayBegin(before: string, [, approximate]: RegExpExecArray): boolean {
  return approximate !== undefined || !/[\w‹.,/-]/u.test(before);
}

export function tagNumbers(
  text: string,
  { units, direction, noun }: Vocabulary,
  numbers: WrittenNumber[],
): string {
  let result = "";
  let from = 0;
  for (const match of matchesBehind(text, NUMERAL, mayBegin)) {
    if (match.index < from) continue;
    const [whole, approximate, sign = "", digits = ""] = match;
    let rest = text.slice(match.index + whole.length);
    const own = units?.exec(rest)?.[0];
    const inPoints = POINTS.exec(rest)?.[0];
    const inPercent = PERCENT.exec(rest)?.[0];
    const inRate = RATE.exec(rest)?.[0];
    const isOwn = own !== undefined && own.length >= (inPoints ?? inRate ?? "").length;
    const unitText = isOwn ? own : (inPoints ?? inRate ?? inPercent ?? "");
    rest = rest.slice(unitText.length);
    const beside = direction.exec(rest);
    const counted = unitText === "" ? (beside?.[0] ?? noun.exec(rest)?.[0] ?? "") : "";
    const unit: NumberUnit = isOwn
      ? "own"
      : inPoints !== undefined
        ? "points"
        : inRate !== undefined
          ? "rate"
          : inPercent !== undefined
            ? "%"
            : counted !== ""
              ? "count"
              : "none";
    const end = match.index + whole.length + unitText.length + counted.length;
    result += `${text.slice(from, match.index)}‹N${numbers.length}›`;
    numbers.push({
      size: Number(digits.replaceAll(",", "")),
      decimals: (digits.split(".")[1] ?? "").length,
      sign: sign as WrittenNumber["sign"],
      unit,
      direction:
        unitText === "" && beside
          ? beside[1] === "fewer" || beside[1] === "less"
            ? "fewer"
            : "more"
          : undefined,
      isApproximate: approximate !== undefined,
      unitText: unitText.trim(),
      written: text.slice(match.index, end).trim(),
    });
    from = end;
  }
  return result + text.slice(from);
}
