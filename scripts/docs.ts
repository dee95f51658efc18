/** npm run docs: writes docs/functions.md, and the tables of the set-up in docs/user-guide.md. */
import { readFileSync, writeFileSync } from "node:fs";
import { functionsPage } from "./formulas/functionsPage";
import { guideWithTables } from "./guideTables";

const GUIDE = "docs/user-guide.md";

async function writeDocs(): Promise<void> {
  writeFileSync("docs/functions.md", await functionsPage());
  writeFileSync(GUIDE, guideWithTables(readFileSync(GUIDE, "utf8")));
  console.error(`docs/functions.md and the tables of ${GUIDE} written.`);
}

writeDocs().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
