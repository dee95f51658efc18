/** npm run report as a program of its own: see reportCommand.ts. */
import { reportCommand } from "./reportCommand";

void reportCommand(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
}).then((code) => {
  process.exitCode = code;
});
