/** @jest-environment jsdom */
import "../browserStandIns";
import { readFileSync } from "node:fs";
import { screen, within } from "@testing-library/react";
import { guideParts, HELP } from "../../../src/taskpane/help/guide";
import { TABS, VIEW_NAMES } from "../../../src/taskpane/navigation";
import { axeViolations } from "../axe";
import { computedOutcome } from "../computedOutcome";
import { openPane } from "../openPane";

const LOADING = { timeout: 20_000 };
const guide = readFileSync("docs/user-guide.md", "utf8");

test.each(TABS)("the guide has every part that helps with the tab %s, in words alone", (tab) => {
  const parts = guideParts(guide);
  for (const name of HELP[tab]) {
    const part = parts.find(({ heading }) => heading === name);
    expect([name, part?.blocks.length ?? 0]).not.toEqual([name, 0]);
    expect(JSON.stringify(part)).not.toMatch(/\*\*|\]\(|`|\|/u);
  }
});

test("lists are lists, links and emphasis words, tables stay in the guide", () => {
  const text =
    "# Guide\n\n## A part\n\nOne **word**\nand [another](#there).\n\n- a\n  b\n- c\n\n| t |\n\n### Below\n\nnot here\n";
  expect(guideParts(text)).toEqual([
    { heading: "A part", blocks: ["One word and another.", ["a b", "c"]] },
  ]);
});

async function openFromMenu(name: string, tab: string) {
  const opened = await openPane({ refresh: () => Promise.resolve(computedOutcome()) });
  await opened.user.click(screen.getByRole("button", { name: "Refresh report" }));
  await opened.user.click(screen.getByRole("tab", { name: tab }));
  await opened.user.click(screen.getByRole("button", { name: "More" }));
  await opened.user.click(screen.getByRole("button", { name }));
  return opened;
}

test("help is about the tab one comes from, and the rest is behind its headings", async () => {
  const { container, user } = await openFromMenu("Help", VIEW_NAMES.review);
  expect(await screen.findByRole("heading", { name: "The tab Review" }, LOADING)).toBeVisible();
  expect(screen.queryByText(/keeps the report as it stands on its sheets/)).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Publishing" }));
  expect(screen.getByText(/keeps the report as it stands on its sheets/)).toBeVisible();
  expect(await axeViolations(container)).toEqual([]);
});

test("about names version, definitions, contact, and that nothing leaves the machine", async () => {
  const { container } = await openFromMenu("About", VIEW_NAMES.results);
  const about = within(await screen.findByRole("region", { name: "About" }, LOADING));
  expect(await about.findByText(/^\d+\.\d+\.\d+$/, {}, LOADING)).toBeVisible();
  expect(about.getByText(/Average: mean of the forces' values/)).toBeVisible();
  expect(about.getByText(/^Nothing leaves this machine/)).toBeVisible();
  expect(await axeViolations(container)).toEqual([]);
});
