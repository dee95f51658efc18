/** A chart's series as elements of its part, with the figures they show now. */
import { dataCells, plotted } from "../../model/chartFigures";
import { hasNoMarkers } from "../../model/charts";
import type { ChartData, ChartLabels, ChartLine, ChartSeries, ChartType } from "../../model/charts";
import { CellError, type Scalar, type WorkbookModel } from "../../model/types";
import { encodeText, type Find } from "../xml";
import { GROUP_KINDS, LABEL_PLACES, MARKERS, SERIES_ORDER, type GroupKind } from "./chartNames";
import { joined, withDifferences, withPiece, type Markup, type Piece } from "./markup";

const root: Find = (element) => element;

/** Pieces that hold figures of cells. */
const FIGURES: ReadonlySet<string> = new Set(["tx", "cat", "val", "xVal", "yVal"]);

export class SeriesWriter {
  constructor(
    private readonly markup: Markup,
    private readonly workbook: WorkbookModel,
  ) {}

  /** A new series' element. */
  newElement(series: ChartSeries, order: number): string {
    return this.markup.element("ser", joined(this.pieces(series, order)));
  }

  /**
   * The series' element, alone as a document, with what changed; the kept figures are renewed.
   * Both series are of the same kind of group.
   */
  changed(xml: string, before: ChartSeries, after: ChartSeries, order: number): string {
    const now = this.pieces(after, order);
    const then = this.pieces(before, order);
    const renewed = now.filter(([local]) => FIGURES.has(local));
    const text = withDifferences(
      withPiece(xml, root, ["order", this.markup.value("order", order)], SERIES_ORDER),
      root,
      then,
      now,
      SERIES_ORDER,
    );
    return renewed.reduce((part, piece) => withPiece(part, root, piece, SERIES_ORDER), text);
  }

  private pieces(series: ChartSeries, order: number): Piece[] {
    const { markup } = this;
    const kind = GROUP_KINDS[series.type];
    const isScatter = kind.element === "scatterChart";
    const categories = isScatter ? "xVal" : "cat";
    const values = isScatter ? "yVal" : "val";
    const hasMarkers = kind.element === "lineChart" || isScatter;
    return [
      ["idx", markup.value("idx", series.key)],
      ["order", markup.value("order", order)],
      ["tx", this.name(series.name)],
      ["spPr", markup.shapeProperties(series.fill, seriesLine(series))],
      [
        "invertIfNegative",
        kind.element === "barChart" ? markup.flag("invertIfNegative", false) : undefined,
      ],
      ["marker", hasMarkers ? this.marker(series) : undefined],
      ["dPt", this.points(series, kind)],
      ["dLbls", this.labels(series.labels, kind)],
      [categories, this.data(categories, series.categories, isScatter)],
      [values, this.data(values, series.values, true)],
      ["smooth", hasMarkers ? markup.flag("smooth", isSmooth(series)) : undefined],
    ];
  }

  private name(name: ChartData | null): string | undefined {
    if (name === null) return undefined;
    const { markup } = this;
    if ("literal" in name)
      return markup.element("tx", markup.element("v", encodeText(name.literal.join(" "))));
    const texts = dataCells(this.workbook, name).map(({ text }) => text);
    return markup.element("tx", this.texts("strRef", "strCache", name.reference, texts));
  }

  private data(local: string, data: ChartData | null, areNumbers: boolean): string | undefined {
    if (data === null) return undefined;
    const { markup } = this;
    const cells = dataCells(this.workbook, data);
    const isNumeric = areNumbers || cells.every(({ value }) => typeof value !== "string");
    const numberFormat = cells.find(({ value }) => value !== null)?.numberFormat ?? "General";
    const format = markup.element("formatCode", encodeText(numberFormat));
    if ("literal" in data) {
      const points = isNumeric
        ? format + this.points_(cells.map(({ value }) => numberText(value)))
        : this.points_(cells.map(({ text }) => text));
      return markup.element(local, markup.element(isNumeric ? "numLit" : "strLit", points));
    }
    if (!isNumeric)
      return markup.element(
        local,
        this.texts(
          "strRef",
          "strCache",
          data.reference,
          cells.map(({ text }) => text),
        ),
      );
    const cache = format + this.points_(cells.map(({ value }) => numberText(value)));
    const source =
      markup.element("f", encodeText(data.reference)) + markup.element("numCache", cache);
    return markup.element(local, markup.element("numRef", source));
  }

  private texts(reference: string, cache: string, formula: string, texts: string[]): string {
    const { markup } = this;
    return markup.element(
      reference,
      markup.element("f", encodeText(formula)) + markup.element(cache, this.points_(texts)),
    );
  }

  /** Cached points; an empty cell has none. */
  private points_(texts: readonly (string | undefined)[]): string {
    const { markup } = this;
    const points = texts.map((text, idx) =>
      text === undefined || text === ""
        ? ""
        : markup.element("pt", markup.element("v", encodeText(text)), { idx }),
    );
    return markup.value("ptCount", texts.length) + points.join("");
  }

  private marker({ type, marker }: ChartSeries): string | undefined {
    const { markup } = this;
    if (hasNoMarkers(type)) return markup.element("marker", markup.value("symbol", "none"));
    const line: ChartLine = { color: marker.border, width: null, dash: "Continuous" };
    const content =
      (marker.style === "Automatic" ? "" : markup.value("symbol", MARKERS.inFile(marker.style))) +
      (marker.size === null ? "" : markup.value("size", marker.size)) +
      (markup.shapeProperties(marker.fill, line) ?? "");
    return content === "" ? undefined : markup.element("marker", content);
  }

  private points({ points }: ChartSeries, kind: GroupKind): string | undefined {
    const { markup } = this;
    const elements = points.map(({ index, fill, border }) =>
      markup.element(
        "dPt",
        markup.value("idx", index) +
          (kind.element === "barChart" ? markup.flag("invertIfNegative", false) : "") +
          markup.flag("bubble3D", false) +
          (markup.shapeProperties(fill, border) ?? ""),
      ),
    );
    return elements.length === 0 ? undefined : elements.join("");
  }

  private labels(labels: ChartLabels | null, kind: GroupKind): string | undefined {
    if (labels === null) return undefined;
    const { markup } = this;
    const { numberFormat, position } = labels;
    const isAllowed = position !== null && labelPlaces(kind).includes(position);
    return markup.element(
      "dLbls",
      (numberFormat === null
        ? ""
        : markup.element("numFmt", "", { formatCode: numberFormat, sourceLinked: 0 })) +
        (markup.textProperties(labels.font) ?? "") +
        (isAllowed ? markup.value("dLblPos", LABEL_PLACES.inFile(position)) : "") +
        markup.flag("showLegendKey", false) +
        markup.flag("showVal", labels.showValue) +
        markup.flag("showCatName", labels.showCategoryName) +
        markup.flag("showSerName", labels.showSeriesName) +
        markup.flag("showPercent", false) +
        markup.flag("showBubbleSize", false),
    );
  }
}

/** Scatter charts of markers alone say so by a line that is not painted. */
function seriesLine({ type, line }: ChartSeries): ChartLine {
  return type === "XYScatter" && line.color === "automatic" ? { ...line, color: "none" } : line;
}

const isSmooth = ({ type, isSmooth: own }: ChartSeries): boolean =>
  type.startsWith("XYScatterSmooth") || own;

/** Where labels of a kind of chart may stand: Excel takes a file that says otherwise for damaged. */
export function labelPlaces(kind: GroupKind): readonly NonNullable<ChartLabels["position"]>[] {
  switch (kind.element) {
    case "barChart":
      return kind.grouping === "clustered"
        ? ["Center", "InsideBase", "InsideEnd", "OutsideEnd"]
        : ["Center", "InsideBase", "InsideEnd"];
    case "lineChart":
    case "scatterChart":
      return ["Bottom", "Center", "Left", "Right", "Top"];
    case "pieChart":
      return ["BestFit", "Center", "InsideEnd", "OutsideEnd"];
    default:
      return [];
  }
}

/** A number as files write it; undefined for what is not drawn. */
function numberText(value: Scalar): string | undefined {
  if (value instanceof CellError) return value.text === "#N/A" ? "#N/A" : undefined;
  const number = plotted(value);
  return number === null ? undefined : String(number);
}

export const kindOf = (type: ChartType): GroupKind => GROUP_KINDS[type];
