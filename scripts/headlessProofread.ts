/** npm run proofread as a program of its own: see proofreadCommand.ts. */
import { proofreadCommand } from "./proofreadCommand";

void proofreadCommand(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
}).then((code) => {
  process.exitCode = code;
});
