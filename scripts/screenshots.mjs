/**
 * Makes docs/images anew: the page and the pane (350 x 700), on the first sample after a refresh.
 *   node scripts/screenshots.mjs
 */
import path from "node:path";
import { chromium } from "playwright-core";
import { ensureBuilt, ensureInstalled, ensureWorkbenchBuilt, root } from "./prepare.mjs";
import { serve } from "./serve.mjs";
import { findTool, tools } from "./systemTools.mjs";

const VIEWS = [
  { name: "pane-light", media: { colorScheme: "light" } },
  { name: "pane-dark", media: { colorScheme: "dark" } },
  { name: "pane-contrast", media: { colorScheme: "dark", forcedColors: "active" } },
];
const image = (name) => path.join(root, "docs/images", `${name}.png`);

ensureInstalled();
ensureBuilt();
ensureWorkbenchBuilt();
const executablePath = findTool(tools.find(({ name }) => name === "Chromium"));
if (!executablePath) throw new Error("There is no Chromium here; set CHROMIUM to its path.");
const { url, close } = await serve({ port: 0 });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  // The frame is as high as the page less the bars around it: 700 px here.
  const page = await browser.newPage({ viewport: { width: 1280, height: 852 } });
  await page.goto(url);
  const pane = page.frameLocator("iframe");
  await pane.getByRole("button", { name: "Refresh report" }).click();
  await pane.getByText(/^Refreshed at /).waitFor();
  await page.getByRole("tab", { name: "MSG Performance", exact: true }).click();
  for (const { name, media } of VIEWS) {
    await page.emulateMedia(media);
    await page.waitForTimeout(300);
    await page.locator("iframe").screenshot({ path: image(name) });
  }
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  await pane.getByRole("tab", { name: "Review" }).click();
  await page.waitForTimeout(300);
  await page.locator("iframe").screenshot({ path: image("pane-read") });
  await pane.getByRole("tab", { name: "Results" }).click();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.waitForTimeout(300);
  await page.screenshot({ path: image("page") });
} finally {
  await browser.close();
  await close();
}
