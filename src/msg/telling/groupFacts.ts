/** Facts about a measure's group, for an analyst to pick from. */
import { measureTable } from "../figures/measureTable";
import { indexOfEnd } from "../basics/period";
import type { Update } from "../model/update";
import { aspirationToPass, passingSentence } from "./valuesToPass";
import { forceChanges } from "./whoMoved";
import { directionSentence, ownChangeSentence } from "./groupSentences";

export interface GroupFact {
  /** What it says something about. */
  readonly about: "trend" | "own change" | "value to pass";
  readonly text: string;
}

const YEAR = 12;

/**
 * Trends of the group against the same period a year before and against the previous update's data,
 * and the value of another force that the aspiration asks to pass.
 *
 * @param name of a measure
 * @param end last month of a period, as counted by `monthNumber`
 * @returns none for a measure that is not known, or has no figures then
 */
export function groupFacts(
  { setup, observations, measures }: Pick<Update, "setup" | "observations" | "measures">,
  name: string,
  end: number,
): readonly GroupFact[] {
  const result = measures.find(({ measure }) => measure.name === name);
  const table = result?.measure.usable && measureTable(observations, setup, result.measure);
  if (!result || !table || !("plan" in table)) return [];
  const now = indexOfEnd(table.ends, end);
  if (now < 0) return [];
  const previous = result.movement.previous?.dataTo?.end;
  const ends = new Set([
    end - YEAR,
    ...(previous !== undefined && previous < end ? [previous] : []),
  ]);
  const trends = [...ends].flatMap((before): GroupFact[] => {
    const row = indexOfEnd(table.ends, before);
    if (row < 0) return [];
    const change = forceChanges(table, setup, row, now);
    return [
      { about: "trend", text: directionSentence(change, name) },
      { about: "own change", text: ownChangeSentence(change, name) },
    ];
  });
  const target = result.league?.period.end === end ? aspirationToPass(result, setup) : undefined;
  const passing = target ? passingSentence(target, result) : "";
  const facts: readonly GroupFact[] = [...trends, { about: "value to pass", text: passing }];
  return facts.filter(({ text }) => text !== "");
}
