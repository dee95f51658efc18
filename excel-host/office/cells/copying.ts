/** Range.copyFrom, as far as it is simulated: pasting values. */
import { rangeArgument, requireLiving, shiftedArea } from "./addresses";
import { choiceArgument, optionalBoolean } from "../contract/arguments";
import { excelError } from "../contract/errors";
import type { Argument, Host } from "../contract/hostObject";
import type { RangeTarget } from "../contract/targets";

/** Excel.RangeCopyType, its default first. */
const COPY_WHAT = ["All", "Formulas", "Values", "Formats", "Link"] as const;

/**
 * Pastes the values of a range: results instead of formulas, errors as errors, text as text. A
 * smaller source is repeated; a larger one reaches beyond the target, as in Excel.
 * @throws HostError UnsupportedOperation for anything but values, skipped blanks and turned tables
 */
export function copyFrom(target: RangeTarget, args: readonly Argument[], host: Host): void {
  const source = rangeArgument(args, 0, target);
  requireLiving(source);
  const what = choiceArgument(args, 1, COPY_WHAT);
  const isChanged = optionalBoolean(args, 2, false) || optionalBoolean(args, 3, false);
  if (what !== "Values" || isChanged)
    throw excelError("UnsupportedOperation", "Only copying of values is simulated.");
  host.settle();
  const { area: from } = source;
  const values = Array.from({ length: from.rows }, (_, row) =>
    Array.from({ length: from.columns }, (_unused, column) =>
      source.sheet.value(from.row + row, from.column + column),
    ),
  );
  const area = shiftedArea(target.area, {
    rows: Math.max(target.area.rows, from.rows),
    columns: Math.max(target.area.columns, from.columns),
  });
  for (let row = 0; row < area.rows; row++) {
    for (let column = 0; column < area.columns; column++) {
      const value = values[row % from.rows]?.[column % from.columns] ?? null;
      target.sheet.setValue(area.row + row, area.column + column, value);
    }
  }
  host.cellsChanged(target.sheet, area, "ThisLocalAddin");
}
