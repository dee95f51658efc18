/** Lists of measures under a heading: their number, what should not be in them, what is missing. */
import type { Place } from "../basics/problem";
import { BELONGS } from "../telling/summaryLists";
import type { UpdateReport } from "../model/update";
import { countInWords, positionText } from "../words/wording";
import { ordinal } from "../basics/ordinal";
import type { ListHeading } from "./claims";
import type { Contradiction } from "./contradiction";
import { statusReason } from "./judgeStatus";
import type { MeasureResult } from "../model/measureResult";

export interface WrittenItem {
  readonly words: string;
  readonly place: Place;
  readonly measure: number;
}

export interface WrittenList {
  readonly heading: ListHeading;
  readonly words: string;
  readonly place: Place;
  readonly items: readonly WrittenItem[];
  /** Whether an item names no measure that one can tell: it may be any. */
  readonly hasUnknownItems: boolean;
}

export interface ListFinding extends Contradiction {
  readonly words: string;
  readonly place: Place;
  /** Index of the measure it is about; undefined for several. */
  readonly measure: number | undefined;
}

const SENTENCES: Readonly<Record<ListHeading["list"], readonly [one: string, many: string]>> = {
  meeting: ["meets its aspiration", "meet their aspirations"],
  notMeeting: ["does not meet its aspiration", "do not meet their aspirations"],
  improved: ["improved its position", "improved their positions"],
  deteriorated: ["lost places", "lost places"],
  unchanged: ["kept its position", "kept their positions"],
  noAspiration: ["has no aspiration", "have no aspirations"],
  noNewData: ["has no new data", "have no new data"],
};

function belongs(list: ListHeading["list"], result: MeasureResult): boolean {
  return list === "unchanged" ? result.movement.kind === "No change" : BELONGS[list](result);
}

/** Measures of which nothing was computed may belong to any list. */
function isUnknown(list: ListHeading["list"], { status, movement }: MeasureResult): boolean {
  const isOfStatus = list === "meeting" || list === "notMeeting" || list === "noAspiration";
  return isOfStatus ? status === "" : movement.kind === undefined || movement.kind === "New";
}

/** What is wrong with a list: its items, then its heading with the number and what is missing. */
export function judgeList(list: WrittenList, update: UpdateReport): ListFinding[] {
  const kind = list.heading.list;
  const findings = list.items.flatMap((item): ListFinding[] => {
    const result = update.measures[item.measure];
    if (!result || belongs(kind, result) || isUnknown(kind, result)) return [];
    // Unchanged for want of new data is unchanged all the same.
    if (kind === "unchanged" && result.movement.places === 0) return [];
    return [
      {
        words: item.words,
        place: item.place,
        measure: item.measure,
        said: `that ${result.measure.name} ${SENTENCES[kind][0]}`,
        computed: itemReason(kind, result),
      },
    ];
  });
  const heading = judgeHeading(list, update);
  return heading ? [heading, ...findings] : findings;
}

function itemReason(kind: ListHeading["list"], result: MeasureResult): string {
  if (kind === "meeting" || kind === "notMeeting" || kind === "noAspiration") {
    return statusReason(result);
  }
  const { movement, position, tied, of } = result;
  const now = positionText(position, tied, of);
  if (kind === "noNewData" || movement.kind === "No new data")
    return `${movement.kind ?? ""}: ${now}`;
  const { previous } = movement;
  return previous ? `${movement.kind ?? ""}: from ${ordinal(previous.position)} to ${now}` : now;
}

function judgeHeading(list: WrittenList, update: UpdateReport): ListFinding | undefined {
  const { heading, items, hasUnknownItems } = list;
  const kind = heading.list;
  const shown = update.measures.flatMap((result, index) => (result.measure.show ? [index] : []));
  const result = (index: number) => update.measures[index] as MeasureResult;
  if (shown.some((index) => isUnknown(kind, result(index)))) return undefined;
  const computed = shown.filter((index) => belongs(kind, result(index)));
  const listed = new Set(items.map(({ measure }) => measure));
  const isListed = items.length > 0 && !hasUnknownItems;
  const missing = isListed ? computed.filter((index) => !listed.has(index)) : [];
  const counts = [computed.length, ...otherCounts(kind, shown.map(result))];
  const isCountWrong = heading.count !== undefined && !counts.includes(heading.count);
  if (!isCountWrong && (missing.length === 0 || kind === "unchanged")) return undefined;
  const names = (indices: readonly number[]) =>
    indices.map((index) => result(index).measure.name).join("; ");
  const [one, many] = SENTENCES[kind];
  const number = countInWords(computed.length);
  const sentence = `${number} ${computed.length === 1 ? `measure ${one}` : `measures ${many}`}`;
  const all = computed.length > 0 ? `: ${names(computed)}` : "";
  const lacking =
    missing.length > 0
      ? `; missing from the list: ${missing.map((index) => `${result(index).measure.name} (${itemReason(kind, result(index))})`).join("; ")}`
      : "";
  const extra = [...listed].filter((index) => !computed.includes(index));
  const different = [...missing, ...extra];
  return {
    words: list.words,
    place: list.place,
    measure: different.length === 1 ? different[0] : undefined,
    said: saidOf(heading, items.length),
    computed: `${sentence}${all}${lacking}`,
  };
}

/** Measures without new data kept their positions as well. */
function otherCounts(kind: ListHeading["list"], results: readonly MeasureResult[]): number[] {
  if (kind !== "unchanged") return [];
  return [results.filter(({ movement }) => movement.places === 0).length];
}

function saidOf({ count }: ListHeading, listed: number): string {
  const number = count ?? listed;
  const areas = `${countInWords(number)} ${number === 1 ? "area" : "areas"}`;
  return count === undefined ? `${areas}, as listed` : areas;
}
