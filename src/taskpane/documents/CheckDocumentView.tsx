/** Check a document, in the menu "More". */
import { useSyncExternalStore } from "react";
import { perSession } from "../perSession";
import type { ViewProps } from "../view";
import { CheckDocument } from "./CheckDocument";
import { checkedText, createChecking } from "./checking";

const checkingOf = perSession(({ workbook, attempt }) =>
  createChecking(workbook.documents, attempt),
);

export function CheckDocumentView({ state: { outcome }, session }: ViewProps) {
  const checking = checkingOf(session);
  const { reading, last } = useSyncExternalStore(checking.subscribe, checking.state);
  const report = outcome?.report;
  // Another report has other figures: what was found against the one before may hold no more.
  const checked = last?.report === report ? last?.checked : undefined;
  const isReading = reading !== undefined;
  return (
    <CheckDocument
      findings={checked?.findings ?? []}
      said={isReading ? `Reading ${reading}…` : checked ? checkedText(checked) : ""}
      onCheck={report && !isReading ? (file) => void checking.check(report, file) : undefined}
      hasReport={report !== undefined}
      onSelect={(where) => void session.select(where)}
    />
  );
}
