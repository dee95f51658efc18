/** A movement in sentences. */
import { isRevisionOnly } from "../publication/movement";
import { ordinal } from "../basics/ordinal";
import type { Movement } from "../model/movement";
import { placesText } from "../words/wording";

/**
 * A movement in a sentence or two; "" where there is no position.
 *
 * "Up one place since October 2020, from 4th to 3rd. Essex's own change: up half a place; its peers'
 * change: up half a place."
 *
 * @param position the number shown now
 */
export function movementSentence(movement: Movement, position: number, homeForce: string): string {
  const { kind, previous, places } = movement;
  if (kind === undefined) return "";
  if (!previous || kind === "New") return "New: there is nothing to compare with.";
  const since = previous.update === "" ? " on the period before" : ` since ${previous.update}`;
  const same = `${ordinal(position)}, as${previous.update === "" ? " in the period before" : ` in ${previous.update}`}`;
  if (kind === "No new data") return `No new data${since}: ${ordinal(position)}.`;
  if (isRevisionOnly(movement)) {
    const published = `${ordinal(previous.position)} was published in ${previous.update}`;
    const why = whyMoved(movement, homeForce);
    return join(`${ordinal(position)}; ${published}, and revised figures alone differ.`, why);
  }
  if (kind === "No change") return join(`${same}.`, whyMoved(movement, homeForce));
  const moved = `${upOrDown(places)} ${placesText(places)}`;
  const fromTo = `from ${ordinal(previous.position)} to ${ordinal(position)}`;
  const first = `${moved.charAt(0).toUpperCase()}${moved.slice(1)}${since}, ${fromTo}.`;
  return join(first, whyMoved(movement, homeForce));
}

function upOrDown(places: number): string {
  return places > 0 ? "up" : "down";
}

function whyMoved({ byOwn, byPeers, byRevision }: Movement, homeForce: string): string {
  if (Number.isNaN(byOwn) || (byOwn === 0 && byPeers === 0 && byRevision === 0)) return "";
  const revised = byRevision === 0 ? "" : `; revised figures: ${shareText(byRevision)}`;
  return `${homeForce}'s own change: ${shareText(byOwn)}; its peers' change: ${shareText(byPeers)}${revised}.`;
}

function shareText(places: number): string {
  return places === 0 ? "none" : `${upOrDown(places)} ${placesText(places)}`;
}

function join(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== "").join(" ");
}
