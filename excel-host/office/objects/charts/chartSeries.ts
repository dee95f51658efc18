/** A chart's series, their points and labels. */
import { chartFigures } from "../../../model/chartFigures";
import {
  automaticColor,
  automaticFont,
  automaticLine,
  CHART_MARKERS,
  emptySeries,
  freeSeriesKey,
  LABEL_POSITIONS,
  type ChartLabels,
  type ChartModel,
  type ChartPointFormat,
  type ChartSeries,
} from "../../../model/charts";
import { rangeArgument } from "../../cells/addresses";
import {
  asBoolean,
  asNumber,
  asText,
  integerArgument,
  oneOf,
  optionalText,
} from "../../contract/arguments";
import { labelPlaces } from "../../../model/chartLabelPlaces";
import { lineReference } from "./chartSources";
import { excelError } from "../../contract/errors";
import type { Host, HostObject, Json, PropertyDefinition } from "../../contract/hostObject";
import { changeChart, chartType, knownChart, requireOneKind, setSeriesType } from "./charts";
import { chartColor, shownColor } from "./chartFormats";
import { defineClass, makeObject } from "../../contract/registry";
import type { ChartPointTarget, ChartSeriesTarget } from "../../contract/targets";

const LONGEST_NAME = 255;

/** The series, as long as its chart has it. */
function living(target: ChartSeriesTarget): ChartSeries {
  const series = knownChart(target).series.find(({ key }) => key === target.key);
  if (!series) throw excelError("InvalidReference", "The series was deleted.");
  return series;
}

function change(
  target: ChartSeriesTarget,
  make: (series: ChartSeries, chart: ChartModel) => void,
): void {
  const series = living(target);
  changeChart(target, (chart) => make(series, chart));
}

function property(
  get: (series: ChartSeries, target: ChartSeriesTarget) => Json,
  set: (series: ChartSeries, value: Json, chart: ChartModel) => void,
): PropertyDefinition<ChartSeriesTarget> {
  return {
    get: (target) => get(living(target), target),
    set: (target, value) => change(target, (series, chart) => set(series, value, chart)),
  };
}

const figuresOf = (target: ChartSeriesTarget) =>
  chartFigures(target.sheet, knownChart(target)).find(({ key }) => key === target.key);

const noLabels = (): ChartLabels => ({
  showValue: true,
  showSeriesName: false,
  showCategoryName: false,
  position: null,
  numberFormat: null,
  font: automaticFont(),
});

function setName(series: ChartSeries, value: Json, { weaknesses }: Host): void {
  const name = asText(value);
  if (name.length > LONGEST_NAME)
    throw excelError("InvalidArgument", `A series' name has at most ${LONGEST_NAME} characters.`);
  if (name.startsWith("=") && weaknesses.get("ChartSeries.name") !== "taken literally") {
    // Excel takes the reference of one cell and refuses other formulas.
    if (!ONE_CELL.test(name)) throw excelError("InvalidArgument", "It is no reference to a cell.");
    series.name = { reference: name.slice(1) };
  } else series.name = { literal: [name] };
}

const ONE_CELL = /^=('(?:[^']|'')+'|[\p{L}\p{N}_.]+)!\$[A-Z]{1,3}\$\d+$/u;

/** A whole number from the least to the greatest. */
function between(value: Json, least: number, greatest: number): number {
  const number = asNumber(value, least);
  if (number > greatest) throw excelError("InvalidArgument", `It is at most ${greatest}.`);
  return number;
}

defineClass("ChartSeries", {
  properties: {
    axisGroup: property(
      ({ axisGroup }) => axisGroup,
      (series, value) => {
        const group = oneOf(value, ["Primary", "Secondary"]);
        if (group !== series.axisGroup)
          throw excelError("ApiNotFound", "Moving a series to other axes is not simulated.");
      },
    ),
    chartType: property(
      ({ type }) => type,
      (series, value, chart) => {
        const type = chartType(value);
        requireOneKind(chart.series.map((other) => (other === series ? type : other.type)));
        setSeriesType(series, type);
        if (chart.series[0] === series) chart.type = type;
      },
    ),
    gapWidth: property(
      (_series, { chart }) => chart.columns.gapWidth,
      (_series, value, { columns }) => void (columns.gapWidth = between(value, 0, 500)),
    ),
    hasDataLabels: property(
      ({ labels }) => labels !== null,
      (series, value) =>
        void (series.labels = asBoolean(value) ? (series.labels ?? noLabels()) : null),
    ),
    markerBackgroundColor: property(
      ({ key, marker }) => shownColor(marker.fill, automaticColor(key)),
      ({ marker }, value) => void (marker.fill = chartColor(value)),
    ),
    markerForegroundColor: property(
      ({ key, marker }) => shownColor(marker.border, automaticColor(key)),
      ({ marker }, value) => void (marker.border = chartColor(value)),
    ),
    markerSize: property(
      ({ marker }) => {
        if (marker.size === null)
          throw excelError("ApiNotFound", "The automatic size of markers is not simulated.");
        return marker.size;
      },
      ({ marker }, value) => void (marker.size = between(value, 2, 72)),
    ),
    markerStyle: property(
      ({ marker }) => marker.style,
      (series, value) => setMarker(series, oneOf(value, CHART_MARKERS)),
    ),
    name: {
      get: (target) => {
        living(target);
        return figuresOf(target)?.name ?? "";
      },
      set: (target, value, host) => change(target, (series) => setName(series, value, host)),
    },
    overlap: property(
      (_series, { chart }) => chart.columns.overlap,
      (_series, value, { columns }) => void (columns.overlap = between(value, -100, 100)),
    ),
    smooth: property(
      ({ isSmooth }) => isSmooth,
      (series, value) => void (series.isSmooth = asBoolean(value)),
    ),
  },
  navigation: {
    dataLabels: (target) => makeObject("ChartDataLabels", target),
    format: (target) => {
      const series = living(target);
      const { chart } = target;
      return makeObject("ChartSeriesFormat", {
        fill: { chart, set: (color) => void (series.fill = color) },
        line: { chart, line: series.line, automatic: automaticColor(series.key) },
      });
    },
    points: (target) => makeObject("ChartPointsCollection", target),
  },
  methods: {
    delete: (target) =>
      change(target, (series, chart) => void chart.series.splice(chart.series.indexOf(series), 1)),
    getDimensionValues: (target, args, host) => {
      host.settle();
      const dimension = oneOf(args[0], ["Categories", "Values", "XValues", "YValues"]);
      const figures = figuresOf(target);
      const isCategories = dimension === "Categories" || dimension === "XValues";
      return isCategories
        ? (figures?.categories ?? [])
        : (figures?.values ?? []).map((value) => (value === null ? "" : String(value)));
    },
    setValues: (target, args) => {
      const values = lineReference(rangeArgument(args, 0, target));
      change(target, (series) => void (series.values = values));
    },
    setXAxisValues: (target, args) => {
      const categories = lineReference(rangeArgument(args, 0, target));
      change(target, (series) => void (series.categories = categories));
    },
  },
});

/** Types that differ in their markers alone: without, and with. */
const MARKED = [
  ["Line", "LineMarkers"],
  ["LineStacked", "LineMarkersStacked"],
  ["LineStacked100", "LineMarkersStacked100"],
  ["XYScatterLinesNoMarkers", "XYScatterLines"],
  ["XYScatterSmoothNoMarkers", "XYScatterSmooth"],
] as const;

/** A line that is given markers is one of a type that has them, and the other way round. */
function setMarker(series: ChartSeries, style: ChartSeries["marker"]["style"]): void {
  series.marker.style = style;
  for (const [bare, marked] of MARKED) {
    if (style === "None" && series.type === marked) series.type = bare;
    else if (style !== "None" && series.type === bare) series.type = marked;
  }
}

defineClass("ChartSeriesCollection", {
  properties: { count: { get: (target) => knownChart(target).series.length } },
  items: (target) =>
    knownChart(target).series.map(({ key }) => makeObject("ChartSeries", { ...target, key })),
  methods: {
    add: (target, args, host): HostObject => {
      const name = optionalText(args, 0);
      const series = changeChart(target, (chart) => {
        const added = emptySeries(freeSeriesKey(chart), chart.type);
        if (name !== undefined) setName(added, name, host);
        chart.series.push(added);
        return added;
      });
      return makeObject("ChartSeries", { ...target, key: series.key });
    },
    getCount: (target) => knownChart(target).series.length,
    getItemAt: (target, args) => {
      const series = knownChart(target).series[integerArgument(args, 0)];
      if (!series) throw excelError("InvalidArgument", "There is no such series.");
      return makeObject("ChartSeries", { ...target, key: series.key });
    },
  },
});

const pointCount = (target: ChartSeriesTarget): number => figuresOf(target)?.values.length ?? 0;

defineClass("ChartPointsCollection", {
  properties: { count: { get: pointCount } },
  items: (target) =>
    Array.from({ length: pointCount(target) }, (_, index) =>
      makeObject("ChartPoint", { ...target, index }),
    ),
  methods: {
    getCount: pointCount,
    getItemAt: (target, args) => {
      const index = integerArgument(args, 0);
      if (index < 0 || index >= pointCount(target))
        throw excelError("InvalidArgument", "There is no such point.");
      return makeObject("ChartPoint", { ...target, index });
    },
  },
});

/** The format of a point of its own; until something is set the point is painted as its series. */
function pointFormat(target: ChartPointTarget): ChartPointFormat {
  const { points } = living(target);
  return (
    points.find(({ index }) => index === target.index) ?? {
      index: target.index,
      fill: "automatic",
      border: automaticLine(),
    }
  );
}

function keepPoint(target: ChartPointTarget, format: ChartPointFormat): void {
  const series = living(target);
  const others = series.points.filter(({ index }) => index !== format.index);
  series.points = [...others, format].sort((a, b) => a.index - b.index);
}

defineClass("ChartPoint", {
  properties: { value: { get: (target) => figuresOf(target)?.values[target.index] ?? null } },
  navigation: {
    format: (target) => {
      const format = pointFormat(target);
      const { chart } = target;
      return makeObject("ChartPointFormat", {
        fill: {
          chart,
          set: (fill) => keepPoint(target, { ...pointFormat(target), fill }),
        },
        line: { chart, line: format.border, changed: () => keepPoint(target, format) },
      });
    },
  },
});

/** The labels, which changing them brings about. */
function labelsProperty(
  get: (labels: ChartLabels) => Json,
  set: (labels: ChartLabels, value: Json, series: ChartSeries) => void,
): PropertyDefinition<ChartSeriesTarget> {
  return property(
    ({ labels }) => get(labels ?? { ...noLabels(), showValue: false }),
    (series, value) => set((series.labels ??= noLabels()), value, series),
  );
}

defineClass("ChartDataLabels", {
  properties: {
    numberFormat: labelsProperty(
      ({ numberFormat }) => numberFormat ?? "General",
      (labels, value) => void (labels.numberFormat = asText(value)),
    ),
    position: labelsProperty(
      ({ position }) => {
        if (position === null)
          throw excelError("ApiNotFound", "The automatic place of labels is not simulated.");
        return position;
      },
      (labels, value, { type }) => {
        const position = oneOf(value, LABEL_POSITIONS);
        if (!labelPlaces(type).includes(position))
          throw excelError("InvalidArgument", `Labels of a ${type} chart cannot stand there.`);
        labels.position = position;
      },
    ),
    showCategoryName: labelsProperty(
      ({ showCategoryName }) => showCategoryName,
      (labels, value) => void (labels.showCategoryName = asBoolean(value)),
    ),
    showSeriesName: labelsProperty(
      ({ showSeriesName }) => showSeriesName,
      (labels, value) => void (labels.showSeriesName = asBoolean(value)),
    ),
    showValue: labelsProperty(
      ({ showValue }) => showValue,
      (labels, value) => void (labels.showValue = asBoolean(value)),
    ),
  },
  navigation: {
    format: (target) => {
      const series = living(target);
      const labels = (series.labels ??= noLabels());
      return makeObject("ChartDataLabelFormat", {
        font: { chart: target.chart, font: labels.font },
      });
    },
  },
});
