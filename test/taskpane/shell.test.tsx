/** @jest-environment jsdom */
import "./browserStandIns";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { MoreMenu } from "../../src/taskpane/shell/MoreMenu";
import { axeViolations } from "./axe";
import { memoryStore, openPane } from "./openPane";
import { stopped } from "./outcomes";

const tabNamed = (name: RegExp) => screen.getByRole("tab", { name });
const selectedTab = () => screen.getByRole("tab", { selected: true }).textContent;

describe("the tabs", () => {
  test("are five, and Problems counts what is to look at", async () => {
    const { user } = await openPane();
    const names = () => screen.getAllByRole("tab").map(({ textContent }) => textContent);
    expect(names()).toEqual(["Results", "Report", "Review", "Set up", "Problems"]);
    await user.click(screen.getByRole("button", { name: "Refresh report" }));
    expect(tabNamed(/^Problems 2 to look at$/)).toBeVisible();
  });

  test("are moved through by arrow keys, Home and End, round and round", async () => {
    const { user } = await openPane();
    await user.click(tabNamed(/^Results/));
    for (const [key, name] of [
      ["{ArrowRight}", "Report"],
      ["{ArrowRight}", "Review"],
      ["{ArrowLeft}", "Report"],
      ["{End}", "Problems"],
      ["{ArrowRight}", "Results"],
      ["{ArrowLeft}", "Problems"],
      ["{Home}", "Results"],
    ] as const) {
      await user.keyboard(key);
      expect(selectedTab()).toBe(name);
      expect(screen.getByRole("tab", { selected: true })).toHaveFocus();
    }
  });

  test("have one stop in the order of tabbing, and name their panel", async () => {
    await openPane();
    const stops = screen.getAllByRole("tab").filter(({ tabIndex }) => tabIndex === 0);
    expect(stops).toHaveLength(1);
    expect(screen.getByRole("tabpanel", { name: "Results" })).toBeVisible();
  });

  test("none is marked while a view of More is open, and the last one leads back", async () => {
    const { user } = await openPane();
    await user.click(tabNamed(/^Report/));
    await user.click(screen.getByRole("button", { name: "More" }));
    await user.click(screen.getByRole("button", { name: "Freeze to values" }));
    expect(screen.queryByRole("tab", { selected: true })).toBeNull();
    expect(screen.queryByRole("tabpanel")).toBeNull();
    expect(tabNamed(/^Report/).tabIndex).toBe(0);
    await user.click(await screen.findByRole("button", { name: "Back" }));
    expect(selectedTab()).toBe("Report");
  });
});

describe("preferences", () => {
  test("the last tab opens again", async () => {
    const person = memoryStore();
    const first = await openPane({}, { person });
    await first.user.click(tabNamed(/^Review/));
    first.unmount();
    await openPane({}, { person });
    expect(selectedTab()).toBe("Review");
  });

  test.each([
    ["nothing", undefined],
    ["a tab that is not ours", { tab: "measures", density: 7 }],
    ["another thing altogether", "compact"],
  ])("%s kept is the default", async (_, kept) => {
    const { session } = await openPane({}, { person: memoryStore(kept) });
    expect(session.state().preferences).toEqual({
      tab: "results",
      density: "compact",
      line: "position",
      acceptsAs: "",
    });
  });

  test("a browser that keeps nothing is no trouble", async () => {
    const refused = () => Promise.reject(new Error("The quota is 0."));
    const person = { ...memoryStore(), read: refused, write: refused };
    const { user, session } = await openPane({}, { person });
    await user.click(tabNamed(/^Review/));
    expect(session.state().failure).toBe("");
    expect(selectedTab()).toBe("Review");
  });

  test("a report that could not be made shows Problems, but does not make it the last tab", async () => {
    const person = memoryStore();
    const { user } = await openPane({ refresh: () => Promise.resolve(stopped) }, { person });
    await user.click(screen.getByRole("button", { name: "Refresh report" }));
    expect(selectedTab()).toMatch(/^Problems/);
    expect(person.kept()).toBeUndefined();
  });
});

describe("the menu More", () => {
  const items = [
    { id: "one", name: "Insert function" },
    { id: "two", name: "Freeze to values" },
  ] as const;

  function openMenu() {
    const onChoose = jest.fn();
    const view = render(
      <>
        <MoreMenu items={items} onChoose={onChoose} />
        <button>elsewhere</button>
      </>,
    );
    return { ...view, onChoose, user: userEvent.setup() };
  }
  const opener = () => screen.getByRole("button", { name: "More" });
  const item = (name: string) => screen.queryByRole("button", { name });

  test("unfolds, and folds after a choice with the focus back on it", async () => {
    const { container, user, onChoose } = openMenu();
    expect(item("Insert function")).not.toBeInTheDocument();
    await user.click(opener());
    expect(opener()).toHaveAttribute("aria-expanded", "true");
    expect(within(screen.getByRole("list")).getAllByRole("button")).toHaveLength(2);
    expect(await axeViolations(container)).toEqual([]);
    await user.click(item("Freeze to values")!);
    expect(onChoose).toHaveBeenCalledWith("two");
    expect(item("Freeze to values")).not.toBeInTheDocument();
    expect(opener()).toHaveFocus();
  });

  test("folds on Escape and when the focus goes elsewhere", async () => {
    const { user } = openMenu();
    await user.click(opener());
    await user.keyboard("{Escape}");
    expect(opener()).toHaveAttribute("aria-expanded", "false");
    await user.click(opener());
    await user.click(screen.getByRole("button", { name: "elsewhere" }));
    expect(opener()).toHaveAttribute("aria-expanded", "false");
  });
});
