/** axe-core over a part of the page. */
import axe from "axe-core";

/** Rules that need what jsdom has not (layout, painted colours) are for the browser's tests. */
const NEED_A_BROWSER = ["color-contrast", "label-content-name-mismatch"];

/**
 * Violations as "rule: element", without Fluent's focus sentinels (hidden elements that catch the
 * focus on purpose), which are the only ones allowed.
 */
export async function axeViolations(part: Element): Promise<string[]> {
  const { violations } = await axe.run(part, {
    rules: Object.fromEntries(NEED_A_BROWSER.map((rule) => [rule, { enabled: false }])),
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !(id === "aria-hidden-focus" && html.includes("data-tabster-dummy")))
      .map(({ html }) => `${id}: ${html}`),
  );
}
