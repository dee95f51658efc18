/** The published document's text as a Word file, and a document of ours altered after it was made. */
import * as docx from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { essexUpdate } from "../../msg/proofreading/essex";
import { PERFORMANCE_HEADING, PERFORMANCE_ROWS } from "../../msg/proofreading/performanceTable";
import { EXECUTIVE_SUMMARY, MOVEMENT_TABLE } from "../../msg/proofreading/published";
import { update as publishedUpdate } from "../../msg/proofreading/publishedTable";
import { proofreadDocument } from "../../../src/workbook/document/proofreadDocument";
import type { WrittenLine } from "../../../src/workbook/document/writtenDocument";
import { readDocument, UnreadableDocument } from "../../../src/workbook/document/readDocument";
import { wordMarkup } from "../../../src/workbook/document/wordMarkup";
import { updateDocument } from "../../../src/workbook/document/updateDocument";
import { wordFile } from "../../../src/workbook/document/wordFile";
import { findingsIn, parsePage } from "./documentFiles";

type Rows = readonly (readonly string[])[];

const asPublished: Rows = [
  ...PERFORMANCE_HEADING,
  ...PERFORMANCE_ROWS.map((row) => row.map((text) => (text === "-0.01%" ? "0.01%" : text))),
];

interface Published {
  readonly summary: string;
  readonly performance: Rows;
  readonly movement: Rows;
}

const PUBLISHED: Published = {
  summary: EXECUTIVE_SUMMARY,
  performance: asPublished,
  movement: MOVEMENT_TABLE,
};

/** The published text as somebody would have it in Word: paragraphs, lists and tables. */
async function published({ summary, performance, movement }: Published): Promise<Uint8Array> {
  const paragraph = (text: string) => new docx.Paragraph({ text });
  const line = (text: string) =>
    text.trimStart().startsWith("- ")
      ? new docx.Paragraph({ text: text.trim().slice(2), bullet: { level: 0 } })
      : paragraph(text);
  const table = (rows: Rows) => {
    const width = Math.max(...rows.map((row) => row.length));
    const cells = (row: readonly string[]) =>
      Array.from(
        { length: width },
        (_, at) => new docx.TableCell({ children: [paragraph(row[at] ?? "")] }),
      );
    return new docx.Table({ rows: rows.map((row) => new docx.TableRow({ children: cells(row) })) });
  };
  const heading = (text: string) =>
    new docx.Paragraph({ text, heading: docx.HeadingLevel.HEADING_1 });
  const children = [
    heading("PFCC Priorities Aspiration document"),
    ...summary.split("\n").map(line),
    heading("Performance"),
    paragraph("The table below shows Essex's priority areas against performance"),
    table(performance),
    heading("Movement"),
    paragraph("The table below shows Essex's priority areas against performance"),
    table(movement),
  ];
  const file = new docx.Document({ sections: [{ children }] });
  return new Uint8Array(await docx.Packer.toArrayBuffer(file));
}

async function wrongIn(document: Published) {
  const findings = await findingsIn(publishedUpdate, "update.docx", await published(document));
  return findings.filter(({ kind }) => kind === "contradiction");
}

test("the published document: its true faults, each with its heading and cells, and nothing else", async () => {
  const findings = await wrongIn(PUBLISHED);
  expect(findings.map(({ where, words }) => `${where}: ${words}`)).toMatchInlineSnapshot(`
   [
     "PFCC Priorities Aspiration document: Essex is meeting its aspiration in two areas:",
     "PFCC Priorities Aspiration document: Percentage of sick - police officers.",
     "PFCC Priorities Aspiration document: Essex is not meeting its aspiration in eight areas:",
     "PFCC Priorities Aspiration document: Since the last quarterly update, Essex's MSG position has deteriorated in two areas.",
     "Performance: 0.01%",
   ]
  `);
  for (const { measure, figure } of findings)
    if (measure !== "") expect(figure?.sheet).toBe("MSG Evidence");
});

const replaced = (rows: Rows, down: number, across: number, text: string): Rows =>
  rows.map((row, at) =>
    at === down ? row.map((other, column) => (column === across ? text : other)) : row,
  );

/** Single alterations: values, changes, aspirations, statuses, positions, counts, dates, directions. */
function alterations(): { readonly what: string; readonly document: Published }[] {
  const made: { what: string; document: Published }[] = [];
  const inSummary = (from: string, to: string) => {
    if (!PUBLISHED.summary.includes(from)) throw new Error(`The summary has no "${from}".`);
    const summary = PUBLISHED.summary.replace(from, to);
    made.push({ what: `${from} -> ${to}`, document: { ...PUBLISHED, summary } });
  };
  const head = PERFORMANCE_HEADING.length;
  PERFORMANCE_ROWS.forEach((row, down) =>
    row.forEach((right, across) => {
      const wrong = /^[-+]?\d/u.test(right)
        ? right.replace(/\d/u, (digit) => String((Number(digit) + 3) % 10))
        : /^\d+(?:st|nd|rd|th) in MSG|^MSG Average|Quartile Rank$|^Best in MSG/u.test(right)
          ? "6th in MSG"
          : undefined;
      if (wrong === undefined || across === 0) return;
      const performance = replaced(asPublished, head + down, across, wrong);
      made.push({
        what: `${row[1] ?? ""}: ${right} -> ${wrong}`,
        document: { ...PUBLISHED, performance },
      });
    }),
  );
  inSummary("meeting its aspiration in two areas", "meeting its aspiration in five areas");
  inSummary("in eight areas", "in six areas");
  inSummary("improved in two areas", "improved in three areas");
  inSummary("- All crime – solved rate.", "- All crime – offences.");
  inSummary("- Public confidence (NB", "- All crime – solved rate (NB");
  inSummary(" - Homicide – solved rate.", " - Trafficking of drugs – offences.");
  return made;
}

test("of 40 single alterations of it at least 38 are found", async () => {
  const said = (found: readonly { words: string; said: string }[]) =>
    new Set(found.map((one) => `${one.words}: ${one.said}`));
  const lines = await readDocument(
    "update.docx",
    await published(PUBLISHED),
    parsePage,
    wordMarkup,
  );
  const before = said(proofreadDocument(publishedUpdate, lines));
  const all = alterations();
  const step = Math.max(1, Math.floor((all.length - 6) / 34));
  const chosen = [
    ...all
      .slice(0, -6)
      .filter((_, at) => at % step === 0)
      .slice(0, 34),
    ...all.slice(-6),
  ];
  expect(chosen).toHaveLength(40);
  const missed = chosen.filter(({ document }) => {
    const found = said(proofreadDocument(publishedUpdate, linesOf(document)));
    return [...found].every((one) => before.has(one));
  });
  expect(missed.length <= 2 ? [] : missed.map(({ what }) => what)).toEqual([]);
});

/** The lines as they come out of the Word file, without making one for each alteration. */
function linesOf({ summary, performance, movement }: Published): WrittenLine[] {
  const line = (cells: readonly string[]) => ({ cells, where: "" });
  const text = (words: string) => line([words.trim()]);
  return [
    ...summary
      .split("\n")
      .filter((words) => words.trim() !== "")
      .map(text),
    line([""]),
    ...performance.map(line),
    line([""]),
    ...movement.map(line),
    line([""]),
  ];
}

/** A Word file with words changed in its text, as by a hand. */
function altered(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const parts = unzipSync(bytes);
  const text = strFromU8(parts["word/document.xml"]!);
  if (!text.includes(from)) throw new Error(`The document has no "${from}".`);
  return zipSync({ ...parts, "word/document.xml": strToU8(text.replaceAll(from, to)) });
}

test("a figure changed by hand in the exported document is found, with what it should be", async () => {
  const update = essexUpdate();
  const bytes = altered(
    await wordFile(updateDocument(update)),
    "-18,586 offences",
    "-18,568 offences",
  );
  const findings = await findingsIn(update, "update.docx", bytes);
  expect(findings.filter(({ kind }) => kind === "contradiction")).toMatchObject([
    {
      measure: "All crime offences",
      words: "-18,568 offences",
      computed: expect.stringContaining("-18,586 offences") as string,
    },
  ]);
});

test("figures that changed in the workbook since the export are listed", async () => {
  const bytes = await wordFile(updateDocument(essexUpdate()));
  const later = essexUpdate();
  const stale = {
    ...later,
    measures: later.measures.map((result) =>
      result.measure.name === "Violence with injury offences"
        ? { ...result, position: 4, value: 6.5, status: "Met" as const }
        : result,
    ),
  };
  const findings = await findingsIn(stale, "update.docx", bytes);
  const about = findings.filter(({ measure }) => measure === "Violence with injury offences");
  expect(about.map(({ said }) => said).join("; ")).toMatch(/5th.*|Not met/u);
  expect(about.length).toBeGreaterThanOrEqual(3);
});

test("files that are no documents are refused in words", async () => {
  const words = strToU8("words");
  await expect(readDocument("a.pdf", words, parsePage, wordMarkup)).rejects.toThrow(
    /Save it as \.docx/u,
  );
  await expect(readDocument("a.docx", words, parsePage, wordMarkup)).rejects.toThrow(
    UnreadableDocument,
  );
});
