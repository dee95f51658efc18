/** Writes chart parts: a new chart whole, a changed one as its text was but for what changed. */
import { chartTitleText } from "../../model/chartFigures";
import type { ChartModel, ChartSeries } from "../../model/charts";
import type { SheetModel } from "../../model/types";
import {
  childNamed,
  childrenNamed,
  parseXml,
  splice,
  withContentAppended,
  type Find,
  type XmlElement,
} from "../xml";
import { AxisWriter, NEW_AXES, type AxisName } from "./axisWriter";
import {
  AXIS_ORDER,
  BLANKS,
  CHART_NAMESPACE,
  CHART_ORDER,
  CHART_SPACE_ORDER,
  DRAWING_NAMESPACE,
  GROUP_KINDS,
  GROUP_ORDER,
  LEGEND_PLACES,
  PLOT_AREA_ORDER,
  type GroupKind,
} from "./chartNames";
import { groupKind, isAxis, isGroup, primaryAxes, valueOf, type ChartContent } from "./chartReader";
import { Markup, withDifferences, withPiece, type Piece } from "./markup";
import { SeriesWriter } from "./seriesWriter";

const EMPTY_CHART = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace xmlns:c="${CHART_NAMESPACE}" xmlns:a="${DRAWING_NAMESPACE}"><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:plotArea><c:layout/></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;

const chartSpace: Find = (root) => root;
const chartElement: Find = (root) => childNamed(root, "chart");
const plotArea: Find = (root) => childNamed(chartElement(root), "plotArea");

/** The part of a new chart. */
export const newChartPart = (sheet: SheetModel, chart: ChartModel): string =>
  new ChartWriter(EMPTY_CHART, sheet, undefined, chart).write();

/** A chart's part with what differs from `before`, and the figures it keeps as they are now. */
export const changedChartPart = (
  xml: string,
  sheet: SheetModel,
  before: ChartContent,
  chart: ChartModel,
): string => new ChartWriter(xml, sheet, before, chart).write();

/** Groups in the order in which they are painted. */
const PAINTED: readonly GroupKind["element"][] = [
  "areaChart",
  "barChart",
  "pieChart",
  "doughnutChart",
  "lineChart",
  "scatterChart",
];

interface Group {
  readonly kind: GroupKind;
  readonly isSecondary: boolean;
  readonly series: readonly ChartSeries[];
}

class ChartWriter {
  private readonly markup: Markup;
  private readonly series: SeriesWriter;
  private readonly axes: AxisWriter;

  constructor(
    private xml: string,
    private readonly sheet: SheetModel,
    private readonly before: ChartContent | undefined,
    private readonly chart: ChartModel,
  ) {
    this.markup = new Markup(parseXml(xml));
    this.series = new SeriesWriter(this.markup, sheet.workbook);
    this.axes = new AxisWriter(this.markup, sheet.workbook, chart);
  }

  write(): string {
    if (!this.chart.isKnown) return this.xml;
    this.put(chartElement, CHART_ORDER, (content) => this.chartPieces(content));
    this.put(chartSpace, CHART_SPACE_ORDER, (content) => this.spacePieces(content));
    this.put(plotArea, PLOT_AREA_ORDER, ({ plotFill }) => [
      ["spPr", this.markup.shapeProperties(plotFill, this.plotLine())],
    ]);
    this.writeGroups();
    this.writeAxes();
    return this.xml;
  }

  private put(
    find: Find,
    order: readonly string[],
    pieces: (content: ChartContent) => Piece[],
  ): void {
    const before = this.before === undefined ? [] : pieces(this.before);
    this.xml = withDifferences(this.xml, find, before, pieces(this.chart), order);
  }

  private chartPieces(content: ChartContent): Piece[] {
    const { markup } = this;
    const { title, legend } = content;
    const legendParts =
      markup.value("legendPos", LEGEND_PLACES.inFile(legend.position)) +
      markup.flag("overlay", legend.isOverlaid) +
      (markup.textProperties(legend.font) ?? "");
    return [
      ["title", markup.title(title, false, chartTitleText(this.sheet, this.chart) ?? "")],
      ["autoTitleDeleted", markup.flag("autoTitleDeleted", !title.isVisible)],
      ["legend", legend.isVisible ? markup.element("legend", legendParts) : undefined],
      ["dispBlanksAs", markup.value("dispBlanksAs", BLANKS.inFile(content.displayBlanksAs))],
    ];
  }

  private spacePieces({ fill, border, font }: ChartContent): Piece[] {
    return [
      ["spPr", this.markup.shapeProperties(fill, border)],
      ["txPr", this.markup.textProperties(font)],
    ];
  }

  private plotLine() {
    return { color: "automatic", width: null, dash: "Continuous" } as const;
  }

  // Groups and their series.

  private writeGroups(): void {
    const present = this.presentGroups();
    const kept = this.keptSeries(present);
    const texts = groupsOf(this.chart).map((group) => {
      const own = present.find(
        ({ kind, isSecondary }) => isSame(kind, group.kind) && isSecondary === group.isSecondary,
      );
      const series = group.series.map((entry) => this.seriesText(entry, kept));
      return own === undefined ? this.newGroup(group, series) : this.filledGroup(own.xml, series);
    });
    const gone = parsedPlotArea(this.xml).children.filter(isGroup);
    const without = gone.reduceRight(
      (text, { start, end }) => splice(text, start, end, ""),
      this.xml,
    );
    const area = parsedPlotArea(without);
    const follower = area.children.find(({ local }) => local !== "layout");
    this.xml =
      follower === undefined
        ? withContentAppended(without, area, texts.join(""))
        : splice(without, follower.start, follower.start, texts.join(""));
  }

  private presentGroups() {
    const area = parsedPlotArea(this.xml);
    const { category } = primaryAxes(area);
    return area.children.filter(isGroup).map((element) => ({
      element,
      kind: groupKind(element),
      isSecondary: isSecondary(element, category),
      xml: this.xml.slice(element.start, element.end),
    }));
  }

  /** The text of each series that the part has, by its key. */
  private keptSeries(groups: readonly { element: XmlElement; kind: GroupKind | undefined }[]) {
    return new Map(
      groups.flatMap(({ element, kind }) =>
        childrenNamed(element, "ser").map((series) => [
          Number(valueOf(series, "idx") ?? 0),
          { kind, xml: this.xml.slice(series.start, series.end) },
        ]),
      ),
    );
  }

  private seriesText(
    series: ChartSeries,
    kept: ReadonlyMap<number, { kind: GroupKind | undefined; xml: string }>,
  ): string {
    const order = this.chart.series.indexOf(series);
    const own = kept.get(series.key);
    const before = this.before?.series.find(({ key }) => key === series.key);
    if (own === undefined || before === undefined || own.kind?.element !== kindElement(series))
      return this.series.newElement(series, order);
    return this.series.changed(own.xml, before, series, order);
  }

  private newGroup({ kind, isSecondary: isOnSecondary }: Group, series: string[]): string {
    const { markup } = this;
    const { gapWidth, overlap } = this.chart.columns;
    const isBar = kind.element === "barChart";
    const isPie = kind.element === "pieChart" || kind.element === "doughnutChart";
    const ids = this.axisIds(isOnSecondary);
    return markup.element(
      kind.element,
      (kind.direction === undefined ? "" : markup.value("barDir", kind.direction)) +
        (kind.scatterStyle === undefined ? "" : markup.value("scatterStyle", kind.scatterStyle)) +
        (kind.grouping === undefined ? "" : markup.value("grouping", kind.grouping)) +
        markup.flag("varyColors", isPie) +
        series.join("") +
        (isBar ? markup.value("gapWidth", gapWidth) + markup.value("overlap", overlap) : "") +
        (kind.element === "lineChart" ? markup.flag("marker", true) : "") +
        (isPie ? markup.value("firstSliceAng", 0) : "") +
        (kind.element === "doughnutChart" ? markup.value("holeSize", 75) : "") +
        (isPie ? "" : ids.map((id) => markup.value("axId", id)).join("")),
    );
  }

  private filledGroup(xml: string, series: readonly string[]): string {
    const { columns } = this.chart;
    const root: Find = (element) => element;
    const text = withPiece(xml, root, ["ser", series.join("")], GROUP_ORDER);
    if (parseXml(text).local !== "barChart" || isSame(this.before?.columns, columns)) return text;
    const gap: Piece = ["gapWidth", this.markup.value("gapWidth", columns.gapWidth)];
    const overlap: Piece = ["overlap", this.markup.value("overlap", columns.overlap)];
    return withPiece(withPiece(text, root, gap, GROUP_ORDER), root, overlap, GROUP_ORDER);
  }

  // Axes.

  private axisIds(isOnSecondary: boolean): readonly string[] {
    const area = parsedPlotArea(this.xml);
    const { category, value } = primaryAxes(area);
    if (isOnSecondary) {
      const others = area.children.filter(
        (element) =>
          isAxis(element) && element.start !== category?.start && element.start !== value?.start,
      );
      return others.map((axis) => valueOf(axis, "axId") ?? "");
    }
    return [category, value].map((axis, at) => valueOf(axis, "axId") ?? NEW_AXES[at] ?? "");
  }

  private writeAxes(): void {
    const area = parsedPlotArea(this.xml);
    const first = groupsOf(this.chart).find(({ isSecondary: second }) => !second)?.kind;
    const wanted = first === undefined || /pie|doughnut/.test(first.element) ? "none" : "two";
    const ids = new Set(this.axisIds(false));
    const own = area.children.filter(
      (element) => isAxis(element) && ids.has(valueOf(element, "axId") ?? ""),
    );
    const isScatter = first?.element === "scatterChart";
    const areRight =
      wanted === "two" && own.length === 2 && (own[0]?.local === "valAx") === isScatter;
    if (areRight) {
      this.changeAxis("categoryAxis");
      this.changeAxis("valueAxis");
      return;
    }
    const without = own.reduceRight(
      (text, { start, end }) => splice(text, start, end, ""),
      this.xml,
    );
    if (wanted === "none") {
      this.xml = without;
      return;
    }
    const place = parsedPlotArea(without);
    const follower = place.children.find(
      (element) => !isGroup(element) && !isAxis(element) && element.local !== "layout",
    );
    const axes =
      this.axes.newAxis("categoryAxis", first as GroupKind) +
      this.axes.newAxis("valueAxis", first as GroupKind);
    this.xml =
      follower === undefined
        ? withContentAppended(without, place, axes)
        : splice(without, follower.start, follower.start, axes);
  }

  private changeAxis(which: AxisName): void {
    const id = this.axisIds(false)[which === "categoryAxis" ? 0 : 1];
    const axis: Find = (root) =>
      plotArea(root)?.children.find(
        (element) => isAxis(element) && valueOf(element, "axId") === id,
      );
    this.put(axis, AXIS_ORDER, (content) => this.axes.pieces(content, which));
  }
}

const kindElement = ({ type }: ChartSeries): string => GROUP_KINDS[type].element;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The series by the groups that hold them; a chart without series has one group of its type. */
function groupsOf({ series, type }: ChartContent): Group[] {
  const groups: { kind: GroupKind; isSecondary: boolean; series: ChartSeries[] }[] = [];
  for (const entry of series) {
    const kind = GROUP_KINDS[entry.type];
    const onSecondary = entry.axisGroup === "Secondary";
    const own = groups.find(
      (group) => isSame(group.kind, kind) && group.isSecondary === onSecondary,
    );
    if (own === undefined) groups.push({ kind, isSecondary: onSecondary, series: [entry] });
    else own.series.push(entry);
  }
  if (groups.length === 0) return [{ kind: GROUP_KINDS[type], isSecondary: false, series: [] }];
  return groups.sort(
    (a, b) =>
      Number(a.isSecondary) - Number(b.isSecondary) ||
      PAINTED.indexOf(a.kind.element) - PAINTED.indexOf(b.kind.element),
  );
}

function parsedPlotArea(xml: string): XmlElement {
  const area = plotArea(parseXml(xml));
  if (area === undefined) throw new TypeError("A chart without a plot area cannot be changed.");
  return area;
}

function isSecondary(group: XmlElement, category: XmlElement | undefined): boolean {
  const ids = childrenNamed(group, "axId").map(({ attributes }) => attributes.get("val"));
  return ids.length > 0 && category !== undefined && !ids.includes(valueOf(category, "axId"));
}
