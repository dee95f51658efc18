/** The update out of the pane as documents, and documents back into it to be checked. */
import type { FrameLocator, Page } from "playwright-core";
import { JSDOM } from "jsdom";
import { openWorkbook as readWorkbook } from "../../../excel-host/package/open";
import { readDocument } from "../../../src/workbook/document/readDocument";
import { wordMarkup } from "../../../src/workbook/document/wordMarkup";
import { contentOf, paneFrame, pageTests, refresh } from "../pageDriver";

const inBrowser = pageTests();

/** Presses a button that saves a file, and gives what was saved. */
async function saved(page: Page, pane: FrameLocator, button: string) {
  const download = page.waitForEvent("download");
  await pane.getByRole("button", { name: button }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await contentOf(file) };
}

const parse = (markup: string) => new JSDOM(markup).window.document;

async function linesOf({ name, bytes }: { name: string; bytes: Buffer }): Promise<string[]> {
  const lines = await readDocument(name, bytes, parse, wordMarkup);
  return lines.map(({ cells }) => cells.join("\t"));
}

const choose = (pane: FrameLocator, name: string, buffer: Buffer) =>
  pane.getByLabel("Document to check").setInputFiles({ name, mimeType: "", buffer });

inBrowser("a Word file and a web page are saved, and checked again", async (page, pane) => {
  await refresh(pane);
  await pane.getByRole("tab", { name: "Report" }).click();
  const word = await saved(page, pane, "Save as Word");
  expect(word.name).toBe("Quarterly Update 2020-21 Q4 (sample) January 2021.docx");
  const web = await saved(page, pane, "Save as web page");
  expect(web.name).toMatch(/\.html$/u);
  const [inWord, inPage] = [await linesOf(word), await linesOf(web)];
  for (const lines of [inWord, inPage]) {
    expect(lines.some((line) => line.includes("66,497"))).toBe(true);
    expect(lines.some((line) => /All crime offences.*8th/u.test(line))).toBe(true);
  }

  const copy = await saved(page, pane, "Save an accessible copy");
  const sheets = readWorkbook(copy.bytes).sheets.map(({ name }) => name);
  expect(sheets.slice(0, 2)).toEqual(["Cover", "Contents"]);

  await pane.getByRole("button", { name: "Check a document…" }).click();
  await choose(pane, word.name, word.bytes);
  await pane.getByText(`Nothing in ${word.name} was found to contradict`).waitFor();

  const page66947 = web.bytes.toString("utf8").replace("66,497", "66,947");
  await choose(pane, "altered.html", Buffer.from(page66947));
  await pane.getByText(/^Found in altered.html: one point to check\./).waitFor();
  const finding = pane.getByRole("list", { name: "Points to check" }).getByRole("listitem").first();
  await finding.getByText(/999 calls: 66,497/).waitFor();
  await finding.getByRole("button", { name: /^Go to 'MSG Evidence'!/ }).click();
  await page.getByRole("grid", { name: "Sheet MSG Evidence" }).waitFor();
  // The selected block is the figure's.
  await page.waitForFunction(
    () => document.querySelector("textarea[aria-label='Formula bar']")?.textContent === "999 calls",
  );

  await choose(pane, "broken.docx", Buffer.from("no archive"));
  await pane
    .getByRole("alert")
    .getByText(/broken.docx is not a Word file that can be read/)
    .waitFor();
});

inBrowser("the update is copied with its headings and tables", async (page, pane) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await refresh(pane);
  await pane.getByRole("tab", { name: "Report" }).click();
  await pane.getByRole("button", { name: "Copy for an e-mail" }).click();
  await pane.getByText(/^Copied\./).waitFor();
  const copied = await paneFrame(page).evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text();
    return { markup: await read("text/html"), text: await read("text/plain") };
  });
  const markup = parse(copied.markup ?? "");
  expect(markup.querySelectorAll("h1").length).toBeGreaterThan(5);
  expect(markup.querySelector("table")?.textContent).toContain("All crime offences");
  expect(copied.text).toContain("66,497");
});
