/**
 * What the page says where the pane's scripts cannot run or do not come.
 * @jest-environment jsdom
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const SCRIPT = readFileSync(join(__dirname, "../../src/taskpane/opening.js"), "utf8");
const OPENING = '<main class="opening"><p role="status">Opening…</p></main>';

const said = () => document.querySelector("[role=status]")?.textContent;

beforeAll(() => {
  // The page's own way: a script of its own, before all others.
  window.eval(SCRIPT);
});

beforeEach(() => {
  document.body.innerHTML = OPENING;
});

test("a script that the browser cannot read", () => {
  window.dispatchEvent(
    new ErrorEvent("error", { message: "SyntaxError: Invalid regular expression" }),
  );
  expect(said()).toMatch(/^MSG Analyst cannot run here: .* macOS 13\.3\)\. SyntaxError: Invalid/u);
});

test("a script that does not come, by its name", () => {
  const script = document.createElement("script");
  script.src = "https://example.org/taskpane.js";
  document.body.append(script);
  script.dispatchEvent(new Event("error"));
  expect(said()).toMatch(
    /could not be loaded: https:\/\/example\.org\/taskpane\.js did not come\./u,
  );
});

test("what goes wrong once the pane is there is not its affair", () => {
  document.body.innerHTML = '<p role="status">Refreshed at 10:00.</p>';
  window.dispatchEvent(new ErrorEvent("error", { message: "later" }));
  expect(said()).toBe("Refreshed at 10:00.");
});
