/** Sentences of the tab Review. */
import { byCause } from "../../msg/basics/causes";
import { monthName } from "../../msg/basics/period";
import type { Measure } from "../../msg/model/setup";
import {
  updateName,
  type UpdateReport,
  type FiguresAt,
  type MeasureSincePublished,
  type SincePublished,
} from "../../msg/model/update";
import { countInWords, measureText, positionText, withBest } from "../../msg/words/wording";
import type { OutcomeCheck } from "../../workbook/actions/outcome";
import { definitionsText, publicationText } from "../../workbook/report/publicationTexts";
import { dateText } from "../../workbook/setup/setUpTexts";
import type { Fact } from "../parts/FactList";

/** What a workbook's report is: whose, of when, in which state, by which definitions. */
export function identityFacts(report: UpdateReport): Fact[] {
  const { settings, forces } = report.setup;
  const group = forces.filter(({ inGroup }) => inGroup).map(({ name }) => name);
  return [
    { term: "Report", content: settings.reportTitle },
    { term: "Update", content: updateName(report) },
    { term: "State", content: publicationText(report.publication) },
    { term: "Data to", content: report.dataTo ? monthName(report.dataTo.end) : "No data" },
    { term: "Home force", content: settings.homeForce },
    { term: "Group", content: [settings.groupName, group.join(", ")].filter(Boolean).join(": ") },
    { term: "Marking", content: settings.marking },
    {
      term: "Produced",
      content: [settings.producedBy, settings.producedOn].filter(Boolean).join(", "),
    },
    { term: "Definitions", content: definitionsText(report) },
  ];
}

/** @example "3 open, 2 accepted, 1 resolved." */
export function checksText(checks: readonly OutcomeCheck[]): string {
  const number = (state: OutcomeCheck["state"]) =>
    byCause(checks.filter((check) => check.state === state)).length;
  if (checks.length === 0) return "Nothing was found that needs a person's word.";
  const counts = (["open", "accepted", "resolved"] as const).map(
    (state) => `${number(state)} ${state}`,
  );
  return `${counts.join(", ")}.`;
}

/** @example "Compared with January 2021, version 1.0, published 25 November 2026." */
export function comparedText({ update, version, day }: SincePublished): string {
  const named = version.trim() === "" ? "" : `, version ${version.trim()}`;
  return `Compared with ${update}${named}${Number.isNaN(day) ? "" : `, published ${dateText(day)}`}.`;
}

export type ChangeKind = "Data to" | "Position" | "Value" | "Aspiration" | "Status";

export interface FigureChange {
  readonly what: ChangeKind;
  readonly then: string;
  readonly now: string;
}

/** What of a measure is another thing now than was published, as far as both are known. */
export function figureChanges(
  { then, isWhole, now }: MeasureSincePublished,
  measure: Measure,
): FigureChange[] {
  if (!then) return [];
  const hasBoth = !Number.isNaN(then.of) && !Number.isNaN(now.of);
  const pairs: readonly (readonly [ChangeKind, (figures: FiguresAt) => string])[] = [
    ["Data to", ({ dataTo }) => (dataTo ? monthName(dataTo.end) : "")],
    [
      "Position",
      ({ position, of }) =>
        withBest(positionText(position, false, hasBoth ? of : 0), measure, hasBoth ? of : 0),
    ],
    ["Value", ({ value }) => measureText(value, measure)],
    ["Aspiration", ({ aspiration }) => aspiration],
    ["Status", ({ status }) => status],
  ];
  return pairs
    .map(([what, text]) => ({ what, then: text(then), now: text(now) }))
    .filter((change) => change.then !== change.now && (isWhole || change.then !== ""));
}

/** @example "Two figures behind it were revised since they were published." */
export function revisedText(count: number): string {
  if (count === 0) return "";
  const words = countInWords(count);
  const figures = count === 1 ? "figure" : "figures";
  const were = count === 1 ? "was revised since it was" : "were revised since they were";
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${figures} behind it ${were} published.`;
}
