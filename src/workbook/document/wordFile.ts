/** The document as a Word file, by the library docx: a chunk of its own, loaded when it is asked for. */
import * as docx from "docx";
import { plainName } from "../../msg/basics/names";
import {
  textsIn,
  type Block,
  type List,
  type Section,
  type Table,
  type UpdateDocument,
} from "./model";
import { FONT, NAVY } from "./wordLooks";
import { wordChart } from "./wordChart";

/** Half points, as Word counts: 11, and 9 where many columns stand side by side. */
const SIZES = { text: 22, wideTable: 18, table: 20 } as const;
const GREY = "767676";
const MARGIN = 1000;
const A4 = { width: 11_906, height: 16_838 } as const;
const LANGUAGE = { value: "en-GB", eastAsia: "en-GB", bidirectional: "en-GB" } as const;

export async function wordFile(document: UpdateDocument): Promise<Uint8Array> {
  const file = new docx.Document({
    title: plainName(`${document.title} ${document.subtitle}`),
    creator: document.author,
    lastModifiedBy: document.author,
    styles: STYLES,
    ...(await pageNumbers(document)),
    numbering: { config: [{ reference: BULLETS, levels: [BULLET] }] },
    sections: [
      { ...page(document, { isWide: false }), children: [...coverPage(document), ...contents()] },
      ...document.sections.map((section) => ({
        ...page(document, section),
        children: sectionParts(section),
      })),
    ],
  });
  return new Uint8Array(await docx.Packer.toArrayBuffer(file));
}

/** No word of a language; the layout of lines takes minutes over one without end. */
const ENDLESS_WORD = /\S{60}/u;

/** What tells the contents' pages. Widths of letters in the usual fonts weigh more than all the rest: a chunk of its own. */
async function pageNumbers(document: UpdateDocument) {
  if (textsIn(document).some((text) => ENDLESS_WORD.test(text))) return {};
  const { estimatePageNumbers } = await import(/* webpackChunkName: "pageNumbers" */ "docx/layout");
  return { pageNumbers: estimatePageNumbers };
}

const BULLETS = "bullets";
const BULLET = {
  level: 0,
  format: docx.LevelFormat.BULLET,
  text: "•",
  alignment: docx.AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 500, hanging: 260 } } },
} as const;

function headingStyle(size: number, before: number) {
  return {
    run: { font: FONT, size, bold: true, color: NAVY },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  };
}

const STYLES: docx.IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: SIZES.text, language: LANGUAGE },
      paragraph: { spacing: { after: 120 } },
    },
    title: { run: { font: FONT, size: 56, bold: true, color: NAVY } },
    heading1: headingStyle(34, 240),
    heading2: headingStyle(27, 240),
    heading3: headingStyle(23, 180),
  },
  paragraphStyles: [
    {
      id: "Caption",
      name: "caption",
      basedOn: "Normal",
      next: "Normal",
      run: { bold: true, size: SIZES.text },
      paragraph: { spacing: { before: 160, after: 80 }, keepNext: true },
    },
  ],
};

/** Size and way of a page, its header with title and marking, its footer with the page's number. */
function page(
  document: UpdateDocument,
  { isWide, isShort = false }: Pick<Section, "isWide" | "isShort">,
) {
  const size = {
    ...A4,
    orientation: isWide ? docx.PageOrientation.LANDSCAPE : docx.PageOrientation.PORTRAIT,
  };
  const margin = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN };
  const heading = [document.title, document.subtitle, document.marking];
  return {
    properties: {
      page: { size, margin },
      ...(isShort && { type: docx.SectionType.CONTINUOUS }),
    },
    headers: {
      default: new docx.Header({ children: [paragraph(heading.filter(Boolean).join(" · "), 18)] }),
    },
    footers: { default: new docx.Footer({ children: [pageOf(document.marking)] }) },
  };
}

function pageOf(marking: string): docx.Paragraph {
  const { CURRENT, TOTAL_PAGES } = docx.PageNumber;
  const before = marking === "" ? "Page " : `${marking} · Page `;
  const run = new docx.TextRun({ children: [before, CURRENT, " of ", TOTAL_PAGES], size: 18 });
  return new docx.Paragraph({ children: [run], alignment: docx.AlignmentType.RIGHT });
}

function coverPage({ title, subtitle, marking, cover }: UpdateDocument): docx.Paragraph[] {
  const lines = [subtitle, ...cover].filter((line) => line !== "");
  return [
    ...(marking === "" ? [] : [paragraph(marking)]),
    new docx.Paragraph({
      style: "Title",
      children: runs(title),
      spacing: { before: 2400, after: 240 },
    }),
    ...lines.map((line) => paragraph(line, 26)),
  ];
}

/** On a page of its own; filled in with the pages' numbers, so that Word does not ask for leave to do so. */
function contents(): docx.FileChild[] {
  return [
    new docx.Paragraph({
      style: "Title",
      children: runs("Contents", { size: 34 }),
      pageBreakBefore: true,
    }),
    new docx.TableOfContents("Contents", {
      hyperlink: true,
      headingStyleRange: "1-1",
      beginDirty: false,
    }),
  ];
}

function sectionParts({ heading, isWide, blocks }: Section): docx.FileChild[] {
  const first = new docx.Paragraph({
    heading: docx.HeadingLevel.HEADING_1,
    children: runs(heading),
  });
  return [first, ...blocks.flatMap((block) => parts(block, isWide))];
}

const LEVELS = { 2: docx.HeadingLevel.HEADING_2, 3: docx.HeadingLevel.HEADING_3 } as const;

function parts(block: Block, isWide: boolean): docx.FileChild[] {
  switch (block.kind) {
    case "heading":
      return [
        new docx.Paragraph({
          heading: LEVELS[block.level],
          children: runs(block.text),
          pageBreakBefore: block.startsPage === true,
        }),
      ];
    case "paragraph":
      return [paragraph(block.text)];
    case "list":
      return listParts(block);
    case "table":
      return tableParts(block, isWide);
    case "chart":
      return [new docx.Paragraph({ children: [wordChart(block)], keepNext: true })];
  }
}

function paragraph(text: string, size?: number): docx.Paragraph {
  return new docx.Paragraph({ children: runs(text, size === undefined ? {} : { size }) });
}

/** Lines below one another. Words of a text are never a field or markup: they are the library's text runs. */
function runs(text: string, look: docx.IRunOptions = {}): docx.TextRun[] {
  return text
    .split("\n")
    .map((line, at) => new docx.TextRun({ ...look, text: line, ...(at > 0 ? { break: 1 } : {}) }));
}

function listParts({ items }: List): docx.Paragraph[] {
  return items.map(
    ({ lead, text }) =>
      new docx.Paragraph({
        numbering: { reference: BULLETS, level: 0 },
        children: [...(lead === "" ? [] : runs(`${lead} `, { bold: true })), ...runs(text)],
      }),
  );
}

function tableParts({ caption, columns, rows }: Table, isWide: boolean): docx.FileChild[] {
  const across = (isWide ? A4.height : A4.width) - 2 * MARGIN;
  const widths = columns.map(({ width }) => Math.floor((across * width) / 100));
  const size = columns.length > 5 ? SIZES.wideTable : SIZES.table;
  const cell = (text: string, at: number, look: docx.IRunOptions, shading?: string) =>
    new docx.TableCell({
      width: { size: widths[at] ?? 0, type: docx.WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      ...(shading === undefined
        ? {}
        : { shading: { fill: shading, type: docx.ShadingType.CLEAR, color: "auto" } }),
      children: [
        new docx.Paragraph({
          children: runs(text, { ...look, size }),
          spacing: { after: 0 },
          alignment: columns[at]?.isFigure ? docx.AlignmentType.RIGHT : docx.AlignmentType.LEFT,
        }),
      ],
    });
  const head = new docx.TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ heading }, at) =>
      cell(heading, at, { bold: true, color: "FFFFFF" }, NAVY),
    ),
  });
  const body = rows.map(
    (row) =>
      new docx.TableRow({
        cantSplit: true,
        children: row.map((text, at) => cell(text, at, at === 0 ? { bold: true } : {})),
      }),
  );
  const line = { style: docx.BorderStyle.SINGLE, size: 4, color: GREY };
  return [
    new docx.Paragraph({ style: "Caption", children: runs(caption) }),
    new docx.Table({
      rows: [head, ...body],
      layout: docx.TableLayoutType.FIXED,
      columnWidths: widths,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: docx.WidthType.DXA },
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
      borders: {
        top: line,
        bottom: line,
        left: line,
        right: line,
        insideHorizontal: line,
        insideVertical: line,
      },
    }),
    new docx.Paragraph({ children: [], spacing: { after: 80 } }),
  ];
}
