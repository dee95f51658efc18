/** @jest-environment jsdom */
import { keepTabInPane } from "../../src/taskpane/tabKey";

/** Where office.js listens. */
const officeHears = jest.fn();

beforeAll(() => {
  window.addEventListener("keydown", ({ key }) => officeHears(key));
  keepTabInPane(document);
});
beforeEach(() => officeHears.mockClear());

function press(key: string, html: string): void {
  document.body.innerHTML = html;
  const target = document.body.firstElementChild ?? document.body;
  target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
}

test.each([
  "<button>Refresh</button>",
  "<input>",
  "<select></select>",
  '<summary tabindex="0">More</summary>',
  '<a href="#">A link</a>',
])("office.js hears of Tab on what it knows: %s", (html) => {
  press("Tab", html);
  expect(officeHears).toHaveBeenCalledWith("Tab");
});

test.each([
  "",
  '<h2 tabindex="-1">A measure</h2>',
  "<summary>More</summary>",
  '<button tabindex="-1">A tab that is not selected</button>',
  "<button disabled>Refresh</button>",
])("from elsewhere the browser moves the focus, and office.js hears nothing: %j", (html) => {
  press("Tab", html);
  expect(officeHears).not.toHaveBeenCalled();
});

test("Fluent's focus sentinels are no stop", () => {
  press("Tab", '<button>Save</button><i tabindex="0" data-tabster-dummy=""></i>');
  expect(document.querySelectorAll(":not([tabindex='-1'])[tabindex]")).toHaveLength(0);
});

test("other keys are left alone", () => {
  press("Escape", '<h2 tabindex="-1">A measure</h2>');
  expect(officeHears).toHaveBeenCalledWith("Escape");
});
