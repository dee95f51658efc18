/** How severe problems are, worst first, in the pane's words. */
import type { Severity } from "../../msg/basics/problem";

export interface SeverityWords {
  readonly severity: Severity;
  readonly heading: string;
  readonly explanation: string;
  readonly tone: "danger" | "warning" | "neutral";
}

export const severities: readonly SeverityWords[] = [
  {
    severity: "stop",
    heading: "Stops the report",
    explanation: "Put these right, then refresh.",
    tone: "danger",
  },
  {
    severity: "error",
    heading: "Stops a measure",
    explanation: "These measures have no figures or no status in the report.",
    tone: "danger",
  },
  {
    severity: "warning",
    heading: "To check",
    explanation: "The figures are there; a reader should know this about them.",
    tone: "warning",
  },
  { severity: "notice", heading: "For information", explanation: "", tone: "neutral" },
];
