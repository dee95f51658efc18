/** Charts of a sheet, their titles and legends. */
import {
  anchorAt,
  cellPlace,
  chartBox,
  chartTitleText,
  type ChartBox,
} from "../../../model/chartFigures";
import {
  CHART_TYPES,
  hasNoMarkers,
  newChart,
  type ChartModel,
  type ChartSeries,
  type ChartType,
} from "../../../model/charts";
import type { SheetModel } from "../../../model/types";
import { rangeArgument, requireLiving } from "../../cells/addresses";
import {
  asBoolean,
  asNumber,
  asText,
  choiceArgument,
  integerArgument,
  isAbsent,
  oneOf,
  textArgument,
} from "../../contract/arguments";
import { chartReference, SERIES_BY, seriesOfRange } from "./chartSources";
import { excelError } from "../../contract/errors";
import type { HostObject } from "../../contract/hostObject";
import {
  type Argument,
  type Json,
  type MethodDefinition,
  type PropertyDefinition,
} from "../../contract/hostObject";
import { defineClass, makeObject } from "../../contract/registry";
import type { ChartTarget } from "../../contract/targets";

/** Excel's size of a new chart, in points: 5 by 3 inches. */
const NEW_SIZE = { width: 360, height: 216 };
/** Excel puts a new chart in the middle of the window, which this host does not have. */
const NEW_PLACE = { left: 144, top: 60 };

/** The chart, as long as it is there. */
function livingChart({ chart, sheet }: ChartTarget): ChartModel {
  requireLiving({ sheet });
  if (!sheet.charts.includes(chart)) throw excelError("InvalidReference", "The chart was deleted.");
  return chart;
}

/** The chart, of a type that the model holds. */
export function knownChart(target: ChartTarget): ChartModel {
  const chart = livingChart(target);
  if (!chart.isKnown)
    throw excelError("ApiNotFound", `The type of the chart "${chart.name}" is not simulated.`);
  return chart;
}

export function changeChart<T>(target: ChartTarget, change: (chart: ChartModel) => T): T {
  const chart = knownChart(target);
  const answer = change(chart);
  chart.isTouched = true;
  return answer;
}

/** A property of a part of the chart. */
export function chartProperty<T extends ChartTarget>(
  get: (chart: ChartModel, target: T) => Json,
  set: (chart: ChartModel, value: Json, target: T) => void,
): PropertyDefinition<T> {
  return {
    get: (target) => get(knownChart(target), target),
    set: (target, value) => changeChart(target, (chart) => set(chart, value, target)),
  };
}

export function chartType(value: Argument): ChartType {
  const type = CHART_TYPES.find((known) => known === value);
  if (type !== undefined) return type;
  const isType = typeof value === "string" && value !== "" && value !== "Invalid";
  if (isType) throw excelError("ApiNotFound", `Charts of the type ${value} are not simulated.`);
  throw excelError("InvalidArgument", "It is no type of chart.");
}

/** Types that cannot share their axes; Excel has rules of its own for these. */
export function requireOneKind(types: readonly ChartType[]): void {
  const kindOf = (type: ChartType) =>
    type.startsWith("XYScatter") ? "points" : /Pie|Doughnut/.test(type) ? "slices" : "categories";
  const isLying = types.filter((type) => type.startsWith("Bar")).length;
  const isMixed = isLying > 0 && isLying < types.length;
  if (isMixed || new Set(types.map(kindOf)).size > 1)
    throw excelError("ApiNotFound", `Combining ${types.join(" and ")} is not simulated.`);
}

const boxSide = (side: keyof ChartBox): PropertyDefinition<ChartTarget> => ({
  get: (target) => chartBox(target.sheet, livingChart(target))[side],
  set: (target, value) => {
    const isPlace = side === "left" || side === "top";
    place(target, { [side]: asNumber(value, isPlace ? 0 : 1) });
  },
});

function place(target: ChartTarget, change: Partial<ChartBox>): void {
  const chart = livingChart(target);
  const box = { ...chartBox(target.sheet, chart), ...change };
  chart.anchor = anchorAt(target.sheet, chart.anchor.kind, box);
  chart.isTouched = true;
}

/** From the upper left corner of the one cell to the lower right corner of the other. */
function setPosition(target: ChartTarget, args: readonly Argument[]): void {
  const { sheet } = target;
  const start = rangeArgument(args, 0, { sheet }).area;
  const { left, top } = cellPlace(sheet, start.row, start.column);
  if (isAbsent(args[1])) return place(target, { left, top });
  const end = rangeArgument(args, 1, { sheet }).area;
  const corner = cellPlace(sheet, end.row + end.rows, end.column + end.columns);
  const size = { width: corner.left - left, height: corner.top - top };
  if (size.width <= 0 || size.height <= 0)
    throw excelError("InvalidArgument", "The end cell lies before the start cell.");
  place(target, { left, top, ...size });
}

const living =
  (method: MethodDefinition<ChartTarget>): MethodDefinition<ChartTarget> =>
  (target, args, host) => {
    livingChart(target);
    return method(target, args, host);
  };

const LONGEST_NAME = 255;

defineClass("Chart", {
  properties: {
    chartType: chartProperty(
      ({ type }) => type,
      (chart, value) => {
        const type = chartType(value);
        chart.type = type;
        for (const series of chart.series) setSeriesType(series, type);
      },
    ),
    displayBlanksAs: chartProperty(
      ({ displayBlanksAs }) => displayBlanksAs,
      (chart, value) =>
        void (chart.displayBlanksAs = oneOf(value, ["NotPlotted", "Zero", "Interplotted"])),
    ),
    height: boxSide("height"),
    id: { get: (target) => livingChart(target).id },
    left: boxSide("left"),
    name: {
      get: (target) => livingChart(target).name,
      set: (target, value) => {
        const name = asText(value);
        if (name === "" || name.length > LONGEST_NAME)
          throw excelError("InvalidArgument", "It is no name for a chart.");
        livingChart(target).name = name;
        target.chart.isTouched = true;
      },
    },
    top: boxSide("top"),
    width: boxSide("width"),
  },
  navigation: {
    axes: (target) => makeObject("ChartAxes", target),
    format: (target) => {
      const chart = knownChart(target);
      return makeObject("ChartAreaFormat", {
        fill: { chart, set: (color) => void (chart.fill = color) },
        line: { chart, line: chart.border },
        font: { chart, font: chart.font },
      });
    },
    legend: (target) => makeObject("ChartLegend", target),
    plotArea: (target) => makeObject("ChartPlotArea", target),
    series: (target) => makeObject("ChartSeriesCollection", target),
    title: (target) => makeObject("ChartTitle", target),
    worksheet: ({ sheet }) => makeObject("Worksheet", sheet),
  },
  methods: {
    activate: living(({ sheet }, _args, host) => {
      if (sheet === sheet.workbook.activeSheet) return;
      host.select({ sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } });
    }),
    delete: living(({ chart, sheet }) => void sheet.charts.splice(sheet.charts.indexOf(chart), 1)),
    setData: (target, args, host) => {
      host.settle();
      const source = rangeArgument(args, 0, target);
      const by = choiceArgument(args, 1, SERIES_BY);
      changeChart(target, (chart) => void (chart.series = seriesOfRange(chart, source, by)));
    },
    setPosition: living(setPosition),
  },
});

/** Types without markers say so on their series. */
export function setSeriesType(series: ChartSeries, type: ChartType): void {
  series.type = type;
  series.marker.style = hasNoMarkers(type) ? "None" : "Automatic";
}

function addChart(sheet: SheetModel, args: readonly Argument[]): HostObject {
  const type = chartType(args[0]);
  const source = rangeArgument(args, 1, { sheet });
  const by = choiceArgument(args, 2, SERIES_BY);
  const box = { ...NEW_PLACE, ...NEW_SIZE };
  const chart = newChart(freeName(sheet), type, anchorAt(sheet, "cells", box));
  chart.series = seriesOfRange(chart, source, by);
  chart.legend.isVisible = chart.series.length > 1 || /Pie|Doughnut/.test(type);
  sheet.charts.push(chart);
  return makeObject("Chart", { sheet, chart });
}

function freeName({ charts }: SheetModel): string {
  for (let number = charts.length + 1; ; number++)
    if (charts.every(({ name }) => name !== `Chart ${number}`)) return `Chart ${number}`;
}

/** By name, or the id a client knows it by; the first of several with one name, as Excel does. */
function findChart({ charts }: SheetModel, key: string): ChartModel | undefined {
  const isNamed = ({ name }: ChartModel) => name.toLowerCase() === key.toLowerCase();
  return charts.find(({ id }) => id === key) ?? charts.find(isNamed);
}

function requireChart(sheet: SheetModel, args: readonly Argument[]): HostObject {
  const key = textArgument(args, 0);
  const chart = findChart(sheet, key);
  if (!chart) throw excelError("ItemNotFound", `There is no chart "${key}".`);
  return makeObject("Chart", { sheet, chart });
}

defineClass("ChartCollection", {
  properties: { count: { get: ({ charts }) => charts.length } },
  items: (sheet) => sheet.charts.map((chart) => makeObject("Chart", { sheet, chart })),
  methods: {
    _GetItem: requireChart,
    add: (sheet, args, host) => {
      host.settle();
      return addChart(sheet, args);
    },
    getCount: ({ charts }) => charts.length,
    getItem: requireChart,
    getItemAt: (sheet, args) => {
      const chart = sheet.charts[integerArgument(args, 0)];
      if (!chart) throw excelError("InvalidArgument", "There is no such chart.");
      return makeObject("Chart", { sheet, chart });
    },
    getItemOrNullObject: (sheet, args) => {
      const chart = findChart(sheet, textArgument(args, 0));
      return chart ? makeObject("Chart", { sheet, chart }) : null;
    },
  },
});

defineClass("ChartPlotArea", {
  navigation: {
    format: (target) => {
      const chart = knownChart(target);
      return makeObject("ChartPlotAreaFormat", {
        fill: { chart, set: (color) => void (chart.plotFill = color) },
      });
    },
  },
});

defineClass("ChartTitle", {
  properties: {
    overlay: chartProperty(
      ({ title }) => title.isOverlaid,
      ({ title }, value) => void (title.isOverlaid = asBoolean(value)),
    ),
    text: chartProperty<ChartTarget>(
      (chart, { sheet }) => chartTitleText(sheet, chart) ?? "",
      ({ title }, value) =>
        Object.assign(title, { isVisible: true, text: asText(value), reference: null }),
    ),
    visible: chartProperty(
      ({ title }) => title.isVisible,
      ({ title }, value) => void (title.isVisible = asBoolean(value)),
    ),
  },
  navigation: {
    format: (target) => {
      const chart = knownChart(target);
      return makeObject("ChartTitleFormat", { font: { chart, font: chart.title.font } });
    },
  },
  methods: {
    setFormula: (target, args) => {
      const cell = rangeArgument([textArgument(args, 0)], 0, target);
      const { reference } = chartReference(cell);
      changeChart(target, ({ title }) =>
        Object.assign(title, { isVisible: true, text: null, reference }),
      );
    },
  },
});

defineClass("ChartLegend", {
  properties: {
    overlay: chartProperty(
      ({ legend }) => legend.isOverlaid,
      ({ legend }, value) => void (legend.isOverlaid = asBoolean(value)),
    ),
    position: chartProperty(
      ({ legend }) => legend.position,
      ({ legend }, value) =>
        void (legend.position = oneOf(value, ["Top", "Bottom", "Left", "Right", "Corner"])),
    ),
    visible: chartProperty(
      ({ legend }) => legend.isVisible,
      ({ legend }, value) => void (legend.isVisible = asBoolean(value)),
    ),
  },
  navigation: {
    format: (target) => {
      const chart = knownChart(target);
      return makeObject("ChartLegendFormat", { font: { chart, font: chart.legend.font } });
    },
  },
});
