/** The tab Report: what a refresh writes. */
import { EmptyState } from "../parts/EmptyState";

export function ReportView() {
  return <EmptyState kind="not refreshed" />;
}
