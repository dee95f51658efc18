import { asBoolean, asNumber, asText, integerArgument, oneOf } from "../../contract/arguments";
import { borderDefault, commonBorder, setBorder } from "../../cells/borders";
import { excelError } from "../../contract/errors";
import { changeFormat, colorOf, commonFormat } from "../../cells/formats";
import type { Json } from "../../contract/hostObject";
import { defineClass, makeObject } from "../../contract/registry";
import type { BorderSide } from "../../contract/targets";

function requireColor(value: Json): string {
  const color = colorOf(asText(value));
  if (color === undefined) throw excelError("InvalidArgument", `"${asText(value)}" is no colour.`);
  return color;
}

defineClass("RangeFill", {
  properties: {
    // Excel answers white for no fill, and "" for a mixed one.
    color: {
      get: (target) => commonFormat(target, (format) => format.fillColor ?? "#FFFFFF") ?? "",
      set: (target, value) =>
        changeFormat(target, { fillColor: value === "" ? null : requireColor(value) }),
    },
  },
  methods: { clear: (target) => changeFormat(target, { fillColor: null }) },
});

defineClass("RangeFont", {
  properties: {
    bold: {
      get: (target) => commonFormat(target, (format) => format.bold),
      set: (target, value) => changeFormat(target, { bold: asBoolean(value) }),
    },
    color: {
      get: (target) => commonFormat(target, (format) => format.fontColor) ?? "",
      set: (target, value) => changeFormat(target, { fontColor: requireColor(value) }),
    },
    italic: {
      get: (target) => commonFormat(target, (format) => format.italic),
      set: (target, value) => changeFormat(target, { italic: asBoolean(value) }),
    },
    name: {
      get: (target) => commonFormat(target, (format) => format.fontName),
      set: (target, value) => changeFormat(target, { fontName: asText(value) }),
    },
    size: {
      get: (target) => commonFormat(target, (format) => format.fontSize),
      set: (target, value) => changeFormat(target, { fontSize: asNumber(value, 1) }),
    },
    // Double and accounting underlines are not in the model: they are refused, not flattened.
    underline: {
      get: (target) => commonFormat(target, (format) => (format.underline ? "Single" : "None")),
      set: (target, value) =>
        changeFormat(target, { underline: oneOf(value, ["Single", "None"]) === "Single" }),
    },
  },
});

/** In the order of Excel's collection. */
const SIDES: readonly BorderSide[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];

const STYLES = ["None", "Continuous", "Dash", "Dot", "Double"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

defineClass("RangeBorder", {
  properties: {
    color: {
      get: (target) => commonBorder(target, target.side)?.color ?? "",
      set: (target, value) => {
        const before = commonBorder(target, target.side) ?? borderDefault;
        setBorder(target, target.side, { ...before, color: requireColor(value) });
      },
    },
    sideIndex: { get: ({ side }) => side },
    style: {
      get: (target) => {
        const border = commonBorder(target, target.side);
        return border === null ? "None" : (border?.style ?? null);
      },
      set: (target, value) => {
        const style = oneOf(value, STYLES);
        const before = commonBorder(target, target.side) ?? borderDefault;
        setBorder(target, target.side, style === "None" ? null : { ...before, style });
      },
    },
    weight: {
      get: (target) => {
        const border = commonBorder(target, target.side);
        return border === null ? "Thin" : (border?.weight ?? null);
      },
      set: (target, value) => {
        const before = commonBorder(target, target.side) ?? borderDefault;
        setBorder(target, target.side, { ...before, weight: oneOf(value, WEIGHTS) });
      },
    },
  },
});

defineClass("RangeBorderCollection", {
  properties: { count: { get: () => SIDES.length } },
  items: (target) => SIDES.map((side) => makeObject("RangeBorder", { ...target, side })),
  methods: {
    getItem: (target, [side]) => makeObject("RangeBorder", { ...target, side: oneOf(side, SIDES) }),
    getItemAt: (target, args) => {
      const side = SIDES[integerArgument(args, 0)];
      if (!side) throw excelError("InvalidArgument", "There is no such border.");
      return makeObject("RangeBorder", { ...target, side });
    },
  },
});
