import { FormulaSyntaxError, type FormulaNode, type TableRows } from "./syntax";

const ROWS: readonly TableRows[] = ["#All", "#Data", "#Headers", "#Totals", "#This Row"];

/** Splits "[#Headers],[A]:[B]" into its brackets and the signs between them. */
function parts(text: string): string[] {
  const found: string[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text[at] as string;
    if (character === "[") {
      const end = bracketEnd(text, at);
      found.push(text.slice(at, end + 1));
      at = end + 1;
    } else {
      if (character.trim() !== "") found.push(character);
      at++;
    }
  }
  return found;
}

function bracketEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "'") at++;
    else if (text[at] === "]") return at;
  }
  throw new FormulaSyntaxError("A bracket is not closed.", start);
}

/** Column names escape [ ] # ' and @ with an apostrophe. */
function unescape(name: string): string {
  return name.replace(/'(.)/gs, "$1");
}

function rowsWord(text: string): TableRows | undefined {
  return ROWS.find((word) => word.toLowerCase() === text.trim().toLowerCase());
}

/**
 * Reads the inside of a structured reference's brackets: "", "Column", "@Column", "@[A]:[B]",
 * "#All", "[#Headers],[A]:[B]". `table` is absent inside the table itself.
 * Source: Microsoft, "Using structured references with Excel tables".
 */
export function parseStructured(
  text: string,
  table: string | undefined,
  position: number,
): FormulaNode {
  const rows: TableRows[] = [];
  let rest = text.trim();
  if (rest.startsWith("@")) {
    rows.push("#This Row");
    rest = rest.slice(1).trim();
  }
  const node = (columns?: [string, string]): FormulaNode => ({
    kind: "table",
    ...(table === undefined ? {} : { table }),
    rows,
    ...(columns ? { columns } : {}),
  });
  if (rest === "") return node();
  if (!rest.startsWith("[")) {
    const word = rowsWord(rest);
    if (!word) return node([unescape(rest), unescape(rest)]);
    rows.push(word);
    return node();
  }
  const columns: string[] = [];
  for (const part of parts(rest)) {
    if (part === "," || part === ":") continue;
    if (!part.startsWith("["))
      throw new FormulaSyntaxError(`"${part}" is not expected here.`, position);
    const inside = part.slice(1, -1);
    const word = rowsWord(inside);
    if (word) rows.push(word);
    else columns.push(unescape(inside));
  }
  const [first, last = first] = columns;
  if (columns.length > 2) throw new FormulaSyntaxError("Too many columns in brackets.", position);
  return first === undefined ? node() : node([first, last as string]);
}
