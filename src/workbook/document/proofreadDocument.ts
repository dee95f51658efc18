/** A document against the update's figures: what in it is not as computed, and where. */
import type { ProofProblem } from "../../msg/proofreading/contradiction";
import { proofRead } from "../../msg/proofreading/proofRead";
import type { UpdateReport } from "../../msg/model/update";
import type { Place } from "../../msg/basics/problem";
import { parseAddress } from "../names/addresses";
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
  /** The figure's cells in the workbook; undefined where it is about no single measure. */
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
    const { contradiction, measure = "" } = problem;
    if (!contradiction) return [];
    const figure = measure === "" ? undefined : evidencePlace(update, measure);
    return [{ kind: "contradiction", where: whereOf(problem), measure, ...contradiction, figure }];
  });
  const notices = problems.filter(({ contradiction }) => !contradiction);
  return [...findings, ...tablesNotCompared(notices.map(whereOf))];
}

function tablesNotCompared(places: readonly string[]): DocumentFinding[] {
  if (places.length === 0) return [];
  const named = [...new Set(places.filter((place) => place !== ""))];
  const under = named.length === 0 ? "" : ` (under: ${named.join("; ")})`;
  const tables =
    places.length === 1 ? "One table names no measure" : `${places.length} tables name no measure`;
  return [
    {
      kind: "notice",
      where: places[0] ?? "",
      words: `${tables} in the rows, and the figures were not compared${under}.`,
      said: "",
      computed: "",
      measure: "",
      figure: undefined,
    },
  ];
}
