/** npm run report as a program of its own: see reportCommand.ts. */
import { reportCommand } from "./reportCommand";
import { standardPrinting } from "./standardPrinting";

void reportCommand(process.argv.slice(2), standardPrinting()).then((code) => {
  process.exitCode ||= code;
});
