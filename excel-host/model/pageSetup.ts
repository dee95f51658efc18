/** How a sheet prints, as far as the host knows it; lengths in points. */

type Orientation = "Portrait" | "Landscape";

/** Which pages have headers and footers of their own (Excel.HeaderFooterState). */
export type HeaderFooterState = "Default" | "FirstAndDefault" | "OddAndEven" | "FirstOddAndEven";

/** The three texts of a header or footer, with Excel's codes ("&P" for the page; "&&" for "&"). */
export interface PrintedTexts {
  left: string;
  center: string;
  right: string;
}

export interface HeaderAndFooter {
  header: PrintedTexts;
  footer: PrintedTexts;
}

/** Pages that can have their own; "odd" is every page where the state says nothing else. */
export type PagesNamed = "odd" | "even" | "first";

export const PAGES_NAMED: readonly PagesNamed[] = ["odd", "even", "first"];

export interface HeadersFooters {
  state: HeaderFooterState;
  useSheetMargins: boolean;
  useSheetScale: boolean;
  pages: Record<PagesNamed, HeaderAndFooter>;
}

export interface PageMargins {
  left: number;
  right: number;
  top: number;
  bottom: number;
  header: number;
  footer: number;
}

export interface PageSetup {
  orientation: Orientation;
  /** Excel's number of the paper, an index of PAPERS counted from 1; 9 is A4. */
  paper: number;
  /** Per cent, 10 to 400; what counts while there is no fitTo. */
  scale: number;
  /** Pages across and down; 0 is as many as it takes. null: the scale counts. */
  fitTo: { across: number; down: number } | null;
  margins: PageMargins;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  overThenDown: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  /** null: counted on from the sheet before. */
  firstPageNumber: number | null;
  headersFooters: HeadersFooters;
  /** Rows and columns, counted from 0, before which somebody put a break; in order. */
  breaks: { rows: number[]; columns: number[] };
}

export const POINTS_PER_INCH = 72;

const noTexts = (): PrintedTexts => ({ left: "", center: "", right: "" });

const noHeaderFooter = (): HeaderAndFooter => ({ header: noTexts(), footer: noTexts() });

/** A new sheet's: paper 1 stands for the printer's own until somebody chooses. */
export const emptyPageSetup = (): PageSetup => ({
  orientation: "Portrait",
  paper: 1,
  scale: 100,
  fitTo: null,
  margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  overThenDown: false,
  blackAndWhite: false,
  draftMode: false,
  firstPageNumber: null,
  headersFooters: {
    state: "Default",
    useSheetMargins: true,
    useSheetScale: true,
    pages: { odd: noHeaderFooter(), even: noHeaderFooter(), first: noHeaderFooter() },
  },
  breaks: { rows: [], columns: [] },
});

/** Excel's papers by their numbers from 1 on (Excel.PaperType; ECMA-376 part 1, 18.3.1.63). */
export const PAPERS = (
  "Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro " +
  "Paper10x14 Paper11x17 Note Envelope9 Envelope10 Envelope11 Envelope12 Envelope14 Csheet Dsheet " +
  "Esheet EnvelopeDL EnvelopeC5 EnvelopeC3 EnvelopeC4 EnvelopeC6 EnvelopeC65 EnvelopeB4 EnvelopeB5 " +
  "EnvelopeB6 EnvelopeItaly EnvelopeMonarch EnvelopePersonal FanfoldUS FanfoldStdGerman " +
  "FanfoldLegalGerman"
).split(" ");

/** The number of a paper by its name. @throws TypeError for a name that is none of PAPERS */
export function paperNumber(name: string): number {
  const at = PAPERS.indexOf(name);
  if (at < 0) throw new TypeError(`"${name}" is no paper that Excel knows.`);
  return at + 1;
}
