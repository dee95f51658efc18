/** The published web page in a browser: as axe sees it, on a phone, and on paper. */
import { contentOf, pageTests, refresh, violations } from "../pageDriver";

const inBrowser = pageTests();

inBrowser(
  "the published page: axe finds nothing, 320 points suffice, and it prints",
  async (page, pane) => {
    await refresh(pane);
    await pane.getByRole("tab", { name: "Report" }).click();
    const download = page.waitForEvent("download");
    await pane.getByRole("button", { name: "Save as web page" }).click();
    const markup = (await contentOf(await download)).toString("utf8");
    const published = await page.context().browser()!.newPage();
    const asked: string[] = [];
    published.on("request", (request) => asked.push(request.url()));
    await published.setContent(markup);
    // axe is a script, which the page itself forbids: it looks from outside of the page's policy.
    for (const width of [1280, 320]) {
      await published.setViewportSize({ width, height: 800 });
      expect([width, await violations(published, "page")]).toEqual([width, []]);
      const wide = await published.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
    }
    expect(asked).toEqual([]);
    await published.emulateMedia({ media: "print" });
    const smallest = await published.evaluate(() =>
      Math.min(
        ...[...document.querySelectorAll("main td, main th, main p, main li, main caption")].map(
          (one) => Number.parseFloat(getComputedStyle(one).fontSize),
        ),
      ),
    );
    // In points of 4/3 pixels.
    expect(smallest * 0.75).toBeGreaterThanOrEqual(9);
    await published.close();
  },
);
