/** The head of every report sheet: title, whether figures changed since, marking and origin. */
import { monthName } from "../../msg/basics/period";
import { updateName, type Update } from "../../msg/model/update";
import { SHEETS } from "../names/contract";
import { cell, filled, type Block, type Content, type Row } from "./block";
import type { StyleName } from "./styles";
import { absolute, formula, sheetReference } from "./formulas";
import { textWidth } from "./longTexts";
import { reportTitle } from "./pages";
import { definitionsText, publicationText } from "./publicationTexts";
import { SHEET_TITLES, type ReportSheet } from "./texts";

/** Where the first row below the head stands. */
export const REPORT_TOP = 5;

/** The cell of MSG Evidence that says whether figures changed since the report. */
export const FIGURES_CHANGED_CELL = { row: 1, column: 0 } as const;

const figuresChanged = formula(
  sheetReference(SHEETS.evidence) + absolute(FIGURES_CHANGED_CELL.row, FIGURES_CHANGED_CELL.column),
);

/** Sheets whose first column is wide, so that long lines of the head are wrapped in it. */
const WRAPPED: ReadonlySet<ReportSheet> = new Set(["summary", "background", "charts"]);
/** Styles in which a text runs over the columns of every other sheet, the largest first; the last one is wrapped. */
const TITLES = ["title", "longTitle", "longestTitle"] as const;
const ASIDES = ["aside", "small"] as const;
/** In points, what every other sheet has for them. */
const ROOM = 1050;

/**
 * @param changed what the second row holds; the reference to MSG Evidence where left out.
 */
export function titleBlock(
  update: Update,
  sheet: ReportSheet,
  width: number,
  changed: Content = figuresChanged,
): Block {
  const row = (key: string, content: Content, style: StyleName): Row => ({
    key,
    cells: filled([cell(content, style)], width),
  });
  const isAlone = WRAPPED.has(sheet);
  const title = reportTitle(update);
  const definitions = `Definitions. ${definitionsText(update)}`;
  return {
    id: "title",
    top: 0,
    left: 0,
    columns: Array.from({ length: width }, (_, at) => (at === 0 ? "Title" : `Title ${at + 1}`)),
    style: "plain",
    rows: [
      row("title", title, isAlone ? "titleAlone" : running(title, TITLES)),
      row("figures changed", changed, isAlone ? "warningAlone" : "warning"),
      row("subtitle", subtitle(update, sheet), isAlone ? "subtitleAlone" : "subtitle"),
      row("origin", origin(update), isAlone ? "labelAlone" : "label"),
      row("definitions", definitions, isAlone ? "small" : running(definitions, ASIDES)),
    ],
  };
}

function running(text: string, styles: readonly StyleName[]): StyleName {
  const fits = (style: StyleName) => textWidth(text, style) <= ROOM;
  return styles.find(fits) ?? styles.at(-1) ?? "plain";
}

function subtitle(update: Update, sheet: ReportSheet): string {
  const { settings } = update.setup;
  const parts = [SHEET_TITLES[sheet], settings.groupName, updateName(update)];
  if (update.dataTo) parts.push(`data to ${monthName(update.dataTo.end)}`);
  return parts.filter((part) => part !== "").join(" · ");
}

function origin(update: Update): string {
  const { marking, producedBy, producedOn } = update.setup.settings;
  const produced = [producedBy && `by ${producedBy}`, producedOn && whenText(producedOn)]
    .filter((part) => part !== "")
    .join(" ");
  return [marking, publicationText(update.publication), produced && `Produced ${produced}`]
    .filter((part) => part !== "")
    .join(" · ");
}

const MONTH_OR_YEAR = /^(?:\p{L}+\.?,? )?\d{4}$/u;

/** @example whenText("April 2021") // "in April 2021" @example whenText("14 April 2021") // "on 14 April 2021" */
export function whenText(day: string): string {
  return `${MONTH_OR_YEAR.test(day.trim()) ? "in" : "on"} ${day}`;
}
