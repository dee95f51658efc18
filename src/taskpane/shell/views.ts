/** Which component shows what: features plug their views in here. */
import { lazyView } from "../lazyView";
import type { MoreViewId, TabId } from "../navigation";
import { ProblemsView } from "../problems/ProblemsView";
import { ResultsParts } from "../own/ResultsParts";
import { FirstRun } from "../setup/FirstRun";
import type { View } from "../view";

const setUpView = () => import(/* webpackChunkName: "setUpView" */ "../setup/SetUpView");
const reportViews = () => import(/* webpackChunkName: "reportViews" */ "./reportViews");

export const TAB_VIEWS: Readonly<Record<TabId, View>> = {
  results: ResultsParts,
  report: lazyView(async () => (await reportViews()).ReportView),
  review: lazyView(async () => (await reportViews()).ReviewView),
  setup: lazyView(async () => (await setUpView()).SetUpView),
  problems: ProblemsView,
};

/** Shown in place of every tab's view but Problems' while the workbook is not set up. */
export const FIRST_RUN: View = FirstRun;

const menuViews = () => import(/* webpackChunkName: "menuViews" */ "./menuViews");

const help = () => import(/* webpackChunkName: "help" */ "../help/help");

/** Views of the menu "More"; without any there is no menu. */
export const MORE_MENU: Readonly<Partial<Record<MoreViewId, View>>> = {
  "proof-read": lazyView(async () => (await menuViews()).ProofreadView),
  "check document": lazyView(async () => (await menuViews()).CheckDocumentView),
  "insert function": lazyView(async () => (await menuViews()).InsertView),
  "freeze to values": lazyView(async () => (await menuViews()).FreezeView),
  help: lazyView(async () => (await help()).HelpView),
  about: lazyView(async () => (await help()).AboutView),
};
