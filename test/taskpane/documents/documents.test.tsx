/** @jest-environment jsdom */
import "../browserStandIns";
import { fireEvent, screen, within } from "@testing-library/react";
import type { DocumentsWorkbook } from "../../../src/taskpane/documents/documentsWorkbook";
import type { DocumentFinding } from "../../../src/workbook/document/proofreadDocument";
import { axeViolations } from "../axe";
import { computedOutcome } from "../computedOutcome";
import { openPane } from "../openPane";

const FILE = {
  name: "Update January 2021.docx",
  type: "application/x-word",
  bytes: new Uint8Array([1, 2]),
};
const COPIED = { markup: "<h1>Update</h1>", text: "Update\nall of it" };

const FINDING: DocumentFinding = {
  kind: "contradiction",
  where: "Force Control Room",
  words: "66,947 calls were received",
  said: "that the figure is 66,947",
  computed: "999 calls: 66,497",
  measure: "",
  figure: { sheet: "MSG Evidence", address: "A300:M322" },
};
const NOTICE: DocumentFinding = {
  kind: "notice",
  where: "page 3",
  words: "Figures without a source: 33.",
  said: "",
  computed: "",
  measure: "",
  figure: undefined,
};

const button = (name: string) => screen.getByRole("button", { name });

function standIn(changed: Partial<DocumentsWorkbook> = {}) {
  return {
    savesFiles: () => true,
    make: jest.fn<ReturnType<DocumentsWorkbook["make"]>, unknown[]>(() => Promise.resolve(FILE)),
    copied: jest.fn(() => Promise.resolve(COPIED)),
    check: jest.fn(() => Promise.resolve([FINDING, NOTICE])),
    ...changed,
  };
}

/** What the browser was given, in the order it was. */
let downloads: string[];
let copiedAs: Record<string, string>;
let lets: boolean;

beforeEach(() => {
  downloads = [];
  copiedAs = {};
  lets = true;
  URL.createObjectURL = (blob) => `blob:${(blob as Blob).size} bytes`;
  URL.revokeObjectURL = (address) => void downloads.push(`forgotten ${address}`);
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    downloads.push(`${this.download} ${this.href}`);
  };
  // jsdom has no clipboard, as frames of some hosts have none: what is left is the older way.
  document.execCommand = () => {
    if (!lets) return false;
    const event = new Event("copy", { cancelable: true });
    const clipboardData = { setData: (type: string, text: string) => (copiedAs[type] = text) };
    document.dispatchEvent(Object.assign(event, { clipboardData }));
    return event.defaultPrevented;
  };
});

async function openReport(documents = standIn()) {
  const outcome = computedOutcome();
  const refresh = jest.fn(() => Promise.resolve(outcome));
  const opened = await openPane({ refresh, documents });
  const { user } = opened;
  await user.click(screen.getByRole("tab", { name: "Report" }));
  await screen.findByRole("button", { name: "Look at what will be written" });
  const refreshReport = () => user.click(button("Refresh report"));
  return { ...opened, documents, outcome, refresh, refreshReport };
}

const part = () => within(screen.getByRole("region", { name: "Document" }));

test("without a report there is no document", async () => {
  await openReport();
  expect(screen.queryByRole("region", { name: "Document" })).not.toBeInTheDocument();
});

test.each([
  ["Save as Word", "word"],
  ["Save as web page", "page"],
  ["Save an accessible copy", "accessible"],
])("%s hands the file over, says so, and offers it again", async (name, form) => {
  const { documents, outcome, refreshReport, user, container } = await openReport();
  await refreshReport();
  await user.click(button(name));
  expect(documents.make).toHaveBeenCalledWith(outcome.report, form);
  expect(downloads).toEqual([`${FILE.name} blob:2 bytes`]);
  expect(part().getByRole("status")).toHaveTextContent(/was handed over to be saved/);
  expect(part().getByRole("status")).toHaveTextContent(/Where nothing arrives/);
  expect(part().getByRole("link", { name: FILE.name })).toHaveAttribute("href", "blob:2 bytes");
  expect(await axeViolations(container)).toEqual([]);
  await user.click(button(name));
  expect(downloads[1]).toBe("forgotten blob:2 bytes");
});

test("while one is made no other is begun, and another report's file is not offered", async () => {
  let end: (file: typeof FILE) => void = () => undefined;
  const make = jest.fn(() => new Promise<typeof FILE>((resolve) => (end = resolve)));
  const { documents, refresh, refreshReport, user } = await openReport(standIn({ make }));
  await refreshReport();
  await user.click(button("Save as Word"));
  expect(part().getByRole("status")).toHaveTextContent("Making the Word file…");
  await user.click(button("Copy for an e-mail"));
  expect(documents.copied).not.toHaveBeenCalled();
  end(FILE);
  await part().findByRole("link", { name: FILE.name });
  refresh.mockResolvedValueOnce(computedOutcome());
  await refreshReport();
  expect(part().queryByRole("link")).not.toBeInTheDocument();
});

test("a copy holds headings and tables, and plain text beside them", async () => {
  const { refreshReport, user } = await openReport();
  await refreshReport();
  await user.click(button("Copy for an e-mail"));
  expect(copiedAs).toEqual({ "text/html": COPIED.markup, "text/plain": COPIED.text });
  expect(part().getByRole("status")).toHaveTextContent(/^Copied\./);
});

test("where a host forbids the clipboard, the text stands there to be copied by hand", async () => {
  lets = false;
  const { refreshReport, user, container } = await openReport();
  await refreshReport();
  await user.click(button("Copy for an e-mail"));
  expect(part().getByRole("status")).toHaveTextContent(/does not let an add-in copy/);
  const text = part().getByRole<HTMLTextAreaElement>("textbox", {
    name: "The update as plain text",
  });
  expect(text).toHaveValue(COPIED.text);
  await user.click(text);
  expect([text.selectionStart, text.selectionEnd]).toEqual([0, COPIED.text.length]);
  expect(await axeViolations(container)).toEqual([]);
});

test("where a host forbids downloads, nothing is saved and the way round is said", async () => {
  const { refreshReport } = await openReport(standIn({ savesFiles: () => false }));
  await refreshReport();
  expect(screen.queryByRole("button", { name: /^Save as/ })).not.toBeInTheDocument();
  expect(part().getByText(/lets no add-in save files: copy the update/)).toBeVisible();
  expect(button("Copy for an e-mail")).toBeVisible();
});

test("what the workbook refuses is said, and the next one is made", async () => {
  const make = jest.fn<ReturnType<DocumentsWorkbook["make"]>, unknown[]>(() =>
    Promise.resolve(FILE),
  );
  make.mockRejectedValueOnce(new Error("Excel is busy."));
  const { refreshReport, user } = await openReport(standIn({ make }));
  await refreshReport();
  await user.click(button("Save as Word"));
  expect(screen.getByText("The Word file was not made. Excel is busy.")).toBeVisible();
  await user.click(button("Save as Word"));
  expect(part().getByRole("link", { name: FILE.name })).toBeVisible();
});

async function openCheck(documents = standIn()) {
  const opened = await openReport(documents);
  await opened.refreshReport();
  await opened.user.click(button("Check a document…"));
  await screen.findByRole("button", { name: "Choose a document" });
  const choose = async (name: string) => {
    const chooser = screen.getByLabelText("Document to check");
    fireEvent.change(chooser, { target: { files: [new File(["words"], name)] } });
    await screen.findByText(/^(Nothing in|Found in|The document could)/);
  };
  return { ...opened, choose };
}

const said = () =>
  within(screen.getByRole("region", { name: "Check a document" })).getByRole("status");

test("each finding has its heading, its words, what they should be, and the way to the figure", async () => {
  const { choose, documents, outcome, select, user, container } = await openCheck();
  await choose("draft.docx");
  expect(documents.check).toHaveBeenCalledWith(outcome.report, expect.any(File));
  expect(said()).toHaveTextContent(
    "Found in draft.docx: one point to check. What could not be compared: one notice.",
  );
  const items = within(screen.getByRole("list", { name: "Points to check" })).getAllByRole(
    "listitem",
  );
  expect(items.map(({ textContent }) => textContent)).toEqual([
    "Force Control Room\"66,947 calls were received\"Saysthat the figure is 66,947.Computed999 calls: 66,497.'MSG Evidence'!A300:M322",
    "page 3Figures without a source: 33.",
  ]);
  await user.click(button("Go to 'MSG Evidence'!A300:M322"));
  expect(select).toHaveBeenCalledWith("'MSG Evidence'!A300:M322");
  expect(await axeViolations(container)).toEqual([]);
});

test("what was found goes when the figures are others", async () => {
  const { choose, refresh, refreshReport } = await openCheck();
  await choose("draft.docx");
  refresh.mockResolvedValueOnce(computedOutcome());
  await refreshReport();
  expect(screen.queryByRole("list", { name: "Points to check" })).not.toBeInTheDocument();
  expect(said()).toBeEmptyDOMElement();
});

test("nothing found, and a file that cannot be read, are said", async () => {
  const check = jest.fn(() => Promise.resolve<readonly DocumentFinding[]>([]));
  check.mockRejectedValueOnce(new Error("a.pdf is no document."));
  const { choose } = await openCheck(standIn({ check }));
  await choose("a.pdf");
  expect(
    screen.getByText("The document could not be checked. a.pdf is no document."),
  ).toBeVisible();
  await choose("b.docx");
  expect(said()).toHaveTextContent(/^Nothing in b\.docx was found to contradict/);
});

test("words of a document come out as text, whatever is in them", async () => {
  const odd = "<img src=x onerror=alert(1)> =HYPERLINK(1) {999 calls} \u202eabc ".concat(
    "x".repeat(500),
  );
  const check = jest.fn(() =>
    Promise.resolve([
      { ...FINDING, words: odd, where: odd },
      { ...NOTICE, words: odd },
    ]),
  );
  const { choose } = await openCheck(standIn({ check }));
  await choose("odd.docx");
  const list = screen.getByRole("list", { name: "Points to check" });
  expect(list.querySelector("img")).toBeNull();
  expect(list.textContent?.split(odd)).toHaveLength(4);
});
