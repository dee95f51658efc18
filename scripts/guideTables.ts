/** The user guide's tables of the set-up, made of the columns' own descriptions. */
import { blankWords, choicesOf, type Column } from "../src/workbook/names/columns/column";
import { SETTINGS } from "../src/workbook/names/columns/settings";
import { SET_UP, SET_UP_TABLES, type SetUpTable } from "../src/workbook/names/columns/tables";
import { TABLES } from "../src/workbook/names/contract";
import { markdownTable } from "./markdownTable";

/** What a cell holds, by kind; choices and numbers say it themselves. */
const HOLDS: Readonly<Partial<Record<Column["kind"], string>>> = {
  text: "text",
  lines: "text, with line breaks",
  day: "a date, or text",
  list: 'texts separated by ";"',
  share: "a share of 1, or a percentage",
  position: "a position",
  date: "a date",
  period: "a period",
};

function holds(column: Column): string {
  const words = choicesOf(column).map((word) => {
    const means = "words" in column ? column.words[word] : "";
    return means ? `\`${word}\` (${means})` : `\`${word}\``;
  });
  if (words.length > 0) return words.join(", ");
  return column.kind === "number" ? column.rule.words : (HOLDS[column.kind] ?? "");
}

/** A bar would end the cell of the table. */
function cellOf(text: string): string {
  return text.replaceAll("|", "\\|");
}

function tableOf(table: SetUpTable): string {
  const isSettings = table === "settings";
  const columns: readonly Column[] = Object.values(isSettings ? SETTINGS : SET_UP[table].columns);
  const rows = columns.map((column) => [
    column.isRequired ? `${column.name} (required)` : column.name,
    column.help,
    holds(column),
    blankWords(column),
  ]);
  const heading = [isSettings ? "setting" : "column", "what", "holds", "a blank means"];
  return markdownTable(
    heading,
    rows.map((cells) => cells.map(cellOf)),
  );
}

function markers(table: SetUpTable): readonly [begin: string, end: string] {
  const name = TABLES[table];
  return [`<!-- ${name}: made by npm run docs -->`, `<!-- end of ${name} -->`];
}

/**
 * The guide with its tables as the columns are described today; all else stays.
 * @throws Error where the guide has no place for a table
 */
export function guideWithTables(guide: string): string {
  let page = guide;
  for (const table of SET_UP_TABLES) {
    const [begin, end] = markers(table);
    const from = page.indexOf(begin);
    const to = page.indexOf(end);
    if (from < 0 || to < from) throw new Error(`The guide has no "${begin}" before a "${end}".`);
    page = `${page.slice(0, from)}${begin}\n\n${tableOf(table)}\n\n${page.slice(to)}`;
  }
  return page;
}
