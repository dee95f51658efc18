/** A file of tables as the Office for National Statistics publishes them, for scripts that show what a person does with one. */
import { Buffer } from "node:buffer";
import { require as load } from "tsx/cjs/api";

// It is made by the tests' own TypeScript.
const { saveWorkbook } = load("../excel-host/package/save.ts", import.meta.url);
const { onsWorkbook } = load("../test/e2e/onsWorkbook.ts", import.meta.url);

export const onsFile = () => ({
  name: "police force areas.xlsx",
  mimeType: "",
  buffer: Buffer.from(saveWorkbook(onsWorkbook())),
});
