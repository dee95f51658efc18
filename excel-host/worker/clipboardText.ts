/**
 * Cells as text on the clipboard, the way spreadsheets exchange them: a line a row, a tab between cells, and
 * quotes around what holds a tab, a line break or begins with a quote.
 */

/** @example textOfLines([["a", "b"], ["1\t2", ""]]) // 'a\tb\r\n"1\t2"\t' */
export function textOfLines(lines: readonly (readonly string[])[]): string {
  return lines.map((line) => line.map(quotedCell).join("\t")).join("\r\n");
}

function quotedCell(text: string): string {
  return /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** @example linesOf('a\tb\r\n"1\t2"\t\r\n') // [["a", "b"], ["1\t2", ""]] */
export function linesOf(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let at = 0;
  const whole = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (;;) {
    const [cell, end] = whole[at] === '"' ? quotedAt(whole, at) : plainAt(whole, at);
    line.push(cell);
    if (whole[end] === "\t") {
      at = end + 1;
      continue;
    }
    lines.push(line);
    if (end >= whole.length) return lines;
    line = [];
    at = end + 1;
  }
}

function plainAt(text: string, at: number): [cell: string, end: number] {
  const found = /[\t\n]/g;
  found.lastIndex = at;
  const end = found.exec(text)?.index ?? text.length;
  return [text.slice(at, end), end];
}

/** A quote that is not closed, or not at the cell's end, is a character like any other. */
function quotedAt(text: string, at: number): [cell: string, end: number] {
  const quoted = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
  quoted.lastIndex = at;
  const match = quoted.exec(text);
  if (!match) return plainAt(text, at);
  return [(match[1] ?? "").replaceAll('""', '"'), quoted.lastIndex];
}
