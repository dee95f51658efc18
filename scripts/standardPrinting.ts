/** Where the commands print: the standard streams, whoever reads them. */
import type { Printing } from "./reportCommand";

/** Whoever reads what is printed may stop reading ("| head -1"): what was asked for is done all the same. */
export function standardPrinting(): Printing {
  const unlessClosed = (tell: (why: string) => void) => (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return;
    process.exitCode = 1;
    tell(error.message);
  };
  process.stdout.on(
    "error",
    unlessClosed((why) => process.stderr.write(`What was to be printed could not be: ${why}\n`)),
  );
  // There is nowhere left to say it.
  process.stderr.on(
    "error",
    unlessClosed(() => undefined),
  );
  return {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
  };
}
