/** Rectangles of cells: runs of equal cells, and what is left of one area without others. */
import { intersection, type Area } from "../names/addresses";

/**
 * Splits a grid of labels into rectangles of one label each; undefined cells belong to none.
 * Runs along a row that repeat in the next rows are joined.
 */
export function labelledAreas<Label>(
  rows: readonly (readonly (Label | undefined)[])[],
): { readonly label: Label; readonly area: Area }[] {
  const done: { label: Label; area: Area }[] = [];
  let open: { label: Label; area: Area }[] = [];
  rows.forEach((row, top) => {
    const next = runs(row).map(({ label, left, columns }) => {
      const above = open.find(
        ({ label: other, area }) =>
          other === label && area.left === left && area.columns === columns,
      );
      return above
        ? { label, area: { ...above.area, rows: above.area.rows + 1 } }
        : { label, area: { top, left, rows: 1, columns } };
    });
    const grown = new Set(next.map(({ area }) => `${area.top} ${area.left} ${area.columns}`));
    done.push(...open.filter(({ area }) => !grown.has(`${area.top} ${area.left} ${area.columns}`)));
    open = next;
  });
  return [...done, ...open];
}

function runs<Label>(row: readonly (Label | undefined)[]) {
  const found: { label: Label; left: number; columns: number }[] = [];
  row.forEach((label, left) => {
    if (label === undefined) return;
    const last = found.at(-1);
    if (last && last.label === label && last.left + last.columns === left) last.columns++;
    else found.push({ label, left, columns: 1 });
  });
  return found;
}

/** What remains of an area where others are taken out, as rectangles that do not overlap. */
export function without(area: Area, others: readonly Area[]): Area[] {
  return others.reduce<Area[]>((left, other) => left.flatMap((part) => minus(part, other)), [area]);
}

function minus(area: Area, other: Area): Area[] {
  const shared = intersection(area, other);
  if (!shared) return [area];
  const bottom = shared.top + shared.rows;
  const right = shared.left + shared.columns;
  const parts: Area[] = [
    { ...area, rows: shared.top - area.top },
    { ...area, top: bottom, rows: area.top + area.rows - bottom },
    { ...shared, left: area.left, columns: shared.left - area.left },
    { ...shared, left: right, columns: area.left + area.columns - right },
  ];
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0);
}
