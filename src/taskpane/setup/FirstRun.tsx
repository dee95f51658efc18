/** A workbook that is not set up yet. */
import { EmptyState } from "../parts/EmptyState";
import type { ViewProps } from "../view";

export function FirstRun({ state: { setup }, session }: ViewProps) {
  if (setup === "looking") return <EmptyState kind="looking" />;
  return <EmptyState kind="no set-up" onAction={() => void session.lookForSetup()} />;
}
