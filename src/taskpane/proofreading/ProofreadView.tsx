/** Proof-read the selection, in the menu "More". */
import { useSyncExternalStore } from "react";
import { perSession } from "../perSession";
import type { ViewProps } from "../view";
import { createProofreading, readingText } from "./proofreading";
import { ProofreadSelection } from "./ProofreadSelection";

const proofreadingOf = perSession(({ workbook, attempt }) =>
  createProofreading(workbook.proofreading, attempt),
);

export function ProofreadView({ state: { outcome }, session }: ViewProps) {
  const proofreading = proofreadingOf(session);
  const { isReading, last } = useSyncExternalStore(proofreading.subscribe, proofreading.state);
  const report = outcome?.report;
  // Another report has other figures: what was found against the one before may hold no more.
  const reading = last?.report === report ? last?.reading : undefined;
  const said = isReading ? "Reading the selected cells…" : reading ? readingText(reading) : "";
  return (
    <ProofreadSelection
      findings={reading?.findings ?? []}
      said={said}
      onRead={report && !isReading ? () => void proofreading.read(report) : undefined}
      hasReport={report !== undefined}
      onSelect={(where) => void session.select(where)}
    />
  );
}
