/** Which columns of a table say nothing of any of its measures. */
import { CANNOT_BE_TOLD, STATUS_CERTAINTY_WORDS } from "../../msg/certainty/certaintyWords";
import { isBlank, type Content, type Row } from "./block";

/** Whether a cell says something: it is not blank, and tells more than that nothing is known. */
function saysSomething(content: Content): boolean {
  if (isBlank(content)) return false;
  return (
    typeof content !== "string" ||
    (content !== STATUS_CERTAINTY_WORDS["not known"] && !content.startsWith(CANNOT_BE_TOLD))
  );
}

/**
 * @param rows without the heading; where there are none no column is empty
 * @returns indices of the columns none of whose cells say anything
 */
export function emptyColumns(rows: readonly Row[], columns: number): readonly number[] {
  if (rows.length === 0) return [];
  return Array.from({ length: columns }, (_, at) => at).filter(
    (at) => !rows.some(({ cells }) => saysSomething(cells[at]?.content ?? "")),
  );
}
