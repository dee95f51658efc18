/** A document against the update's figures: what in it is not as computed, and where. */
import type { ProofProblem } from "../../msg/proofreading/contradiction";
import { proofRead } from "../../msg/proofreading/proofRead";
import { sameName } from "../../msg/basics/names";
import type { UpdateReport } from "../../msg/model/update";
import type { Place } from "../../msg/basics/problem";
import { parseAddress } from "../names/addresses";
import { indicatorEvidencePlace } from "../report/indicatorLayout";
import { evidencePlace } from "../report/measureEvidence";
import { documentArea, type WrittenLine } from "./writtenDocument";

export interface DocumentFinding {
  /** A notice is about words that could not be compared. */
  readonly kind: "contradiction" | "notice";
  /** The heading the words stand under, or their page and line. */
  readonly where: string;
  readonly words: string;
  /** What the words say. */
  readonly said: string;
  /** What they should say, with the figure and its definition. */
  readonly computed: string;
  /** "" where it is about no single measure. */
  readonly measure: string;
  /** The figure's cells in the workbook; undefined where it is about no single measure or indicator. */
  readonly figure: Place | undefined;
}

/**
 * What a document says against the figures; text that is not understood is left alone. Tables whose rows
 * name no measure are told in one notice: the force's own figures and the charts' have many.
 */
export function proofreadDocument(
  update: UpdateReport,
  lines: readonly WrittenLine[],
): DocumentFinding[] {
  const problems = proofRead(update, [documentArea(lines)]);
  const whereOf = ({ where }: ProofProblem) =>
    lines[parseAddress(where[0]?.address ?? "")?.area.top ?? -1]?.where ?? "";
  const findings = problems.flatMap((problem): DocumentFinding[] => {
    const { contradiction, measure = "", indicator = "" } = problem;
    if (!contradiction) return [];
    const figure =
      measure === "" ? indicatorEvidencePlace(update, indicator) : evidencePlace(update, measure);
    return [{ kind: "contradiction", where: whereOf(problem), measure, ...contradiction, figure }];
  });
  // What stands under a measure's heading is about it, whether it is named again or not.
  const isUnderMeasure = (problem: ProofProblem) =>
    update.setup.measures.some(({ name }) => sameName(name, whereOf(problem)));
  const notices = problems.filter(
    (problem) => !problem.contradiction && (problem.isOfTable || !isUnderMeasure(problem)),
  );
  const [tables, others] = [true, false].map((isOfTable) =>
    notices.filter((problem) => (problem.isOfTable === true) === isOfTable),
  ) as [ProofProblem[], ProofProblem[]];
  return [
    ...findings,
    ...others.map((problem) =>
      noticeOf(whereOf(problem), `${problem.what} ${problem.remedy}`.trim()),
    ),
    ...tablesNotCompared(tables.map(whereOf)),
  ];
}

function noticeOf(where: string, words: string): DocumentFinding {
  return { kind: "notice", where, words, said: "", computed: "", measure: "", figure: undefined };
}

/** Headings that are named; a document has many. */
const MOST_NAMED = 5;

function tablesNotCompared(places: readonly string[]): DocumentFinding[] {
  if (places.length === 0) return [];
  const all = [...new Set(places.filter((place) => place !== ""))];
  const named = all.slice(0, MOST_NAMED).join("; ");
  const more = all.length > MOST_NAMED ? ` and ${all.length - MOST_NAMED} more headings` : "";
  const under = all.length === 0 ? "" : ` (under: ${named}${more})`;
  const tables =
    places.length === 1 ? "One table names no measure" : `${places.length} tables name no measure`;
  return [
    noticeOf(places[0] ?? "", `${tables} in the rows, and the figures were not compared${under}.`),
  ];
}
