/** Before the first test of the page: npm start and one browser for every file. jest runs this outside the tests. */
import { chromium } from "playwright-core";
import { BROWSER_ARGUMENTS, executablePath, PLACES, startPage } from "./browser";

export default async function startBrowser(): Promise<void> {
  if (!executablePath) return;
  const [{ url, server }, browser] = await Promise.all([
    startPage(0),
    chromium.launchServer({ executablePath, args: BROWSER_ARGUMENTS }),
  ]);
  // Workers are started with what is set here.
  process.env[PLACES.page] = url;
  process.env[PLACES.browser] = browser.wsEndpoint();
  Object.assign(globalThis, {
    endBrowser: async () => {
      await browser.close();
      server.kill();
    },
  });
}
