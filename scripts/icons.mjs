/**
 * node scripts/icons.mjs: makes the pictures of the ribbon's buttons from assets/icons, in each size that Excel asks for,
 * on nothing. Their one colour stands out from a light ribbon and from a dark one (3 to 1 at least).
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { root } from "./prepare.mjs";
import { findTool, tools } from "./systemTools.mjs";

const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

const executablePath = findTool(tools.find(({ name }) => name === "Chromium"));
if (!executablePath) throw new Error("There is no Chromium here; set CHROMIUM to its path.");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  const page = await browser.newPage();
  const sources = path.join(root, "assets", "icons");
  for (const file of readdirSync(sources)) {
    const drawing = readFileSync(path.join(sources, file), "utf8");
    const name = path.basename(file, ".svg");
    for (const size of ICON_SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px}</style>${drawing}`,
      );
      const target = path.join(root, "assets", `${name}-${size}.png`);
      await page.screenshot({ path: target, omitBackground: true });
    }
  }
} finally {
  await browser.close();
}
