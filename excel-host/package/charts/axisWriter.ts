/** Writes the axes of a chart: a new one whole, and the pieces by which a changed one is told. */
import { dataText } from "../../model/chartFigures";
import type { ChartAxis, ChartModel, ChartTitle } from "../../model/charts";
import type { WorkbookModel } from "../../model/types";
import { AXIS_ORDER, GROUP_KINDS, TICK_LABELS, type GroupKind } from "./chartNames";
import type { ChartContent } from "./chartReader";
import { joined, type Markup, type Piece } from "./markup";

export type AxisName = "categoryAxis" | "valueAxis";

/** The axes' numbers in a new chart. */
export const NEW_AXES = ["111111111", "222222222"] as const;

const CROSSES = { Automatic: "autoZero", Maximum: "max", Minimum: "min" } as const;

export class AxisWriter {
  constructor(
    private readonly markup: Markup,
    private readonly workbook: WorkbookModel,
    private readonly chart: ChartModel,
  ) {}

  newAxis(which: AxisName, kind: GroupKind): string {
    const { markup } = this;
    const isCategory = which === "categoryAxis";
    const isScatter = kind.element === "scatterChart";
    const isLying = kind.direction === "bar";
    const [own, other] = isCategory ? NEW_AXES : [NEW_AXES[1], NEW_AXES[0]];
    const pieces = new Map(this.pieces(this.chart, which));
    const others: Piece[] = [
      ["axId", markup.value("axId", own)],
      ["axPos", markup.value("axPos", isCategory === isLying ? "l" : "b")],
      ["majorTickMark", markup.value("majorTickMark", "none")],
      ["minorTickMark", markup.value("minorTickMark", "none")],
      ["crossAx", markup.value("crossAx", other)],
    ];
    if (!isCategory || isScatter)
      others.push(["crossBetween", markup.value("crossBetween", isScatter ? "midCat" : "between")]);
    else
      others.push(
        ["lblAlgn", markup.value("lblAlgn", "ctr")],
        ["lblOffset", markup.value("lblOffset", 100)],
        ["noMultiLvlLbl", markup.flag("noMultiLvlLbl", false)],
      );
    for (const [local, xml] of others) pieces.set(local, xml);
    const ordered = AXIS_ORDER.map((local): Piece => [local, pieces.get(local)]);
    return markup.element(isCategory && !isScatter ? "catAx" : "valAx", joined(ordered));
  }

  /** What the chart, or what it was before, says of an axis. */
  pieces(content: ChartContent, which: AxisName): Piece[] {
    const { markup } = this;
    const axis = content[which];
    const other = content[which === "categoryAxis" ? "valueAxis" : "categoryAxis"];
    const isLying = GROUP_KINDS[content.type].direction === "bar";
    const isVertical = (which === "valueAxis") !== isLying;
    return [
      ["scaling", this.scaling(axis)],
      ["delete", markup.flag("delete", !axis.isVisible)],
      ["majorGridlines", axis.hasMajorGridlines ? this.gridlines(axis) : undefined],
      ["minorGridlines", axis.hasMinorGridlines ? markup.element("minorGridlines", "") : undefined],
      ["title", markup.title(axis.title, isVertical, this.titleText(axis.title))],
      [
        "numFmt",
        markup.element("numFmt", "", {
          formatCode: axis.numberFormat ?? "General",
          sourceLinked: axis.numberFormat === null ? 1 : 0,
        }),
      ],
      ["tickLblPos", markup.value("tickLblPos", TICK_LABELS.inFile(axis.tickLabels))],
      ["spPr", markup.shapeProperties("automatic", axis.line)],
      ["txPr", markup.textProperties(axis.font, axis.textAngle)],
      [
        "crosses",
        typeof other.crossedAt === "number"
          ? undefined
          : markup.value("crosses", CROSSES[other.crossedAt]),
      ],
      [
        "crossesAt",
        typeof other.crossedAt === "number"
          ? markup.value("crossesAt", other.crossedAt)
          : undefined,
      ],
      ["auto", this.categories(axis, which)],
      [
        "majorUnit",
        axis.majorUnit === null ? undefined : markup.value("majorUnit", axis.majorUnit),
      ],
    ];
  }

  /** Only where the axis has categories, which scatter charts have not. */
  private categories({ categoryType }: ChartAxis, which: AxisName): string | undefined {
    const hasCategories = which === "categoryAxis" && !this.chart.type.startsWith("XYScatter");
    return hasCategories ? this.markup.flag("auto", categoryType !== "TextAxis") : undefined;
  }

  private titleText({ reference }: ChartTitle): string {
    return reference === null ? "" : (dataText(this.workbook, { reference }) ?? "");
  }

  private gridlines({ gridlines }: ChartAxis): string {
    const properties = this.markup.shapeProperties("automatic", gridlines);
    return this.markup.element("majorGridlines", properties ?? "");
  }

  private scaling({ isLogarithmic, isReversed, maximum, minimum }: ChartAxis): string {
    const { markup } = this;
    return markup.element(
      "scaling",
      (isLogarithmic ? markup.value("logBase", 10) : "") +
        markup.value("orientation", isReversed ? "maxMin" : "minMax") +
        (maximum === null ? "" : markup.value("max", maximum)) +
        (minimum === null ? "" : markup.value("min", minimum)),
    );
  }
}
