/** npm run report as a program of its own: see reportCommand.ts. */
import { reportCommand } from "./reportCommand";

/** Whoever reads the summary may stop reading ("| head -1"): the report is saved all the same. */
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });

void reportCommand(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
}).then((code) => {
  process.exitCode = code;
});
