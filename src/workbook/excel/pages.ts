/**
 * How our sheets print, put through Excel's page layout: the last request of a run and one of its own, for what a printer
 * or a host cannot do (paper that it lacks, pages to fit to) must not cost the report. Written only where it differs.
 */
import { notice, type Problem } from "../../msg/basics/problem";
import { areaAddress } from "../names/addresses";
import { PAGE_NUMBER, printedTexts } from "./printedTexts";
import type { OwnSheet, PrintedPage } from "../plan/ownSheets";
import type { SheetWriting } from "../plan/writingPlan";
import type { SheetPlan } from "../report/block";
import { PAGE_MARGINS, type PagePlan } from "../report/pages";
import { areaRange } from "./areaRange";
import { isOfficeError, officeWords } from "./officeProblems";

/** Texts and areas as they were before a refresh; the rest it leaves as it is. */
export function restorePages(
  context: Excel.RequestContext,
  backups: readonly { readonly sheet: string; readonly own: OwnSheet | undefined }[],
): Promise<readonly Problem[]> {
  const steps = backups.flatMap(({ sheet, own }): PageStep[] => {
    const { printed } = own ?? {};
    if (!printed) return [];
    const areas = printed.areas.map(areaAddress).join(",");
    return [
      { aspect: "texts", sheet, run: (one) => putTexts(one, printed) },
      {
        aspect: "area",
        sheet,
        run: (one) => {
          if (areas !== "") one.pageLayout.setPrintArea(one.getRanges(areas));
          putBreaks(one, printed.breaksBefore);
        },
      },
    ];
  });
  return putPages(context, steps);
}

/** What can fail without the others, by the words in which it is told. */
const ASPECTS = {
  paper: "the paper's size",
  fit: "fitting to the width of a page",
  layout: "direction, margins and repeated headings",
  texts: "headers and footers",
  area: "what is printed, and where pages break",
} as const;

type Aspect = keyof typeof ASPECTS;

/** One aspect of one sheet. */
interface PageStep {
  readonly aspect: Aspect;
  readonly sheet: string;
  readonly run: (sheet: Excel.Worksheet) => void;
  /** Looked at afterwards: a fit to pages that Excel passed over becomes a scale. */
  readonly scale?: number;
}

/**
 * Sets up the pages of written sheets; no round trip where they print as planned already.
 *
 * @returns a notice where Excel refused some of it
 */
export function setUpPages(
  context: Excel.RequestContext,
  writings: readonly SheetWriting[],
): Promise<readonly Problem[]> {
  return putPages(context, writings.flatMap(pageSteps));
}

/** Whether written sheets print as planned already. */
export function arePagesSetUp(writings: readonly SheetWriting[]): boolean {
  return writings.every((writing) => pageSteps(writing).length === 0);
}

/** All in one request; where that fails, each aspect in one of its own. */
async function putPages(
  context: Excel.RequestContext,
  steps: readonly PageStep[],
): Promise<readonly Problem[]> {
  if (steps.length === 0) return [];
  if ((await tried(context, steps)) === undefined) return [];
  const refused: Aspect[] = [];
  let words = "";
  for (const aspect of Object.keys(ASPECTS) as Aspect[]) {
    const own = steps.filter((step) => step.aspect === aspect);
    const refusal = own.length === 0 ? undefined : await tried(context, own);
    if (refusal === undefined) continue;
    refused.push(aspect);
    words = refusal;
  }
  return refused.length === 0 ? [] : [notPrinted(refused, words)];
}

/** @returns what Excel said where it refused */
async function tried(
  context: Excel.RequestContext,
  steps: readonly PageStep[],
): Promise<string | undefined> {
  try {
    await put(context, steps);
    return undefined;
  } catch (error) {
    if (!isOfficeError(error)) throw error;
    return officeWords(error);
  }
}

async function put(context: Excel.RequestContext, steps: readonly PageStep[]): Promise<void> {
  const { worksheets } = context.workbook;
  const fitted = steps.flatMap(({ sheet: name, run, scale }) => {
    const sheet = worksheets.getItem(name);
    run(sheet);
    return scale === undefined ? [] : [{ layout: sheet.pageLayout.load("zoom"), scale }];
  });
  await context.sync();
  const passedOver = fitted.filter(({ layout }) => !layout.zoom.horizontalFitToPages);
  if (passedOver.length === 0) return;
  for (const { layout, scale } of passedOver) layout.zoom = { scale };
  await context.sync();
}

function notPrinted(refused: readonly Aspect[], words: string): Problem {
  return notice(
    `The report is complete, but not all of its pages could be set up for printing: ${refused.map((aspect) => ASPECTS[aspect]).join("; ")}. ${words}`,
    "Look at Page Layout before you print, or choose another printer and refresh again.",
  );
}

function pageSteps({ plan, own }: SheetWriting): readonly PageStep[] {
  const { page, sheet } = plan;
  const printed = own?.exists ? own.printed : undefined;
  const step = (aspect: Aspect, run: PageStep["run"]): PageStep => ({ aspect, sheet, run });
  const steps: PageStep[] = isSetUp(printed)
    ? []
    : [
        step("layout", (one) => setLayout(one, page)),
        step("paper", ({ pageLayout }) => (pageLayout.paperSize = "A4")),
        fitStep(plan),
      ];
  const { header, footer } = plannedTexts(page);
  if (!isSame(printed?.header, header) || !isSame(printed?.footer, footer))
    steps.push(step("texts", (one) => putTexts(one, { header, footer })));
  const { area, breaksBefore } = page;
  if (area && !isSame(printed?.areas, [area]))
    steps.push(step("area", (one) => one.pageLayout.setPrintArea(areaRange(one, area))));
  if (breaksBefore && !isSame(printed?.breaksBefore, breaksBefore))
    steps.push(step("area", (one) => putBreaks(one, breaksBefore)));
  return steps;
}

/** Once: paper, direction and repeated rows are the analyst's afterwards. A set-up that failed left nothing of these. */
function isSetUp(printed: PrintedPage | undefined): boolean {
  if (!printed) return false;
  return printed.isCentred || [...printed.header, ...printed.footer].some((text) => text !== "");
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function setLayout({ pageLayout }: Excel.Worksheet, page: PagePlan): void {
  pageLayout.orientation = page.orientation;
  pageLayout.centerHorizontally = true;
  if (page.firstPage !== undefined) pageLayout.firstPageNumber = page.firstPage;
  pageLayout.setPrintMargins("Points", PAGE_MARGINS);
  // Title and page number stay readable however far the sheet is scaled down.
  pageLayout.headersFooters.useSheetScale = false;
  if (page.repeatedRow !== undefined) {
    const row = page.repeatedRow + 1;
    pageLayout.setPrintTitleRows(`$${row}:$${row}`);
  }
}

function fitStep({ sheet, page, widths }: SheetPlan): PageStep {
  const { scale } = page;
  return {
    aspect: "fit",
    sheet,
    run: ({ pageLayout }) => {
      pageLayout.zoom = scale === undefined ? { horizontalFitToPages: 1 } : { scale };
    },
    ...(scale === undefined ? { scale: onePageScale(page, widths) } : {}),
  };
}

/** A4 in points. */
const PAPER = { Portrait: 595, Landscape: 842 } as const;
/** Of a column that no plan has a width for, in points. */
const USUAL_WIDTH = 48;
/** Excel's least. */
const LEAST_SCALE = 10;

/** The per cent at which the sheet is one page wide, or what is printed of it. */
function onePageScale(
  { orientation, area }: Pick<PagePlan, "orientation" | "area">,
  widths: SheetPlan["widths"],
): number {
  const { left, columns } = area ?? { left: 0, columns: widths.length };
  const printed = Array.from({ length: columns }, (_, at) => widths[left + at] ?? USUAL_WIDTH);
  const total = printed.reduce((sum, width) => sum + width, 0);
  const room = PAPER[orientation] - PAGE_MARGINS.left - PAGE_MARGINS.right;
  return Math.max(LEAST_SCALE, Math.min(100, Math.floor((100 * room) / total)));
}

type Texts = Pick<PrintedPage, "header" | "footer">;

function plannedTexts(page: PagePlan): Texts {
  const header = printedTexts(page.header);
  const footer = printedTexts({ ...page.footer, right: "" }, PAGE_NUMBER.length);
  return {
    header: [header.left, header.center, header.right],
    footer: [footer.left, footer.center, PAGE_NUMBER],
  };
}

const EMPTY = ["", "", ""] as const;

/** Emptied first, so that a long text that stood there leaves room for these. */
function putTexts(sheet: Excel.Worksheet, { header, footer }: Texts): void {
  const pages = sheet.pageLayout.headersFooters.defaultForAllPages;
  for (const [left, center, right] of [EMPTY, header]) {
    pages.leftHeader = left;
    pages.centerHeader = center;
    pages.rightHeader = right;
  }
  for (const [left, center, right] of [EMPTY, footer]) {
    pages.leftFooter = left;
    pages.centerFooter = center;
    pages.rightFooter = right;
  }
}

function putBreaks(sheet: Excel.Worksheet, rows: readonly number[]): void {
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of rows) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}
