/** Loads every class the host simulates; each makes itself known to the factory. */
import "./application";
import "./chartAxes";
import "./chartFormats";
import "./chartSeries";
import "./charts";
import "./customProperties";
import "./format";
import "./formatParts";
import "./names";
import "./pageBreaks";
import "./pageLayout";
import "./range";
import "./rangeAreas";
import "./settings";
import "./tableParts";
import "./tables";
import "./workbook";
import "./worksheetParts";
import "./worksheets";

export { makeObject, makeRange } from "./factory";
