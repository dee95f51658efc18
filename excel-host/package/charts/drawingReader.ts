/** The charts of a sheet, found through its drawing part (ECMA-376 part 1, 20.5). */
import { newChartId, type CellPoint, type ChartAnchor, type ChartModel } from "../../model/charts";
import type { Palette } from "../colors";
import type { Parts } from "../parts";
import { relationshipKind } from "../relationshipTypes";
import { childNamed, parseXml, relationshipId, textOf, type XmlElement } from "../xml";
import { ChartReader } from "./chartReader";
import { EMU } from "./paintReader";

/** Where in the package a chart is kept. */
export interface ChartPlace {
  readonly drawingPart: string;
  readonly chartPart: string;
  /** What the drawing's graphic frame names the chart by. */
  readonly relationshipId: string;
}

export interface ReadChart {
  readonly chart: ChartModel;
  readonly place: ChartPlace;
}

/** The sheet's drawing part; undefined for a sheet without one. */
export const drawingPartOf = (parts: Parts, sheetPart: string): string | undefined =>
  parts.relationships(sheetPart).find(({ type }) => relationshipKind(type) === "drawing")?.target;

/** Charts that stand on the sheet by themselves, in the drawing's order; those in groups of shapes are left out. */
export function readCharts(sheetPart: string, parts: Parts, palette: Palette): ReadChart[] {
  const drawingPart = drawingPartOf(parts, sheetPart);
  const xml = drawingPart === undefined ? undefined : parts.text(drawingPart);
  if (drawingPart === undefined || xml === undefined) return [];
  const relationships = parts.relationships(drawingPart);
  return parseXml(xml).children.flatMap((element) => {
    const id = chartRelationship(element);
    const target = relationships.find((relationship) => relationship.id === id)?.target;
    const text = target === undefined ? undefined : parts.text(target);
    const anchor = readAnchor(xml, element);
    if (id === undefined || target === undefined || text === undefined || anchor === undefined)
      return [];
    const content = new ChartReader(text, palette).read();
    const name = frameProperties(element)?.attributes.get("name") ?? "";
    const chart = { ...content, id: newChartId(), name, anchor, isTouched: false };
    return [{ chart, place: { drawingPart, chartPart: target, relationshipId: id } }];
  });
}

/** The relationship of the chart that an anchor holds; undefined for an anchor of something else. */
export function chartRelationship(anchor: XmlElement): string | undefined {
  const data = childNamed(childNamed(childNamed(anchor, "graphicFrame"), "graphic"), "graphicData");
  const chart = childNamed(data, "chart");
  return chart === undefined ? undefined : relationshipId(chart);
}

/** The element that names the anchor's graphic frame. */
export const frameProperties = (anchor: XmlElement): XmlElement | undefined =>
  childNamed(childNamed(childNamed(anchor, "graphicFrame"), "nvGraphicFramePr"), "cNvPr");

export function readAnchor(xml: string, element: XmlElement): ChartAnchor | undefined {
  const length = (parent: XmlElement | undefined, name: string): number =>
    Number(parent?.attributes.get(name) ?? 0) / EMU;
  const extent = childNamed(element, "ext");
  const size = { width: length(extent, "cx"), height: length(extent, "cy") };
  const point = (local: string): CellPoint => {
    const parent = childNamed(element, local);
    const number = (name: string): number => {
      const child = childNamed(parent, name);
      return child === undefined ? 0 : Number(textOf(xml, child));
    };
    return {
      row: number("row"),
      column: number("col"),
      right: number("colOff") / EMU,
      down: number("rowOff") / EMU,
    };
  };
  switch (element.local) {
    case "twoCellAnchor":
      return { kind: "cells", from: point("from"), to: point("to") };
    case "oneCellAnchor":
      return { kind: "cell", from: point("from"), ...size };
    case "absoluteAnchor": {
      const position = childNamed(element, "pos");
      return { kind: "sheet", left: length(position, "x"), top: length(position, "y"), ...size };
    }
    default:
      return undefined;
  }
}
