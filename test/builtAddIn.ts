/** The add-in as it is shipped: npm test builds it when one of the tests chosen imports this. */
import { readFileSync } from "node:fs";
import path from "node:path";

export const BUILT = path.join(__dirname, "../dist");

/** The text of one of its files. */
export function builtFile(name: string): string {
  return readFileSync(path.join(BUILT, name), "utf8");
}
