import {
  emptyPageSetup,
  POINTS_PER_INCH,
  type HeadersFooters,
  type HeaderFooterState,
  type PageMargins,
  type PageSetup,
  type PrintedTexts,
} from "../model/pageSetup";
import { childNamed, childrenNamed, isTrue, textOf, type XmlElement } from "./xml";

/** Reads how a worksheet prints. `root` is the element of the part whose text `xml` is. */
export function readPageSetup(xml: string, root: XmlElement): PageSetup {
  const standard = emptyPageSetup();
  const page = childNamed(root, "pageSetup")?.attributes;
  const options = childNamed(root, "printOptions")?.attributes;
  const fits = childNamed(childNamed(root, "sheetPr"), "pageSetUpPr")?.attributes;
  const number = (name: string, otherwise: number) => Number(page?.get(name) ?? otherwise);
  return {
    orientation: page?.get("orientation") === "landscape" ? "Landscape" : "Portrait",
    paper: number("paperSize", standard.paper),
    scale: number("scale", standard.scale),
    fitTo: isTrue(fits?.get("fitToPage"))
      ? { across: number("fitToWidth", 1), down: number("fitToHeight", 1) }
      : null,
    margins: readMargins(childNamed(root, "pageMargins"), standard.margins),
    centerHorizontally: isTrue(options?.get("horizontalCentered")),
    centerVertically: isTrue(options?.get("verticalCentered")),
    printGridlines: isTrue(options?.get("gridLines")),
    printHeadings: isTrue(options?.get("headings")),
    overThenDown: page?.get("pageOrder") === "overThenDown",
    blackAndWhite: isTrue(page?.get("blackAndWhite")),
    draftMode: isTrue(page?.get("draft")),
    firstPageNumber: isTrue(page?.get("useFirstPageNumber")) ? number("firstPageNumber", 1) : null,
    headersFooters: readHeadersFooters(xml, childNamed(root, "headerFooter")),
    breaks: {
      rows: readBreaks(childNamed(root, "rowBreaks")),
      columns: readBreaks(childNamed(root, "colBreaks")),
    },
  };
}

/** A break's number is that of the row or column after it, counted from 0 (18.3.1.3). */
function readBreaks(element: XmlElement | undefined): number[] {
  return childrenNamed(element, "brk")
    .filter(({ attributes }) => isTrue(attributes.get("man")))
    .map(({ attributes }) => Number(attributes.get("id")))
    .sort((a, b) => a - b);
}

/** Files have inches. */
function readMargins(element: XmlElement | undefined, otherwise: PageMargins): PageMargins {
  const points = (name: keyof PageMargins): number => {
    const inches = element?.attributes.get(name);
    if (inches === undefined) return otherwise[name];
    return Math.round(Number(inches) * POINTS_PER_INCH * 1e6) / 1e6;
  };
  return {
    left: points("left"),
    right: points("right"),
    top: points("top"),
    bottom: points("bottom"),
    header: points("header"),
    footer: points("footer"),
  };
}

function readHeadersFooters(xml: string, element: XmlElement | undefined): HeadersFooters {
  const texts = (local: string): PrintedTexts => {
    const child = childNamed(element, local);
    return splitPrintedTexts(child === undefined ? "" : textOf(xml, child));
  };
  const says = (name: string) => element?.attributes.get(name);
  const isUnlessRefused = (name: string) => says(name) === undefined || isTrue(says(name));
  return {
    state: stateOf(isTrue(says("differentFirst")), isTrue(says("differentOddEven"))),
    useSheetMargins: isUnlessRefused("alignWithMargins"),
    useSheetScale: isUnlessRefused("scaleWithDoc"),
    pages: {
      odd: { header: texts("oddHeader"), footer: texts("oddFooter") },
      even: { header: texts("evenHeader"), footer: texts("evenFooter") },
      first: { header: texts("firstHeader"), footer: texts("firstFooter") },
    },
  };
}

function stateOf(first: boolean, oddAndEven: boolean): HeaderFooterState {
  if (oddAndEven) return first ? "FirstOddAndEven" : "OddAndEven";
  return first ? "FirstAndDefault" : "Default";
}

const SECTIONS = { L: "left", C: "center", R: "right" } as const;

/**
 * "&LEssex&C&A&RPage &P" in its three parts; what stands before the first mark is in the centre
 * (ECMA-376 part 1, 18.3.1.46). "&&" is an ampersand and begins no part.
 */
export function splitPrintedTexts(text: string): PrintedTexts {
  const parts: PrintedTexts = { left: "", center: "", right: "" };
  let section: keyof PrintedTexts = "center";
  for (const [piece] of text.matchAll(/&"[^"]*"|&[\s\S]|[^&]+|&$/g)) {
    const next = /^&[LCR]$/.test(piece) ? SECTIONS[piece.charAt(1) as "L" | "C" | "R"] : undefined;
    if (next === undefined) parts[section] += piece;
    else section = next;
  }
  return parts;
}

/** The inverse of splitPrintedTexts; parts without text are left out. */
export function joinPrintedTexts({ left, center, right }: PrintedTexts): string {
  const part = (mark: string, text: string) => (text === "" ? "" : `&${mark}${text}`);
  return part("L", left) + part("C", center) + part("R", right);
}
