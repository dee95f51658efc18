import { parseArea } from "./addresses";
import { HostError } from "./types";

/**
 * Names of tables and defined names: a letter, "_" or "\", then letters, digits, ".", "_", "?" or "\",
 * at most 255 characters, and nothing that is a cell (Microsoft, "Names in formulas"; "Rename an Excel
 * table").
 * @throws HostError InvalidArgument
 */
export function requireName(name: string): void {
  const isWellFormed = /^[\p{L}_\\][\p{L}\p{N}\p{M}._?\\]*$/u.test(name) && name.length <= 255;
  const looksLikeReference =
    parseArea(name) !== undefined || /^[Rr][0-9]*[Cc][0-9]*$|^[RrCc][0-9]*$/.test(name);
  if (!isWellFormed || looksLikeReference)
    throw new HostError("InvalidArgument", `"${name}" is not a name that Excel allows.`);
}

/**
 * Names of sheets: 1 to 31 characters, none of : \ / ? * [ ], no apostrophe at either end, not
 * "History" (Microsoft, "Rename a worksheet").
 * @throws HostError InvalidArgument
 */
export function requireSheetName(name: string): void {
  const isAllowed =
    name.length >= 1 &&
    name.length <= 31 &&
    !/[:\\/?*[\]]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== "history";
  if (!isAllowed)
    throw new HostError("InvalidArgument", `"${name}" is not a sheet name that Excel allows.`);
}

export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
