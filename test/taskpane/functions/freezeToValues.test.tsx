/** @jest-environment jsdom */
import "../browserStandIns";
import { screen, within } from "@testing-library/react";
import { axeViolations } from "../axe";
import { openPane } from "../openPane";
import type { FreezingWorkbook } from "../../../src/taskpane/functions/freezing";
import { counted, frozen, nothingCounted, standInFreezing, takenBack } from "./standIns";

async function openFreeze(freezing: Partial<FreezingWorkbook> = {}) {
  const pane = await openPane({ freezing: standInFreezing(freezing) });
  await pane.user.click(screen.getByRole("button", { name: "More" }));
  await pane.user.click(screen.getByRole("button", { name: "Freeze to values" }));
  await screen.findByRole("group", { name: "What would be frozen" });
  return pane;
}

const button = (name: string) => screen.getByRole("button", { name });

test("what would be frozen is counted before anything is done", async () => {
  const count = jest.fn(() => Promise.resolve(counted));
  const { container, user } = await openFreeze({ count });
  const box = screen.getByRole("group", { name: "What would be frozen" });
  expect(within(box).getByText("2 formulas on Figures.")).toBeVisible();
  expect(within(box).getByText("Their results fill 17 cells.")).toBeVisible();
  expect(within(box).getByText("One cell shows an error, which stays.")).toBeVisible();
  expect(await axeViolations(container)).toEqual([]);
  await user.click(screen.getByRole("radio", { name: "The whole workbook" }));
  expect(count.mock.calls).toEqual([["selection"], ["workbook"]]);
});

test("without formulas of ours there is nothing to do", async () => {
  await openFreeze({ count: () => Promise.resolve(nothingCounted) });
  expect(screen.getByText("No formulas with MSG functions here.")).toBeVisible();
  expect(button("Freeze")).toHaveAttribute("aria-disabled", "true");
});

test("results that have not come yet, and protected sheets, are told", async () => {
  const freeze = jest.fn();
  await openFreeze({
    count: () => Promise.resolve({ ...counted, waiting: 1, protectedSheets: ["Locked"] }),
    freeze,
  });
  expect(screen.getByText(/still being calculated/)).toBeVisible();
  expect(screen.getByText("Left alone, because protected: Locked.")).toBeVisible();
  expect(button("Freeze")).toHaveAttribute("aria-disabled", "true");
});

test("a freeze says what was done and is taken back, even after the view was left", async () => {
  const freeze = jest.fn(() => Promise.resolve({ count: counted, frozen }));
  const takeBack = jest.fn(() => Promise.resolve(takenBack));
  const { container, user } = await openFreeze({ freeze, takeBack });
  await user.click(button("Freeze 2 formulas"));
  expect(freeze).toHaveBeenCalledWith("selection", counted);
  expect(screen.getByText("2 formulas turned into values.")).toBeVisible();
  expect(await axeViolations(container)).toEqual([]);
  await user.click(button("Back"));
  await user.click(button("More"));
  await user.click(button("Freeze to values"));
  await screen.findByRole("group", { name: "What would be frozen" });
  await user.click(button("Take back 2 formulas on Figures"));
  expect(takeBack).toHaveBeenCalledWith(frozen, false);
  expect(screen.getByText("2 formulas put back.")).toBeVisible();
  expect(screen.queryByText("Frozen since the pane was opened")).not.toBeInTheDocument();
});

test("cells that were changed since are named, and overwritten only on a person's word", async () => {
  const left = [{ ...frozen[0]!, formulas: frozen[0]!.formulas.slice(1) }];
  const changed = [{ sheet: "Figures", address: "E3" }];
  const takeBack = jest
    .fn()
    .mockResolvedValueOnce({ formulas: 1, changed, unreachable: [], left })
    .mockResolvedValueOnce({ ...takenBack, formulas: 1 });
  const { user, select } = await openFreeze({ takeBack });
  await user.click(button("Freeze 2 formulas"));
  await user.click(button("Take back 2 formulas on Figures"));
  expect(screen.getByText(/One formula was not put back/)).toBeVisible();
  await user.click(button("Go to 'Figures'!E3"));
  expect(select).toHaveBeenCalledWith("'Figures'!E3");
  await user.click(button("Overwrite with 1 formula on Figures"));
  expect(takeBack).toHaveBeenLastCalledWith(left, true);
});

test("formulas that are not those counted are not frozen", async () => {
  const { user } = await openFreeze({
    freeze: () => Promise.resolve({ count: { ...counted, formulas: 3 }, frozen: undefined }),
  });
  await user.click(button("Freeze 2 formulas"));
  expect(screen.getByText(/Nothing was frozen/)).toBeVisible();
  expect(button("Freeze 3 formulas")).toBeEnabled();
});

test("a refusal of Excel is told", async () => {
  const { user } = await openFreeze({
    freeze: () => Promise.reject(new Error("Excel is busy.")),
  });
  await user.click(button("Freeze 2 formulas"));
  expect(screen.getByRole("alert")).toHaveTextContent(
    "The formulas could not be frozen. Excel is busy.",
  );
});
