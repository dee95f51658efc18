/** How sheets print now, asked of Excel. */
import { parseAreas } from "../names/addresses";
import type { PrintedPage } from "../plan/ownSheets";

interface LoadedPage {
  readonly layout: Excel.PageLayout;
  readonly texts: Excel.HeaderFooter;
  readonly area: Excel.RangeAreas;
  readonly breaks: Excel.PageBreakCollection;
}

/** Asks for it beside whatever else the next round trip asks. */
export function loadPage({ pageLayout, horizontalPageBreaks }: Excel.Worksheet): LoadedPage {
  return {
    layout: pageLayout.load("centerHorizontally"),
    texts: pageLayout.headersFooters.defaultForAllPages.load(
      "leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter",
    ),
    area: pageLayout.getPrintAreaOrNullObject().load("address"),
    breaks: horizontalPageBreaks.load("items/rowIndex"),
  };
}

export function printedPage({ layout, texts, area, breaks }: LoadedPage): PrintedPage {
  return {
    header: [texts.leftHeader, texts.centerHeader, texts.rightHeader],
    footer: [texts.leftFooter, texts.centerFooter, texts.rightFooter],
    areas: area.isNullObject ? [] : parseAreas(area.address),
    breaksBefore: breaks.items.map(({ rowIndex }) => rowIndex),
    isCentred: layout.centerHorizontally,
  };
}
