/** What a workbook has to meet so that everybody can read it, one rule a function; each names what is wrong. */
import { strFromU8, unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import type { SheetModel, TableModel } from "../../../excel-host/model/types";
import { openWorkbook } from "../../../excel-host/package/open";
import { contrast } from "./contrast";

export interface OpenedCopy {
  readonly sheets: readonly OpenedSheet[];
  readonly core: Document;
  readonly styles: Document;
  readonly parts: readonly string[];
}

interface OpenedSheet {
  readonly name: string;
  readonly xml: Document;
  readonly model: SheetModel;
  readonly tables: readonly TableModel[];
  /** Texts and numbers of the used cells, row by row. */
  readonly cells: readonly (readonly unknown[])[];
}

export function openCopy(bytes: Uint8Array): OpenedCopy {
  const parts = unzipSync(bytes);
  const xmlOf = (name: string) =>
    new JSDOM(strFromU8(parts[name]!), { contentType: "text/xml" }).window.document;
  const workbook = openWorkbook(bytes);
  return {
    parts: Object.keys(parts),
    core: xmlOf("docProps/core.xml"),
    styles: xmlOf("xl/styles.xml"),
    sheets: workbook.sheets.map((model, at) => {
      const used = model.usedArea(true)!;
      return {
        name: model.name,
        xml: xmlOf(`xl/worksheets/sheet${at + 1}.xml`),
        model,
        tables: model.tables,
        cells: Array.from({ length: used.rows }, (_, row) =>
          Array.from({ length: used.columns }, (_, column) => model.value(row, column)),
        ),
      };
    }),
  };
}

type Rule = (copy: OpenedCopy) => readonly string[];

const tags = (parent: Document | Element, name: string) => [...parent.getElementsByTagName(name)];
const withTables = ({ sheets }: OpenedCopy) => sheets.slice(1);

/** By the rule, in the words of the list that they come from. */
export const RULES: Readonly<Record<string, Rule>> = {
  "one marked table a sheet, with a name that says what it is": (copy) =>
    withTables(copy).flatMap(({ name, tables }) =>
      tables.length === 1 && /^MSG_[a-z_]+$/u.test(tables[0]!.name)
        ? []
        : [`${name}: ${tables.map((table) => table.name).join(", ")}`],
    ),
  "one header row, unique headings": (copy) =>
    withTables(copy).flatMap(({ name, tables, cells }) => {
      const headings = cells[2]!.map(String);
      const isSame = JSON.stringify(tables[0]!.columns) === JSON.stringify(headings);
      return isSame && new Set(headings).size === headings.length ? [] : [name];
    }),
  "no merged cells": ({ sheets }) =>
    sheets.flatMap(({ name, xml }) => (tags(xml, "mergeCell").length > 0 ? [name] : [])),
  "no blank cells, rows or columns": (copy) => [
    ...withTables(copy).flatMap(({ name, cells }) =>
      cells
        .slice(2)
        .flatMap((row, at) =>
          row.some((cell) => cell === null || String(cell).trim() === "") ? [`${name} ${at}`] : [],
        ),
    ),
    ...copy.sheets[0]!.cells.flatMap(([text], at) => (text ? [] : [`Cover ${at}`])),
  ],
  "the table begins in column A below the title and one line, and is all there is": (copy) =>
    withTables(copy).flatMap(({ name, tables, cells }) => {
      const { row, column, rows, columns } = tables[0]!.area;
      const fits = row === 2 && column === 0 && rows === cells.length - 2;
      return fits && columns === cells[0]!.length ? [] : [name];
    }),
  "text wraps and is not cut": ({ sheets }) =>
    sheets.flatMap(({ name, model, cells }) =>
      cells.flatMap((row, down) =>
        row.flatMap((cell, across) => {
          if (typeof cell !== "string" || (down < 2 && name !== "Cover") || down === 0) return [];
          const { wrapText, fontSize } = model.format(down, across);
          // A letter of Arial is on average half its size wide, a little more in bold.
          const room = model.columnWidth(across) - 6;
          const lines = cell
            .split("\n")
            .reduce((sum, line) => sum + Math.ceil((line.length * fontSize * 0.5 + 1) / room), 0);
          const isWhole = wrapText && lines * fontSize * 1.2 <= model.rowHeight(down);
          return isWhole ? [] : [`${name} ${down},${across}: ${cell.slice(0, 60)}`];
        }),
      ),
    ),
  "nothing by colour or sign alone": (copy) =>
    withTables(copy).flatMap(({ name, cells }) =>
      cells
        .slice(3)
        .flatMap((row) =>
          row.flatMap((cell) =>
            /^[✓✗▲▼•–=?!]/u.test(String(cell)) ? [`${name}: ${String(cell)}`] : [],
          ),
        ),
    ),
  "contrast of 4.5 to 1": ({ sheets }) =>
    sheets.flatMap(({ name, model, cells }) =>
      cells.flatMap((row, down) =>
        row.flatMap((_, across) => {
          const { fontColor, fillColor } = model.format(down, across);
          return contrast(fontColor, fillColor ?? "#FFFFFF") >= 4.5
            ? []
            : [`${name} ${down},${across}`];
        }),
      ),
    ),
  "title, author and language": ({ core }) =>
    ["dc:title", "dc:creator", "dc:language"].filter(
      (name) => (tags(core, name)[0]?.textContent ?? "").trim() === "",
    ),
  "sheets: cover, contents, notes, then tables, with telling and unique names": ({ sheets }) => {
    const names = sheets.map(({ name }) => name);
    const isInOrder = names.slice(0, 3).join() === "Cover,Contents,Notes";
    return isInOrder &&
      new Set(names).size === names.length &&
      names.every((name) => name.length <= 31)
      ? []
      : names;
  },
  "title first, then how many tables and where notes are": (copy) =>
    withTables(copy).flatMap(({ name, cells }) => {
      const [[title, ...beside], [about, ...besideAbout]] = cells as [unknown[], unknown[]];
      const isAlone = [...beside, ...besideAbout].every((cell) => cell === null);
      const says =
        String(about).includes("one table") &&
        (name === "Contents" || /note/iu.test(String(about)));
      return String(title).trim() !== "" && says && isAlone ? [] : [name];
    }),
  "notes on a sheet of their own, and headings name notes that are there": (copy) => {
    const notes = copy.sheets[2]!.cells.slice(3).map(([note]) => note);
    return withTables(copy).flatMap(({ name, cells }) =>
      cells[2]!.flatMap((heading) => {
        const named = /\[note (\d+)\]/u.exec(String(heading))?.[1];
        return named === undefined || notes.includes(`Note ${named}`)
          ? []
          : [`${name}: ${String(heading)}`];
      }),
    );
  },
  "links say where they go, and every sheet is linked from the contents": ({ sheets }) => {
    const [, contents, ...others] = sheets as [OpenedSheet, OpenedSheet];
    const linked = others.flatMap(({ name }, at) => {
      const link = contents.model.hyperlink(3 + at, 0);
      return link?.documentReference === `'${name}'!A1` && contents.cells[3 + at]![0] === name
        ? []
        : [name];
    });
    return linked;
  },
  "no headers, footers, hidden rows, columns or sheets, panes or filters": ({ sheets, parts }) => [
    ...sheets.flatMap(({ name, xml, model, tables }) => {
      const isPlain =
        ["headerFooter", "pane", "autoFilter"].every((tag) => tags(xml, tag).length === 0) &&
        [...tags(xml, "row"), ...tags(xml, "col")].every((one) => !one.hasAttribute("hidden")) &&
        model.visibility === "Visible" &&
        tables.every((table) => !table.showFilterButton);
      return isPlain ? [] : [name];
    }),
    ...parts.filter((part) => /drawing|media|comments|vba/iu.test(part)),
  ],
  "Arial of 12 points or more, no italics, underlined links alone; texts left, figures right": ({
    sheets,
  }) =>
    sheets.flatMap(({ name, model, cells }) =>
      cells.flatMap((row, down) =>
        row.flatMap((cell, across) => {
          if (cell === null) return [];
          const look = model.format(down, across);
          const isLink = model.hyperlink(down, across) !== undefined;
          const side = typeof cell === "number" ? "Right" : "Left";
          const isPlain = look.fontName === "Arial" && look.fontSize >= 12 && !look.italic;
          return isPlain && look.underline === isLink && look.horizontalAlignment === side
            ? []
            : [`${name} ${down},${across}`];
        }),
      ),
    ),
  "figures are numbers, without units or dashes": (copy) =>
    withTables(copy)
      .filter(
        ({ name }) => !["Contents", "Notes", "Background", "Own words", "Summary"].includes(name),
      )
      .flatMap(({ name, cells }) =>
        cells
          .slice(3)
          .flatMap((row) =>
            row
              .slice(1)
              .flatMap((cell) =>
                /^[+-]?[\d,]+(?:\.\d+)?(?:%| [a-z]+)?$/u.test(String(cell)) &&
                typeof cell === "string"
                  ? [`${name}: ${cell}`]
                  : [],
              ),
          ),
      ),
  "values only": ({ sheets }) =>
    sheets.flatMap(({ name, xml }) => (tags(xml, "f").length > 0 ? [name] : [])),
  "the cover is in view, with its first cell": ({ sheets }) =>
    sheets.flatMap(({ name, xml }, at) => {
      const view = tags(xml, "sheetView")[0]!;
      const isRight =
        (view.getAttribute("tabSelected") === "1") === (at === 0) &&
        tags(view, "selection")[0]?.getAttribute("activeCell") === "A1";
      return isRight ? [] : [name];
    }),
};

export function brokenRules(bytes: Uint8Array): Record<string, readonly string[]> {
  const copy = openCopy(bytes);
  return Object.fromEntries(
    Object.entries(RULES)
      .map(([rule, check]) => [rule, check(copy)] as const)
      .filter(([, broken]) => broken.length > 0),
  );
}
