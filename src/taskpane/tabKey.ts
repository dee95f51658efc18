/**
 * The Tab key within the pane. In Excel on the web office.js takes it from the browser: it moves the focus to the
 * next element of a list of its own, and gives the keys back to Excel when the focus is on none of the list. That is
 * right after the last element, but not while a heading has the focus that the pane put it on, or nothing has.
 * A <summary> is not on the list either, unless it has a tabIndex; Fluent's focus sentinels are, which nobody sees.
 */

/** The elements that office.js moves to. */
const KNOWN_TO_OFFICE = [
  "a[href]",
  "area[href]",
  "button:enabled",
  "input:enabled",
  "select:enabled",
  "textarea:enabled",
  "[tabindex]",
  "[contenteditable]",
]
  .map((selector) => `${selector}:not([tabindex='-1'])`)
  .join(",");

/** What Fluent puts around its lists to learn of the browser's own Tab; focused, they give the focus away. */
const SENTINELS = "[data-tabster-dummy]";

/** From elsewhere than office.js knows of, Tab goes where the browser has it go. */
export function keepTabInPane(page: Document): void {
  page.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (key !== "Tab") return;
    for (const sentinel of page.querySelectorAll<HTMLElement>(SENTINELS)) sentinel.tabIndex = -1;
    if (!(target instanceof Element && target.matches(KNOWN_TO_OFFICE)))
      // office.js listens further out, at the window.
      event.stopPropagation();
  });
}
