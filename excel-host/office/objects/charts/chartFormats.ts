/** How parts of a chart are painted: fills, lines and fonts, and the objects that lead to them. */
import {
  automaticLine,
  CHART_DASHES,
  type ChartColor,
  type ChartFont,
  type ChartLine,
} from "../../../model/charts";
import { asBoolean, asNumber, asText, oneOf } from "../../contract/arguments";
import { excelError } from "../../contract/errors";
import { colorOf } from "../../cells/formats";
import type { Json, PropertyDefinition } from "../../contract/hostObject";
import { defineClass, makeObject } from "../../contract/registry";
import type { ChartFontTarget, ChartFormatTarget, ChartLineTarget } from "../../contract/targets";

export function chartColor(value: Json): ChartColor {
  const color = colorOf(asText(value));
  if (color === undefined) throw excelError("InvalidArgument", `"${asText(value)}" is no colour.`);
  return color;
}

/** A colour to be read; what Excel would choose is not known here. */
export function shownColor(color: ChartColor, automatic?: ChartColor): string {
  const shown = color === "automatic" ? automatic : color;
  if (shown === undefined)
    throw excelError("ApiNotFound", "The automatic colour of a chart's part is not simulated.");
  return shown === "none" ? "" : shown;
}

defineClass("ChartFill", {
  methods: {
    clear: ({ chart, set }) => {
      set("none");
      chart.isTouched = true;
    },
    setSolidColor: ({ chart, set }, args) => {
      set(chartColor((args[0] ?? null) as Json));
      chart.isTouched = true;
    },
  },
});

function changeLine({ changed, chart, line }: ChartLineTarget, change: Partial<ChartLine>): void {
  Object.assign(line, change);
  changed?.();
  chart.isTouched = true;
}

const LINE_STYLES = ["None", "Automatic", ...CHART_DASHES] as const;

const lineProperties: Record<
  "color" | "lineStyle" | "weight",
  PropertyDefinition<ChartLineTarget>
> = {
  color: {
    get: ({ automatic, line }) => shownColor(line.color, automatic),
    set: (target, value) => changeLine(target, { color: chartColor(value) }),
  },
  lineStyle: {
    get: ({ line }) => (line.color === "none" ? "None" : line.dash),
    set: (target, value) => {
      const style = oneOf(value, LINE_STYLES);
      const { color } = target.line;
      const painted = color === "none" ? "automatic" : color;
      if (style === "None") changeLine(target, { color: "none" });
      else if (style === "Automatic") changeLine(target, automaticLine());
      else changeLine(target, { color: painted, dash: style });
    },
  },
  weight: {
    get: ({ line }) => {
      if (line.width === null)
        throw excelError("ApiNotFound", "The automatic width of a chart's line is not simulated.");
      return line.width;
    },
    set: (target, value) => changeLine(target, { width: asNumber(value, 0) }),
  },
};

const noLine = { clear: (target: ChartLineTarget) => changeLine(target, { color: "none" }) };

defineClass("ChartLineFormat", { properties: lineProperties, methods: noLine });
defineClass("ChartBorder", { properties: lineProperties, methods: noLine });

function changeFont({ chart, font }: ChartFontTarget, change: Partial<ChartFont>): void {
  Object.assign(font, change);
  chart.isTouched = true;
}

/** What is set of a font; what Excel would choose is not known here. */
function chosen<T>(value: T | null): T {
  if (value === null)
    throw excelError("ApiNotFound", "The automatic font of a chart's part is not simulated.");
  return value;
}

defineClass("ChartFont", {
  properties: {
    bold: {
      get: ({ font }) => chosen(font.bold),
      set: (target, value) => changeFont(target, { bold: asBoolean(value) }),
    },
    color: {
      get: ({ font }) => shownColor(font.color),
      set: (target, value) => changeFont(target, { color: chartColor(value) }),
    },
    italic: {
      get: ({ font }) => chosen(font.italic),
      set: (target, value) => changeFont(target, { italic: asBoolean(value) }),
    },
    name: {
      get: ({ font }) => chosen(font.name),
      set: (target, value) => changeFont(target, { name: asText(value) }),
    },
    size: {
      get: ({ font }) => chosen(font.size),
      set: (target, value) => changeFont(target, { size: asNumber(value, 1) }),
    },
  },
});

function part<Name extends "fill" | "line" | "font">(
  target: ChartFormatTarget,
  name: Name,
): NonNullable<ChartFormatTarget[Name]> {
  const found = target[name];
  if (found === undefined) throw excelError("ApiNotFound", `This ${name} is not simulated.`);
  return found;
}

const fill = (target: ChartFormatTarget) => makeObject("ChartFill", part(target, "fill"));
const font = (target: ChartFormatTarget) => makeObject("ChartFont", part(target, "font"));
const line = (target: ChartFormatTarget) => makeObject("ChartLineFormat", part(target, "line"));
const border = (target: ChartFormatTarget) => makeObject("ChartBorder", part(target, "line"));

defineClass("ChartAreaFormat", { navigation: { fill, font, border } });
defineClass("ChartPlotAreaFormat", { navigation: { fill } });
defineClass("ChartTitleFormat", { navigation: { font } });
defineClass("ChartAxisTitleFormat", { navigation: { font } });
defineClass("ChartLegendFormat", { navigation: { font } });
defineClass("ChartAxisFormat", { navigation: { font, line } });
defineClass("ChartGridlinesFormat", { navigation: { line } });
defineClass("ChartSeriesFormat", { navigation: { fill, line } });
defineClass("ChartPointFormat", { navigation: { fill, border } });
defineClass("ChartDataLabelFormat", { navigation: { font } });
