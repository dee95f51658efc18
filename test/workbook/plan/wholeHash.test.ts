/** The hash of all that a sheet is given: another one for whatever could look or read otherwise, cells being the same. */
import type { Block, Cell, SheetPlan } from "../../../src/workbook/report/block";
import { REFRESHED_BLOCK } from "../../../src/workbook/report/summary";
import { placeBlocks } from "../../../src/workbook/plan/placedBlocks";
import { wholeHash } from "../../../src/workbook/plan/wholeHash";

/** A sheet's plan of one cell. */
function onePlan({
  cell,
  block,
}: {
  readonly cell?: Partial<Cell> | undefined;
  readonly block?: Partial<Block> | undefined;
} = {}): SheetPlan {
  const texts = { left: "", center: "", right: "" };
  return {
    sheet: "MSG Summary",
    blocks: [
      {
        id: "summary",
        top: 5,
        left: 0,
        columns: ["Summary"],
        style: "text",
        rows: [{ key: "one", cells: [{ content: 8.5, ...cell }] }],
        ...block,
      },
    ],
    widths: [400],
    frozenRows: 0,
    page: {
      orientation: "Portrait",
      repeatedRow: undefined,
      area: undefined,
      header: texts,
      footer: texts,
    },
  };
}

interface Changes {
  readonly cell?: Partial<Cell>;
  readonly block?: Partial<Block>;
  readonly plan?: object;
  readonly figureStamps?: string;
  readonly keptWords?: string;
  readonly moved?: number;
}

function hashOf({ cell, block, plan, moved = 0, ...kept }: Changes = {}): string {
  const whole = { ...onePlan({ cell, block }), ...plan };
  const placed = placeBlocks(whole, undefined).map((place) => {
    return { ...place, area: { ...place.area, left: place.area.left + moved } };
  });
  return wholeHash({ plan: whole, placed, keptWords: "words", figureStamps: "stamps", ...kept });
}

test.each<readonly [string, Changes]>([
  ["a content", { cell: { content: 8.5000000001 } }],
  ["a reference", { cell: { content: { formula: "=A2" } } }],
  ["a number format", { cell: { format: "0.00" } }],
  ["a cell's style", { cell: { style: "warning" } }],
  ["a link", { cell: { link: { sheet: "Crime", address: "D9" } } }],
  ["a block's style", { block: { style: "small" } }],
  ["a table", { block: { table: "MsgResults" } }],
  ["where it stands", { moved: 1 }],
  ["a width", { plan: { widths: [90] } }],
  ["a page's header", { plan: { page: { header: { left: "Other", center: "", right: "" } } } }],
  ["a chart", { plan: { charts: [{ name: "MSG league: Theft" }] } }],
  ["the figures read", { figureStamps: "others" }],
  ["words kept", { keptWords: "others" }],
])("%s", (_, changes) => {
  expect(hashOf(changes)).not.toBe(hashOf());
  expect(hashOf(changes)).toBe(hashOf(changes));
});

test("when the report was refreshed, and texts that are written once, are no part of it", () => {
  const [now, later] = ["on Monday", "on Tuesday"].map((content) => ({ cell: { content } }));
  for (const block of [{ id: REFRESHED_BLOCK }, { isWrittenOnce: true }])
    expect(hashOf({ ...later, block })).toBe(hashOf({ ...now, block }));
  expect(hashOf(later)).not.toBe(hashOf(now));
});
