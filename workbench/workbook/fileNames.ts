/** Names of open files: no two are the same, as in Excel. */

/**
 * The name, or with a number before its ending where another has it.
 * @example freeFileName("Essex.xlsx", ["Essex.xlsx"]) // "Essex (2).xlsx"
 */
export function freeFileName(name: string, taken: readonly string[]): string {
  const known = new Set(taken.map((other) => other.toLowerCase()));
  const [, stem = name, ending = ""] = /^(.+?)(\.[^.]*)?$/u.exec(name) ?? [];
  let free = name;
  for (let number = 2; known.has(free.toLowerCase()); number += 1)
    free = `${stem} (${number})${ending}`;
  return free;
}
