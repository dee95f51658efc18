/** The tab Results: every measure. */
import { EmptyState } from "../parts/EmptyState";
import type { ViewProps } from "../view";
import { MeasureList } from "./MeasureList";

export function ResultsView({ state: { outcome } }: ViewProps) {
  if (!outcome) return <EmptyState kind="not refreshed" />;
  return <MeasureList rows={outcome.rows} />;
}
