/** What a refresh came to, in a sentence or two. */
import type { Outcome } from "../../workbook/actions/outcome";

/** @example "Refreshed at 14:32. 4,210 cells written." */
export function resultText(outcome: Outcome, finishedAt: Date | undefined): string {
  if (!outcome.ok) return "The report could not be made.";
  const time = finishedAt?.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  const refreshed = time ? `Refreshed at ${time}.` : "Refreshed.";
  const cells = outcome.cellsWritten.toLocaleString("en-GB");
  return `${refreshed} ${cells} ${outcome.cellsWritten === 1 ? "cell" : "cells"} written.`;
}
