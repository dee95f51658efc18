/** How a text of the update stands, as icons and words. */
import {
  CheckmarkCircle20Filled,
  Edit20Regular,
  History20Regular,
  Sparkle20Regular,
  Warning20Filled,
} from "@fluentui/react-icons";
import type { Verdict } from "../parts/verdicts";
import type { TextItem } from "./ownItems";

export function textMarks({ filled, toCheck }: TextItem, isTyped: boolean): readonly Verdict[] {
  const { row, isDrafted, isUnchanged } = filled;
  const marks: (Verdict | false)[] = [
    row.status === "Agreed"
      ? { word: "Agreed", icon: CheckmarkCircle20Filled, tone: "success" }
      : { word: "Draft", icon: Edit20Regular, tone: "neutral" },
    isDrafted && { word: "Proposed by MSG Analyst", icon: Sparkle20Regular, tone: "neutral" },
    isUnchanged && { word: "As in the update before", icon: History20Regular, tone: "neutral" },
    toCheck > 0 && {
      word: `${toCheck} to check`,
      icon: Warning20Filled,
      tone: "warning",
    },
    isTyped && { word: "Not saved", icon: Warning20Filled, tone: "warning" },
  ];
  return marks.filter((mark) => mark !== false);
}
