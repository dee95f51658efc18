/** The forms in which an update is published, beside the workbook: files that were asked for by options. */
import type { Workbook } from "../excel-host/model/workbook";
import type { UpdateReport } from "../src/msg/model/update";
import { accessibleCopy } from "../src/workbook/document/accessibleCopy";
import { backgroundSections } from "../src/workbook/document/backgroundSections";
import { updateDocument } from "../src/workbook/document/updateDocument";
import { webPage } from "../src/workbook/document/webPage";
import { wordFile } from "../src/workbook/document/wordFile";
import { workbookFile } from "../src/workbook/document/workbookFile";
import { SHEETS } from "../src/workbook/names/contract";
import { requireWritable, writeWhole } from "./reportFiles";

/** Options that name a file, with the ending that it has to have. */
export const FORMS = { "--document": ".docx", "--page": ".html", "--accessible": ".xlsx" } as const;

export type Form = keyof typeof FORMS;
export type FormFiles = Readonly<Partial<Record<Form, string>>>;

/** @throws ReportError when one of the files cannot be written */
export function requireWritableForms(files: FormFiles): void {
  for (const file of Object.values(files)) requireWritable(file);
}

/**
 * Writes the files that were asked for.
 *
 * @param workbook with its report: the analyst's texts on MSG Background are taken from it
 */
export async function writeForms(
  files: FormFiles,
  update: UpdateReport,
  workbook: Workbook,
): Promise<void> {
  const background = backgroundSections(firstColumn(workbook));
  const document = updateDocument(update, background);
  const makers: Record<Form, () => Promise<Uint8Array>> = {
    "--document": () => wordFile(document),
    "--page": () => Promise.resolve(new TextEncoder().encode(webPage(document))),
    "--accessible": () => Promise.resolve(workbookFile(accessibleCopy(update, background))),
  };
  for (const [form, file] of Object.entries(files) as [Form, string][])
    writeWhole(file, await makers[form]());
}

/** The texts of MSG Background's first column. */
function firstColumn(workbook: Workbook): string[] {
  const sheet = workbook.sheetByName(SHEETS.background);
  const used = sheet?.usedArea(true);
  if (!sheet || !used) return [];
  return Array.from({ length: used.row + used.rows }, (_, row) => {
    const value = sheet.value(row, 0);
    return typeof value === "string" ? value : "";
  });
}
