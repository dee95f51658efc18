/** A workbook open in the page, in a worker of its own. */
import { HostClient } from "../../excel-host/worker/client";
import type { AddInFiles, RibbonGroup, WorkbookState } from "../../excel-host/worker/messages";

export interface OpenedWorkbook {
  /** Different for every opening, also of the same file. */
  readonly id: number;
  readonly fileName: string;
  readonly client: HostClient;
  readonly windowName: string;
  readonly ribbon: RibbonGroup;
  /** As it was when it was opened. */
  readonly state: WorkbookState;
}

/** Where the add-in is served; another folder of the same server is named by the page's address: "/?addIn=/msg/". */
export const PANE_FOLDER = addInFolder(new URLSearchParams(window.location.search).get("addIn"));

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What a workbook is called that no file was opened for. */
export const NEW_FILE_NAME = "Workbook.xlsx";

let lastId = 0;

/** The add-in's own files, by which Excel knows its ribbon buttons and its functions. */
async function addInFiles(): Promise<AddInFiles> {
  const text = async (file: string) => {
    const response = await fetch(`${PANE_FOLDER}${file}`);
    if (!response.ok) throw new Error(`The add-in's ${file} is not there (${response.status}).`);
    return response.text();
  };
  const [manifest, functionsJson] = await Promise.all([
    text("manifest.xml"),
    text("functions.json"),
  ]);
  return { manifest, functionsJson };
}

/** No address but one of this server: the page gives the add-in the workbook. */
function addInFolder(named: string | null): string {
  return named !== null && /^\/(?:[\w-]+\/)+$/u.test(named) ? named : "/pane/";
}

/** Opens the bytes of an .xlsx file, or a new workbook; rejected in words when they are none. */
export async function openBytes(
  bytes: Uint8Array<ArrayBuffer> | undefined,
  fileName: string,
): Promise<OpenedWorkbook> {
  const addIn = await addInFiles();
  const client = new HostClient(
    new Worker(/* webpackChunkName: "hostWorker" */ new URL("./hostWorker.ts", import.meta.url)),
  );
  try {
    const first = new Promise<WorkbookState>((resolve, reject) => {
      client.listen(
        (notice) => notice.type === "state" && resolve(notice.state),
        (message) => reject(new Error(message)),
      );
    });
    const { origin } = window.location;
    const [{ windowName, ribbon }, state] = await Promise.all([
      client.ask("open", { bytes, addIn, hostOrigin: origin }),
      first,
    ]);
    lastId += 1;
    return { id: lastId, fileName, client, windowName, ribbon, state };
  } catch (error) {
    client.close();
    throw error;
  }
}

export async function openSample(file: string): Promise<OpenedWorkbook> {
  const response = await fetch(`/samples/${file}`);
  if (!response.ok) throw new Error(`The sample ${file} is not there (${response.status}).`);
  return openBytes(new Uint8Array(await response.arrayBuffer()), file);
}

export async function openFile(file: File): Promise<OpenedWorkbook> {
  return openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
}

/** Hands the workbook to the browser as a download, under its own name. */
export async function download({ client, fileName }: OpenedWorkbook): Promise<void> {
  const bytes = await client.ask("save");
  const address = URL.createObjectURL(new Blob([bytes], { type: XLSX_TYPE }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
