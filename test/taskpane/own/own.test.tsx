/** @jest-environment jsdom */
import "../browserStandIns";
import { act, screen, waitFor, within } from "@testing-library/react";
import type { OwnWorkbook } from "../../../src/taskpane/own/ownWorkbook";
import type { SelectedRow } from "../../../src/workbook/actions/selectedRow";
import type { Outcome } from "../../../src/workbook/actions/outcome";
import type { NarrativeEdit } from "../../../src/workbook/actions/saveNarrative";
import { axeViolations } from "../axe";
import { computedOutcome } from "../computedOutcome";
import { openPane } from "../openPane";
import { ownOutcome, text, TEXTS } from "./ownOutcome";

const CELLS = [
  { figure: "now", cells: [{ sheet: "Contact", address: "B17:B19" }], why: "" },
  { figure: "previous", cells: [], why: "the cell holds text" },
] as const;

const button = (name: string | RegExp) => screen.getByRole("button", { name });

async function openOwn(outcome: Outcome = ownOutcome(), changed: Partial<OwnWorkbook> = {}) {
  const saveText = jest.fn((edit: NarrativeEdit) =>
    Promise.resolve(`'MSG Setup'!${edit.row.place.address}`),
  );
  const own = { cellsOf: jest.fn(() => Promise.resolve(CELLS)), saveText, ...changed };
  const refresh = jest.fn(() => Promise.resolve(outcome));
  const opened = await openPane({ refresh, own });
  const refreshReport = () => opened.user.click(button("Refresh report"));
  await refreshReport();
  const show = async (part: string) => {
    await opened.user.click(button(part));
    await screen.findByRole("searchbox", {}, { timeout: 20_000 });
  };
  return { ...opened, own, saveText, refresh, refreshReport, show };
}

const row = (name: string) => screen.getByRole("article", { name });

test("a workbook without figures of its own has measures alone", async () => {
  await openOwn(computedOutcome());
  expect(screen.queryByRole("button", { name: "Own figures" })).not.toBeInTheDocument();
});

test("each own figure stands under its priority with its comparisons, its line and chance in words", async () => {
  const { show, container } = await openOwn();
  await show("Own figures");
  expect(screen.getAllByRole("heading", { level: 2 }).map((one) => one.textContent)).toEqual(
    expect.arrayContaining(["Priority 1", "Under no priority"]),
  );
  expect(row("999 calls")).toHaveTextContent(
    "999 calls66,497The quarter before: 73,887 · -10.0% · more than chanceA year before: 82,344 · -19.2% · more than chance",
  );
  expect(within(row("999 calls")).getByRole("img")).toHaveAccessibleName(
    /^13 months to March 2021: lowest 10,000 \(.*\), highest .*, last 25,090 \(March 2021\)$/u,
  );
  expect(row("101 calls")).toHaveTextContent("not known");
  expect(screen.queryByText("Hidden")).not.toBeInTheDocument();
  expect(button("Own figures")).toHaveAttribute("aria-pressed", "true");
  expect(await axeViolations(container)).toEqual([]);
});

test("opened, it is explained down to its cells, and leads to the texts that tell of it", async () => {
  const { show, user, select, own, container } = await openOwn();
  await show("Own figures");
  await user.click(within(row("999 calls")).getByRole("button"));
  expect(await screen.findByText(/^Q4 2020\/21: 66,497, added up from 21,113/)).toBeVisible();
  expect(own.cellsOf).toHaveBeenCalledWith("999 calls");
  await user.click(button("Go to 'Contact'!B17:B19"));
  expect(select).toHaveBeenCalledWith("'Contact'!B17:B19");
  expect(screen.getByText(/MSG Evidence holds a copy: the cell holds text/)).toBeVisible();
  await user.click(button("Show in workbook"));
  expect(select).toHaveBeenLastCalledWith(expect.stringMatching(/^'MSG Evidence'!A\d+:/u));
  expect(await axeViolations(container)).toEqual([]);
  await user.click(button("There were 66,497 calls."));
  expect(screen.getByRole("heading", { name: "Contact: Emergencies" })).toHaveFocus();
  await user.click(button("Back to all texts"));
  await user.click(button("Own figures"));
  expect(row("999 calls")).toHaveTextContent("How it comes");
});

test("the way back leads to the row that was open, and a measure opened from the sheet to the measures", async () => {
  const { show, user, session } = await openOwn();
  await show("Own figures");
  await user.click(within(row("999 calls")).getByRole("button"));
  await user.click(button("Back to all own figures"));
  expect(within(row("999 calls")).getByRole("button")).toHaveFocus();
  act(() => session.openMeasure("All crime"));
  await user.click(await screen.findByRole("button", { name: "Back to all measures" }));
  expect(button("Measures")).toHaveAttribute("aria-pressed", "true");
});

test("rows selected in the report open leagues while the measures are shown, and never while a person writes", async () => {
  let selectRow: (row: SelectedRow) => void = () => undefined;
  const watchSelectedRow = (onSelect: typeof selectRow) => {
    selectRow = onSelect;
    return Promise.resolve();
  };
  const outcome = ownOutcome();
  const { user, session } = await openPane({
    refresh: () => Promise.resolve(outcome),
    watchSelectedRow,
  });
  await user.click(button("Refresh report"));
  const texts = [outcome.rows[0]!.measure];
  const ofMeasure = { sheet: "MSG Performance", row: 8, column: 0, texts };
  const openedBy = () => {
    act(() => selectRow(ofMeasure));
    return session.state().navigation.measure;
  };
  await user.click(button("Words"));
  expect(openedBy()).toBeUndefined();
  await user.click(button("Measures"));
  expect(openedBy()).toBe(outcome.rows[0]!.measure);
  await screen.findByRole("button", { name: "Back to all measures" });
});

test("texts stand as they are printed, with what is draft and what is to check; search and choice find them", async () => {
  const { show, user, container } = await openOwn();
  await show("Words");
  expect(row("Emergencies")).toHaveTextContent("EmergenciesThere were 66,497 calls.Draft");
  expect(row("North LPA")).toHaveTextContent("We met [Nobody: not known].Agreed1 to check");
  expect(await axeViolations(container)).toEqual([]);
  await user.selectOptions(screen.getByRole("combobox", { name: "Texts" }), "To check");
  expect(screen.getByText("1 of 2 texts")).toBeVisible();
  expect(screen.queryByRole("article", { name: "Emergencies" })).not.toBeInTheDocument();
  await user.selectOptions(screen.getByRole("combobox", { name: "Texts" }), "All");
  await user.type(screen.getByRole("searchbox"), "emerg");
  expect(screen.queryByRole("article", { name: "North LPA" })).not.toBeInTheDocument();
});

test("what proof-reading found of a text stands with it: what it says, what was computed, and what to do", async () => {
  const outcome = ownOutcome();
  const found = {
    severity: "warning",
    where: ["'MSG Setup'!E80", "'MSG Setup'!D60"],
    what: '"an increase" says that it rose; computed: 999 calls: -7,390.',
    remedy: "Correct the text.",
  } as const;
  const notice = { ...found, severity: "notice", what: "Figures without a source: 33." } as const;
  const { show, user } = await openOwn({ ...outcome, problems: [found, notice] });
  await show("Words");
  expect(row("Emergencies")).toHaveTextContent("Draft1 to check");
  await user.click(within(row("Emergencies")).getByRole("button"));
  const part = screen.getByRole("region", { name: "To check" });
  expect(
    within(part)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual([`${found.what}Correct the text.`, `${notice.what}Correct the text.`]);
});

test("publishing waits for words that are typed and not saved", async () => {
  const { user, session } = await openText("Emergencies");
  await user.type(editor(), " More.");
  expect(session.state().unsaved).toBe(1);
  await user.click(button("Save"));
  expect(session.state().unsaved).toBe(0);
  await user.type(editor(), " And more.");
  await user.click(button("Undo what was typed"));
  expect(session.state().unsaved).toBe(0);
});

const editor = () =>
  screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^Text, with fields/ });

async function openText(name: string, ...of: Parameters<typeof openOwn>) {
  const opened = await openOwn(...of);
  await opened.show("Words");
  await opened.user.click(within(row(name)).getByRole("button"));
  return opened;
}

test("a field chosen from the list is put in where the cursor is, and the text is filled as it is typed", async () => {
  const { user, saveText, container } = await openText("Emergencies");
  const fields = () => within(screen.getByRole("list", { name: "Fields" }));
  await user.click(fields().getByRole("button", { name: "999 calls" }));
  editor().focus();
  editor().setSelectionRange(0, 0);
  await user.click(fields().getByRole("button", { name: "Put in {999 calls: per day}: 739" }));
  expect(editor()).toHaveValue("{999 calls: per day}There were {999 calls} calls.");
  await waitFor(() => expect(editor().selectionStart).toBe(20));
  await user.type(editor(), " a day. {{Nothing}", {
    initialSelectionStart: 20,
    initialSelectionEnd: 20,
  });
  expect(
    screen.getByText(/739 a day\. \[Nothing: not known\]There were 66,497 calls\./),
  ).toBeVisible();
  expect(screen.getByText(/The field {Nothing} has nothing to print/)).toBeVisible();
  expect(saveText).not.toHaveBeenCalled();
  expect(await axeViolations(container)).toEqual([]);
});

test("nothing is written until Save; what was saved is what the next change begins with", async () => {
  const { user, saveText } = await openText("Emergencies");
  await user.click(button("Save"));
  expect(saveText).not.toHaveBeenCalled();
  await user.type(editor(), " More.");
  await user.click(button("Save"));
  const first = "There were {999 calls} calls. More.";
  expect(saveText).toHaveBeenLastCalledWith({ row: TEXTS[0], text: first });
  expect(
    screen.getByText("Saved in 'MSG Setup'!E80. Refresh to have it filled on MSG Update."),
  ).toBeVisible();
  await user.type(editor(), " And more.");
  await user.click(button("Save"));
  expect(saveText).toHaveBeenLastCalledWith({
    row: { ...TEXTS[0], text: first },
    text: `${first} And more.`,
  });
});

test("what the workbook refuses is said, and what was typed stays, also when the view is left", async () => {
  const saveText = jest.fn(() => Promise.reject(new Error("It was changed meanwhile.")));
  const { user } = await openText("Emergencies", undefined, { saveText });
  await user.type(editor(), " More.");
  await user.click(button("Save"));
  expect(screen.getByText("The text was not saved. It was changed meanwhile.")).toBeVisible();
  await user.click(button("Back to all texts"));
  expect(row("Emergencies")).toHaveTextContent("Not saved");
  await user.click(screen.getByRole("tab", { name: /Problems/ }));
  await user.click(screen.getByRole("tab", { name: "Results" }));
  await user.click(within(row("Emergencies")).getByRole("button"));
  expect(editor()).toHaveValue("There were {999 calls} calls. More.");
  await user.click(button("Undo what was typed"));
  expect(editor()).toHaveValue("There were {999 calls} calls.");
});

test("a refresh keeps what was typed; where the row says something else by then, it stands apart", async () => {
  const { user, refresh, refreshReport } = await openText("Emergencies");
  await user.type(editor(), " More.");
  // The pane asks first: what is not saved would not be in the report.
  const refreshWithout = async () => {
    await refreshReport();
    await user.click(button("Refresh without it"));
  };
  await refreshWithout();
  expect(editor()).toHaveValue("There were {999 calls} calls. More.");
  refresh.mockResolvedValueOnce(ownOutcome([{ ...TEXTS[0]!, text: "Another's words." }]));
  await refreshWithout();
  // A new report is drawn a little at a time.
  await waitFor(() => expect(editor()).toHaveValue("Another's words."));
  await user.click(button("Back to all texts"));
  const lost = screen.getByRole("note");
  expect(lost).toHaveTextContent("There were {999 calls} calls. More.");
  await user.click(within(lost).getByRole("button", { name: /^Discard what was typed/ }));
  expect(screen.queryByRole("note")).not.toBeInTheDocument();
});

test("an empty text shows its proposal, which is the person's once it is taken", async () => {
  const { user, saveText } = await openText("Draft", ownOutcome([text(80, { lead: "Draft" })]));
  expect(screen.getByText("Proposed by MSG Analyst")).toBeVisible();
  expect(editor()).toHaveValue("");
  await user.click(button("Begin with the proposal"));
  expect(editor().value).toContain("{999 calls");
  await user.click(button("Save"));
  expect(saveText).toHaveBeenCalledWith(expect.objectContaining({ text: editor().value }));
});

const ODD = {
  markup: "<img src=x onerror=alert(1)><b>bold</b>",
  formula: '=HYPERLINK("http://x","y")',
  controls: "a\u0007b\u009fc",
  "right to left": "\u202egnp.exe",
  "a long word": "x".repeat(2000),
  braces: "{ {} }{{999 calls}",
};

test.each(Object.entries(ODD))(
  "%s comes out as text in lists, views and editor",
  async (_, odd) => {
    const outcome = ownOutcome([text(80, { lead: "Odd", area: odd, text: odd })]);
    const { show, user, container } = await openOwn(outcome);
    await show("Words");
    await user.click(screen.getByRole("article").querySelector("button")!);
    expect(editor()).toHaveValue(odd);
    expect(container.querySelector("img, b, a[href^='http']")).toBeNull();
    if (!odd.includes("{"))
      expect(screen.getByRole("heading", { name: "As printed" }).parentElement).toHaveTextContent(
        odd,
        { normalizeWhitespace: false },
      );
  },
);

test.each(Object.entries(ODD))(
  "%s as the name of a figure and of its commitment is text",
  async (_, odd) => {
    const { show, user, container } = await openOwn(ownOutcome(TEXTS, odd));
    await show("Own figures");
    const [first] = screen.getAllByRole("article");
    expect(first).toHaveTextContent(odd.replace(/\s+/gu, " "));
    await user.click(within(first!).getByRole("button"));
    await screen.findByRole("heading", { name: "How it comes" });
    expect(screen.getByRole("heading", { level: 2, name: odd })).toBeVisible();
    expect(container.querySelector("img, b, a[href^='http']")).toBeNull();
  },
);

test("a long list is drawn a little at a time, to its end", async () => {
  const many = Array.from({ length: 130 }, (_, at) =>
    text(80 + at, { lead: `Lead ${at}`, text: "Words." }),
  );
  const { show, user } = await openOwn(ownOutcome(many));
  await show("Words");
  expect(screen.getAllByRole("article").length).toBeLessThan(130);
  await waitFor(() => expect(screen.getAllByRole("article")).toHaveLength(130), {
    timeout: 20_000,
  });
  await user.type(screen.getByRole("searchbox"), "Lead 12");
  await waitFor(() => expect(screen.getAllByRole("article")).toHaveLength(11));
});
