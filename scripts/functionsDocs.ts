/** npm run docs: writes docs/functions.md. */
import { writeFileSync } from "node:fs";
import { functionsPage } from "./formulas/functionsPage";

functionsPage().then(
  (page) => {
    writeFileSync("docs/functions.md", page);
    console.error("docs/functions.md written.");
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
