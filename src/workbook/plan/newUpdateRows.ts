/** What starting the next update adds to MsgNotes and MsgNarrative, and what it cannot do for the analyst. */
import { sameName } from "../../msg/basics/names";
import { shortPeriodName } from "../../msg/basics/period";
import { notice, type Place, type Problem } from "../../msg/basics/problem";
import { narrativeOfNewUpdate } from "../../msg/indicators/newNarrative";
import type { UpdateReport } from "../../msg/model/update";
import { namesATime } from "../../msg/publication/reportTitle";
import { nameKey } from "../names/cellText";
import { TABLES } from "../names/contract";
import { cell } from "../report/block";
import type { GrowingRow } from "./growingTable";
import type { NewUpdateNames } from "./newUpdateNames";

/** A row for every measure shown that has none for the new update. */
export function commentaryRows(
  { setup, notes }: UpdateReport,
  name: string,
): readonly GrowingRow[] {
  const has = new Set(
    notes.filter((note) => sameName(note.update, name)).map((note) => nameKey(note.measure)),
  );
  return setup.measures
    .filter((measure) => measure.show && !has.has(nameKey(measure.name)))
    .map((measure) => ({ Measure: cell(measure.name), Update: cell(name) }));
}

/** The words of the update before, as drafts of the new one: texts and fields as they are. */
export function narrativeRows(
  { own }: UpdateReport,
  { previous, name }: Pick<NewUpdateNames, "previous" | "name">,
): readonly GrowingRow[] {
  return narrativeOfNewUpdate(own?.setup.narrative ?? [], previous, name).map((row) => ({
    Update: cell(row.update),
    Commitment: cell(row.commitment),
    Area: cell(row.area),
    Lead: cell(row.lead),
    Text: cell(row.text),
    Author: cell(row.author),
    Status: cell(row.status),
  }));
}

export function noNarrativeRows(obstacle: Problem): Problem {
  return {
    ...obstacle,
    severity: "notice",
    what: `The words of the update before were not copied. ${obstacle.what}`,
    remedy: `Copy their rows in ${TABLES.narrative} under the new update's name.`,
  };
}

export function noCommentaryRows(obstacle: Problem): Problem {
  return {
    ...obstacle,
    severity: "notice",
    what: `No rows were added for the new commentary. ${obstacle.what}`,
    remedy: `Add rows to ${TABLES.notes} with each measure's name and the new update's.`,
  };
}

/** A title that may be of the update before, and holds no name that tells how it goes on. */
export function titleKept(title: string): Problem[] {
  if (!namesATime(title)) return [];
  return [
    notice(
      `The Report title "${title.trim()}" stays as it is: it does not say how it goes on.`,
      'Correct the Value of "Report title" in MsgSettings.',
    ),
  ];
}

/** Figures to compare with were those of the update before. */
export function checkFigures({ setup, own }: UpdateReport, previous: string): Problem[] {
  const measures = setup.measures.filter(
    ({ checkValue, checkPosition }) => !Number.isNaN(checkValue) || !Number.isNaN(checkPosition),
  );
  const indicators = (own?.setup.indicators ?? []).filter(
    ({ checkValue }) => !Number.isNaN(checkValue),
  );
  const quarter = own?.setup.quarter;
  return [
    ...thoseBefore(
      `Check value and Check position of ${TABLES.measures} (${counted(measures.length, "measure")}) are those of ${previous} and will differ.`,
      measures[0]?.place,
    ),
    ...thoseBefore(
      `Check value of ${TABLES.indicators} (${counted(indicators.length, "indicator")}) is that of ${quarter ? shortPeriodName(quarter) : previous} and will differ.`,
      indicators[0]?.place,
    ),
  ];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function thoseBefore(what: string, first: Place | undefined): Problem[] {
  return first
    ? [notice(what, "Choose Clear Check values in Report, or write the new update's.", first)]
    : [];
}
