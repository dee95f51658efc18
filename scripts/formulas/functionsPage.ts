/** The page docs/functions.md, made of the functions' own comments and the sample's figures. */
import { roundedText } from "../../src/msg/basics/rounding";
import { markdownTable } from "../markdownTable";
import { BLANK_CELLS } from "../functionsMetadata.cjs";
import { documentedFunctions, type DocumentedFunction } from "./customFunctions";
import { exampleRows, lettersOf, type Constant } from "./exampleSheet";

const SECTIONS: readonly { readonly heading: string; readonly ids: readonly string[] }[] = [
  {
    heading: "Figures",
    ids: ["RATE", "ROLLING", "AVERAGE", "TOPQUARTILE", "CHANGE", "COMPARE", "PERDAY"],
  },
  {
    heading: "Positions",
    ids: ["POSITION", "ORDINAL", "MOVEMENT", "WHYMOVED", "LEAGUETABLE", "SPARKLINE"],
  },
  { heading: "Targets", ids: ["GAP", "COUNTGAP", "STATUS"] },
  { heading: "How sure is it", ids: ["RANKRANGE", "USUALVARIATION", "EXPECTED"] },
];

const INTRODUCTION = `# Functions for your own cells

Made by \`npm run docs\` from the functions' comments; do not edit.

Type \`=MSG.\` in a cell. All functions work on ranges: a column of force names, and beside it figures with a row
for each force. Several columns of figures (periods) give as many results in a row, which spills to the right.
Texts may be in capitals or not; names of forces match as in the set-up ("&" is "and", footnote digits do not
count).

- **Missing is never 0.** Blank cells, texts and error cells are missing values. Some desktop versions of Excel
  pass a blank cell as 0: mark missing values with ".." or #N/A. A number that is stored as text is missing here
  too, although the report reads it: turn it into a number first.
- **Better is always said**: "lower" or "higher"; no function guesses it.
- **Figures are compared as they are**, not as they are displayed: 4.31 and 4.32 shown as 4.3 are not a tie.
- **%** in a target or aspiration means hundredths, as in a cell: "at least 20%" is 0.2.
- **Errors say why** (hover over the cell's warning sign): #VALUE! when an argument cannot be used, #N/A when
  there is no answer, #DIV/0! for a zero denominator.
- Without the add-in a cell keeps its last result until it is calculated again, then shows #NAME?. Before
  you send a workbook to somebody who does not have it, turn formulas into values: "Freeze to values" in the
  pane's menu "More". It can be taken back until the pane is closed.
- "Insert function", in the same menu, asks for the arguments one by one and shows the result before the formula
  goes into the cell.`;

const SHEET = `## The figures of the examples

All examples stand on these cells: recorded crime without fraud in the year ending March 2021 (B), its rate per
1,000 population (D), the same a year before (E, F), and the last five quarters (G to K); figures as in the
sample open-data.xlsx, which names their sources.`;

/** The whole page, formatted as the formatter leaves it. */
export async function functionsPage(): Promise<string> {
  const documented = await documentedFunctions();
  const listed = SECTIONS.flatMap(({ ids }) => ids);
  const unlisted = documented.filter(({ id }) => !listed.includes(id)).map(({ id }) => id);
  if (unlisted.length > 0) throw new Error(`${unlisted.join(", ")}: in no section of the page.`);
  const sections = SECTIONS.map(({ heading, ids }) => {
    const entries = ids.map((id) =>
      functionText(
        documented.find((each) => each.id === id),
        id,
      ),
    );
    return [`## ${heading}`, ...entries].join("\n\n");
  });
  return `${[INTRODUCTION, SHEET, sheetTable(), ...sections].join("\n\n")}\n`;
}

function functionText(described: DocumentedFunction | undefined, id: string): string {
  if (!described) throw new Error(`${id} is described nowhere.`);
  const { description, parameters, returns, example } = described;
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  const list = parameters.map(({ name, description: what }) => `- \`${name}\`: ${what}`);
  return [
    `### MSG.${id}`,
    `\`=MSG.${id}(${names.join(", ")})\``,
    // Said once, in the introduction.
    description.replace(` ${BLANK_CELLS}`, ""),
    list.join("\n"),
    `Gives: ${returns}`,
    `\`\`\`text\n${example.formula}\n${example.result}\n\`\`\``,
  ].join("\n\n");
}

function sheetTable(): string {
  const rows = exampleRows();
  const width = Math.max(...rows.map((row) => row.length));
  const letters = Array.from({ length: width }, (_, column) => lettersOf(column));
  const body = rows.map((row, index) => [
    String(index + 1),
    ...letters.map((_, column) => shown(row[column])),
  ]);
  return markdownTable(["", ...letters], body);
}

/** Rates are shown with two decimals. */
function shown(value: Constant | null | undefined): string {
  if (value === null || value === undefined) return "";
  return typeof value === "number" && !Number.isInteger(value)
    ? roundedText(value, 2)
    : String(value);
}
