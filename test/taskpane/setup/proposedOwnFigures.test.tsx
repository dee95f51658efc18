/** @jest-environment jsdom */
import "../browserStandIns";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axeViolations } from "../axe";
import { ProposedOwnFigures } from "../../../src/taskpane/setup/ProposedOwnFigures";
import type { Proposal } from "../../../src/workbook/proposal/proposal";

const NOTHING: Proposal = {
  homeForce: "Essex",
  forces: [],
  sources: [],
  measures: [],
  passedOver: [],
};

function shown(own: Proposal["own"] & object) {
  const onCorrect = jest.fn<void, [Proposal]>();
  const proposal = { ...NOTHING, own };
  render(
    <FluentProvider theme={webLightTheme}>
      <ProposedOwnFigures proposal={proposal} onCorrect={onCorrect} />
    </FluentProvider>,
  );
  return onCorrect;
}

const CONTACT = {
  use: true,
  title: "Contact with the public",
  source: { Source: "Contact", Sheet: "Contact" },
  indicators: [{ Indicator: "Emergency calls" }, { Indicator: "Live chats" }],
  quarter: { end: 24254, months: 3 },
};

test("a sheet of own figures is shown with its indicators, and can be left out", async () => {
  const onCorrect = shown([CONTACT]);
  expect(screen.getByText("Emergency calls, Live chats")).toBeVisible();
  const box = screen.getByRole("checkbox", { name: "Contact: 2 indicators, to Q4 2020/21" });
  expect(box).toBeChecked();
  await userEvent.click(box);
  expect(onCorrect.mock.lastCall?.[0].own).toEqual([{ ...CONTACT, use: false }]);
  expect(await axeViolations(document.body)).toEqual([]);
});

test("without such a sheet there is nothing", () => {
  shown([]);
  expect(screen.queryByText("Your force's own figures")).toBeNull();
});
