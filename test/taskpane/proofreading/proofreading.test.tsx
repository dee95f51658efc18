/** @jest-environment jsdom */
import "../browserStandIns";
import { screen, within } from "@testing-library/react";
import type { ProofreadingWorkbook } from "../../../src/taskpane/proofreading/proofreading";
import type { Finding, SelectionReading } from "../../../src/workbook/actions/proofreadSelection";
import { axeViolations } from "../axe";
import { computedOutcome } from "../computedOutcome";
import { openPane } from "../openPane";
import { stopped } from "../outcomes";

const FINDING: Finding = {
  measure: "Solved rate",
  words: "Essex is 3rd in its MSG.",
  said: "3rd",
  computed: "joint 2nd of 7, where 1st is best",
  where: "'Board paper'!A14",
};

const reading = (changed: Partial<SelectionReading> = {}): SelectionReading => ({
  kind: "read",
  where: ["'Board paper'!A1:A40"],
  findings: [FINDING, { ...FINDING, measure: "", where: "'Board paper'!A15" }],
  notices: [],
  ...changed,
});

const button = (name: string) => screen.getByRole("button", { name });

async function openProofread(
  readSelection: ProofreadingWorkbook["readSelection"] = () => Promise.resolve(reading()),
) {
  const outcome = computedOutcome();
  const refresh = jest.fn(() => Promise.resolve(outcome));
  const opened = await openPane({ refresh, proofreading: { readSelection } });
  const { user } = opened;
  const open = async () => {
    await user.click(button("More"));
    await user.click(button("Proof-read the selection"));
    await screen.findByRole("button", { name: "Read the selected cells" });
  };
  const refreshReport = () => user.click(button("Refresh report"));
  const read = () => user.click(button("Read the selected cells"));
  return { ...opened, refresh, outcome, open, refreshReport, read };
}

async function readBy(readSelection: ProofreadingWorkbook["readSelection"]) {
  const opened = await openProofread(readSelection);
  await opened.refreshReport();
  await opened.open();
  await opened.read();
  return opened;
}

/** The view's own: the pane has another for refreshing. */
const said = () =>
  within(screen.getByRole("region", { name: "Proof-read the selection" })).getByRole("status");

test("each finding has its words, what they say, what was computed, and its cell as a link", async () => {
  const readSelection = jest.fn(() => Promise.resolve(reading()));
  const { container, outcome, select, user } = await readBy(readSelection);
  expect(readSelection).toHaveBeenCalledWith(outcome.report);
  expect(said()).toHaveTextContent("Found in 'Board paper'!A1:A40: 2 points to check.");
  const list = screen.getByRole("list", { name: "Points to check" });
  const [first, second] = within(list).getAllByRole("listitem");
  expect(first).toHaveTextContent(
    'Solved rate"Essex is 3rd in its MSG."Says3rd.Computedjoint 2nd of 7, where 1st is best.',
  );
  expect(second).not.toHaveTextContent("Solved rate");
  await user.click(within(second!).getByRole("button", { name: "Go to 'Board paper'!A15" }));
  expect(select).toHaveBeenCalledWith("'Board paper'!A15");
  expect(await axeViolations(container)).toEqual([]);
});

test.each([
  ["nothing found", { findings: [] }, /^Nothing in 'Board paper'!A1:A40 was found to contradict/],
  ["one point", { findings: [FINDING] }, "Found in 'Board paper'!A1:A40: one point to check."],
  ["no words", { kind: "no words", findings: [] }, "'Board paper'!A1:A40 holds no words."],
  ["empty cells", { kind: "no words", where: [], findings: [] }, "The selected cells are empty."],
  ["too many cells", { kind: "too large", findings: [] }, /more cells than a text/],
  [
    "several areas",
    { where: ["P!A1", "P!C1:C9", "P!E1", "P!G1"] },
    "Found in P!A1, P!C1:C9 and 2 more: 2 points to check.",
  ],
] satisfies [string, Partial<SelectionReading>, string | RegExp][])(
  "%s is said where it is read out, and the focus stays",
  async (_, changed, text) => {
    await readBy(() => Promise.resolve(reading(changed)));
    expect(said()).toHaveTextContent(text);
    expect(button("Read the selected cells")).toHaveFocus();
  },
);

test("without a report it says what comes first, and reads nothing", async () => {
  const readSelection = jest.fn(() => Promise.resolve(reading()));
  const { open, read, refresh, refreshReport } = await openProofread(readSelection);
  await open();
  expect(screen.getByText(/Refresh the report first/)).toBeVisible();
  expect(button("Read the selected cells")).toHaveAttribute("aria-disabled", "true");
  await read();
  refresh.mockResolvedValueOnce(stopped);
  await refreshReport();
  await open();
  await read();
  expect(readSelection).not.toHaveBeenCalled();
  await refreshReport();
  expect(screen.queryByText(/Refresh the report first/)).not.toBeInTheDocument();
  await read();
  expect(readSelection).toHaveBeenCalledTimes(1);
});

test("what was found stays when the view is left, and goes when the figures are others", async () => {
  const { open, refresh, refreshReport, user } = await readBy(() => Promise.resolve(reading()));
  await user.click(button("Back"));
  await open();
  expect(screen.getByRole("list", { name: "Points to check" })).toBeVisible();
  refresh.mockResolvedValueOnce(computedOutcome());
  await refreshReport();
  expect(screen.queryByRole("list", { name: "Points to check" })).not.toBeInTheDocument();
  expect(said()).toBeEmptyDOMElement();
});

test("while it reads it says so and begins no second reading; by the keyboard alone", async () => {
  let finish: (read: SelectionReading) => void = () => undefined;
  const readSelection = jest.fn(
    () => new Promise<SelectionReading>((resolve) => (finish = resolve)),
  );
  const { read, user } = await readBy(readSelection);
  expect(said()).toHaveTextContent("Reading the selected cells…");
  await user.keyboard("{Enter}");
  expect(readSelection).toHaveBeenCalledTimes(1);
  finish(reading({ findings: [] }));
  await screen.findByText(/^Nothing in/);
  await user.keyboard("{Enter}");
  expect(readSelection).toHaveBeenCalledTimes(2);
  finish(reading());
  await screen.findByText(/2 points to check/);
  await user.tab();
  expect(button("Go to 'Board paper'!A14")).toHaveFocus();
  await read();
});

test("a refusal is the pane's message, and it can be tried again", async () => {
  const readSelection = jest
    .fn()
    .mockRejectedValueOnce(new Error("Excel is busy with a cell that is being edited."))
    .mockResolvedValueOnce(reading());
  const { read } = await readBy(readSelection);
  expect(screen.getByRole("alert")).toHaveTextContent(
    "The selection could not be proof-read. Excel is busy with a cell that is being edited.",
  );
  expect(said()).toBeEmptyDOMElement();
  await read();
  expect(said()).toHaveTextContent("2 points to check");
});
