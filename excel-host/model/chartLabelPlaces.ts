import type { ChartLabelPosition, ChartType } from "./charts";

/** Where labels of a type of chart may stand: Excel takes a file that says otherwise for damaged. */
export function labelPlaces(type: ChartType): readonly ChartLabelPosition[] {
  if (/^(?:Column|Bar)Clustered$/.test(type))
    return ["Center", "InsideBase", "InsideEnd", "OutsideEnd"];
  if (/^(?:Column|Bar)/.test(type)) return ["Center", "InsideBase", "InsideEnd"];
  if (/^(?:Line|XYScatter)/.test(type)) return ["Bottom", "Center", "Left", "Right", "Top"];
  return type === "Pie" ? ["BestFit", "Center", "InsideEnd", "OutsideEnd"] : [];
}
