/** Sets the workbook in front up in the pane as a person does, and refreshes the report. */
import type { FrameLocator, Page } from "playwright-core";
import { refresh } from "./pageDriver";
import type { Correction } from "../workbook/proposal/setUpCases";

export async function setUpInPane(
  page: Page,
  pane: FrameLocator,
  corrections: readonly Correction[],
): Promise<void> {
  await pane.getByRole("button", { name: "Set up this workbook" }).click();
  await pane.getByRole("combobox", { name: "Home force" }).selectOption("Essex");
  for (const correction of corrections) await correct(pane, correction);
  await pane.getByRole("button", { name: "Read the figures" }).click();
  await pane.getByText(/will have a value\.$/u).waitFor();
  await pane.getByRole("button", { name: "Write MSG Setup" }).click();
  await page.getByRole("tab", { name: "MSG Setup" }).waitFor();
  await refresh(pane);
}

async function correct(pane: FrameLocator, correction: Correction): Promise<void> {
  if ("tick" in correction) {
    await pane.getByRole("checkbox", { name: correction.tick, exact: true }).check();
    return;
  }
  await pane.getByRole("button", { name: "Paste a list of names" }).click();
  await pane
    .getByRole("textbox", { name: /as HMICFRS or the IOPC list it/u })
    .fill(correction.paste);
  await pane.getByRole("button", { name: "Match these names" }).click();
  await pane.getByText(/^The group has/u).waitFor();
}
