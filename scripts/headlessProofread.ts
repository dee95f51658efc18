/** npm run proofread as a program of its own: see proofreadCommand.ts. */
import { proofreadCommand } from "./proofreadCommand";
import { standardPrinting } from "./standardPrinting";

void proofreadCommand(process.argv.slice(2), standardPrinting()).then((code) => {
  process.exitCode ||= code;
});
