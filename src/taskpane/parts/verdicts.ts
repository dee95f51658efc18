/** Statuses, movements, checks and marks of series as an icon and a word; neither relies on its colour. */
import {
  ArrowDown16Filled,
  ArrowRight16Regular,
  ArrowUp16Filled,
  CalendarAdd20Regular,
  CheckmarkCircle20Filled,
  CircleHint16Regular,
  Clock16Regular,
  DismissCircle20Filled,
  Edit20Regular,
  Info20Regular,
  QuestionCircle20Regular,
  Sparkle16Regular,
  SubtractCircle20Regular,
  Warning20Filled,
  type FluentIcon,
} from "@fluentui/react-icons";
import type { Status } from "../../msg/model/aspiration";
import type { Severity } from "../../msg/basics/problem";
import type { OutcomeCheck } from "../../workbook/actions/outcome";
import type { SeriesMark } from "../review/readSeries";
import type { MovementKind } from "../../msg/model/movement";

type Tone = "success" | "danger" | "warning" | "neutral";

export interface Verdict {
  readonly word: string;
  readonly icon: FluentIcon;
  readonly tone: Tone;
}

const statusVerdicts: Readonly<Record<Status | "", Verdict>> = {
  Met: { word: "Met", icon: CheckmarkCircle20Filled, tone: "success" },
  "Not met": { word: "Not met", icon: DismissCircle20Filled, tone: "danger" },
  "No aspiration": { word: "No aspiration", icon: SubtractCircle20Regular, tone: "neutral" },
  "No data": { word: "No data", icon: QuestionCircle20Regular, tone: "neutral" },
  "": { word: "Not judged", icon: Warning20Filled, tone: "warning" },
};

/** The verdict of a status as displayed; a word the pane does not know is shown as it is. */
export function statusVerdict(status: string): Verdict {
  const known: Readonly<Record<string, Verdict>> = statusVerdicts;
  return known[status] ?? { word: status, icon: QuestionCircle20Regular, tone: "neutral" };
}

const movementIcons: Readonly<Record<MovementKind, readonly [FluentIcon, Tone]>> = {
  Improved: [ArrowUp16Filled, "success"],
  Deteriorated: [ArrowDown16Filled, "danger"],
  "No change": [ArrowRight16Regular, "neutral"],
  "No new data": [Clock16Regular, "neutral"],
  New: [Sparkle16Regular, "neutral"],
};

/** The movement's text as displayed ("Improved by 1 place"), with the icon of its first words. */
export function movementVerdict(movement: string): Verdict {
  const kinds = Object.entries(movementIcons).sort(([one], [other]) => other.length - one.length);
  const found = kinds.find(([kind]) => movement.startsWith(kind));
  const [icon, tone] = found?.[1] ?? [CircleHint16Regular, "neutral"];
  return { word: movement, icon, tone };
}

export const seriesVerdicts: Readonly<Record<SeriesMark, Verdict>> = {
  Incomplete: { word: "Incomplete", icon: Warning20Filled, tone: "warning" },
  "Figures changed": { word: "Figures changed", icon: Edit20Regular, tone: "warning" },
  "New figures": { word: "New figures", icon: CalendarAdd20Regular, tone: "neutral" },
};

const OPEN_CHECKS: Readonly<Record<Severity, Verdict>> = {
  stop: { word: "Open: stops the report", icon: DismissCircle20Filled, tone: "danger" },
  error: { word: "Open: stops a measure", icon: DismissCircle20Filled, tone: "danger" },
  warning: { word: "Open: to check", icon: Warning20Filled, tone: "warning" },
  notice: { word: "Open: for information", icon: Info20Regular, tone: "neutral" },
};

/** How a check stands. */
export function checkVerdict({
  state,
  severity,
}: Pick<OutcomeCheck, "state" | "severity">): Verdict {
  if (state === "accepted")
    return { word: "Accepted", icon: CheckmarkCircle20Filled, tone: "success" };
  if (state === "resolved" || !severity)
    return { word: "Resolved", icon: CheckmarkCircle20Filled, tone: "neutral" };
  return OPEN_CHECKS[severity];
}
