import { GRID_COLUMNS, GRID_ROWS } from "../model/areas";
import {
  PAGES_NAMED,
  POINTS_PER_INCH,
  type HeadersFooters,
  type PageSetup,
} from "../model/pageSetup";
import { joinPrintedTexts } from "./pageSetupReader";
import { HEADER_FOOTER_ORDER, SHEET_PROPERTIES_ORDER, WORKSHEET_ORDER } from "./worksheetOrder";
import {
  childNamed,
  encodeText,
  parseXml,
  startTag,
  withAttributes,
  withChild,
  type Attributes,
  type Find,
} from "./xml";

const root: Find = (element) => element;
const child =
  (local: string): Find =>
  (element) =>
    childNamed(element, local);

/** The frame with what differs between the two page setups; attributes the host does not know stay. */
export function writePageSetup(
  frame: string,
  prefix: string,
  before: PageSetup,
  after: PageSetup,
): string {
  let xml = frame;
  const fits = after.fitTo !== null;
  if (fits !== (before.fitTo !== null)) xml = writeFitToPage(xml, prefix, fits);
  const changes: readonly [string, Attributes, Attributes][] = [
    ["printOptions", printOptions(before), printOptions(after)],
    ["pageMargins", margins(before), margins(after)],
    ["pageSetup", pageAttributes(before), pageAttributes(after)],
  ];
  for (const [local, old, now] of changes)
    if (!isSame(old, now))
      xml = withAttributes(withElement(xml, prefix, local), child(local), differing(old, now));
  if (!isSame(before.headersFooters, after.headersFooters))
    xml = writeHeadersFooters(xml, prefix, before.headersFooters, after.headersFooters);
  for (const [local, side, last] of BREAKS)
    if (!isSame(before.breaks[side], after.breaks[side]))
      xml = withChild(
        xml,
        root,
        local,
        breaksElement(prefix, local, after.breaks[side], last),
        WORKSHEET_ORDER,
      );
  return xml;
}

/** Breaks by their element, and how far one reaches across. */
const BREAKS = [
  ["rowBreaks", "rows", GRID_COLUMNS - 1],
  ["colBreaks", "columns", GRID_ROWS - 1],
] as const;

function breaksElement(
  prefix: string,
  local: string,
  places: readonly number[],
  last: number,
): string | undefined {
  if (places.length === 0) return undefined;
  const breaks = places.map((id) => startTag(`${prefix}brk`, { id, max: last, man: 1 }, true));
  const count = places.length;
  const tag = startTag(`${prefix}${local}`, { count, manualBreakCount: count }, false);
  return `${tag}${breaks.join("")}</${prefix}${local}>`;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The attributes to change; one that is back at its default is taken away. */
function differing(before: Attributes, after: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(after).filter(([name, value]) => value !== before[name] || name in REQUIRED),
  );
}

/** pageMargins must have all six (CT_PageMargins). */
const REQUIRED = { left: 0, right: 0, top: 0, bottom: 0, header: 0, footer: 0 };

function withElement(frame: string, prefix: string, local: string): string {
  if (childNamed(parseXml(frame), local) !== undefined) return frame;
  return withChild(frame, root, local, `<${prefix}${local}/>`, WORKSHEET_ORDER);
}

function writeFitToPage(frame: string, prefix: string, fits: boolean): string {
  const sheetPr = child("sheetPr");
  const name = `${prefix}pageSetUpPr`;
  const properties: Find = (worksheet) => childNamed(sheetPr(worksheet), "pageSetUpPr");
  let xml = withElement(frame, prefix, "sheetPr");
  if (properties(parseXml(xml)) === undefined)
    xml = withChild(xml, sheetPr, "pageSetUpPr", `<${name}/>`, SHEET_PROPERTIES_ORDER);
  return withAttributes(xml, properties, { fitToPage: fits ? 1 : undefined });
}

const flag = (is: boolean): 1 | undefined => (is ? 1 : undefined);

const printOptions = (page: PageSetup): Attributes => ({
  horizontalCentered: flag(page.centerHorizontally),
  verticalCentered: flag(page.centerVertically),
  headings: flag(page.printHeadings),
  gridLines: flag(page.printGridlines),
});

const margins = ({ margins: points }: PageSetup): Attributes =>
  Object.fromEntries(
    Object.entries(points).map(([name, length]) => [
      name,
      Math.round((length / POINTS_PER_INCH) * 1e12) / 1e12,
    ]),
  );

/** What is at the schema's default stays out (CT_PageSetup). */
function pageAttributes(page: PageSetup): Attributes {
  const unless = (value: number, standard: number) => (value === standard ? undefined : value);
  return {
    paperSize: unless(page.paper, 1),
    scale: unless(page.scale, 100),
    firstPageNumber: page.firstPageNumber ?? undefined,
    fitToWidth: unless(page.fitTo?.across ?? 1, 1),
    fitToHeight: unless(page.fitTo?.down ?? 1, 1),
    pageOrder: page.overThenDown ? "overThenDown" : undefined,
    orientation: page.orientation.toLowerCase(),
    blackAndWhite: flag(page.blackAndWhite),
    draft: flag(page.draftMode),
    useFirstPageNumber: flag(page.firstPageNumber !== null),
  };
}

function writeHeadersFooters(
  frame: string,
  prefix: string,
  before: HeadersFooters,
  after: HeadersFooters,
): string {
  const element = child("headerFooter");
  let xml = withAttributes(withElement(frame, prefix, "headerFooter"), element, {
    differentOddEven: flag(after.state.endsWith("OddAndEven")),
    differentFirst: flag(after.state.startsWith("First")),
    scaleWithDoc: after.useSheetScale ? undefined : 0,
    alignWithMargins: after.useSheetMargins ? undefined : 0,
  });
  for (const pages of PAGES_NAMED)
    for (const part of ["header", "footer"] as const) {
      const text = joinPrintedTexts(after.pages[pages][part]);
      if (text === joinPrintedTexts(before.pages[pages][part])) continue;
      const local = `${pages}${part === "header" ? "Header" : "Footer"}`;
      const content = `<${prefix}${local}>${encodeText(text)}</${prefix}${local}>`;
      xml = withChild(xml, element, local, text === "" ? undefined : content, HEADER_FOOTER_ORDER);
    }
  return xml;
}
