import { splitSheetPart } from "./sheetPart";
import { scanSheetData } from "./sheetScanner";

/** Which of the shared strings a sheet's cells refer to, by place: 1 for those that are in use. */
export type StringUse = Uint8Array;

/** What was found while a sheet was read, by its part's bytes, which are never changed in place. */
const known = new WeakMap<Uint8Array, StringUse>();

export function rememberStringUse(part: Uint8Array, use: StringUse): void {
  known.set(part, use);
}

/** Marks in `use` the shared strings that a worksheet part refers to. Throws XmlError when it is damaged. */
export function markStringUse(part: Uint8Array, use: StringUse): void {
  const found = known.get(part) ?? scannedUse(part, use.length);
  known.set(part, found);
  found.forEach((isUsed, place) => {
    if (isUsed !== 0) use[place] = 1;
  });
}

function scannedUse(part: Uint8Array, count: number): StringUse {
  const use = new Uint8Array(count);
  const { bytes, dataStart, dataEnd, prefix } = splitSheetPart(part);
  scanSheetData(bytes, dataStart, dataEnd, prefix.length, {
    cell({ type, valueStart, valueEnd }) {
      if (type !== "s" || valueStart < 0) return;
      let place = 0;
      for (let at = valueStart; at < valueEnd; at++) {
        const digit = (bytes[at] as number) - 48;
        if (digit >= 0 && digit <= 9) place = place * 10 + digit;
      }
      use[place] = 1;
    },
  });
  return use;
}
