/** The whole pane for one state: header, refresh, tabs and the view that is open. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { createElement, useDeferredValue, useMemo, useRef, useState } from "react";
import { countToLookAt } from "../../msg/basics/causes";
import { isTab, MORE_VIEWS, TABS, VIEW_NAMES, type ViewId } from "../navigation";
import { ErrorBoundary } from "./ErrorBoundary";
import { FailureMessage } from "./FailureMessage";
import { useKeptPlaces } from "./keptPlaces";
import { MoreMenu } from "./MoreMenu";
import { MoreView } from "./MoreView";
import { PaneHeader } from "./PaneHeader";
import { UnsavedQuestion } from "./UnsavedQuestion";
import { StandingBar } from "./StandingBar";
import { RefreshBar } from "./RefreshBar";
import { Tabs, tabId } from "../parts/Tabs";
import type { PaneState } from "../session";
import type { View, ViewProps } from "../view";
import { FIRST_RUN, MORE_MENU, TAB_VIEWS } from "./views";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", minHeight: "100vh" },
  // Header and tabs stay in sight while a long view is scrolled.
  top: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    // In a low window, or at 200% zoom, they would leave no room for the view.
    "@media (max-height: 520px)": { position: "static" },
  },
  panel: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minWidth: 0,
    // Then it begins at the window's top, before all of it is loaded too.
    "@media (max-height: 520px)": { minHeight: "100vh" },
  },
});

/** The element that shows the open view. */
const PANEL = "pane-view";

/** The tabs whose figures are only as good as they are new. */
const SAY_HOW_THEY_STAND: readonly ViewId[] = ["results", "report", "review", "problems"];

export function Pane({ state, session }: ViewProps) {
  const styles = useStyles();
  const { outcome, work, failure } = state;
  const shown = useShown(state);
  const [asksFirst, setAsksFirst] = useState(false);
  const { view, tab, measure } = shown.navigation;
  const toAct = countToLookAt(outcome?.problems ?? []);
  const menu = MORE_VIEWS.filter((id) => MORE_MENU[id] !== undefined);
  const content = useMemo(
    () => createElement(viewOf(shown), { state: shown, session }),
    [shown, session],
  );
  const [head, panel] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const isLeague = view === "results" && measure !== undefined;
  useKeptPlaces(isLeague ? `league of ${measure}` : view, !isLeague, { head, panel });
  return (
    <main className={styles.pane}>
      <div className={styles.top} ref={head}>
        <PaneHeader homeForce={outcome?.homeForce ?? ""} update={outcome?.update ?? ""}>
          {menu.length > 0 && (
            <MoreMenu
              items={menu.map((id) => ({ id, name: VIEW_NAMES[id] }))}
              onChoose={session.show}
            />
          )}
        </PaneHeader>
        <RefreshBar
          work={work}
          looking={state.looking}
          outcome={outcome}
          finishedAt={state.finishedAt}
          done={state.done?.text ?? ""}
          possible={state.setup === "present"}
          onRefresh={() => (state.unsaved > 0 ? setAsksFirst(true) : void session.refresh())}
          onCancel={work ? session.cancel : session.cancelLook}
          onSelect={(where) => void session.select(where)}
        />
        <Tabs
          name="MSG Analyst"
          panel={PANEL}
          tabs={TABS.map((id) => ({ id, name: VIEW_NAMES[id], ...countOf(id, toAct) }))}
          selected={isTab(view) ? view : undefined}
          reached={tab}
          onSelect={session.show}
        />
      </div>
      {asksFirst && (
        <UnsavedQuestion
          unsaved={state.unsaved}
          onLeave={() => setAsksFirst(false)}
          onRefresh={() => {
            setAsksFirst(false);
            void session.refresh();
          }}
        />
      )}
      {failure && <FailureMessage text={failure} onDismiss={session.dismissFailure} />}
      <div
        className={styles.panel}
        ref={panel}
        id={PANEL}
        {...(isTab(view) ? { role: "tabpanel", "aria-labelledby": tabId(PANEL, view) } : {})}
        tabIndex={-1}
      >
        <ErrorBoundary
          key={view}
          tryAgainOn={shown.finishedAt}
          what={`The view "${VIEW_NAMES[view]}"`}
        >
          {isTab(view) ? (
            <>
              {state.finishedAt && SAY_HOW_THEY_STAND.includes(view) && (
                <StandingBar
                  onSheets={shown.outcome?.onSheets}
                  changedSince={state.changedSince}
                  now={state.finishedAt}
                  busy={work !== undefined || state.looking !== undefined}
                  onLook={() => void session.look()}
                />
              )}
              {content}
            </>
          ) : (
            <MoreView name={VIEW_NAMES[view]} onBack={() => session.show(tab)}>
              {content}
            </MoreView>
          )}
        </ErrorBoundary>
      </div>
    </main>
  );
}

/**
 * The state that the open view shows. A new report is drawn a few milliseconds at a time while the pane answers
 * to its person, and until it is there the view stays as it was; anything else shows at once.
 */
function useShown(state: PaneState): PaneState {
  const drawn = useDeferredValue(state);
  return drawn.outcome === state.outcome ? state : drawn;
}

function countOf(id: ViewId, toAct: number): { count?: number; counted?: string } {
  return id === "problems" && toAct > 0 ? { count: toAct, counted: "to look at" } : {};
}

function viewOf({ navigation: { view, tab }, setup }: ViewProps["state"]): View {
  const ofMenu = isTab(view) ? undefined : MORE_MENU[view];
  if (ofMenu) return ofMenu;
  return setup !== "present" && tab !== "problems" ? FIRST_RUN : TAB_VIEWS[tab];
}
