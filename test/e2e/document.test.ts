/** The update as documents by the report's command, and documents against the workbook by the other: as somebody types them. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { proofreadCommand } from "../../scripts/proofreadCommand";
import { reportCommand } from "../../scripts/reportCommand";
import { brokenRules, openCopy } from "../workbook/document/accessibleRules";
import { projectFolder } from "./refresh";

const folder = mkdtempSync(path.join(tmpdir(), "msg-document-"));
const place = (name: string) => path.join(folder, name);
const WORKBOOK = place("report.xlsx");
const WORD = place("update.docx");
const PAGE = place("update.html");
const COPY = place("copy.xlsx");

async function run(command: typeof proofreadCommand, ...words: string[]) {
  let [out, error] = ["", ""];
  const status = await command(words, {
    out: (text) => (out += text),
    error: (text) => (error += text),
  });
  return { status, out, error };
}

const proofread = (...words: string[]) => run(proofreadCommand, ...words);

beforeAll(async () => {
  const sample = path.join(projectFolder, "samples/essex-q4-2020-21.xlsx");
  const forms = ["--document", WORD, "--page", PAGE, "--accessible", COPY];
  const made = await run(reportCommand, sample, WORKBOOK, ...forms);
  expect(made.status).toBe(0);
});

test("the copy meets every rule, and has the force's own figures and words", () => {
  const bytes = readFileSync(COPY);
  expect(brokenRules(bytes)).toEqual({});
  const { sheets } = openCopy(bytes);
  expect(sheets.map(({ name }) => name)).toEqual([
    ...["Cover", "Contents", "Notes", "Own words", "Own figures"],
    ...["Summary", "Performance", "Movement", "Leagues", "Over time", "Background"],
  ]);
  const calls = sheets[4]!.cells.find(([name]) => name === "999 calls")!;
  expect(calls).toContain(66_497);
  expect(sheets[3]!.cells.flat().join(" ")).toContain("66,497");
});

test.each([
  ["Word file", WORD],
  ["web page", PAGE],
])("nothing is found in the %s that the workbook itself made", async (_, document) => {
  const { status, out } = await proofread(WORKBOOK, document);
  expect(out).toContain("Nothing in the document contradicts the computed figures.");
  expect(out).not.toContain("Figures without a source");
  expect(status).toBe(0);
});

test.each([
  [
    "of the force's own",
    "66,497",
    "66,947",
    /says that the figure is 66,947; computed: 999 calls: 66,497/u,
  ],
  ["a position", ">5th (3-5)<", ">3rd (3-5)<", /Violence with injury offences.*says.*3rd/u],
])("a figure altered in the page, %s, is found", async (_, right, wrong, told) => {
  const page = readFileSync(PAGE, "utf8");
  expect(page).toContain(right);
  const altered = place("altered.html");
  writeFileSync(altered, page.replace(right, wrong));
  const { status, out } = await proofread(WORKBOOK, altered);
  expect(out).toMatch(told);
  expect(status).toBe(1);
});

test.each([
  ["one name", [WORKBOOK]],
  ["a file of another kind", [WORKBOOK, "update.pdf"]],
  ["an option", [WORKBOOK, WORD, "--all"]],
])("%s is wrong usage", async (_, words) => {
  const { status, error } = await proofread(...words);
  expect(status).toBe(2);
  expect(error).toContain("Usage: npm run --silent proofread");
});

test("a file that is not there is named", async () => {
  const { status, error } = await proofread(WORKBOOK, place("none.docx"));
  expect(status).toBe(1);
  expect(error).toContain("none.docx");
});
