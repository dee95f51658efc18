/** Puts the styles of planned blocks on their cells: fonts, fills, alignment and lines. */
import type { Area } from "../names/addresses";
import { STYLES, type Style, type StyleName } from "../report/styles";
import { areaRange } from "./areaRange";
import type { PlacedBlock } from "../plan/placedBlocks";
import { labelledAreas } from "../plan/rectangles";
import type { Step } from "./steps";

/** Every style of a block as few rectangles: the block's own over all of it, then the others. */
export function styleSteps(sheet: Excel.Worksheet, { block, area }: PlacedBlock): Step[] {
  const base: Style = { ...DEFAULT_STYLE, ...STYLES[block.style] };
  const others = labelledAreas<StyleName>(
    block.rows.map(({ cells }) =>
      cells.map(({ style }) => (style === block.style ? undefined : style)),
    ),
  );
  return [
    styleStep(sheet, area, base, undefined),
    ...others.map(({ label, area: part }) => {
      const moved = { ...part, top: part.top + area.top, left: part.left + area.left };
      return styleStep(sheet, moved, { ...DEFAULT_STYLE, ...STYLES[label] }, base);
    }),
  ];
}

/** About how long a range with its format, font and fill is in a request, and what is set of it. */
const FORMAT_SIZE = 450;
const SETTING_SIZE = 110;
const LINE_SIZE = 300;

/** Sets what differs from a style that is there already; everything where none is known. */
function styleStep(
  sheet: Excel.Worksheet,
  area: Area,
  style: Style,
  there: Style | undefined,
): Step {
  const changed = STYLE_PARTS.filter((part) => there === undefined || there[part] !== style[part]);
  const settings = changed.length * SETTING_SIZE;
  const lines = changed.includes("lines") ? linedSides(area).length * LINE_SIZE : 0;
  return {
    size: FORMAT_SIZE + settings + lines,
    run: () => applyStyle(sheet, area, style, new Set(changed)),
  };
}

const DEFAULT_STYLE: Style = {
  fontName: "Calibri",
  size: 10,
  bold: false,
  italic: false,
  colour: "#000000",
  fill: "",
  vertical: "Bottom",
  wrap: false,
  lines: false,
  indent: 0,
};

const STYLE_PARTS = [
  "fontName",
  "size",
  "bold",
  "italic",
  "colour",
  "fill",
  "align",
  "vertical",
  "wrap",
  "indent",
  "lines",
] as const satisfies readonly (keyof Style)[];

const LINE_COLOUR = "#BFBFBF";
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

function applyStyle(
  sheet: Excel.Worksheet,
  area: Area,
  style: Style,
  changed: ReadonlySet<keyof Style>,
): void {
  const { format } = areaRange(sheet, area);
  // Fonts and fills are only named where they change: each name is an object of its own in the request.
  if (changed.has("fontName")) format.font.name = style.fontName ?? "";
  if (changed.has("size")) format.font.size = style.size ?? 10;
  if (changed.has("bold")) format.font.bold = style.bold ?? false;
  if (changed.has("italic")) format.font.italic = style.italic ?? false;
  if (changed.has("colour")) format.font.color = style.colour ?? "";
  if (changed.has("fill")) {
    if (style.fill) format.fill.color = style.fill;
    else format.fill.clear();
  }
  if (changed.has("align")) format.horizontalAlignment = style.align ?? "General";
  if (changed.has("vertical")) format.verticalAlignment = style.vertical ?? "Bottom";
  if (changed.has("wrap")) format.wrapText = style.wrap ?? false;
  if (changed.has("indent")) format.indentLevel = style.indent ?? 0;
  if (changed.has("lines")) applyLines(format, area, style.lines ?? false);
}

function linedSides({ rows, columns }: Area) {
  return [
    ...EDGES,
    // Excel knows no inner line of a single row or column.
    ...(rows > 1 ? (["InsideHorizontal"] as const) : []),
    ...(columns > 1 ? (["InsideVertical"] as const) : []),
  ];
}

function applyLines(format: Excel.RangeFormat, area: Area, lines: boolean): void {
  for (const side of linedSides(area)) {
    const border = format.borders.getItem(side);
    border.style = lines ? "Continuous" : "None";
    if (lines) border.color = LINE_COLOUR;
  }
}
