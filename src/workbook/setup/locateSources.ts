/** From the Sheet and Range of a source to an area of cells that are there. */
import { error, type Problem } from "../../msg/basics/problem";
import {
  areaAddress,
  intersection,
  isTooLarge,
  lastCell,
  parseAddress,
  type Area,
  type SheetArea,
} from "../names/addresses";
import { nameKey, plainText } from "../names/cellText";
import {
  headingAnchor,
  headingName,
  isColumnReference,
  type Source,
  type SourceColumn,
} from "./readSourceRows";
import { sheetsNamed, type NamedArea, type SheetExtent, type Snapshot } from "../names/snapshot";

/** The cells to read, on a sheet as the workbook names it; they begin with the heading when a Range is given. */
export interface LocatedSource extends SheetArea {
  readonly source: Source;
  readonly rangeGiven: boolean;
}

export type Located = LocatedSource | { readonly source: Source; readonly problem: Problem };

/** Finds the cells of a source. Problems: unknown sheet, range or name; nothing there. */
export function locateSource(source: Source, snapshot: Snapshot): Located {
  const wanted = wantedArea(source, snapshot);
  if ("what" in wanted) return { source, problem: wanted };
  const { sheet, area } = wanted;
  const cells = sheet.used && (area ? intersection(area, sheet.used) : sheet.used);
  if (!cells) {
    const where = area ? `${areaAddress(area)} on the sheet "${sheet.name}"` : `"${sheet.name}"`;
    return {
      source,
      problem: problemAt(source, area ? "Range" : "Sheet", `There are no values in ${where}.`),
    };
  }
  if (isTooLarge(cells)) return { source, problem: tooLarge(source, sheet.name, cells) };
  const anchor = headingAnchor(source);
  const heading = headingName(source);
  if (!area && (isColumnReference(heading) || (!anchor && source.layout !== "wide forces"))) {
    const what = anchor
      ? `The ${anchor} is given as "${heading}", so there is no heading to find.`
      : "No column is named by its heading, so there is no heading to find.";
    return {
      source,
      problem: problemAt(
        source,
        "Range",
        what,
        'Write the Range of the figures, such as "A5:F60", beginning with its heading rows.',
      ),
    };
  }
  return { source, sheet: sheet.name, area: cells, rangeGiven: area !== undefined };
}

/** Nobody's table: something stands far outside it. */
function tooLarge(source: Source, sheet: string, area: Area): Problem {
  return problemAt(
    source,
    source.range === "" ? "Sheet" : "Range",
    `The sheet "${sheet}" is used as far as ${lastCell(area)}: so many cells cannot be read.`,
    "Clear what stands far outside the figures (Ctrl+End goes to the last cell), or give the Range of the figures.",
  );
}

interface WantedArea {
  readonly sheet: SheetExtent;
  /** undefined: the used range. */
  readonly area: Area | undefined;
}

function wantedArea(source: Source, snapshot: Snapshot): WantedArea | Problem {
  const address = parseAddress(source.range);
  const named = address ? undefined : findNamed(source.range, snapshot);
  if (source.range !== "" && !address && !named) {
    return problemAt(
      source,
      "Range",
      `"${source.range}" is no address, no table and no defined name of cells in this workbook.`,
      'Write an address such as "A5:F60", the name of a table or a defined name, or leave it blank.',
    );
  }
  const rangeSheet = named?.sheet ?? address?.sheet;
  const name = plainText(source.sheet) === "" ? (rangeSheet ?? "") : source.sheet;
  const [sheet, ...others] = sheetsNamed(snapshot, name);
  const column = plainText(source.sheet) === "" ? "Range" : "Sheet";
  if (!sheet) {
    return problemAt(
      source,
      column,
      name === "" ? "The Sheet is blank." : `The workbook has no sheet "${plainText(name)}".`,
      "Write the name of a sheet of this workbook.",
    );
  }
  if (others.length > 0) {
    const names = [sheet, ...others].map((one) => `"${one.name}"`).join(" and ");
    return problemAt(
      source,
      column,
      `"${name}" may be either of the sheets ${names}, whose names differ by blanks or by case alone.`,
      "Rename one of the sheets, or write the name exactly.",
    );
  }
  if (rangeSheet !== undefined && !sheetsNamed(snapshot, rangeSheet).includes(sheet)) {
    return problemAt(
      source,
      "Range",
      `"${source.range}" is on the sheet "${rangeSheet}", not on "${source.sheet}".`,
      "Correct the Sheet or the Range.",
    );
  }
  return { sheet, area: named?.area ?? address?.area };
}

function findNamed(name: string, snapshot: Snapshot): NamedArea | undefined {
  const key = nameKey(name);
  const known = (named: NamedArea) => nameKey(named.name) === key;
  return snapshot.tables.find(known) ?? snapshot.names.find(known);
}

/** A problem with a cell of MsgSources; it stops the measures that use the source. */
export function problemAt(
  source: Source,
  column: SourceColumn,
  what: string,
  remedy = "Correct the cell, or the sheet it speaks of.",
): Problem {
  return error(`Source "${plainText(source.name)}": ${what}`, remedy, source.place(column));
}
