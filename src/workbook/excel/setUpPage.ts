/** Puts a page plan onto a sheet through Excel's page layout. */
import { PAGE_MARGINS, type PagePlan, type PrintedTexts } from "../report/pages";

/** Only once: paper, size and repeated rows are the analyst's afterwards. */
export function setUpPage(sheet: Excel.Worksheet, page: PagePlan): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = page.orientation;
  pageLayout.paperSize = "A4";
  pageLayout.zoom = page.scale === undefined ? { horizontalFitToPages: 1 } : { scale: page.scale };
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

/** With every report: title, marking, update and what prints are the report's. */
export function printReport(sheet: Excel.Worksheet, page: PagePlan): void {
  const { pageLayout } = sheet;
  const { area } = page;
  if (area)
    pageLayout.setPrintArea(sheet.getRangeByIndexes(area.top, area.left, area.rows, area.columns));
  if (page.breaksBefore) {
    sheet.horizontalPageBreaks.removePageBreaks();
    for (const row of page.breaksBefore) sheet.horizontalPageBreaks.add(`A${row + 1}`);
  }
  const pages = pageLayout.headersFooters.defaultForAllPages;
  const header = printedTexts(page.header);
  const footer = printedTexts({ ...page.footer, right: "" }, PAGE_NUMBER.length);
  // Emptied first, so that a long text of an earlier report leaves room for these.
  for (const texts of [{ left: "", center: "", right: "" }, header]) {
    pages.leftHeader = texts.left;
    pages.centerHeader = texts.center;
    pages.rightHeader = texts.right;
  }
  for (const texts of [
    { left: "", center: "", right: "" },
    { ...footer, right: PAGE_NUMBER },
  ]) {
    pages.leftFooter = texts.left;
    pages.centerFooter = texts.center;
    pages.rightFooter = texts.right;
  }
}

/** Without "of": Excel counts every sheet that is printed along, those of sources too. */
const PAGE_NUMBER = "Page &P";

/** Excel's limit for a header or footer in all, and the two characters by which it marks each part. */
const LONGEST = 255;
const MARK = 2;

/**
 * Texts in Excel's way of writing them: on one line, with "&&" for "&"; the left one is cut short
 * where the three would be too long together.
 * @param taken characters that something else in the same header or footer takes
 */
export function printedTexts({ left, center, right }: PrintedTexts, taken = 0): PrintedTexts {
  const room = LONGEST - 3 * MARK - taken;
  const last = shortened(right, Math.floor(room / 3));
  const middle = shortened(center, Math.floor(room / 3));
  return {
    left: shortened(left, room - last.length - middle.length),
    center: middle,
    right: last,
  };
}

function shortened(text: string, room: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  const whole = line.replaceAll("&", "&&");
  if (whole.length <= room) return whole;
  const characters = [...line];
  let short = "";
  for (const character of characters) {
    const next = short + (character === "&" ? "&&" : character);
    if (next.length + 1 > room) break;
    short = next;
  }
  return `${short.trimEnd()}…`;
}
