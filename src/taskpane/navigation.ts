/** Where a person is in the pane. */

/** The tabs, in their order. */
export const TABS = ["results", "report", "review", "setup", "problems"] as const;
export type TabId = (typeof TABS)[number];

/** Views that are opened from the menu "More". */
export const MORE_VIEWS = [
  "proof-read",
  "check document",
  "insert function",
  "freeze to values",
  "help",
  "about",
] as const;
export type MoreViewId = (typeof MORE_VIEWS)[number];

export type ViewId = TabId | MoreViewId;

export const VIEW_NAMES: Readonly<Record<ViewId, string>> = {
  results: "Results",
  report: "Report",
  review: "Review",
  setup: "Set up",
  problems: "Problems",
  "proof-read": "Proof-read the selection",
  "check document": "Check a document",
  "insert function": "Insert function",
  "freeze to values": "Freeze to values",
  help: "Help",
  about: "About",
};

export const isTab = (view: unknown): view is TabId => TABS.some((tab) => tab === view);

export interface Navigation {
  readonly view: ViewId;
  /** The tab to come back to from a view of the menu. */
  readonly tab: TabId;
  /** The measure whose league is open in Results; undefined: the list of all. */
  readonly measure: string | undefined;
}

export const STARTING_POINT: Navigation = { view: "results", tab: "results", measure: undefined };

/**
 * The tab Results leads to the list of all; back from a view of the menu, to what was open.
 * @example goTo({ view: "problems", tab: "problems", measure: undefined }, "results").tab // "results"
 */
export function goTo(from: Navigation, view: ViewId): Navigation {
  const leadsToAll = view === "results" && isTab(from.view);
  return {
    view,
    tab: isTab(view) ? view : from.tab,
    measure: leadsToAll ? undefined : from.measure,
  };
}

/** Results, with the league of a measure. */
export function goToMeasure(measure: string | undefined): Navigation {
  return { view: "results", tab: "results", measure };
}
