/** A chart's series as elements of its part, with the figures they show now. */
import { labelPlaces } from "../../model/chartLabelPlaces";
import { dataCells, plotted } from "../../model/chartFigures";
import { automaticColor, hasNoMarkers } from "../../model/charts";
import type { ChartColor, ChartData, ChartLine, ChartSeries } from "../../model/charts";
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
      ["spPr", this.paint(series, kind)],
      [
        "invertIfNegative",
        kind.element === "barChart" ? markup.flag("invertIfNegative", false) : undefined,
      ],
      ["marker", hasMarkers ? this.marker(series) : undefined],
      ["dPt", this.points(series, kind)],
      ["dLbls", this.labels(series)],
      [categories, this.data(categories, series.categories, isScatter)],
      [values, this.data(values, series.values, true)],
      ["smooth", hasMarkers ? markup.flag("smooth", isSmooth(series)) : undefined],
    ];
  }

  /** Automatic colours are written out, as Excel does: a viewer without the theme would show nothing. */
  private paint({ fill, key, line, type }: ChartSeries, kind: GroupKind): string | undefined {
    const { markup } = this;
    if (kind.element === "pieChart" || kind.element === "doughnutChart")
      return markup.shapeProperties(fill, line);
    const isLine = kind.element === "lineChart" || kind.element === "scatterChart";
    if (!isLine) return markup.shapeProperties(painted(fill, key), line);
    // Scatter charts of markers alone say so by a line that is not painted.
    const color = type === "XYScatter" && line.color === "automatic" ? "none" : line.color;
    const width = line.width ?? (color === "none" ? null : LINE_WIDTH);
    return markup.shapeProperties(fill, { ...line, color: painted(color, key), width });
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
        ? format + this.cachePoints(cells.map(({ value }) => numberText(value)))
        : this.cachePoints(cells.map(({ text }) => text));
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
    const cache = format + this.cachePoints(cells.map(({ value }) => numberText(value)));
    const source =
      markup.element("f", encodeText(data.reference)) + markup.element("numCache", cache);
    return markup.element(local, markup.element("numRef", source));
  }

  private texts(reference: string, cache: string, formula: string, texts: string[]): string {
    const { markup } = this;
    return markup.element(
      reference,
      markup.element("f", encodeText(formula)) + markup.element(cache, this.cachePoints(texts)),
    );
  }

  /** Cached points; an empty cell has none. */
  private cachePoints(texts: readonly (string | undefined)[]): string {
    const { markup } = this;
    const points = texts.map((text, idx) =>
      text === undefined || text === ""
        ? ""
        : markup.element("pt", markup.element("v", encodeText(text)), { idx }),
    );
    return markup.value("ptCount", texts.length) + points.join("");
  }

  private marker({ key, marker, type }: ChartSeries): string | undefined {
    const { markup } = this;
    if (hasNoMarkers(type)) return markup.element("marker", markup.value("symbol", "none"));
    const border: ChartLine = {
      color: painted(marker.border, key),
      width: null,
      dash: "Continuous",
    };
    const content =
      (marker.style === "Automatic" ? "" : markup.value("symbol", MARKERS.inFile(marker.style))) +
      (marker.size === null ? "" : markup.value("size", marker.size)) +
      (markup.shapeProperties(painted(marker.fill, key), border) ?? "");
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

  private labels({ labels, type }: ChartSeries): string | undefined {
    if (labels === null) return undefined;
    const { markup } = this;
    const { numberFormat, position } = labels;
    const isAllowed = position !== null && labelPlaces(type).includes(position);
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

/** What Excel draws lines with, in points. */
const LINE_WIDTH = 2.25;

const painted = (color: ChartColor, key: number): ChartColor =>
  color === "automatic" ? automaticColor(key) : color;

const isSmooth = ({ type, isSmooth: own }: ChartSeries): boolean =>
  type.startsWith("XYScatterSmooth") || own;

/** A number as files write it; undefined for what is not drawn. */
function numberText(value: Scalar): string | undefined {
  if (value instanceof CellError) return value.text === "#N/A" ? "#N/A" : undefined;
  const number = plotted(value);
  return number === null ? undefined : String(number);
}
