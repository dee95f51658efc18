/** A refresh in the browser that takes long, or whose worker fails: it says how far it is, is cancelled, and goes on. */
import { saveWorkbook } from "../../../excel-host/package/save";
import { largeWorkbook } from "../largeWorkbook";
import { expectMeasures, holdAnswers, looked, pageTests, refresh } from "../pageDriver";

/** 12,672 rows. */
const SIZE = { forces: 44, series: 12, measures: 12, quarters: 24 };

const inBrowser = pageTests();

inBrowser(
  "a long run is cancelled, writes nothing, and can be begun anew",
  async (page, pane) => {
    await page.getByRole("tab", { name: "Crime" }).waitFor();
    await looked(pane);
    const sheetTabs = page.getByRole("tablist", { name: /sheets/i }).getByRole("tab");
    const sheets = await sheetTabs.allInnerTexts();

    // However fast the machine, the run is not over before it is cancelled.
    const release = await holdAnswers(page);
    await pane.getByRole("button", { name: "Refresh report" }).click();
    const progress = pane.getByRole("progressbar", { name: "Progress of the refresh" });
    await progress.waitFor();
    await pane.getByRole("button", { name: "Cancel" }).click();
    await release();
    await pane.getByText("Cancelled before anything was written.").waitFor();
    await progress.waitFor({ state: "detached" });
    expect(await sheetTabs.allInnerTexts()).toEqual(sheets);
    await looked(pane);

    await refresh(pane);
    await expectMeasures(pane, SIZE.measures);
    expect(await sheetTabs.allInnerTexts()).toEqual(
      expect.arrayContaining([...sheets, "MSG Performance", "MSG Evidence"]),
    );
  },
  { beginsWith: () => saveWorkbook(largeWorkbook(SIZE)) },
);

/** The worker's script, as the pane asks for it. */
const ENGINE = /\/engine\.js/;

inBrowser(
  "a run is cancelled while the worker computes, and the next one has a new worker",
  async (page, pane) => {
    await page.route(ENGINE, (route) =>
      route.fulfill({ contentType: "text/javascript", body: "onmessage = () => { for (;;); };" }),
    );
    await page.reload();
    await pane.getByRole("button", { name: "Refresh report" }).click();
    await pane.getByRole("button", { name: "Cancel" }).click();
    await pane.getByText("Cancelled before anything was written.").waitFor();

    await page.unroute(ENGINE);
    await refresh(pane);
    await expectMeasures(pane, 12);
  },
);

inBrowser(
  "a worker whose script does not come is told with its reason, and the pane computes without it",
  async (page, pane) => {
    await page.route(ENGINE, (route) => route.abort());
    // The look at opening wants the worker first.
    await page.reload();
    await pane.getByText(/was lost: its script did not come from the server/).waitFor();
    await refresh(pane);
    await expectMeasures(pane, 12);
  },
  { expected: /engine\.js|ERR_FAILED/ },
);
