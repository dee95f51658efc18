/** The workbook as its documents use it; every promise may be refused with an error for a person. */
import type { UpdateReport } from "../../msg/model/update";
import type { CopiedDocument, DocumentForm, MadeFile } from "../../workbook/actions/documents";
import type { DocumentFinding } from "../../workbook/document/proofreadDocument";

export interface DocumentsWorkbook {
  /** Whether this Excel lets an add-in save files: one on a Mac or an iPad does not. */
  savesFiles(): boolean;
  make(report: UpdateReport, form: DocumentForm): Promise<MadeFile>;
  copied(report: UpdateReport): Promise<CopiedDocument>;
  /** What a file says against the figures of a report. */
  check(report: UpdateReport, file: File): Promise<readonly DocumentFinding[]>;
}
