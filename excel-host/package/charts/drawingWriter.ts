/** Puts a sheet's charts into the package: their parts, and their anchors in the sheet's drawing. */
import type { CellPoint, ChartAnchor, ChartModel } from "../../model/charts";
import type { SheetModel } from "../../model/types";
import type { Palette } from "../colors";
import type { Parts } from "../parts";
import { relationshipType, RELATIONSHIP_NAMESPACE } from "../relationshipTypes";
import {
  parseXml,
  prefixOf,
  splice,
  startTag,
  withAttributes,
  withContentAppended,
  type XmlElement,
} from "../xml";
import { CHART_NAMESPACE, DRAWING_NAMESPACE, SHEET_DRAWING_NAMESPACE } from "./chartNames";
import { ChartReader } from "./chartReader";
import { changedChartPart, newChartPart } from "./chartWriter";
import {
  chartRelationship,
  drawingPartOf,
  frameProperties,
  readAnchor,
  type ChartPlace,
} from "./drawingReader";
import { EMU } from "./paintReader";

const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const EMPTY_DRAWING = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<xdr:wsDr xmlns:xdr="${SHEET_DRAWING_NAMESPACE}" xmlns:a="${DRAWING_NAMESPACE}"></xdr:wsDr>`;

export interface ChartsToWrite {
  readonly sheet: SheetModel;
  readonly sheetPart: string;
  readonly charts: readonly ChartModel[];
  /** Where those that the file already had are kept; what is there and not in `charts` was deleted. */
  readonly places: ReadonlyMap<ChartModel, ChartPlace>;
}

/**
 * Writes what changed. Anchors and parts of other drawings and of untouched charts stay as they were.
 * @returns the relationship of a drawing part that the sheet did not have before
 */
export function writeCharts(
  { sheet, sheetPart, charts, places }: ChartsToWrite,
  parts: Parts,
  palette: Palette,
): string | undefined {
  const present = drawingPartOf(parts, sheetPart);
  for (const [chart, place] of places)
    if (!charts.includes(chart)) removeChart(parts, place);
    else if (chart.isTouched) changeChart(parts, sheet, chart, place, palette);
  const added = charts.filter((chart) => !places.has(chart));
  if (added.length === 0) return undefined;
  const drawingPart = present ?? newDrawing(parts);
  addCharts(parts, sheet, added, drawingPart);
  if (present !== undefined) return undefined;
  return parts.addRelationship(sheetPart, relationshipType("drawing"), drawingPart);
}

function newDrawing(parts: Parts): string {
  const name = parts.freeName("xl/drawings/drawing", "xml");
  parts.set(name, EMPTY_DRAWING);
  parts.setContentType(name, DRAWING_TYPE);
  return name;
}

function changeChart(
  parts: Parts,
  sheet: SheetModel,
  chart: ChartModel,
  { chartPart, drawingPart, relationshipId }: ChartPlace,
  palette: Palette,
): void {
  const text = parts.text(chartPart) as string;
  const before = new ChartReader(text, palette).read();
  setText(parts, chartPart, changedChartPart(text, sheet, before, chart));
  const drawing = parts.text(drawingPart) as string;
  setText(parts, drawingPart, withAnchor(drawing, relationshipId, chart));
}

function setText(parts: Parts, name: string, text: string): void {
  if (parts.text(name) !== text) parts.set(name, text);
}

const anchorOf = (xml: string, id: string): XmlElement | undefined =>
  parseXml(xml).children.find((element) => chartRelationship(element) === id);

/** The drawing with the chart's name and place, where these changed. */
function withAnchor(drawing: string, id: string, chart: ChartModel): string {
  const element = anchorOf(drawing, id);
  if (element === undefined) return drawing;
  let xml = drawing;
  if (frameProperties(element)?.attributes.get("name") !== chart.name)
    xml = withAttributes(
      xml,
      (root) => {
        const own = root.children.find((child) => chartRelationship(child) === id);
        return own && frameProperties(own);
      },
      { name: chart.name },
    );
  const place = anchorOf(xml, id) as XmlElement;
  if (JSON.stringify(readAnchor(xml, place)) === JSON.stringify(chart.anchor)) return xml;
  const prefix = prefixOf(parseXml(xml));
  const places = place.children.filter(({ local }) => /^(?:from|to|pos|ext)$/.test(local));
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined) return xml;
  return splice(xml, first.start, last.end, anchorPlaces(prefix, chart.anchor));
}

function removeChart(parts: Parts, { drawingPart, relationshipId }: ChartPlace): void {
  const xml = parts.text(drawingPart);
  const element = xml === undefined ? undefined : anchorOf(xml, relationshipId);
  if (xml === undefined || element === undefined) return;
  const before = parts.reachable();
  parts.set(drawingPart, splice(xml, element.start, element.end, ""));
  parts.removeRelationships(drawingPart, ({ id }) => id === relationshipId);
  const after = parts.reachable();
  for (const name of before) if (!after.has(name)) parts.remove(name);
}

/** All at once: reading the drawing anew for each would take the longer the more there are. */
function addCharts(
  parts: Parts,
  sheet: SheetModel,
  charts: readonly ChartModel[],
  drawingPart: string,
): void {
  const names = parts.freeNames("xl/charts/chart", "xml", charts.length);
  charts.forEach((chart, at) => parts.set(names[at] as string, newChartPart(sheet, chart)));
  parts.setContentTypes(names, CHART_TYPE);
  const ids = parts.addRelationships(drawingPart, relationshipType("chart"), names);
  const xml = parts.text(drawingPart) as string;
  const root = parseXml(xml);
  const shapeId = freeShapeId(xml);
  const anchors = charts.map((chart, at) =>
    anchorElement(prefixOf(root), chart, ids[at] as string, shapeId + at),
  );
  parts.set(drawingPart, withContentAppended(xml, root, anchors.join("")));
}

const ANCHORS = {
  cells: "twoCellAnchor",
  cell: "oneCellAnchor",
  sheet: "absoluteAnchor",
} as const;

function anchorElement(prefix: string, chart: ChartModel, id: string, shapeId: number): string {
  const name = prefix + ANCHORS[chart.anchor.kind];
  const properties = startTag(`${prefix}cNvPr`, { id: shapeId, name: chart.name }, true);
  const frame =
    `<${prefix}nvGraphicFramePr>${properties}<${prefix}cNvGraphicFramePr/></${prefix}nvGraphicFramePr>` +
    `<${prefix}xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></${prefix}xfrm>` +
    `<a:graphic><a:graphicData uri="${CHART_NAMESPACE}">` +
    startTag(
      "c:chart",
      { "xmlns:c": CHART_NAMESPACE, "xmlns:r": RELATIONSHIP_NAMESPACE, "r:id": id },
      true,
    ) +
    `</a:graphicData></a:graphic>`;
  const tag = startTag(name, { "xmlns:a": DRAWING_NAMESPACE }, false);
  return `${tag}${anchorPlaces(prefix, chart.anchor)}<${prefix}graphicFrame macro="">${frame}</${prefix}graphicFrame><${prefix}clientData/></${name}>`;
}

/** Ids of shapes are unique in their drawing; 1 is the drawing itself. */
function freeShapeId(xml: string): number {
  const ids = [...xml.matchAll(/<(?:\w+:)?cNvPr\b[^>]*?\sid="(\d+)"/g)].map(([, id]) => Number(id));
  return Math.max(1, ...ids) + 1;
}

const emu = (points: number): number => Math.round(points * EMU);

function anchorPlaces(prefix: string, anchor: ChartAnchor): string {
  const point = (local: string, { column, down, right, row }: CellPoint): string =>
    `<${prefix}${local}><${prefix}col>${column}</${prefix}col><${prefix}colOff>${emu(right)}</${prefix}colOff>` +
    `<${prefix}row>${row}</${prefix}row><${prefix}rowOff>${emu(down)}</${prefix}rowOff></${prefix}${local}>`;
  if (anchor.kind === "cells") return point("from", anchor.from) + point("to", anchor.to);
  const size = startTag(`${prefix}ext`, { cx: emu(anchor.width), cy: emu(anchor.height) }, true);
  if (anchor.kind === "cell") return point("from", anchor.from) + size;
  const place = { x: emu(anchor.left), y: emu(anchor.top) };
  return startTag(`${prefix}pos`, place, true) + size;
}
