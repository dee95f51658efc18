/** npm run --silent proofread -- WORKBOOK.xlsx DOCUMENT: see proofreadCommand.ts. */
import { runScript } from "./runScript.mjs";

await runScript("scripts/headlessProofread.ts");
