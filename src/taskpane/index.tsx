/** The pane's page; in the shared runtime it also serves the ribbon's commands. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../commands/commands";
import { loadReporting } from "../workbook/actions/loadReporting";
import { ConnectedPane } from "./shell/ConnectedPane";
import { runEngineInWorker } from "./engineWorker";
import { officeWorkbook } from "./officeWorkbook";
import { personStore } from "./personStore";
import { projectWithWorker } from "./projectionWorker";
import { createPaneSession } from "./session";
import { keepTabInPane } from "./tabKey";

runEngineInWorker();
projectWithWorker();
keepTabInPane(document);
/** A run from the command line shows the pane to nobody: "?pane=unseen". */
const isSeen = new URLSearchParams(window.location.search).get("pane") !== "unseen";
const session = createPaneSession(officeWorkbook, personStore, window, () => new Date());

void Office.onReady(async ({ host }) => {
  const container = document.getElementById("pane");
  if (!container) throw new Error("The page has no element with the id pane.");
  const hostBackground = Office.context?.officeTheme?.bodyBackgroundColor;
  createRoot(container).render(
    <StrictMode>
      <ConnectedPane
        session={session}
        hostBackground={hostBackground}
        inExcel={host === Office.HostType.Excel}
      />
    </StrictMode>,
  );
  if (host !== Office.HostType.Excel) return;
  await session.start();
  // Ahead of the first refresh; one that fails to come is asked for again by the refresh itself.
  await loadReporting().catch(() => undefined);
  if (isSeen && session.state().setup === "present") await session.lookUnasked();
});
