/** The update as a document, a web page and a Word file, each read back. */
import { strFromU8, unzipSync } from "fflate";
import { essexUpdate } from "../../msg/proofreading/essex";
import type { UpdateReport } from "../../../src/msg/model/update";
import { placeAndDistance } from "../../../src/msg/words/distanceWords";
import { changeText, measureText } from "../../../src/msg/words/wording";
import { updateDocument } from "../../../src/workbook/document/updateDocument";
import { pastedMarkup, plainText, webPage } from "../../../src/workbook/document/webPage";
import { wordFile } from "../../../src/workbook/document/wordFile";
import { linesOfPage } from "../../../src/workbook/document/writtenDocument";
import { readDocument } from "../../../src/workbook/document/readDocument";
import { wordMarkup } from "../../../src/workbook/document/wordMarkup";
import type { Block, UpdateDocument } from "../../../src/workbook/document/model";
import { findingsIn, parsePage, partOf } from "./documentFiles";
import { NASTY } from "./nastyTexts";

const update = essexUpdate({
  reportTitle: "Quarterly update",
  marking: "OFFICIAL",
  producedBy: "Performance Analysis Unit",
  producedOn: "April 2021",
  contact: "analysis@example.org",
  nextUpdate: "July 2021",
});
const made = updateDocument(update);
const blocksOf = (document: UpdateDocument) => document.sections.flatMap(({ blocks }) => blocks);
const tablesOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === "table" ? [block] : []));

test("the sections stand in the order of the publication", () => {
  expect(made.sections.map(({ heading }) => heading)).toEqual([
    "Executive summary",
    "Performance against the Most Similar Group",
    "Movement since the previous update",
    "Charts",
    "Background",
    "How the figures are made",
    "Contact",
  ]);
  expect(made.cover).toEqual([
    "Essex and its Most Similar Group (MSG)",
    "Comparison: data to January 2021",
    "Draft, version 1",
    "Produced in April 2021 by Performance Analysis Unit",
    "Contact: analysis@example.org",
    "Next update: July 2021",
  ]);
});

test("every measure's name in the summary has its position and distance beside it", () => {
  const items = made.sections[0]!.blocks.flatMap((block) =>
    block.kind === "list" ? block.items : [],
  );
  for (const result of update.measures)
    expect(items).toContainEqual({
      lead: `${result.measure.name}:`,
      text: placeAndDistance(result),
    });
});

test("tables: no blank cell, ten columns at most, widths of 100 per cent, room for the rationale", () => {
  const tables = tablesOf(blocksOf(made));
  expect(tables.length).toBeGreaterThan(update.measures.length);
  for (const { columns, rows } of tables) {
    expect(columns.length).toBeLessThanOrEqual(10);
    expect(columns.reduce((sum, { width }) => sum + width, 0)).toBe(100);
    expect(new Set(columns.map(({ heading }) => heading)).size).toBe(columns.length);
    for (const row of rows) {
      expect(row).toHaveLength(columns.length);
      for (const text of row) expect(text.trim()).not.toBe("");
    }
  }
  const [performance] = tablesOf(made.sections[1]!.blocks);
  expect(performance!.columns.at(-1)).toMatchObject({ heading: "Rationale", width: 35 });
});

test("every measure stands in the table of its priority, with the figures as they are printed", () => {
  const rows = tablesOf(made.sections[1]!.blocks).flatMap((table) => table.rows);
  expect(rows.map(([name]) => name).sort()).toEqual(
    update.measures.map(({ measure }) => measure.name).sort(),
  );
  for (const { measure, value, toTopQuartile } of update.measures) {
    const row = rows.find(([name]) => name === measure.name)!;
    expect(row).toContain(measureText(value, measure));
    const change = changeText(toTopQuartile, measure, "top quartile");
    expect(row).toContain(change === "N/A" ? "not applicable" : change);
  }
});

describe("the web page", () => {
  const page = parsePage(webPage(made));

  test("language, title, landmarks, one h1 and headings in order", () => {
    expect(page.documentElement.lang).toBe("en-GB");
    expect(page.title).toBe("Quarterly update: January 2021");
    for (const landmark of ["header", "nav", "main", "footer"])
      expect(page.querySelectorAll(landmark)).toHaveLength(1);
    expect(page.querySelectorAll("h1")).toHaveLength(1);
    const levels = [...page.querySelectorAll("h1,h2,h3,h4")].map(({ tagName }) =>
      Number(tagName.slice(1)),
    );
    levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1));
    for (const link of page.querySelectorAll<HTMLAnchorElement>("nav a"))
      expect(page.querySelector(link.getAttribute("href")!)?.textContent).toBe(link.textContent);
  });

  test("no script, no request; tables with captions and scopes; charts with names", () => {
    expect(page.querySelectorAll("script,link,img,iframe,object,embed")).toHaveLength(0);
    expect(webPage(made)).not.toMatch(/url\(|@import|\bon\w+=/u);
    for (const table of page.querySelectorAll("table")) {
      expect(table.caption?.textContent).not.toBe("");
      expect(table.querySelectorAll("thead th:not([scope=col])")).toHaveLength(0);
      expect(table.querySelectorAll("tbody tr")).toHaveLength(
        table.querySelectorAll("tbody th[scope=row]").length,
      );
    }
    const charts = page.querySelectorAll("svg");
    expect(charts.length).toBeGreaterThanOrEqual(update.measures.length);
    for (const chart of charts) expect(chart.getAttribute("aria-label")).toMatch(/table/u);
  });
});

describe("the Word file", () => {
  const bytes = wordFile(made);
  const body = async () => partOf(await bytes, "word/document.xml");
  const tags = (parent: Document | Element, name: string) => [...parent.getElementsByTagName(name)];
  const value = (element: Element | undefined) => element?.getAttribute("w:val");

  test("headings by style and in order, lists that are lists, contents that are filled", async () => {
    const xml = await body();
    const styles = tags(xml, "w:pStyle").map(value);
    const levels = styles.flatMap((style) => /^Heading(\d)$/u.exec(style ?? "")?.[1] ?? []);
    expect(levels.filter((level) => level === "1")).toHaveLength(made.sections.length);
    levels.forEach((level, at) =>
      expect(Number(level) - Number(levels[at - 1] ?? 0)).toBeLessThanOrEqual(1),
    );
    const items = blocksOf(made).flatMap((block) => (block.kind === "list" ? block.items : []));
    expect(tags(xml, "w:numPr")).toHaveLength(items.length);
    expect(xml.documentElement.textContent).toContain('TOC \\h \\o "1-1"');
    const [contents] = tags(xml, "w:sdt");
    for (const { heading } of made.sections) expect(contents?.textContent).toContain(heading);
  });

  test("the contents say on which page each section begins, and Word need not ask to fill them", async () => {
    const [contents] = tags(await body(), "w:sdt");
    const fields = tags(contents!, "w:hyperlink").map(
      (entry) => /\d+$/u.exec(entry.textContent)?.[0],
    );
    const pages = fields.map(Number);
    expect(fields).toHaveLength(made.sections.length);
    expect(pages[0]).toBe(3);
    pages.forEach((page, at) => expect(page).toBeGreaterThanOrEqual(pages[at - 1] ?? 3));
    const begins = tags(contents!, "w:fldChar").map((mark) => mark.getAttribute("w:dirty"));
    expect(begins).not.toContain("true");
  });

  test("charts are Word's own, with the figures of the tables beside them", async () => {
    const file = await bytes;
    const charts = blocksOf(made).flatMap((block) => (block.kind === "chart" ? [block] : []));
    const parts = Object.keys(unzipSync(file)).filter((name) =>
      /charts\/chart\d+\.xml$/u.test(name),
    );
    expect(parts).toHaveLength(charts.length);
    charts.forEach((chart, at) => {
      const xml = partOf(file, `word/charts/chart${at + 1}.xml`);
      const series = tags(xml, "c:ser").map((one) =>
        tags(tags(one, "c:val")[0]!, "c:v").map(({ textContent }) => Number(textContent)),
      );
      const figures =
        chart.shows === "league"
          ? [
              chart.bars.filter(({ isHome }) => !isHome).map((bar) => bar.value),
              chart.bars.filter(({ isHome }) => isHome).map((bar) => bar.value),
              chart.bars.map(() => chart.average),
            ]
          : chart.lines.map((line) => line.figures.filter(Number.isFinite));
      expect(series).toEqual(figures);
      expect(xml.documentElement.textContent).toContain(chart.title);
      const sizes = tags(xml, "a:defRPr").map((size) => Number(size.getAttribute("sz") ?? 900));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(900);
    });
  });

  test("header rows are marked and repeated, no cell is merged or blank, wide pages lie", async () => {
    const xml = await body();
    const tables = tags(xml, "w:tbl");
    expect(tables).toHaveLength(tablesOf(blocksOf(made)).length);
    for (const table of tables) expect(tags(table, "w:tblHeader")).toHaveLength(1);
    expect([...tags(xml, "w:gridSpan"), ...tags(xml, "w:vMerge")]).toEqual([]);
    for (const cell of tags(xml, "w:tc")) expect(cell.textContent.trim()).not.toBe("");
    const ways = tags(xml, "w:pgSz").map((size) => size.getAttribute("w:orient"));
    expect(ways.filter((way) => way === "landscape")).toHaveLength(2);
  });

  test("alternatives of pictures, language, title, author, marking and page numbers", async () => {
    const xml = await body();
    const charts = blocksOf(made).flatMap((block) => (block.kind === "chart" ? [block] : []));
    const pictures = tags(xml, "wp:docPr").map((picture) => picture.getAttribute("descr"));
    expect(pictures).toEqual(charts.map(({ alternative }) => alternative));
    const file = await bytes;
    const styles = partOf(file, "word/styles.xml");
    expect(tags(styles, "w:lang")[0]?.getAttribute("w:val")).toBe("en-GB");
    const core = partOf(file, "docProps/core.xml").documentElement.textContent;
    expect(core).toContain("Quarterly update January 2021");
    expect(core).toContain("Performance Analysis Unit");
    const parts = Object.entries(unzipSync(file)).map(([name, part]) => [name, strFromU8(part)]);
    const headers = parts.filter(([name]) => /header\d*\.xml$/u.test(name!));
    for (const [, text] of headers) expect(text).toContain("OFFICIAL");
    const footers = parts.filter(([name]) => /footer\d*\.xml$/u.test(name!));
    for (const [, text] of footers) expect(text).toMatch(/PAGE.*NUMPAGES/su);
    // Half points: nothing under 9.
    const sizes = [...tags(xml, "w:sz"), ...tags(styles, "w:sz")].map((size) =>
      Number(value(size)),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18);
  });

  test("numbers of pages in the contents are not read as figures", async () => {
    const word = await readDocument("update.docx", await bytes, parsePage, wordMarkup);
    const texts = word.map(({ cells }) => cells.join(" "));
    expect(texts.filter((text) => text.startsWith("Executive summary"))).toEqual([
      "Executive summary",
    ]);
  });

  test("page and Word file say the same, and nothing in them is found wrong", async () => {
    const word = await readDocument("update.docx", await bytes, parsePage, wordMarkup);
    const texts = (lines: typeof word) => lines.map(({ cells }) => cells.join("|"));
    const ofPage = texts(linesOfPage(parsePage(webPage(made)))).filter((line) => line !== "");
    const ofWord = new Set(texts(word));
    const page = new Set(ofPage);
    for (const { kind, ...block } of blocksOf(made) as { kind: string; text?: string }[])
      if (kind === "heading" || kind === "paragraph") {
        expect(ofWord).toContain(block.text!.replace(/\s+/gu, " "));
        expect(page).toContain(block.text!.replace(/\s+/gu, " "));
      }
    for (const { rows } of tablesOf(blocksOf(made)))
      for (const row of rows) expect([...page].some((line) => line === row.join("|"))).toBe(true);
    expect(await wrongIn("update.docx", await bytes)).toEqual([]);
    const html = new TextEncoder().encode(webPage(made));
    expect(await wrongIn("update.html", html)).toEqual([]);
    const text = new TextEncoder().encode(plainText(made));
    expect(await wrongIn("update.txt", text)).toEqual([]);
  });
});

async function wrongIn(name: string, bytes: Uint8Array) {
  const findings = await findingsIn(update, name, bytes);
  return findings.filter(({ kind }) => kind === "contradiction");
}

test("texts with markup, formulas, fields, controls, other directions and long words stay text", async () => {
  const [first] = update.measures;
  const nasty: UpdateReport = {
    ...update,
    measures: NASTY.map((text, at) => ({
      ...first!,
      measure: { ...first!.measure, name: `${at} ${text}`, rationale: text, priority: text },
      commentary: text,
    })),
    setup: {
      ...update.setup,
      settings: { ...update.setup.settings, reportTitle: NASTY.join(" "), marking: NASTY[0]! },
    },
  };
  const document = updateDocument(nasty, [{ heading: NASTY[0]!, text: NASTY.join("\n") }]);
  const plain = (text: string) =>
    // eslint-disable-next-line no-control-regex -- These are left out.
    text.replace(/[\u0000-\u0008\u001b\ufffe\ud800]/gu, "").replace(/\s+/gu, " ");
  for (const markup of [webPage(document), pastedMarkup(document)]) {
    const page = parsePage(markup);
    expect(page.querySelectorAll("script,b,[onclick]")).toHaveLength(0);
    for (const text of NASTY)
      expect(page.body.textContent.replace(/\s+/gu, " ")).toContain(plain(text));
  }
  const bytes = await wordFile(document);
  const xml = partOf(bytes, "word/document.xml");
  const instructions = [...xml.getElementsByTagName("w:instrText")].map((one) => one.textContent);
  expect(instructions.join(" ")).not.toMatch(/INCLUDETEXT|HYPERLINK "http/u);
  for (const text of NASTY)
    expect(xml.documentElement.textContent.replace(/\s+/gu, " ")).toContain(plain(text));
  for (const svg of parsePage(webPage(document)).querySelectorAll("svg"))
    expect(svg.querySelectorAll("script")).toHaveLength(0);
});
