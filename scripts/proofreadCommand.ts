/**
 * A document against a workbook's figures, before it is published. Neither file is changed, and nothing
 * leaves the machine.
 *
 * Exit codes: 0 nothing is wrong; 1 something is, or the figures could not be computed; 2 wrong usage.
 */
import path from "node:path";
import { JSDOM } from "jsdom";
import {
  proofreadDocument,
  type DocumentFinding,
} from "../src/workbook/document/proofreadDocument";
import {
  DOCUMENT_ENDINGS,
  readDocument,
  UnreadableDocument,
} from "../src/workbook/document/readDocument";
import { wordMarkup } from "../src/workbook/document/wordMarkup";
import { refreshInMemory, type Printing } from "./reportCommand";
import { openAnyInput } from "./convertInput";
import { readInput, ReportError } from "./reportFiles";
import { harmless } from "./terminalText";

const USAGE = `Usage: npm run --silent proofread -- WORKBOOK.xlsx DOCUMENT

  WORKBOOK.xlsx   a workbook with a sheet "MSG Setup"; it is never changed
  DOCUMENT        the document to be checked: ${DOCUMENT_ENDINGS.join(", ")}`;

/** Runs the command on words as they are typed after its name. @returns its exit code */
export async function proofreadCommand(words: readonly string[], print: Printing): Promise<number> {
  const [input, document] = words;
  const ending = path.extname(document ?? "").toLowerCase();
  const isKnown = (DOCUMENT_ENDINGS as readonly string[]).includes(ending);
  if (
    !input ||
    !document ||
    words.length > 2 ||
    words.some((word) => word.startsWith("--")) ||
    !isKnown
  ) {
    print.error(`Name a workbook and a document.\n\n${USAGE}\n`);
    return 2;
  }
  try {
    const bytes = readInput(document);
    const workbook = openAnyInput(input);
    const { report } = await refreshInMemory(workbook, print);
    const parse = (markup: string) => new JSDOM(markup).window.document;
    const findings = proofreadDocument(
      report,
      await readDocument(document, bytes, parse, wordMarkup),
    );
    print.out(harmless(`${findingsText(findings)}\n`));
    return findings.some(({ kind }) => kind === "contradiction") ? 1 : 0;
  } catch (error) {
    if (!(error instanceof ReportError || error instanceof UnreadableDocument)) throw error;
    print.error(`${harmless(error.message)}\n`);
    return 1;
  }
}

function findingsText(findings: readonly DocumentFinding[]): string {
  const wrong = findings.filter(({ kind }) => kind === "contradiction");
  const first =
    wrong.length === 0
      ? "Nothing in the document contradicts the computed figures."
      : `Against the computed figures (${wrong.length}):`;
  return [first, ...findings.map(findingText)].join("\n");
}

function findingText(finding: DocumentFinding): string {
  const { kind, where, measure, words, said, computed, figure } = finding;
  const place = [where, measure === where ? "" : measure]
    .filter((part) => part !== "")
    .map((part) => `${part}: `)
    .join("");
  if (kind === "notice") return `NOTICE ${place}${words}`;
  const cells = figure ? ` (${figure.sheet}!${figure.address})` : "";
  return `${place}"${words}" says ${said}; computed: ${computed}${cells}.`;
}
