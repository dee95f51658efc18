/**
 * Microsoft's own validator of Office files (the Open XML SDK's), as a judge of what we save. Only its program for Linux
 * can be had from the registry; elsewhere its tests are left out, and openly so.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const PLATFORM = `ooxml-validator-${process.platform}-${process.arch}`;
const BINARY = path.resolve(__dirname, "../node_modules/@xarsh", PLATFORM, "ooxml-validator");
const program = [BINARY, `${BINARY}.exe`].find((file) => existsSync(file));

export const hasValidator = program !== undefined;

/** A test that needs the validator. */
export const testWithValidator = hasValidator ? test : test.skip;

interface Finding {
  readonly description: string;
  readonly path: string;
}

/** @returns what is wrong with an Office file, each as "part: what"; nothing for a file that Office takes */
export function validatorFindings(file: string | Uint8Array): string[] {
  if (!program) throw new Error("There is no validator for this platform.");
  const name = typeof file === "string" ? file : kept(file);
  const { errors } = judged(program, name);
  return errors.map(({ path: part, description }) => `${part}: ${description}`);
}

function kept(bytes: Uint8Array): string {
  const name = path.join(mkdtempSync(path.join(tmpdir(), "msg-valid-")), "book.xlsx");
  writeFileSync(name, bytes);
  return name;
}

function judged(validator: string, file: string): { readonly errors: readonly Finding[] } {
  let printed: string;
  try {
    printed = execFileSync(validator, [file], { encoding: "utf8", maxBuffer: 1 << 26 });
  } catch (error) {
    // A file with faults ends it with a code of its own; what it prints is the same.
    printed = String((error as { stdout?: unknown }).stdout ?? "");
    if (!printed.includes('"errors"')) throw error;
  }
  return JSON.parse(printed) as { errors: readonly Finding[] };
}
