import type { HyperlinkModel } from "../../model/types";
import { excelError } from "../contract/errors";
import type { Host, Json } from "../contract/hostObject";
import type { RangeTarget } from "../contract/targets";

const PARTS = ["address", "documentReference", "screenTip", "textToDisplay"] as const;

/** Range.hyperlink: the first cell's link; null without one. */
export function readHyperlink({ sheet, area }: RangeTarget): Json {
  const link = sheet.hyperlink(area.row, area.column);
  if (!link) return null;
  const text = link.textToDisplay ?? sheet.text(area.row, area.column);
  const parts = PARTS.filter((part) => link[part] !== undefined);
  return {
    ...Object.fromEntries(parts.map((part) => [part, link[part] ?? ""])),
    textToDisplay: text,
  };
}

/** Sets the link of every cell of a range; the text to display becomes the cells' text, as in Excel. */
export function writeHyperlink({ sheet, area }: RangeTarget, value: Json, host: Host): void {
  const link = value === null ? null : hyperlinkOf(value);
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      sheet.setHyperlink(row, column, link);
      const shown = link?.textToDisplay ?? link?.address ?? link?.documentReference;
      const keepsOwn = link?.textToDisplay === undefined && sheet.value(row, column) !== null;
      if (shown !== undefined && !keepsOwn) sheet.setValue(row, column, shown);
    }
  }
  host.cellsChanged(sheet, area, "ThisLocalAddin");
}

function hyperlinkOf(value: Json): HyperlinkModel {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw excelError("InvalidArgument", "It is not a hyperlink.");
  }
  const given = value as { readonly [key: string]: Json };
  const link: HyperlinkModel = {};
  for (const part of PARTS) {
    const text = given[part];
    if (typeof text === "string") link[part] = text;
    else if (text !== null && text !== undefined) {
      throw excelError("InvalidArgument", `A hyperlink's ${part} is a text.`);
    }
  }
  if (link.address === undefined && link.documentReference === undefined) {
    throw excelError("InvalidArgument", "A hyperlink needs an address or a documentReference.");
  }
  return link;
}
