import type { WorkbookModel } from "../model/types";
import { originOf } from "./origin";

/** Endings by the content type of the workbook part (ECMA-376 part 1, 12.3.1; [MS-OFFMACRO2] 2.2). */
const ENDINGS: readonly (readonly [contentType: RegExp, ending: string])[] = [
  [/\.sheet\.main\+xml$/, ".xlsx"],
  [/\.sheet\.macroEnabled\.main\+xml$/i, ".xlsm"],
  [/\.template\.main\+xml$/, ".xltx"],
  [/\.template\.macroEnabled\.main\+xml$/i, ".xltm"],
  [/\.addin\.macroEnabled\.main\+xml$/i, ".xlam"],
];

/** ".xlsx", ".xlsm", ..: Excel opens a saved workbook only under the ending of what it is. */
export function fileEnding(model: WorkbookModel): string {
  const { parts, workbookPart } = originOf(model).origin;
  const contentType = parts.contentType(workbookPart) ?? "";
  return ENDINGS.find(([pattern]) => pattern.test(contentType))?.[1] ?? ".xlsx";
}
