import { strToU8, zipSync } from "fflate";
import {
  automaticFont,
  automaticLine,
  emptySeries,
  newChart,
  type ChartModel,
  type ChartType,
} from "../../../excel-host/model/charts";
import { anchorAt, chartBox, chartFigures } from "../../../excel-host/model/chartFigures";
import type { SheetModel, WorkbookModel } from "../../../excel-host/model/types";
import { newWorkbook, openWorkbook } from "../../../excel-host/package/open";
import { saveWorkbook } from "../../../excel-host/package/save";
import { processorTime } from "../../processorTime";
import { differingParts, fixture, fixturePart, partsOf } from "./fixture";

const FORCES = ["Kent", "Dorset", "R & D <Avon>", "Essex"];

function figures(): { workbook: WorkbookModel; sheet: SheetModel } {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets as unknown as [SheetModel];
  sheet.name = "League's table";
  ["Force", "Value", "Average"].forEach((text, column) => sheet.setValue(0, column, text));
  FORCES.forEach((force, index) => {
    sheet.setValue(index + 1, 0, force);
    sheet.setValue(index + 1, 1, 10 + index * 2.5);
    sheet.setValue(index + 1, 2, 13.75);
  });
  return { workbook, sheet };
}

const cells = (address: string) => ({ reference: `'League''s table'!${address}` });

function league(sheet: SheetModel): ChartModel {
  const box = { left: 200, top: 40, width: 320, height: 180 };
  const chart = newChart("League", "ColumnClustered", anchorAt(sheet, "cells", box));
  chart.title.text = "Essex is 4th of 4 & last\nsecond line";
  chart.title.font = { ...automaticFont(), size: 14, bold: true, color: "#112233" };
  chart.series.push(
    {
      ...emptySeries(0, "ColumnClustered"),
      name: cells("$B$1"),
      categories: cells("$A$2:$A$5"),
      values: cells("$B$2:$B$5"),
      fill: "#A0A0A0",
      points: [{ index: 3, fill: "#003366", border: automaticLine() }],
      labels: {
        showValue: true,
        showSeriesName: false,
        showCategoryName: false,
        position: "OutsideEnd",
        numberFormat: "0.0",
        font: automaticFont(),
      },
    },
    {
      ...emptySeries(1, "Line"),
      name: { literal: ["Average"] },
      categories: cells("$A$2:$A$5"),
      values: cells("$C$2:$C$5"),
      line: { color: "#CC0000", width: 1.5, dash: "Dash" },
    },
  );
  Object.assign(chart.valueAxis, { minimum: 0, maximum: 20, majorUnit: 5, numberFormat: "0" });
  chart.valueAxis.title = { ...chart.title, text: "per 1,000" };
  chart.categoryAxis.textAngle = 45;
  return chart;
}

/** What of a chart must come back from a file. */
const content = (chart: ChartModel) => ({ ...chart, id: "", isTouched: false });

const reopened = (workbook: WorkbookModel) => openWorkbook(saveWorkbook(workbook));

describe("a chart that was added", () => {
  test("comes back from the file as it was", () => {
    const { workbook, sheet } = figures();
    sheet.charts.push(league(sheet));
    const [again] = reopened(workbook).sheets[0]?.charts ?? [];
    expect(again && content(again)).toEqual(content(sheet.charts[0] as ChartModel));
  });

  test("keeps the figures as they are, for viewers that do not calculate", () => {
    const { workbook, sheet } = figures();
    sheet.charts.push(league(sheet));
    const part = partsOf(saveWorkbook(workbook))["xl/charts/chart1.xml"] ?? "";
    expect(part).toContain(
      '<c:strCache><c:ptCount val="4"/><c:pt idx="0"><c:v>Kent</c:v></c:pt><c:pt idx="1"><c:v>Dorset</c:v></c:pt><c:pt idx="2"><c:v>R &amp; D &lt;Avon&gt;</c:v></c:pt>',
    );
    expect(part).toContain('<c:pt idx="3"><c:v>17.5</c:v></c:pt></c:numCache>');
  });

  test("draws the cells' present figures", () => {
    const { sheet } = figures();
    sheet.setValue(2, 1, null);
    expect(chartFigures(sheet, league(sheet))).toEqual([
      { key: 0, name: "Value", categories: FORCES, values: [10, null, 15, 17.5] },
      { key: 1, name: "Average", categories: FORCES, values: [13.75, 13.75, 13.75, 13.75] },
    ]);
  });

  test("leaves the package's other parts alone but for what leads to it", () => {
    const before = fixture();
    const workbook = openWorkbook(before);
    const [sheet] = workbook.sheets as unknown as [SheetModel];
    sheet.charts.push(
      newChart("New", "Line", { kind: "sheet", left: 0, top: 0, width: 9, height: 9 }),
    );
    const after = saveWorkbook(workbook);
    expect(differingParts(before, after)).toEqual([
      "[Content_Types].xml",
      "xl/charts/chart2.xml",
      "xl/drawings/_rels/drawing1.xml.rels",
      "xl/drawings/drawing1.xml",
    ]);
  });
});

/** A report has charts of every measure, and there may be a thousand measures. */
test("charts cost what they cost, however many there are", () => {
  const timeToSave = (count: number): number => {
    const { workbook, sheet } = figures();
    sheet.charts.push(...Array.from({ length: count }, () => league(sheet)));
    return processorTime(() => saveWorkbook(workbook));
  };
  timeToSave(200);
  // Five times as many: five times as much, and half as much again for the machine. A square would be 25 times.
  expect(timeToSave(1000) / timeToSave(200)).toBeLessThan(12);
});

test.each<ChartType>([
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "Line",
  "LineMarkers",
  "LineMarkersStacked",
  "Area",
  "AreaStacked100",
  "Pie",
  "Doughnut",
  "XYScatter",
  "XYScatterLines",
  "XYScatterLinesNoMarkers",
  "XYScatterSmooth",
  "XYScatterSmoothNoMarkers",
])("a %s chart comes back as one", (type) => {
  const { workbook, sheet } = figures();
  const chart = newChart("Any", type, {
    kind: "sheet",
    left: 10,
    top: 20,
    width: 200,
    height: 100,
  });
  chart.series.push({ ...emptySeries(0, type), values: cells("$B$2:$B$5") });
  sheet.charts.push(chart);
  const [again] = reopened(workbook).sheets[0]?.charts ?? [];
  expect([again?.type, again?.series.map((series) => series.type)]).toEqual([type, [type]]);
});

/** A drawing as Excel leaves it: a picture's anchor before the chart's, and things no model knows. */
const XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHAPE =
  '<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>1</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>1</xdr:rowOff></xdr:from><xdr:ext cx="9" cy="9"/><xdr:sp macro=""  ><xdr:nvSpPr><xdr:cNvPr id="7" name="Own"/></xdr:nvSpPr></xdr:sp><xdr:clientData/></xdr:oneCellAnchor>';
const FRAME =
  '<xdr:twoCellAnchor editAs="oneCell"><xdr:from><xdr:col>1</xdr:col><xdr:colOff>12700</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="8" name="Own chart" descr="kept"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm/><a:graphic><a:graphicData uri="x"><c:chart xmlns:c="' +
  C +
  '" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>';
const DRAWING = `<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}" xmlns:r="${R}">${SHAPE}${FRAME}</xdr:wsDr>`;
/** Without a prefix, as openpyxl writes; with a trend line and a style that the model does not hold. */
const CHART = `<chartSpace xmlns="${C}" xmlns:a="${A}"><style val="26"/><chart><title><tx><rich><a:bodyPr/><a:p><a:r><a:t>Mine</a:t></a:r></a:p></rich></tx></title><plotArea><layout><manualLayout/></layout><barChart><barDir val="col"/><grouping val="clustered"/><ser><idx val="4"/><order val="0"/><spPr><a:solidFill><a:schemeClr val="accent2"><a:lumMod val="50000"/></a:schemeClr></a:solidFill></spPr><trendline><trendlineType val="linear"/></trendline><val><numRef><f>Figures!$B$2:$B$3</f></numRef></val></ser><axId val="5"/><axId val="6"/></barChart><catAx><axId val="5"/><scaling/><delete val="0"/><axPos val="b"/><crossAx val="6"/></catAx><valAx><axId val="6"/><scaling/><axPos val="l"/><dispUnits/><crossAx val="5"/></valAx></plotArea><plotVisOnly val="1"/></chart><printSettings/></chartSpace>`;

const withOwnChart = (): Uint8Array =>
  fixture({ "xl/drawings/drawing1.xml": DRAWING, "xl/charts/chart1.xml": CHART });

describe("a chart that the file already had", () => {
  function opened() {
    const before = withOwnChart();
    const workbook = openWorkbook(before);
    const [sheet] = workbook.sheets as unknown as [SheetModel];
    const [chart] = sheet.charts as [ChartModel];
    return { before, workbook, sheet, chart };
  }

  test("is read", () => {
    const { chart, sheet } = opened();
    expect(chart).toMatchObject({
      name: "Own chart",
      type: "ColumnClustered",
      title: { text: "Mine", isVisible: true },
      series: [{ key: 4, fill: "#843C0B", values: { reference: "Figures!$B$2:$B$3" } }],
    });
    expect(chartFigures(sheet, chart)).toEqual([
      { key: 4, name: "Series1", categories: ["1", "2"], values: [12.5, 2] },
    ]);
    expect(chartBox(sheet, chart).left).toBeCloseTo(sheet.columnWidth(0) + 1);
  });

  test("stays byte for byte while nobody touches it, also beside a new one", () => {
    const { before, sheet, workbook } = opened();
    expect(differingParts(before, saveWorkbook(workbook))).toEqual([]);
    sheet.charts.push(
      newChart("New", "Pie", { kind: "sheet", left: 0, top: 0, width: 9, height: 9 }),
    );
    const after = partsOf(saveWorkbook(workbook));
    expect(after["xl/charts/chart1.xml"]).toBe(CHART);
    expect(after["xl/drawings/drawing1.xml"]).toContain(`${SHAPE}${FRAME}<xdr:absoluteAnchor`);
  });

  test("keeps what the model does not know when it is changed", () => {
    const { chart, workbook } = opened();
    chart.title.text = "Yours";
    chart.name = "Renamed";
    chart.valueAxis.minimum = 0;
    chart.isTouched = true;
    const after = partsOf(saveWorkbook(workbook));
    const part = after["xl/charts/chart1.xml"] ?? "";
    expect(part).toContain("<a:t>Yours</a:t>");
    expect(part).toContain('<style val="26"/>');
    expect(part).toContain('<trendline><trendlineType val="linear"/></trendline>');
    expect(part).toContain('<a:schemeClr val="accent2"><a:lumMod val="50000"/></a:schemeClr>');
    expect(part).toContain("<layout><manualLayout/></layout>");
    expect(part).toContain(
      '<scaling><orientation val="minMax"/><min val="0"/></scaling><axPos val="l"/><dispUnits/>',
    );
    expect(part).toContain("<c:v>12.5</c:v>".replaceAll("c:", ""));
    expect(after["xl/drawings/drawing1.xml"]).toBe(
      DRAWING.replace('name="Own chart"', 'name="Renamed"'),
    );
    expect(openWorkbook(zipSync(zipped(after))).sheets[0]?.charts[0]?.title.text).toBe("Yours");
  });

  test("goes with its part when it is deleted, and the drawing's rest stays", () => {
    const { before, sheet, workbook } = opened();
    sheet.charts.splice(0, 1);
    const after = saveWorkbook(workbook);
    expect(partsOf(after)["xl/drawings/drawing1.xml"]).toBe(DRAWING.replace(FRAME, ""));
    expect(differingParts(before, after)).toContain("xl/charts/chart1.xml");
    expect(partsOf(after)["[Content_Types].xml"]).not.toContain("chart1.xml");
  });

  test("follows its sheet's new name", () => {
    const { chart, sheet, workbook } = opened();
    sheet.name = "Other";
    expect(chart.series[0]?.values).toEqual({ reference: "Other!$B$2:$B$3" });
    const part = partsOf(saveWorkbook(workbook))["xl/charts/chart1.xml"];
    expect(part).toBe(CHART.replace("Figures!", "Other!"));
  });
});

const zipped = (parts: Record<string, string>): Record<string, Uint8Array> =>
  Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));

test("a chart of a type that no model knows keeps its part and can be moved", () => {
  const radar = fixturePart("xl/charts/chart1.xml").replaceAll("barChart", "stockChart");
  const workbook = openWorkbook(
    fixture({ "xl/drawings/drawing1.xml": DRAWING, "xl/charts/chart1.xml": radar }),
  );
  const [sheet] = workbook.sheets as unknown as [SheetModel];
  const [chart] = sheet.charts as [ChartModel];
  expect(chart.isKnown).toBe(false);
  chart.anchor = anchorAt(sheet, "cells", { ...chartBox(sheet, chart), top: 0 });
  chart.isTouched = true;
  const after = partsOf(saveWorkbook(workbook));
  expect(after["xl/charts/chart1.xml"]).toBe(radar);
  expect(after["xl/drawings/drawing1.xml"]).toContain(
    "<xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>",
  );
});
