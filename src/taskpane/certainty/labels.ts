/** Names beside points, moved until they cover neither each other nor a point. */

export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

export interface Label {
  readonly name: string;
  /** Where the text begins, and its base line. */
  readonly x: number;
  readonly y: number;
}

/** In pixels, y downwards. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Sizes in pixels of the text the labels are drawn with. */
const LETTER = 6;
const HEIGHT = 11;
const GAP = 6;
const POINT = 4;

/**
 * A place for each name, the first ones first: right of its point, left, above or below, then
 * further up and down. A name for which there is no free place is left out.
 */
export function placeLabels(spots: readonly Spot[], room: Box): readonly Label[] {
  const taken: Box[] = spots.map(({ x, y }) => around(x, y, POINT));
  return spots.flatMap(({ x, y, name }): Label[] => {
    const length = name.length * LETTER;
    const found = candidates(x, y, length).find((box) => isFree(box, taken, room));
    if (!found) return [];
    taken.push(found);
    return [{ name, x: found.left, y: found.bottom - 2 }];
  });
}

function candidates(x: number, y: number, length: number): Box[] {
  const box = (left: number, middle: number): Box => ({
    left,
    right: left + length,
    top: middle - HEIGHT / 2,
    bottom: middle + HEIGHT / 2,
  });
  const lines = [0, -1, 1, -2, 2].map((steps) => y + steps * HEIGHT);
  return [
    ...lines.flatMap((line) => [box(x + GAP, line), box(x - GAP - length, line)]),
    box(x - length / 2, y - HEIGHT),
    box(x - length / 2, y + HEIGHT),
  ];
}

function around(x: number, y: number, size: number): Box {
  return { left: x - size, right: x + size, top: y - size, bottom: y + size };
}

function isFree(box: Box, taken: readonly Box[], room: Box): boolean {
  const inside =
    box.left >= room.left &&
    box.right <= room.right &&
    box.top >= room.top &&
    box.bottom <= room.bottom;
  return inside && !taken.some((other) => overlap(box, other));
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}
