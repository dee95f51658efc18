/** The tab Problems. */
import { EmptyState } from "../parts/EmptyState";
import type { ViewProps } from "../view";
import { ProblemList } from "./ProblemList";

export function ProblemsView({ state: { outcome }, session }: ViewProps) {
  if (!outcome) return <EmptyState kind="not refreshed" />;
  return (
    <ProblemList problems={outcome.problems} onSelect={(where) => void session.select(where)} />
  );
}
