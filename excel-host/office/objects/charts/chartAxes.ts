/** A chart's axes, their titles and gridlines. */
import type { ChartAxis, ChartModel } from "../../../model/charts";
import { asBoolean, asNumber, asText, oneOf } from "../../contract/arguments";
import { excelError } from "../../contract/errors";
import type { Json, PropertyDefinition } from "../../contract/hostObject";
import { changeChart, chartProperty, knownChart } from "./charts";
import { defineClass, makeObject } from "../../contract/registry";
import type { ChartAxisTarget } from "../../contract/targets";

const axisOf = (chart: ChartModel, { which }: ChartAxisTarget): ChartAxis => chart[which];

function property(
  get: (axis: ChartAxis) => Json,
  set: (axis: ChartAxis, value: Json) => void,
): PropertyDefinition<ChartAxisTarget> {
  return chartProperty<ChartAxisTarget>(
    (chart, target) => get(axisOf(chart, target)),
    (chart, value, target) => set(axisOf(chart, target), value),
  );
}

/** A length of the axis: a number, or "" for automatic. Excel's own choice cannot be read here. */
const limit = (name: "minimum" | "maximum" | "majorUnit"): PropertyDefinition<ChartAxisTarget> =>
  property(
    (axis) => {
      const value = axis[name];
      if (value === null)
        throw excelError("ApiNotFound", `An automatic ${name} of an axis is not simulated.`);
      return value;
    },
    (axis, value) => void (axis[name] = value === "" ? null : asNumber(value)),
  );

const TICK_LABELS = ["NextToAxis", "High", "Low", "None"] as const;

const CROSSINGS = ["Automatic", "Maximum", "Minimum"] as const;

defineClass("ChartAxes", {
  navigation: {
    categoryAxis: (target) => makeObject("ChartAxis", { ...target, which: "categoryAxis" }),
    valueAxis: (target) => makeObject("ChartAxis", { ...target, which: "valueAxis" }),
  },
  methods: {
    getItem: (target, args) => {
      const type = oneOf(args[0], ["Category", "Value", "Series"]);
      const group = oneOf(args[1] ?? "Primary", ["Primary", "Secondary"]);
      if (type === "Series" || group === "Secondary")
        throw excelError("ApiNotFound", `The ${group} ${type} axis is not simulated.`);
      const which = type === "Category" ? "categoryAxis" : "valueAxis";
      return makeObject("ChartAxis", { ...target, which });
    },
  },
});

defineClass("ChartAxis", {
  properties: {
    axisGroup: { get: () => "Primary" },
    categoryType: property(
      ({ categoryType }) => categoryType,
      (axis, value) => {
        const type = oneOf(value, ["Automatic", "TextAxis", "DateAxis"]);
        if ((type === "DateAxis") !== (axis.categoryType === "DateAxis"))
          throw excelError("ApiNotFound", "Making an axis one of dates is not simulated.");
        axis.categoryType = type;
      },
    ),
    majorUnit: limit("majorUnit"),
    maximum: limit("maximum"),
    minimum: limit("minimum"),
    numberFormat: property(
      ({ numberFormat }) => numberFormat ?? "General",
      (axis, value) => void (axis.numberFormat = asText(value)),
    ),
    /** Where the other axis crosses this one. */
    position: property(
      ({ crossedAt }) => (typeof crossedAt === "number" ? "Custom" : crossedAt),
      (axis, value) => void (axis.crossedAt = oneOf(value, CROSSINGS)),
    ),
    positionAt: {
      get: (target) => {
        const { crossedAt } = axisOf(knownChart(target), target);
        if (typeof crossedAt === "number") return crossedAt;
        throw excelError("ApiNotFound", "Where an axis is crossed by itself is not simulated.");
      },
    },
    reversePlotOrder: property(
      ({ isReversed }) => isReversed,
      (axis, value) => void (axis.isReversed = asBoolean(value)),
    ),
    scaleType: property(
      ({ isLogarithmic }) => (isLogarithmic ? "Logarithmic" : "Linear"),
      (axis, value) =>
        void (axis.isLogarithmic = oneOf(value, ["Linear", "Logarithmic"]) === "Logarithmic"),
    ),
    textOrientation: property(
      ({ textAngle }) => textAngle ?? 0,
      (axis, value) => {
        const angle = asNumber(value, -90);
        if (angle > 90) throw excelError("InvalidArgument", "An angle is -90 to 90 degrees.");
        axis.textAngle = angle;
      },
    ),
    tickLabelPosition: property(
      ({ tickLabels }) => tickLabels,
      (axis, value) => void (axis.tickLabels = oneOf(value, TICK_LABELS)),
    ),
    type: { get: ({ which }) => (which === "categoryAxis" ? "Category" : "Value") },
    visible: property(
      ({ isVisible }) => isVisible,
      (axis, value) => void (axis.isVisible = asBoolean(value)),
    ),
  },
  navigation: {
    format: (target) => {
      const chart = knownChart(target);
      const { font, line } = axisOf(chart, target);
      return makeObject("ChartAxisFormat", { font: { chart, font }, line: { chart, line } });
    },
    majorGridlines: (target) => makeObject("ChartGridlines", { ...target, lines: "major" }),
    minorGridlines: (target) => makeObject("ChartGridlines", { ...target, lines: "minor" }),
    title: (target) => makeObject("ChartAxisTitle", target),
  },
  methods: {
    setPositionAt: (target, args) => {
      const value = asNumber((args[0] ?? null) as Json);
      changeChart(target, (chart) => void (axisOf(chart, target).crossedAt = value));
    },
  },
});

defineClass("ChartGridlines", {
  properties: {
    visible: {
      get: (target) => {
        const axis = axisOf(knownChart(target), target);
        return target.lines === "major" ? axis.hasMajorGridlines : axis.hasMinorGridlines;
      },
      set: (target, value) =>
        changeChart(target, (chart) => {
          const name = target.lines === "major" ? "hasMajorGridlines" : "hasMinorGridlines";
          axisOf(chart, target)[name] = asBoolean(value);
        }),
    },
  },
  navigation: {
    format: (target) => {
      const chart = knownChart(target);
      if (target.lines === "minor") return makeObject("ChartGridlinesFormat", {});
      return makeObject("ChartGridlinesFormat", {
        line: { chart, line: axisOf(chart, target).gridlines },
      });
    },
  },
});

defineClass("ChartAxisTitle", {
  properties: {
    text: property(
      ({ title }) => title.text ?? (title.isVisible ? "Axis Title" : ""),
      ({ title }, value) =>
        void Object.assign(title, { isVisible: true, text: asText(value), reference: null }),
    ),
    visible: property(
      ({ title }) => title.isVisible,
      ({ title }, value) => void (title.isVisible = asBoolean(value)),
    ),
  },
  navigation: {
    format: (target) => {
      const chart = knownChart(target);
      const { font } = axisOf(chart, target).title;
      return makeObject("ChartAxisTitleFormat", { font: { chart, font } });
    },
  },
});
