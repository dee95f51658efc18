/** The first run over the open workbook; what it needs is loaded when it is needed. */
import type { FirstRunWorkbook } from "./firstRunWorkbook";

/** Beside the pane's page. */
const SAMPLE = "samples/essex-q4-2020-21.xlsx";

const setUp = () => import(/* webpackChunkName: "setUp" */ "../../workbook/actions/setUpWorkbook");
const proposals = () => import(/* webpackChunkName: "setUp" */ "../../workbook/proposal/proposal");

export const officeFirstRun: FirstRunWorkbook = {
  propose: async () => (await setUp()).proposeSetUp(),
  readBack: async (proposal) => {
    const { setUpRows } = await proposals();
    return (await setUp()).readBackSetUp(setUpRows(proposal));
  },
  write: async (proposal) => {
    const { setUpRows } = await proposals();
    await (await setUp()).writeSetUp(setUpRows(proposal));
  },
  sampleFile: SAMPLE,
  openSample: async () => {
    const response = await fetch(SAMPLE);
    if (!response.ok) throw new Error(`${SAMPLE}: ${response.statusText || response.status}.`);
    await Excel.createWorkbook(await base64Of(await response.blob()));
  },
};

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(new Error("The sample could not be read."));
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.readAsDataURL(blob);
  });
}
