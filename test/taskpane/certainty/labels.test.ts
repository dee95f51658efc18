import fc from "fast-check";
import { placeLabels } from "../../../src/taskpane/certainty/labels";
import { forAll } from "../../properties/arbitraries";

const ROOM = { left: 40, right: 318, top: 16, bottom: 200 };

test("names stay in the room and on lines of their own", () => {
  const spot = fc.record({
    x: fc.double({ min: 40, max: 310, noNaN: true }),
    y: fc.double({ min: 16, max: 200, noNaN: true }),
    name: fc.string({ minLength: 1, maxLength: 18 }),
  });
  forAll(fc.array(spot, { maxLength: 12 }), (spots) => {
    const labels = placeLabels(spots, ROOM);
    for (const { x, y, name } of labels) {
      expect(x).toBeGreaterThanOrEqual(ROOM.left);
      expect(x + name.length * 6).toBeLessThanOrEqual(ROOM.right + 1e-9);
      expect(y).toBeLessThanOrEqual(ROOM.bottom);
    }
    labels.forEach((one, i) =>
      labels.slice(i + 1).forEach((other) => {
        const apart = Math.abs(one.y - other.y) >= 11 - 1e-9;
        const beside =
          one.x + one.name.length * 6 <= other.x + 1e-9 ||
          other.x + other.name.length * 6 <= one.x + 1e-9;
        expect(apart || beside).toBe(true);
      }),
    );
  });
});

test("a lone point has its name at its right", () => {
  const [label] = placeLabels([{ x: 100, y: 100, name: "Essex" }], ROOM);
  expect(label).toMatchObject({ name: "Essex", x: 106 });
});
