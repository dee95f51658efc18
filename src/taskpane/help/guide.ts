/** The user guide as the pane shows it: its parts, and which of them belong to a view. */
import type { TabId } from "../navigation";

/** A paragraph, or the points of a list. */
type GuideBlock = string | readonly string[];

export interface GuidePart {
  readonly heading: string;
  readonly blocks: readonly GuideBlock[];
}

/** Headings of the guide for each tab, what helps most first. */
export const HELP: Readonly<Record<TabId, readonly string[]>> = {
  results: [
    "Open and see",
    "How sure it is",
    "How a figure comes",
    "Own figures and words in the pane",
  ],
  report: ["The tab Report", "Publishing"],
  review: ["The tab Review", "Does the definition matter"],
  setup: ["The tab Set up", "First run: a workbook without MSG Setup"],
  problems: ["Accepting what was found", "Proof-reading"],
};

/** The parts of the guide under its headings of the second rank; tables and smaller headings stay in the guide itself. */
export function guideParts(markdown: string): readonly GuidePart[] {
  const [, ...parts] = markdown.split(/^## /mu);
  return parts.map((part) => {
    const [heading = "", ...rest] = part.split("\n");
    const [first = ""] = rest.join("\n").split(/^### /mu);
    return { heading: plain(heading), blocks: blocksOf(first) };
  });
}

function blocksOf(text: string): GuideBlock[] {
  return text
    .split(/\n\s*\n/u)
    .map((block) => block.trim())
    .filter((block) => block !== "" && !/^[|`<!]/u.test(block))
    .map((block) =>
      block.startsWith("- ")
        ? block.split(/^- /mu).flatMap((point) => (point.trim() === "" ? [] : [plain(point)]))
        : plain(block),
    );
}

/** Without the marks of Markdown: links and emphasis are words here. */
function plain(text: string): string {
  return text
    .replace(/\[([^\]]+)\]\([^)]*\)/gu, "$1")
    .replace(/\*\*|`|^> ?/gmu, "")
    .replace(/\s+/gu, " ")
    .trim();
}
