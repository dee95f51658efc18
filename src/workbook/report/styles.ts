/** How cells look, as data: one name for each purpose, none by colour alone. */

export interface Style {
  readonly fontName?: string;
  /** Points; 10 where left out, and never less. */
  readonly size?: number;
  readonly bold?: boolean;
  /** Slanted type is hard to read; it is named so that what an earlier release slanted stands upright. */
  readonly italic?: false;
  readonly colour?: string;
  readonly fill?: string;
  readonly align?: "Left" | "Center" | "Right";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  /** Thin lines around every cell. */
  readonly lines?: boolean;
  readonly indent?: number;
}

const NAVY = "#1F3864";
const WHITE = "#FFFFFF";
const PALE = "#F2F5FA";
const GREEN = "#E2F0D9";
const RED = "#FBE3DF";
const GREY = "#EDEDED";
const DARK_GREEN = "#1E5631";
const DARK_RED = "#8C1C13";
const DARK_GREY = "#404040";

/** Cells of the tables that print many columns wide. */
const boxed = { size: 10, lines: true, vertical: "Top", wrap: true } as const;

const band = { bold: true, fill: PALE, wrap: true, vertical: "Center" } as const;
const title = { size: 18, bold: true, colour: NAVY, vertical: "Center" } as const;
const warning = { bold: true, colour: DARK_RED } as const;
const subtitle = { size: 12, colour: DARK_GREY } as const;
const section = { size: 12, bold: true, colour: NAVY, vertical: "Center" } as const;
const label = { colour: DARK_GREY, vertical: "Top" } as const;
const word = { vertical: "Top", align: "Left", indent: 1 } as const;

export const STYLES = {
  plain: { vertical: "Top" },
  text: { vertical: "Top", wrap: true },
  title,
  longTitle: { ...title, size: 12 },
  longestTitle: { ...title, size: 12, wrap: true },
  titleAlone: { ...title, wrap: true },
  marking: { bold: true, colour: DARK_RED },
  warning,
  warningAlone: { ...warning, wrap: true },
  subtitle,
  subtitleAlone: { ...subtitle, wrap: true },
  label,
  labelAlone: { ...label, wrap: true },
  section,
  sectionAlone: { ...section, wrap: true },
  item: { align: "Left", indent: 1, vertical: "Top", wrap: true },
  small: { colour: DARK_GREY, vertical: "Top", wrap: true },
  aside: { colour: DARK_GREY },
  heading: { ...boxed, bold: true, colour: WHITE, fill: NAVY, vertical: "Center" },
  body: boxed,
  bodyBold: { ...boxed, bold: true },
  /** Away from the line, where the text of the next column begins. */
  figure: { ...boxed, align: "Right", indent: 1 },
  centred: { ...boxed, align: "Center" },
  position: { ...boxed, align: "Center", bold: true },
  /** The line of block characters: one named font, so that every block has its height. */
  line: { lines: true, vertical: "Top", align: "Center", fontName: "Segoe UI Symbol" },
  good: { ...boxed, bold: true, colour: DARK_GREEN, fill: GREEN },
  poor: { ...boxed, bold: true, colour: DARK_RED, fill: RED },
  caution: { ...boxed, bold: true, colour: "#6B4E00", fill: "#FFF4CE" },
  neutral: { ...boxed, colour: DARK_GREY, fill: GREY },
  blockTitle: { bold: true, colour: WHITE, fill: NAVY, vertical: "Center" },
  blockHeading: band,
  blockHeadingWord: { ...band, align: "Left", indent: 1 },
  blockHeadingFigure: { ...band, align: "Right" },
  evidence: { vertical: "Top" },
  /** Beside figures, which stand at the right of their column. */
  evidenceWord: word,
  evidenceHome: { vertical: "Top", bold: true, fill: PALE },
  evidenceHomeWord: { ...word, bold: true, fill: PALE },
  evidenceNote: { ...word, wrap: true },
  evidenceHomeNote: { ...word, wrap: true, bold: true, fill: PALE },
  evidenceResult: { vertical: "Top", bold: true },
  /** A commitment, and an area below it. */
  commitment: { vertical: "Top", bold: true, wrap: true },
  subheading: { vertical: "Top", bold: true, colour: DARK_GREY, wrap: true },
  evidenceVerdict: { ...word, bold: true },
  table: { vertical: "Top" },
  link: { ...boxed, colour: "#0B5394" },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof STYLES;
