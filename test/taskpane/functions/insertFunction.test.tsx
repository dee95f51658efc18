/** @jest-environment jsdom */
import "../browserStandIns";
import { screen, waitFor, within } from "@testing-library/react";
import { axeViolations } from "../axe";
import { openPane } from "../openPane";
import type { InsertingWorkbook } from "../../../src/taskpane/functions/inserting";
import { standInInserting } from "./standIns";

async function openInsert(inserting: Partial<InsertingWorkbook> = {}) {
  const pane = await openPane({ inserting: standInInserting(inserting) });
  await pane.user.click(screen.getByRole("button", { name: "More" }));
  await pane.user.click(screen.getByRole("button", { name: "Insert function" }));
  await screen.findByRole("option", { name: "MSG.RATE" });
  const choose = (id: string) =>
    pane.user.selectOptions(screen.getByRole("combobox", { name: "Function" }), id);
  return { ...pane, choose };
}

const field = (name: string | RegExp) => screen.getByRole("textbox", { name });
const result = () => screen.getByRole("region", { name: "Result" });
const insertButton = () => screen.getByRole("button", { name: /^Insert/ });

test("the functions are those that Excel is told of, with what they give", async () => {
  const { choose } = await openInsert();
  const names = within(screen.getByRole("combobox", { name: "Function" })).getAllByRole("option");
  expect(names.map(({ textContent }) => textContent)).toEqual([
    "Choose",
    ..."AVERAGE CHANGE COMPARE COUNTGAP EXPECTED GAP LEAGUETABLE MOVEMENT ORDINAL PERDAY POSITION RANKRANGE RATE ROLLING SPARKLINE STATUS TOPQUARTILE USUALVARIATION WHYMOVED"
      .split(" ")
      .map((id) => `MSG.${id}`),
  ]);
  await choose("MSG.POSITION");
  expect(screen.getByText(/^The position of a force among the forces/)).toBeVisible();
  expect(
    await screen.findByText("Still to be given: force, forces, values, better."),
  ).toBeVisible();
  expect(insertButton()).toHaveAttribute("aria-disabled", "true");
});

test("the result is seen before the formula goes into the cell", async () => {
  const insert = jest.fn(() => Promise.resolve());
  const { container, user, choose } = await openInsert({ insert });
  await choose("MSG.POSITION");
  await user.type(field(/^force$/), "Essex");
  await user.type(field(/^forces/), "A2:A4");
  await user.type(field(/^values/), "B2:B4");
  await user.selectOptions(screen.getByRole("combobox", { name: "better" }), "lower");
  expect(
    await within(result()).findByText('=MSG.POSITION("Essex",A2:A4,B2:B4,"lower")'),
  ).toBeVisible();
  expect(await within(result()).findByRole("cell", { name: "3" })).toBeVisible();
  expect(await axeViolations(container)).toEqual([]);
  expect(insert).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: "Insert into 'Crime'!E2" }));
  expect(insert).toHaveBeenCalledWith(
    { sheet: "Crime", area: { top: 1, left: 4, rows: 1, columns: 1 } },
    '=MSG.POSITION("Essex",A2:A4,B2:B4,"lower")',
  );
  expect(screen.getByText("Inserted into 'Crime'!E2.")).toBeVisible();
});

test("ranges are pointed at; a result of several cells says which it fills", async () => {
  const selected = jest
    .fn()
    .mockResolvedValueOnce({ sheet: "Crime", area: { top: 1, left: 4, rows: 1, columns: 1 } })
    .mockResolvedValueOnce({ sheet: "Crime", area: { top: 1, left: 0, rows: 3, columns: 1 } })
    .mockResolvedValueOnce({ sheet: "Other", area: { top: 1, left: 1, rows: 3, columns: 1 } });
  const { user, choose } = await openInsert({ selected });
  await choose("MSG.LEAGUETABLE");
  await user.click(screen.getByRole("button", { name: "Use selection for forces" }));
  await user.click(screen.getByRole("button", { name: "Use selection for values" }));
  expect(field(/^forces/)).toHaveValue("A2:A4");
  expect(field(/^values/)).toHaveValue("'Other'!B2:B4");
  await user.selectOptions(screen.getByRole("combobox", { name: "better" }), "lower");
  expect(await screen.findByText("The result fills E2:H5: 4 × 4 cells.")).toBeVisible();
  const table = within(screen.getByRole("table", { name: "What the cells will show" }));
  expect(table.getAllByRole("row")[1]).toHaveTextContent("1Kent90-30");
});

test("an error shows with what the function says about it", async () => {
  const { user, choose } = await openInsert();
  await choose("MSG.RATE");
  await user.type(field(/^counts/), "B4");
  await user.type(field(/^denominators/), "C4");
  expect(await within(result()).findByText("#N/A")).toBeVisible();
  expect(within(result()).getByText("The count or the denominator is missing.")).toBeVisible();
});

test("blank cells are counted and named before the formula goes in, by argument", async () => {
  const read = jest.fn(() =>
    Promise.resolve([
      { area: { top: 4, left: 1, rows: 3, columns: 1 }, values: [[150], [90], [120]] },
      { area: { top: 6, left: 2, rows: 3, columns: 1 }, values: [[""], [1000], [""]] },
    ]),
  );
  const { container, user, choose } = await openInsert({ read });
  await choose("MSG.RATE");
  await user.type(field(/^counts/), "B:B");
  await user.type(field(/^denominators/), "C:C");
  expect(
    await within(result()).findByText(
      /^2 cells of denominators are blank, the first 'Crime'!C7\. .*pass them as 0.*Write \.\. or =NA\(\) in them\.$/,
    ),
  ).toBeVisible();
  expect(within(result()).queryByText(/of counts/)).not.toBeInTheDocument();
  expect(insertButton()).not.toHaveAttribute("aria-disabled", "true");
  expect(await axeViolations(container)).toEqual([]);
});

test("one blank cell is named; where there is none nothing is said", async () => {
  const { user, choose } = await openInsert();
  await choose("MSG.RATE");
  await user.type(field(/^counts/), "B4");
  await user.type(field(/^denominators/), "C4");
  expect(
    await within(result()).findByText(/^1 cell of denominators is blank: 'Crime'!C4\./),
  ).toBeVisible();
  await user.clear(field(/^denominators/));
  await user.type(field(/^denominators/), "C3");
  expect(await within(result()).findByText("=MSG.RATE(B4,C3)")).toBeVisible();
  await waitFor(() => expect(within(result()).queryByText(/blank/)).not.toBeInTheDocument());
});

test("what is no range, no number or would refer to itself is told beside it", async () => {
  const { container, user, choose } = await openInsert();
  await choose("MSG.RATE");
  await user.type(field(/^counts/), "crime");
  expect(await screen.findByText('counts: "crime" is no range of cells.')).toBeVisible();
  expect(await axeViolations(container)).toEqual([]);
  await user.clear(field(/^counts/));
  await user.type(field(/^counts/), "E1:E3");
  await user.type(field(/^denominators/), "C2:C4");
  expect(await screen.findByText(/cells that the formula reads/)).toBeVisible();
  expect(insertButton()).toHaveAttribute("aria-disabled", "true");
});

test("occupied cells are refused in words, and the arguments stay", async () => {
  const { user, choose } = await openInsert({
    insert: () => Promise.reject(new Error("E2 is not empty.")),
  });
  await choose("MSG.ORDINAL");
  await user.type(field(/^position/), "8");
  await waitFor(() => expect(insertButton()).not.toHaveAttribute("aria-disabled", "true"));
  await user.click(insertButton());
  expect(screen.getByRole("alert")).toHaveTextContent(
    "The formula was not inserted. E2 is not empty.",
  );
  expect(field(/^position/)).toHaveValue("8");
});
