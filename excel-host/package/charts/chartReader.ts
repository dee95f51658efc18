/** Reads a chart part (ECMA-376 part 1, 21.2) as far as the model goes. */
import {
  automaticAxis,
  automaticFont,
  automaticMarker,
  noTitle,
  type ChartAxis,
  type ChartData,
  type ChartLabels,
  type ChartLegend,
  type ChartModel,
  type ChartSeries,
  type ChartTitle,
  type ChartType,
} from "../../model/charts";
import type { Palette } from "../colors";
import { childNamed, childrenNamed, parseXml, textOf, type XmlElement } from "../xml";
import {
  BLANKS,
  GROUP_KINDS,
  LABEL_PLACES,
  LEGEND_PLACES,
  MARKERS,
  TICK_LABELS,
  type GroupKind,
} from "./chartNames";
import { readFill, readFont, readLine } from "./paintReader";

/** What a chart's part says; its name and place are the drawing's. */
export type ChartContent = Omit<ChartModel, "id" | "name" | "anchor" | "isTouched">;

export const isGroup = (element: XmlElement): boolean => /Chart$/.test(element.local);
export const isAxis = (element: XmlElement): boolean => /Ax$/.test(element.local);

/** A part's text with the colours of its workbook. */
export class ChartReader {
  constructor(
    private readonly xml: string,
    private readonly palette: Palette,
  ) {}

  read(): ChartContent {
    const root = parseXml(this.xml);
    const chart = childNamed(root, "chart");
    const plotArea = childNamed(chart, "plotArea");
    const groups = plotArea?.children.filter(isGroup) ?? [];
    const kinds = groups.map(groupKind);
    const isKnown = groups.length > 0 && kinds.every((kind) => kind !== undefined);
    const axes = primaryAxes(plotArea);
    const series = groups
      .flatMap((group, index) => {
        const isSecondary = isOnSecondary(group, axes.category);
        return childrenNamed(group, "ser").map((element) => ({
          order: Number(valueOf(element, "order") ?? 0),
          series: this.series(element, group, kinds[index], isSecondary),
        }));
      })
      .sort((a, b) => a.order - b.order)
      .map((entry) => entry.series);
    const bars = groups.find(({ local }) => local === "barChart");
    const properties = childNamed(root, "spPr");
    return {
      isKnown,
      type: series[0]?.type ?? typeOf(kinds[0], undefined),
      title: this.title(childNamed(chart, "title")),
      series,
      columns: {
        gapWidth: Number(valueOf(bars, "gapWidth") ?? 150),
        overlap: Number(valueOf(bars, "overlap") ?? 0),
      },
      categoryAxis: this.axis(axes.category, axes.value),
      valueAxis: this.axis(axes.value, axes.category),
      legend: this.legend(childNamed(chart, "legend")),
      fill: readFill(properties, this.palette),
      border: readLine(properties, this.palette),
      plotFill: readFill(childNamed(plotArea, "spPr"), this.palette),
      font: readFont(childNamed(root, "txPr"), this.palette),
      // Left out it means zero (CT_DispBlanksAs), though Excel always writes it.
      displayBlanksAs: BLANKS.inModel(valueOf(chart, "dispBlanksAs") ?? "zero") ?? "Zero",
    };
  }

  private series(
    element: XmlElement,
    group: XmlElement,
    kind: GroupKind | undefined,
    isSecondary: boolean,
  ): ChartSeries {
    const properties = childNamed(element, "spPr");
    return {
      key: Number(valueOf(element, "idx") ?? 0),
      name: this.data(childNamed(element, "tx")),
      type: typeOf(kind, element),
      axisGroup: isSecondary ? "Secondary" : "Primary",
      categories: this.data(childNamed(element, "cat") ?? childNamed(element, "xVal")),
      values: this.data(childNamed(element, "val") ?? childNamed(element, "yVal")),
      fill: readFill(properties, this.palette),
      line: readLine(properties, this.palette),
      marker: this.marker(childNamed(element, "marker")),
      isSmooth: isOn(childNamed(element, "smooth")),
      points: childrenNamed(element, "dPt").map((point) => ({
        index: Number(valueOf(point, "idx") ?? 0),
        fill: readFill(childNamed(point, "spPr"), this.palette),
        border: readLine(childNamed(point, "spPr"), this.palette),
      })),
      labels: this.labels(childNamed(element, "dLbls") ?? childNamed(group, "dLbls")),
    };
  }

  private marker(element: XmlElement | undefined): ChartSeries["marker"] {
    if (element === undefined) return automaticMarker();
    const size = valueOf(element, "size");
    const properties = childNamed(element, "spPr");
    return {
      style: MARKERS.inModel(valueOf(element, "symbol")) ?? "Automatic",
      size: size === undefined ? null : Number(size),
      fill: readFill(properties, this.palette),
      border: readLine(properties, this.palette).color,
    };
  }

  private labels(element: XmlElement | undefined): ChartLabels | null {
    if (element === undefined || isOn(childNamed(element, "delete"))) return null;
    const shows = (name: string): boolean => isOn(childNamed(element, name));
    const labels = {
      showValue: shows("showVal"),
      showSeriesName: shows("showSerName"),
      showCategoryName: shows("showCatName"),
      position: LABEL_PLACES.inModel(valueOf(element, "dLblPos")) ?? null,
      numberFormat: numberFormatOf(element),
      font: readFont(childNamed(element, "txPr"), this.palette),
    };
    const isShown = labels.showValue || labels.showSeriesName || labels.showCategoryName;
    return isShown ? labels : null;
  }

  private title(element: XmlElement | undefined): ChartTitle {
    if (element === undefined) return noTitle();
    const text = childNamed(element, "tx");
    const rich = childNamed(text, "rich");
    const reference = childNamed(childNamed(text, "strRef"), "f");
    return {
      isVisible: true,
      text: rich === undefined ? null : this.paragraphs(rich),
      reference: reference === undefined ? null : textOf(this.xml, reference),
      isOverlaid: isOn(childNamed(element, "overlay")),
      font: readFont(rich ?? childNamed(element, "txPr"), this.palette),
    };
  }

  private paragraphs(rich: XmlElement): string {
    return childrenNamed(rich, "p")
      .map((paragraph) =>
        paragraph.children
          .map((run) => {
            const text = childNamed(run, "t");
            if (run.local === "br") return "\n";
            return text === undefined ? "" : textOf(this.xml, text);
          })
          .join(""),
      )
      .join("\n");
  }

  private axis(element: XmlElement | undefined, other: XmlElement | undefined): ChartAxis {
    if (element === undefined) return { ...automaticAxis(false), isVisible: false };
    const scaling = childNamed(element, "scaling");
    const major = childNamed(element, "majorGridlines");
    return {
      isVisible: !isOn(childNamed(element, "delete")),
      title: this.title(childNamed(element, "title")),
      minimum: numberOf(scaling, "min"),
      maximum: numberOf(scaling, "max"),
      majorUnit: numberOf(element, "majorUnit"),
      isReversed: valueOf(scaling, "orientation") === "maxMin",
      isLogarithmic: childNamed(scaling, "logBase") !== undefined,
      categoryType: categoryType(element),
      numberFormat: numberFormatOf(element),
      hasMajorGridlines: major !== undefined,
      hasMinorGridlines: childNamed(element, "minorGridlines") !== undefined,
      gridlines: readLine(childNamed(major, "spPr"), this.palette),
      tickLabels: TICK_LABELS.inModel(valueOf(element, "tickLblPos")) ?? "NextToAxis",
      crossedAt: crossedAt(other),
      textAngle: textAngle(childNamed(element, "txPr")),
      line: readLine(childNamed(element, "spPr"), this.palette),
      font: readFont(childNamed(element, "txPr"), this.palette),
    };
  }

  private legend(element: XmlElement | undefined): ChartLegend {
    return {
      isVisible: element !== undefined,
      position: LEGEND_PLACES.inModel(valueOf(element, "legendPos")) ?? "Right",
      isOverlaid: isOn(childNamed(element, "overlay")),
      font:
        element === undefined
          ? automaticFont()
          : readFont(childNamed(element, "txPr"), this.palette),
    };
  }

  /** A tx, cat, val, xVal or yVal. */
  private data(element: XmlElement | undefined): ChartData | null {
    const source = element?.children[0];
    if (source === undefined) return null;
    const formula = childNamed(source, "f");
    if (formula !== undefined) return { reference: textOf(this.xml, formula) };
    if (source.local === "v") return { literal: [textOf(this.xml, source)] };
    const count = Number(valueOf(source, "ptCount") ?? 0);
    const literal: (string | number | null)[] = Array<null>(count).fill(null);
    for (const point of childrenNamed(source, "pt")) {
      const value = childNamed(point, "v");
      const text = value === undefined ? "" : textOf(this.xml, value);
      literal[Number(point.attributes.get("idx"))] =
        source.local === "numLit" ? Number(text) : text;
    }
    return { literal };
  }
}

/** The val attribute of a child. */
export const valueOf = (element: XmlElement | undefined, local: string): string | undefined =>
  childNamed(element, local)?.attributes.get("val");

/** CT_Boolean: the element alone means true. */
function isOn(element: XmlElement | undefined): boolean {
  if (element === undefined) return false;
  const value = element.attributes.get("val");
  return value === undefined || value === "1" || value === "true";
}

function numberOf(element: XmlElement | undefined, local: string): number | null {
  const value = valueOf(element, local);
  return value === undefined ? null : Number(value);
}

function numberFormatOf(element: XmlElement): string | null {
  const format = childNamed(element, "numFmt")?.attributes;
  if (format === undefined) return null;
  const isLinked = format.get("sourceLinked");
  return isLinked === "1" || isLinked === "true" ? null : (format.get("formatCode") ?? null);
}

function categoryType(axis: XmlElement): ChartAxis["categoryType"] {
  if (axis.local === "dateAx") return "DateAxis";
  const isText = axis.local === "catAx" && valueOf(axis, "auto") === "0";
  return isText ? "TextAxis" : "Automatic";
}

/** Where an axis is crossed is said by the axis that crosses it. */
function crossedAt(other: XmlElement | undefined): ChartAxis["crossedAt"] {
  const at = numberOf(other, "crossesAt");
  if (at !== null) return at;
  const words = { max: "Maximum", min: "Minimum" } as const;
  return words[valueOf(other, "crosses") as keyof typeof words] ?? "Automatic";
}

/** Files have sixtieths of a thousandth of a degree, clockwise. */
function textAngle(properties: XmlElement | undefined): number | null {
  const rotation = Number(childNamed(properties, "bodyPr")?.attributes.get("rot") ?? NaN);
  return Number.isNaN(rotation) || Math.abs(rotation) > 5_400_000 ? null : -rotation / 60_000 || 0;
}

/** The category and value axis of the first group that has any. */
export function primaryAxes(plotArea: XmlElement | undefined): {
  category: XmlElement | undefined;
  value: XmlElement | undefined;
} {
  const axes = plotArea?.children.filter(isAxis) ?? [];
  const groups = plotArea?.children.filter(isGroup) ?? [];
  const ids = groups.map(axisIds).find((found) => found.length > 0) ?? [];
  const [first, second] = ids.map((id) => axes.find((axis) => valueOf(axis, "axId") === id));
  return { category: first, value: second };
}

const axisIds = (group: XmlElement): string[] =>
  childrenNamed(group, "axId").map(({ attributes }) => attributes.get("val") ?? "");

function isOnSecondary(group: XmlElement, category: XmlElement | undefined): boolean {
  const ids = axisIds(group);
  return ids.length > 0 && category !== undefined && !ids.includes(valueOf(category, "axId") ?? "");
}

/** What kind a group's element is; undefined for one the host does not know. */
export function groupKind(group: XmlElement): GroupKind | undefined {
  const grouping = valueOf(group, "grouping") ?? "standard";
  const style = valueOf(group, "scatterStyle") === "smoothMarker" ? "smoothMarker" : "lineMarker";
  return Object.values(GROUP_KINDS).find(
    (kind) =>
      kind.element === group.local &&
      (kind.direction === undefined || kind.direction === valueOf(group, "barDir")) &&
      (kind.grouping === undefined ||
        kind.grouping === grouping ||
        (kind.element === "barChart" &&
          kind.grouping === "clustered" &&
          grouping === "standard")) &&
      (kind.scatterStyle === undefined || kind.scatterStyle === style),
  );
}

/** A series' type: its group's, with or without lines and markers. */
function typeOf(kind: GroupKind | undefined, series: XmlElement | undefined): ChartType {
  const types = (Object.keys(GROUP_KINDS) as ChartType[]).filter(
    (type) => GROUP_KINDS[type] === kind || sameKind(GROUP_KINDS[type], kind),
  );
  const [first = "ColumnClustered"] = types;
  if (types.length < 2) return first;
  const hasMarkers = valueOf(childNamed(series, "marker"), "symbol") !== "none";
  const line = childNamed(childNamed(series, "spPr"), "ln");
  const hasLine = childNamed(line, "noFill") === undefined;
  const isScatter = kind?.element === "scatterChart";
  const wanted = types.find((type) =>
    isScatter
      ? (type === "XYScatter") === !hasLine &&
        type.endsWith("NoMarkers") === (hasLine && !hasMarkers)
      : type.includes("Markers") === hasMarkers,
  );
  return wanted ?? first;
}

const sameKind = (a: GroupKind, b: GroupKind | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
