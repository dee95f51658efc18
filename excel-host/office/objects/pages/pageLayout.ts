import { PAPERS, POINTS_PER_INCH, type PageMargins } from "../../../model/pageSetup";
import { printAreas, printTitles, setPrintAreas, setPrintTitles } from "../../../model/printNames";
import type { SheetModel } from "../../../model/types";
import { GRID_COLUMNS, GRID_ROWS } from "../../../model/areas";
import { isWholeColumns, isWholeRows, rangeArgument, rangeOfAddress } from "../../cells/addresses";
import { asBoolean, asNumber, asText, oneOf } from "../../contract/arguments";
import { excelError } from "../../contract/errors";
import {
  HostObject,
  type Argument,
  type Json,
  type MethodDefinition,
  type PropertyDefinition,
} from "../../contract/hostObject";
import { defineClass, makeObject, makeRange } from "../../contract/registry";
import type { AreasTarget, HeaderFooterTarget } from "../../contract/targets";

const ORIENTATIONS = ["Portrait", "Landscape"] as const;
const STATES = ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"] as const;
const MOST_PAGES = 32_767;

type Flag =
  | "blackAndWhite"
  | "centerHorizontally"
  | "centerVertically"
  | "draftMode"
  | "printGridlines"
  | "printHeadings";

const flag = (name: Flag): PropertyDefinition<SheetModel> => ({
  get: ({ pageSetup }) => pageSetup[name],
  set: ({ pageSetup }, value) => void (pageSetup[name] = asBoolean(value)),
});

const margin = (side: keyof PageMargins): PropertyDefinition<SheetModel> => ({
  get: ({ pageSetup }) => pageSetup.margins[side],
  set: ({ pageSetup }, value) => void (pageSetup.margins[side] = asNumber(value, 0)),
});

/** {scale} or pages across and down, what is left out null; no pages down is as many as it takes. */
function zoomOf({ pageSetup: { fitTo, scale } }: SheetModel): Json {
  return {
    horizontalFitToPages: fitTo?.across || null,
    verticalFitToPages: fitTo?.down || null,
    scale: fitTo ? null : scale,
  };
}

function setZoom({ pageSetup }: SheetModel, value: Json): void {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw excelError("InvalidArgument", "It is no zoom.");
  const zoom = value as { readonly [key: string]: Json };
  const given = (name: string): number | undefined => {
    const number = zoom[name];
    if (number === undefined || number === null) return undefined;
    return asNumber(number, 1);
  };
  const [across, down, scale] = [
    given("horizontalFitToPages"),
    given("verticalFitToPages"),
    given("scale"),
  ];
  const isFit = across !== undefined || down !== undefined;
  const pages = [across ?? 1, down ?? 1];
  if (isFit === (scale !== undefined))
    throw excelError("InvalidArgument", "A zoom is either a scale or pages to fit to.");
  if (pages.some((count) => !Number.isInteger(count) || count > MOST_PAGES))
    throw excelError("InvalidArgument", "Pages to fit to are whole numbers.");
  if (scale !== undefined && (scale < 10 || scale > 400))
    throw excelError("InvalidArgument", "A scale is 10 to 400 per cent.");
  if (isFit) pageSetup.fitTo = { across: across ?? 0, down: down ?? 0 };
  else {
    pageSetup.fitTo = null;
    pageSetup.scale = scale ?? 100;
  }
}

function areasArgument(args: readonly Argument[], sheet: SheetModel): AreasTarget["areas"] {
  const [value] = args;
  if (value instanceof HostObject && value.className === "RangeAreas")
    return (value.target as AreasTarget).areas;
  if (typeof value === "string")
    return value.split(",").map((part) => rangeOfAddress(sheet, part).area);
  return [rangeArgument(args, 0, { sheet }).area];
}

function titleRows(sheet: SheetModel): HostObject | null {
  const { rows } = printTitles(sheet);
  if (!rows) return null;
  const area = { row: rows.first, rows: rows.count, column: 0, columns: GRID_COLUMNS };
  return makeRange({ sheet, area });
}

function titleColumns(sheet: SheetModel): HostObject | null {
  const { columns } = printTitles(sheet);
  if (!columns) return null;
  const area = { row: 0, rows: GRID_ROWS, column: columns.first, columns: columns.count };
  return makeRange({ sheet, area });
}

function printArea(sheet: SheetModel): HostObject | null {
  const areas = printAreas(sheet);
  return areas.length === 0 ? null : makeObject("RangeAreas", { sheet, areas });
}

/** The method that answers what the other answers null for with ItemNotFound. */
const found =
  (find: (sheet: SheetModel) => HostObject | null): MethodDefinition<SheetModel> =>
  (sheet) => {
    const object = find(sheet);
    if (object === null) throw excelError("ItemNotFound");
    return object;
  };

const UNITS = {
  Points: 1,
  Inches: POINTS_PER_INCH,
  Centimeters: POINTS_PER_INCH / 2.54,
} as const;

function setMargins({ pageSetup }: SheetModel, args: readonly Argument[]): void {
  const unit = UNITS[oneOf(args[0], ["Points", "Inches", "Centimeters"])];
  const given = (args[1] ?? {}) as { readonly [key: string]: Json };
  for (const side of Object.keys(pageSetup.margins) as (keyof PageMargins)[]) {
    const length = given[side];
    if (length !== undefined && length !== null)
      pageSetup.margins[side] = asNumber(length, 0) * unit;
  }
}

defineClass("PageLayout", {
  properties: {
    blackAndWhite: flag("blackAndWhite"),
    bottomMargin: margin("bottom"),
    centerHorizontally: flag("centerHorizontally"),
    centerVertically: flag("centerVertically"),
    draftMode: flag("draftMode"),
    firstPageNumber: {
      get: ({ pageSetup }) => pageSetup.firstPageNumber ?? "",
      set: ({ pageSetup }, value) =>
        void (pageSetup.firstPageNumber = value === "" ? null : asNumber(value)),
    },
    footerMargin: margin("footer"),
    headerMargin: margin("header"),
    leftMargin: margin("left"),
    orientation: {
      get: ({ pageSetup }) => pageSetup.orientation,
      set: ({ pageSetup }, value) => void (pageSetup.orientation = oneOf(value, ORIENTATIONS)),
    },
    paperSize: {
      get: ({ pageSetup }) => PAPERS[pageSetup.paper - 1] ?? null,
      set: ({ pageSetup }, value) =>
        void (pageSetup.paper = PAPERS.indexOf(oneOf(value, PAPERS)) + 1),
    },
    printGridlines: flag("printGridlines"),
    printHeadings: flag("printHeadings"),
    printOrder: {
      get: ({ pageSetup }) => (pageSetup.overThenDown ? "OverThenDown" : "DownThenOver"),
      set: ({ pageSetup }, value) =>
        void (pageSetup.overThenDown =
          oneOf(value, ["DownThenOver", "OverThenDown"]) === "OverThenDown"),
    },
    rightMargin: margin("right"),
    topMargin: margin("top"),
    zoom: { get: zoomOf, set: setZoom },
  },
  navigation: { headersFooters: (sheet) => makeObject("HeaderFooterGroup", sheet) },
  methods: {
    getPrintArea: found(printArea),
    getPrintAreaOrNullObject: printArea,
    getPrintTitleColumns: found(titleColumns),
    getPrintTitleColumnsOrNullObject: titleColumns,
    getPrintTitleRows: found(titleRows),
    getPrintTitleRowsOrNullObject: titleRows,
    setPrintArea: (sheet, args) => setPrintAreas(sheet, areasArgument(args, sheet)),
    setPrintMargins: setMargins,
    setPrintTitleColumns: (sheet, args) => {
      const { area } = rangeArgument(args, 0, { sheet });
      if (!isWholeColumns(area)) throw excelError("InvalidArgument", "These are no whole columns.");
      const columns = { first: area.column, count: area.columns };
      setPrintTitles(sheet, { ...printTitles(sheet), columns });
    },
    setPrintTitleRows: (sheet, args) => {
      const { area } = rangeArgument(args, 0, { sheet });
      if (!isWholeRows(area)) throw excelError("InvalidArgument", "These are no whole rows.");
      const rows = { first: area.row, count: area.rows };
      setPrintTitles(sheet, { ...printTitles(sheet), rows });
    },
  },
});

defineClass("HeaderFooterGroup", {
  properties: {
    state: {
      get: ({ pageSetup }) => pageSetup.headersFooters.state,
      set: ({ pageSetup }, value) => void (pageSetup.headersFooters.state = oneOf(value, STATES)),
    },
    useSheetMargins: {
      get: ({ pageSetup }) => pageSetup.headersFooters.useSheetMargins,
      set: ({ pageSetup }, value) =>
        void (pageSetup.headersFooters.useSheetMargins = asBoolean(value)),
    },
    useSheetScale: {
      get: ({ pageSetup }) => pageSetup.headersFooters.useSheetScale,
      set: ({ pageSetup }, value) =>
        void (pageSetup.headersFooters.useSheetScale = asBoolean(value)),
    },
  },
  navigation: {
    defaultForAllPages: (sheet) => makeObject("HeaderFooter", { sheet, pages: "odd" }),
    evenPages: (sheet) => makeObject("HeaderFooter", { sheet, pages: "even" }),
    firstPage: (sheet) => makeObject("HeaderFooter", { sheet, pages: "first" }),
    oddPages: (sheet) => makeObject("HeaderFooter", { sheet, pages: "odd" }),
  },
});

/** A header or footer in all, its three marks included (Microsoft, "Excel specifications and limits"). */
const LONGEST = 255;

function printedText(
  part: "header" | "footer",
  section: "left" | "center" | "right",
): PropertyDefinition<HeaderFooterTarget> {
  const texts = ({ sheet, pages }: HeaderFooterTarget) =>
    sheet.pageSetup.headersFooters.pages[pages][part];
  return {
    get: (target) => texts(target)[section],
    set: (target, value) => {
      const changed = { ...texts(target), [section]: asText(value) };
      const parts = Object.values(changed).filter((text) => text !== "");
      if (parts.reduce((length, text) => length + 2 + text.length, 0) > LONGEST)
        throw excelError("InvalidArgument", `A ${part} has at most ${LONGEST} characters.`);
      texts(target)[section] = changed[section];
    },
  };
}

defineClass("HeaderFooter", {
  properties: {
    centerFooter: printedText("footer", "center"),
    centerHeader: printedText("header", "center"),
    leftFooter: printedText("footer", "left"),
    leftHeader: printedText("header", "left"),
    rightFooter: printedText("footer", "right"),
    rightHeader: printedText("header", "right"),
  },
});
