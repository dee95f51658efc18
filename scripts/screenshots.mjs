/**
 * npm run screenshots: makes docs/images anew, on the first sample after a refresh: the page (1280 x 800),
 * and every view of the pane (350 x 700) in light, dark and high contrast. Another folder may be named, and another width
 * of the pane: 175 is what 200 % zoom leaves.
 *   npm run screenshots -- [FOLDER [WIDTH]]
 */
import { Buffer } from "node:buffer";
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { onsFile } from "./onsFile.mjs";
import { ensureBuilt, ensureInstalled, ensureWorkbenchBuilt, root } from "./prepare.mjs";
import { serve } from "./serve.mjs";
import { findTool, tools } from "./systemTools.mjs";

const THEMES = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  contrast: { colorScheme: "dark", forcedColors: "active" },
};

/** The frame is as wide as the page has it, and as high as the page less the bars around it: 700 px here. */
const FRAME_VIEWPORT = { width: 1280, height: 896 };
const FRAME_HEIGHT = 700;
const PAGE_VIEWPORT = { width: 1280, height: 800 };

/** Pictures are kept in the repository: they have to stay small. The page's may be reduced to 256 colours. */
const LARGEST_BYTES = { "page.png": 200 * 1024, others: 120 * 1024 };

/** Letters in shades of grey: coloured edges double a picture's size, and look odd on other screens. */
const BROWSER_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-lcd-text"];

/** Of the workbook in front. */
const PANE = "aside:not([hidden]) iframe";
const MEASURE = "All crime offences";
const INDICATOR = "999 calls";

const openTab = (name) => (pane) => pane.getByRole("tab", { name }).click();

const openFromMenu = (name) => async (pane) => {
  await pane.getByRole("button", { name: "More", exact: true }).click();
  await pane.getByRole("button", { name, exact: true }).click();
};

/** Every view, by the name of its picture, in the order they are opened. */
const VIEWS = {
  results: openTab("Results"),
  league: async (pane) => {
    await openTab("Results")(pane);
    await pane.getByRole("article", { name: MEASURE }).getByRole("button").click();
    await pane.getByRole("heading", { name: MEASURE, level: 2 }).waitFor();
  },
  // Of the league that is open, from here to the report.
  "over-time": (pane) => scrollTo(pane.getByRole("heading", { name: "Over time" })),
  facts: (pane) => scrollTo(pane.getByRole("heading", { name: "Facts about the group" })),
  funnel: async (pane) => {
    await pane.getByRole("tab", { name: "How sure" }).click();
    await scrollTo(pane.getByRole("heading", { name: "How sure is it" }));
  },
  explained: async (pane) => {
    await pane.getByRole("tab", { name: "How it comes" }).click();
    await pane
      .getByRole("button", { name: /^Position/ })
      .last()
      .click();
    await scrollTo(pane.getByRole("tab", { name: "How it comes" }));
  },
  "own-figures": async (pane) => {
    await pane.getByRole("button", { name: "Back to all measures" }).click();
    await pane.getByRole("button", { name: "Own figures" }).click();
    await pane.getByRole("article", { name: INDICATOR }).waitFor();
  },
  "own-figure": async (pane) => {
    await pane.getByRole("article", { name: INDICATOR }).getByRole("button").click();
    await pane
      .getByRole("button", { name: /^Go to/ })
      .first()
      .waitFor();
  },
  words: async (pane) => {
    await pane.getByRole("button", { name: "Back to all own figures" }).click();
    await pane.getByRole("button", { name: "Words" }).click();
    await pane.getByRole("article").first().waitFor();
  },
  text: async (pane) => {
    await pane.getByRole("article").first().getByRole("button").click();
    await pane.getByRole("list", { name: "Fields" }).getByRole("button").first().click();
    await scrollTo(pane.getByRole("heading", { name: "As printed" }));
  },
  report: openTab("Report"),
  document: (pane) => scrollTo(pane.getByRole("heading", { name: "Document" })),
  "check-document": async (pane) => {
    await openFromMenu("Check a document")(pane);
    const buffer = Buffer.from(SENTENCES.join("\n"));
    const file = { name: "board paper.txt", mimeType: "text/plain", buffer };
    await pane.getByLabel("Document to check").setInputFiles(file);
    await pane.getByText(/to check\./).waitFor();
  },
  review: openTab("Review"),
  setup: openTab("Set up"),
  problems: openTab("Problems"),
  "insert-function": openFromMenu("Insert function"),
  "freeze-to-values": openFromMenu("Freeze to values"),
  help: openFromMenu("Help"),
  about: openFromMenu("About"),
  // It writes into the workbook.
  "proof-read": async (pane, page) => {
    await openFromMenu("Proof-read the selection")(pane);
    await page.getByRole("tab", { name: "Offences", exact: true }).click();
    for (const [at, sentence] of SENTENCES.entries()) {
      await goTo(page, `H${FIRST_ROW + at}`);
      await page.keyboard.type(sentence);
      await page.keyboard.press("Enter");
    }
    await goTo(page, `H${FIRST_ROW}:H${FIRST_ROW + SENTENCES.length - 1}`);
    await pane.getByRole("button", { name: "Read the selected cells" }).click();
    await pane.getByText(/to check\.$/).waitFor();
  },
};

/** Of workbooks of their own, opened last. */
const OTHER_WORKBOOKS = {
  "no-set-up": async (pane, page) => {
    await openTab("Results")(pane);
    await page.getByLabel("Workbook to open").setInputFiles(onsFile());
    await pane.getByRole("button", { name: "Set up this workbook" }).waitFor();
  },
  "first-run": async (pane) => {
    await pane.getByRole("button", { name: "Set up this workbook" }).click();
    await pane.getByRole("combobox", { name: "Home force" }).selectOption("Essex");
  },
  aspirations: (pane) => scrollTo(pane.getByRole("heading", { name: "What is aspired to" })),
  "what-is-read": async (pane) => {
    await pane.getByRole("button", { name: "Read the figures" }).click();
    await pane.getByText(/will have a value\.$/u).waitFor();
    await scrollTo(pane.getByRole("heading", { name: "What is read" }));
  },
};

/** Two of these are wrong. */
const SENTENCES = [
  "Since the last quarterly update, Essex's MSG position has deteriorated in two areas.",
  "Essex is 8th in its MSG for all crime offences.",
  "Essex is 2nd in its MSG for violence with injury offences.",
];
const FIRST_ROW = 5;

async function goTo(page, address) {
  const nameBox = page.getByRole("textbox", { name: /^Name box/ });
  await nameBox.fill(address);
  await nameBox.press("Enter");
  await page.getByRole("grid").and(page.locator(":focus")).waitFor();
}

/** Brings an element below the bars that stay at the top of the pane. */
async function scrollTo(element) {
  await element.evaluate((found) => {
    const bars = 120;
    found.ownerDocument.defaultView.scrollBy({ top: found.getBoundingClientRect().top - bars });
  });
}

async function settle(page) {
  // Where the pointer rests must not show.
  await page.mouse.move(0, 0);
  await page.waitForTimeout(250);
}

async function shootPage(page, image) {
  await page.setViewportSize(PAGE_VIEWPORT);
  await settle(page);
  await page.screenshot({ path: image("page") });
}

/** 200 % zoom leaves half of the pixels in both directions. */
async function setWidth(page, width) {
  const height = width < 300 ? FRAME_HEIGHT / 2 : FRAME_HEIGHT;
  await page.locator(PANE).evaluate(({ style }, size) => Object.assign(style, size), {
    width: `${width}px`,
    height: `${height}px`,
  });
}

async function shootPane(page, pane, image) {
  await page.setViewportSize(FRAME_VIEWPORT);
  for (const [view, open] of Object.entries({ ...VIEWS, ...OTHER_WORKBOOKS })) {
    await open(pane, page);
    if (width !== undefined) await setWidth(page, width);
    for (const [theme, media] of Object.entries(THEMES)) {
      await page.emulateMedia(media);
      await settle(page);
      await page.locator(PANE).screenshot({ path: image(`${view}-${theme}`) });
    }
  }
}

ensureInstalled();
await Promise.all([ensureBuilt(), ensureWorkbenchBuilt()]);
const executablePath = findTool(tools.find(({ name }) => name === "Chromium"));
if (!executablePath) throw new Error("There is no Chromium here; set CHROMIUM to its path.");
const folder = path.resolve(root, process.argv[2] ?? "docs/images");
const width = process.argv[3] === undefined ? undefined : Number(process.argv[3]);
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (name.endsWith(".png")) rmSync(path.join(folder, name));
const { url, close } = await serve({ port: 0 });
const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
try {
  const page = await browser.newPage({ reducedMotion: "reduce" });
  await page.goto(url);
  const pane = page.frameLocator(PANE);
  const image = (name) => path.join(folder, `${name}.png`);
  await pane.getByRole("button", { name: "Refresh report" }).click();
  await pane.getByText(/^Refreshed at /).waitFor();
  await page.getByRole("tab", { name: "MSG Performance", exact: true }).click();
  await shootPage(page, image);
  await shootPane(page, pane, image);
} finally {
  await browser.close();
  await close();
}
const tooLarge = readdirSync(folder).filter(
  (name) => statSync(path.join(folder, name)).size > (LARGEST_BYTES[name] ?? LARGEST_BYTES.others),
);
if (tooLarge.length > 0) throw new Error(`Too large: ${tooLarge.join(", ")}`);
