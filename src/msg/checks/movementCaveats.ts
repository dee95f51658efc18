/** What a reader of a movement must know: revised figures, another group, another aspiration. */
import { remark, trouble, type Caveat } from "./caveats";
import { isMissing } from "../basics/missing";
import { isRevisionOnly } from "../publication/movement";
import { ordinal } from "../basics/ordinal";
import { monthName } from "../basics/period";
import { countRevisionWords, revisionTexts, revisionWords } from "../words/revisionWords";
import { positionText } from "../words/wording";
import type { RevisedFigure, GroupChange, Movement } from "../model/movement";

/**
 * @param position the number shown now
 * @param decimals with which the measure's values are shown
 */
export function movementCaveats(
  movement: Movement,
  position: number,
  decimals: number,
): readonly Caveat[] {
  return [
    ...revisionCaveats(movement, decimals),
    ...revisionOnly(movement, position),
    ...inconsistent(movement),
    ...groupCaveats(movement),
    ...aspirationCaveats(movement),
  ];
}

/** Peers named in a sentence; the list on MSG Checks has all of them. */
const MOST_NAMED = 3;

function revisionCaveats(
  { revised, revisedFigures, previous }: Movement,
  decimals: number,
): readonly Caveat[] {
  if (!previous?.dataTo) return [];
  const month = monthName(previous.dataTo.end);
  const shown = revised && revisionTexts(revised, decimals);
  const own = shown
    ? [
        `Revised: the value for ${month} was published as ${shown.published} and is ${shown.today} today.`,
      ]
    : [];
  const peers = revisedFigures.filter(({ isHome }) => !isHome);
  const named = peers.slice(0, MOST_NAMED).map((peer) => peerText(peer, decimals));
  const more = peers.length > MOST_NAMED ? ` and ${peers.length - MOST_NAMED} more` : "";
  const others =
    peers.length > 0 ? [`Peers' figures for ${month} revised: ${named.join(", ")}${more}.`] : [];
  return [...own, ...others].map((sentence) => trouble("notice", sentence, ""));
}

/** The value; where that stands, what it is made of: a count and its denominator changed alike. */
function peerText({ force, value, count, denominator }: RevisedFigure, decimals: number): string {
  const behind = count ?? denominator;
  if (value) return `${force} (${revisionWords(value, decimals)})`;
  return behind ? `${force} (${countRevisionWords(behind)})` : force;
}

function revisionOnly(movement: Movement, position: number): readonly Caveat[] {
  const { previous } = movement;
  if (!previous || !isRevisionOnly(movement)) return [];
  const fromTo = `${ordinal(previous.position)} to ${ordinal(position)}`;
  return [remark(`The move from ${fromTo} comes of revised figures alone.`)];
}

function inconsistent({ asPublished, previous }: Movement): readonly Caveat[] {
  if (!previous || asPublished === 0 || asPublished === previous.position) return [];
  const sentence =
    `The position published in ${previous.update}, ${ordinal(previous.position)}, is not that of the figures ` +
    `published with it, ${ordinal(asPublished)}; the difference counts as revision.`;
  const remedy =
    "Compare MsgHistory with MsgHistoryForces, and Better and First is with that time's.";
  return [trouble("warning", sentence, remedy)];
}

function groupCaveats({ group, previous }: Movement): readonly Caveat[] {
  if (!group) return [];
  const since = previous?.update ? ` since ${previous.update}` : "";
  const changes = [
    ...(group.joined.length > 0 ? [`${group.joined.join(", ")} joined`] : []),
    ...(group.left.length > 0 ? [`${group.left.join(", ")} left`] : []),
  ];
  return [
    trouble(
      "notice",
      `The group changed${since}: ${changes.join("; ")}. ${positionAmongToday(group)}`.trim(),
      "",
    ),
  ];
}

function positionAmongToday({ position, tied, of }: GroupChange): string {
  if (isMissing(position)) return "";
  return `Among today's group the previous position is ${positionText(position, tied, of)}.`;
}

function aspirationCaveats({ aspiration, previous }: Movement): readonly Caveat[] {
  if (!aspiration || !previous) return [];
  const { before } = aspiration;
  const was =
    before === undefined
      ? `The aspiration is another than in ${previous.update}`
      : before === ""
        ? `There was no aspiration in ${previous.update}`
        : `The aspiration was "${before}" in ${previous.update}`;
  return [remark(`${was}; the status then is not judged by today's.`)];
}
