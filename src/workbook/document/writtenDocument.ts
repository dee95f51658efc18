/** A document that somebody wrote, as lines and cells to be proof-read, whatever file it came in. */
import type { WrittenArea, WrittenCell } from "../../msg/proofreading/writtenText";
import { cellAddress } from "../names/addresses";

/** One line of a document: a paragraph, an item of a list, or a row of a table. */
export interface WrittenLine {
  readonly cells: readonly string[];
  /** The heading it stands under, or its page and line; "" before the first. */
  readonly where: string;
}

/** What stands in place of a sheet's name where a document's cells are told. */
const DOCUMENT = "document";

/**
 * The lines as an area of cells, so that a document is read as a sheet is: lists below their sentences,
 * tables column by column.
 */
export function documentArea(lines: readonly WrittenLine[]): WrittenArea {
  const width = Math.max(1, ...lines.map(({ cells }) => cells.length));
  const rows = lines.map(({ cells }, row) =>
    Array.from({ length: width }, (_, column): WrittenCell => {
      return {
        text: cells[column] ?? "",
        place: { sheet: DOCUMENT, address: cellAddress(row, column) },
      };
    }),
  );
  return { rows, measure: "" };
}

/** Plain text: a line each, columns parted by tabs, pages by form feeds. */
export function linesOfText(text: string): WrittenLine[] {
  const isPaged = text.includes("\f");
  return text
    .replace(/^\ufeff/u, "")
    .split("\f")
    .flatMap((page, at) =>
      page.split(/\r\n?|\n/u).map((line, down) => ({
        cells: line.split("\t"),
        where: isPaged ? `page ${at + 1}, line ${down + 1}` : `line ${down + 1}`,
      })),
    );
}

const HEADING = /^H[1-6]$/u;
const NOT_READ = new Set(["SCRIPT", "STYLE", "NAV", "SVG", "TEMPLATE", "HEAD"]);
/** Elements whose text is a line of its own, unless others of them are inside. */
const LINES = "p,h1,h2,h3,h4,h5,h6,li,table,div,section,article,caption,figcaption,blockquote,pre";

/** A web page, or a Word file that was made one of. */
export function linesOfPage(page: Document): WrittenLine[] {
  const lines: WrittenLine[] = [];
  let where = "";
  const put = (cells: readonly string[]) => lines.push({ cells, where });
  const read = (element: Element): void => {
    const name = element.tagName.toUpperCase();
    if (NOT_READ.has(name)) return;
    if (name === "TABLE") {
      put([""]);
      const caption = element.querySelector("caption");
      if (caption) put([textOf(caption)]);
      for (const row of tableRows(element)) put(row);
      put([""]);
      return;
    }
    const parts = [...element.children].filter(
      (child) => child.matches(LINES) || child.querySelector(LINES) !== null,
    );
    if (HEADING.test(name)) where = textOf(element);
    if (parts.length > 0) {
      if (name === "LI" && ownText(element) !== "") put([`- ${ownText(element)}`]);
      for (const child of element.children) read(child);
      return;
    }
    const text = textOf(element);
    if (text === "") return;
    for (const line of text.split("\n")) put([name === "LI" ? `- ${line}` : line]);
  };
  read(page.body);
  return lines;
}

/** The text beside the lines that stand inside of an element. */
function ownText(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const inner of copy.querySelectorAll(LINES)) inner.remove();
  return textOf(copy);
}

/** Words as a reader sees them: blanks joined, breaks kept. */
function textOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const unread of copy.querySelectorAll("script,style,svg")) unread.remove();
  for (const end of copy.querySelectorAll("br")) end.replaceWith("\n");
  for (const paragraph of copy.querySelectorAll("p,li,div")) paragraph.append("\n");
  return (copy.textContent ?? "")
    .split("\n")
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

/** Rows of a table, each as wide as they all are; a merged cell's text stands in all that it covers. */
function tableRows(table: Element): string[][] {
  const rows = [...table.querySelectorAll("tr")].filter((row) => row.closest("table") === table);
  const filled: string[][] = rows.map(() => []);
  rows.forEach((row, down) => {
    let across = 0;
    for (const cell of row.children) {
      while (filled[down]?.[across] !== undefined) across++;
      const [wide, high] = [spanOf(cell, "colspan"), spanOf(cell, "rowspan")];
      for (let below = 0; below < high; below++)
        for (let beside = 0; beside < wide; beside++) {
          const target = filled[down + below];
          if (target) target[across + beside] = textOf(cell);
        }
      across += wide;
    }
  });
  return filled.map((row) => Array.from(row, (text) => text ?? ""));
}

/** More columns or rows than any table spans. */
const MOST_SPANNED = 1000;

function spanOf(cell: Element, attribute: "colspan" | "rowspan"): number {
  const span = Number(cell.getAttribute(attribute) ?? "1");
  return Number.isInteger(span) && span > 0 ? Math.min(span, MOST_SPANNED) : 1;
}
