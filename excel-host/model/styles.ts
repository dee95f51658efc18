import type { BorderFormat, CellFormat } from "./types";

/**
 * One way in which cells are formatted. `base` is the file's own style (cellXfs index) from which it
 * was derived: whatever the host does not understand of that one is carried along.
 */
export interface CellStyle {
  format: CellFormat;
  base: number;
  isLocked: boolean;
}

export const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Excel's formatting of a cell nobody formatted, in a new workbook. */
export const DEFAULT_FORMAT: CellFormat = {
  numberFormat: "General",
  fillColor: null,
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: false,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
  quotePrefix: false,
  borders: { EdgeTop: null, EdgeBottom: null, EdgeLeft: null, EdgeRight: null },
};

/** A file holds at most this many styles (Excel specifications and limits: 65,490 cell styles). */
const STYLE_LIMIT = 65_490;

/**
 * The workbook's styles: those of the file first, under their index there, then the ones derived from
 * them. Equal ones are one.
 */
export class StyleBook {
  private readonly derivedByKey = new Map<string, number>();
  private readonly derivedByChange = new Map<string, Map<number, number>>();

  constructor(readonly styles: CellStyle[]) {
    if (styles.length === 0) styles.push({ format: DEFAULT_FORMAT, base: 0, isLocked: true });
    this.originalCount = styles.length;
  }

  /** How many styles the file has. */
  readonly originalCount: number;

  /** The style of this index; a file may name one it does not have, which Excel reads as the first. */
  style(index: number): CellStyle {
    return (this.styles[index] ?? this.styles[0]) as CellStyle;
  }

  format(index: number): CellFormat {
    return this.style(index).format;
  }

  /** The index of the style that is this one with some properties changed. */
  changed(index: number, change: Partial<CellFormat>): number {
    return this.changing(change)(index);
  }

  /** From a style's index to that of the style with some properties changed, for many cells. */
  changing(change: Partial<CellFormat>): (index: number) => number {
    const key = JSON.stringify(change);
    const known = this.derivedByChange.get(key) ?? new Map<number, number>();
    this.derivedByChange.set(key, known);
    return (index) => {
      const found = known.get(index);
      if (found !== undefined) return found;
      const { format, base, isLocked } = this.style(index);
      const result = this.indexOf(base, { ...format, ...defined(change) }, isLocked);
      known.set(index, result);
      return result;
    };
  }

  private indexOf(base: number, format: CellFormat, isLocked: boolean): number {
    if (formatKey(this.style(base).format) === formatKey(format)) return base;
    const key = `${base} ${formatKey(format)}`;
    const known = this.derivedByKey.get(key);
    if (known !== undefined) return known;
    if (this.styles.length >= STYLE_LIMIT)
      throw new RangeError(`A workbook holds at most ${STYLE_LIMIT} different cell formats.`);
    this.styles.push({ format, base, isLocked });
    this.derivedByKey.set(key, this.styles.length - 1);
    return this.styles.length - 1;
  }
}

const defined = (change: Partial<CellFormat>): Partial<CellFormat> =>
  Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  ) as Partial<CellFormat>;

const borderKey = (border: BorderFormat | null): string =>
  border === null ? "" : `${border.style} ${border.weight} ${border.color.toUpperCase()}`;

/** The same text for the same formatting. */
function formatKey(format: CellFormat): string {
  return JSON.stringify([
    format.numberFormat,
    format.fillColor?.toUpperCase() ?? null,
    format.fontName,
    format.fontSize,
    format.fontColor.toUpperCase(),
    format.bold,
    format.italic,
    format.underline,
    format.horizontalAlignment,
    format.verticalAlignment,
    format.wrapText,
    format.indentLevel,
    format.quotePrefix,
    ...EDGES.map((edge) => borderKey(format.borders[edge])),
  ]);
}
