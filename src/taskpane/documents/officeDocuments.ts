/** Documents of the open workbook; what makes and reads them is loaded when it is first asked for. */
import type { DocumentsWorkbook } from "./documentsWorkbook";

const documents = () =>
  import(/* webpackChunkName: "documents" */ "../../workbook/actions/documents");

/** Their web views pass no download on, and tell nobody. */
const WITHOUT_DOWNLOADS: readonly unknown[] = ["Mac", "iOS"];

/** A page that runs nothing and loads nothing of what is in it. */
const parse = (markup: string) => new DOMParser().parseFromString(markup, "text/html");

export const officeDocuments: DocumentsWorkbook = {
  savesFiles: () => !WITHOUT_DOWNLOADS.includes(Office.context.platform),
  make: async (...asked) => (await documents()).makeDocument(...asked),
  copied: async (report) => (await documents()).copiedDocument(report),
  check: async (report, file) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return (await documents()).checkDocument(report, file.name, bytes, parse);
  },
};
