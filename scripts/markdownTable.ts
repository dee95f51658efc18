/** A table of a page, padded as the formatter leaves it. */
export function markdownTable(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const all = [heading, ...rows];
  const widths = heading.map((_, column) =>
    Math.max(3, ...all.map((row) => (row[column] ?? "").length)),
  );
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const padded = all.map((row) =>
    line(widths.map((size, column) => (row[column] ?? "").padEnd(size))),
  );
  const rule = line(widths.map((size) => "-".repeat(size)));
  return [padded[0], rule, ...padded.slice(1)].join("\n");
}
