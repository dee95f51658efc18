/**
 * What stands beside a measure's name after a colon, as MSG Summary writes it: "Violence with injury offences: 5th,
 * 261 fewer offences to reach 4th". Only what is wholly of that form is read.
 */
import { ordinal } from "../basics/ordinal";
import { roundAsExcel } from "../basics/rounding";
import { distanceWords } from "../words/distanceWords";
import { aspirationText } from "../words/wording";
import type { ChangeRequired, MeasureResult } from "../model/measureResult";
import type { Contradiction } from "./contradiction";
import { judgePosition } from "./judgePosition";
import { judgeStatus } from "./judgeStatus";

const PLACE =
  "(?<joint>=)?(?<position>\\d{1,3})(?:st|nd|rd|th)(?: of (?<of>\\d{1,3}))?(?:,? where (?<best>\\d{1,3})(?:st|nd|rd|th) is best)?(?:, \\d{1,3}(?:st|nd|rd|th) of \\d{1,3} nationally)?";
const FIGURE = "(?<figure>\\d[\\d,]*(?:\\.\\d+)?)";
const COUNT = `${FIGURE} (?<way>fewer|more)(?: [^,;:.]{1,60}?)?`;
const SIZE = `an? (?<turn>fall|rise|decrease|increase) of (?<size>\\d[\\d,]*(?:\\.\\d+)?)[^,;:]{0,40}?`;
const AIM =
  "to (?:reach|be) (?:the )?(?:(?<place>\\d{1,3})(?:st|nd|rd|th)|(?<average>(?:msg )?average)|(?<quartile>top quartile)|(?<first>best)(?: in msg)?)";
const VERDICT = "(?:(?<met>meets)|(?<unmet>does not meet)) its aspiration|no aspiration";
const BULLET = new RegExp(
  `^${PLACE}(?:, (?:${COUNT}|${SIZE}) ${AIM}|, (?:${VERDICT})(?: \\([^()]*\\))?)?\\.?$`,
  "iu",
);

type Groups = Readonly<Record<string, string | undefined>>;

/** What cannot be true of a bullet's words; none where they are of another form. */
export function judgeBullet(words: string, result: MeasureResult): readonly Contradiction[] {
  const groups: Groups | undefined = BULLET.exec(words.trim())?.groups;
  if (!groups) return [];
  const { position, joint, of = "0", best = "0" } = groups;
  const place = judgePosition(
    {
      kind: "position",
      position: Number(position),
      isJoint: joint !== undefined,
      when: "now",
      bestIs: Number(best),
      of: Number(of),
    },
    result,
  );
  const { met, unmet } = groups;
  const status = (met ?? unmet) ? judgeStatus(met !== undefined, result) : undefined;
  return [place, judgeDistance(groups, result), status].filter((found) => found !== undefined);
}

function judgeDistance(groups: Groups, result: MeasureResult): Contradiction | undefined {
  const written = groups["figure"] ?? groups["size"];
  const change = aimedAt(groups, result);
  if (written === undefined || !change) return undefined;
  const isCount = groups["figure"] !== undefined;
  const known = isCount
    ? [change.inCounts, change.inCountsWithOwnShare]
    : [change.inUnit, change.inUnitWithOwnShare];
  const [first = NaN] = known;
  if (Number.isNaN(first)) return undefined;
  const isLess = /fewer|fall|decrease/iu.test(groups["way"] ?? groups["turn"] ?? "");
  const size = Number(written.replaceAll(",", ""));
  const decimals = written.split(".")[1]?.length ?? 0;
  const fits = (one: number) =>
    one < 0 === isLess && roundAsExcel(Math.abs(one), decimals) === size;
  if (!change.reached && known.some(fits)) return undefined;
  const needed = change.reached ? "nothing is needed" : distanceText(change, isCount, decimals);
  const said = `${written} ${groups["way"] ?? ""}`.trim();
  const aim = aimText(groups);
  return { said: `${said} to ${aim}`, computed: `to ${aim}, ${needed}${own(groups, result)}` };
}

function distanceText({ inCounts, inUnit }: ChangeRequired, isCount: boolean, decimals: number) {
  const change = isCount ? inCounts : inUnit;
  const size = roundAsExcel(Math.abs(change), decimals).toLocaleString("en-GB", {
    minimumFractionDigits: decimals,
  });
  return `${size} ${change < 0 ? "fewer" : "more"} are needed`;
}

/** The aspiration by itself, where it is what was aimed at. */
function own(groups: Groups, result: MeasureResult): string {
  if (groups["place"] === undefined) return "";
  const words = distanceWords(result);
  return words === "" ? ` (the aspiration is ${aspirationText(result)})` : ` (${words})`;
}

function aimText({ place, average, quartile }: Groups): string {
  if (place !== undefined) return `reach ${ordinal(Number(place))}`;
  if (average !== undefined) return "reach the average";
  return quartile === undefined ? "be best" : "reach the top quartile";
}

/** The change to what the words aim at; undefined where none is known: other places than the one aspired to. */
function aimedAt(groups: Groups, result: MeasureResult): ChangeRequired | undefined {
  const { aspiration, toAspiration, toAverage, toTopQuartile } = result;
  if (groups["average"] !== undefined) return toAverage;
  if (groups["quartile"] !== undefined) return toTopQuartile;
  if (groups["first"] !== undefined) return aspiration.kind === "best" ? toAspiration : undefined;
  const isSame = aspiration.kind === "nth" && aspiration.position === Number(groups["place"]);
  return isSame ? toAspiration : undefined;
}
