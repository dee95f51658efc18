import { parseArea } from "../model/addresses";
import type { TableContent } from "../model/tables";
import { NotAWorkbookError } from "./parts";
import { childNamed, childrenNamed, decodeXstring, isTrue, parseXml } from "./xml";

/** Reads a table part (ECMA-376 part 1, 18.5). @throws NotAWorkbookError when its area is none */
export function readTable(xml: string): TableContent {
  const root = parseXml(xml);
  const { attributes } = root;
  const area = parseArea(attributes.get("ref") ?? "");
  if (area === undefined)
    throw new NotAWorkbookError(`A table of the workbook has the area "${attributes.get("ref")}".`);
  const style = childNamed(root, "tableStyleInfo")?.attributes;
  const autoFilter = childNamed(root, "autoFilter");
  const isButtonHidden = childrenNamed(autoFilter, "filterColumn").some(({ attributes: column }) =>
    isTrue(column.get("hiddenButton")),
  );
  return {
    id: Number(attributes.get("id")),
    name: attributes.get("displayName") ?? attributes.get("name") ?? "",
    area,
    hasHeaders: Number(attributes.get("headerRowCount") ?? 1) > 0,
    hasTotals: Number(attributes.get("totalsRowCount") ?? 0) > 0,
    columns: childrenNamed(childNamed(root, "tableColumns"), "tableColumn").map((column) => ({
      name: decodeXstring(column.attributes.get("name") ?? ""),
      fileId: Number(column.attributes.get("id")),
    })),
    style: style?.get("name") ?? "",
    showBandedRows: isTrue(style?.get("showRowStripes")),
    showFilterButton: autoFilter !== undefined && !isButtonHidden,
  };
}
