/** npm run --silent report -- INPUT.xlsx OUTPUT.xlsx [--replace]: see reportCommand.ts. */
import { runScript } from "./runScript.mjs";

await runScript("scripts/headlessReport.ts");
