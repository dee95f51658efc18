/** The tab Review: what a reviewer asks of the report, down to the cells that were read. */
import { EmptyState } from "../parts/EmptyState";
import type { ViewProps } from "../view";
import { SeriesList } from "./SeriesList";

export function ReviewView({ state: { outcome }, session }: ViewProps) {
  if (!outcome) return <EmptyState kind="not refreshed" />;
  return (
    <SeriesList series={outcome.readBack ?? []} onSelect={(where) => void session.select(where)} />
  );
}
