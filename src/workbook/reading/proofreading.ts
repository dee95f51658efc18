/** Which words of a workbook are proof-read in a run, and what they say against its figures. */
import { sameName } from "../../msg/basics/names";
import { proofRead } from "../../msg/proofreading/proofRead";
import type { WrittenArea, WrittenCell } from "../../msg/proofreading/writtenText";
import type { Problem } from "../../msg/basics/problem";
import type { Note } from "../../msg/model/setup";
import { reportOf, updateName, type Update } from "../../msg/model/update";
import {
  type Area,
  cellAddress,
  cellPlace,
  intersection,
  type SheetArea,
} from "../names/addresses";
import { nameKey } from "../names/cellText";
import { SHEETS } from "../names/contract";
import type { Snapshot } from "../names/snapshot";

/** Ranges of words that an analyst wants read have a name that begins with this. */
const PROOFREAD_NAME = "MSG_Proofread";

/** Sheets of these names, other than ours, are read as a whole. */
const PROOFREAD_SHEETS = /^(?:msg )?(?:proof-?read|executive summary|text to check)/iu;

/** More cells than any text has. */
export const MOST_CELLS = 20_000;

/** Displayed texts of an area. */
export interface WrittenTexts extends SheetArea {
  readonly texts: readonly (readonly string[])[];
  /** Merged areas among them: their text is that of every cell they cover. */
  readonly merges: readonly Area[];
}

/** Where the analyst has words to be read, beside the set-up's own. */
export function textAreas({ names, sheets }: Snapshot): SheetArea[] {
  const named = names.filter(({ name }) => nameKey(name).startsWith(nameKey(PROOFREAD_NAME)));
  const ours = new Set<string>(Object.values(SHEETS).map(nameKey));
  const whole = sheets.flatMap(({ name, used }) =>
    used && PROOFREAD_SHEETS.test(name.trim()) && !ours.has(nameKey(name))
      ? [{ sheet: name, area: used }]
      : [],
  );
  const usedOf = (sheet: string) =>
    sheets.find(({ name }) => nameKey(name) === nameKey(sheet))?.used;
  const filled = named.flatMap(({ sheet, area }) => {
    const used = usedOf(sheet);
    // A whole column is named more often than the cells in it.
    const common = used && intersection(area, used);
    return common ? [{ sheet, area: common }] : [];
  });
  return [...filled, ...whole].filter(({ area }) => area.rows * area.columns <= MOST_CELLS);
}

/** What an update's commentary, its rationales and the texts pointed at say against its figures. */
export function proofreadUpdate(update: Update, texts: readonly WrittenTexts[]): Problem[] {
  const areas = [
    ...update.notes
      .filter((note) => isOfUpdate(note, update))
      .flatMap((note) => noteArea(note, update)),
    ...update.setup.measures.map(({ name, rationale, rationalePlace }) => ({
      measure: name,
      rows: [[{ text: rationale, place: rationalePlace }]],
    })),
    ...narrativeAreas(update),
    ...texts.map(writtenArea),
  ];
  return proofRead(reportOf(update), areas);
}

/** The narrative as it is printed, its fields filled. */
function narrativeAreas({ own }: Update): WrittenArea[] {
  if (!own || own.narrative.length === 0) return [];
  const rows = own.narrative.map(({ row, text }) => {
    const lead = row.lead === "" ? "" : `${row.lead}: `;
    return [{ text: `${lead}${text}`, place: row.place }];
  });
  return [{ measure: "", rows }];
}

function isOfUpdate(note: Note, update: Update): boolean {
  return sameName(note.update, updateName(update));
}

function noteArea({ measure, text, place }: Note, update: Update): WrittenArea[] {
  const about = update.setup.measures.find(({ name }) => sameName(name, measure));
  return about ? [{ measure: about.name, rows: [[{ text, place }]] }] : [];
}

export function writtenArea({ sheet, area, texts, merges }: WrittenTexts): WrittenArea {
  const covered = coveredTexts({ area, texts, merges });
  const rows = texts.map((row, down) =>
    row.map((text, across): WrittenCell => {
      const place = cellPlace(sheet, area.top + down, area.left + across);
      const over = covered.get(cellAddress(area.top + down, area.left + across));
      return over === undefined ? { text, place } : { text, place, covered: over };
    }),
  );
  return { measure: "", rows };
}

/** By address, the text of the merged area that a cell is in. */
function coveredTexts({
  area,
  texts,
  merges,
}: Pick<WrittenTexts, "area" | "texts" | "merges">): ReadonlyMap<string, string> {
  return new Map(
    merges.flatMap((merge) => {
      const text = texts[merge.top - area.top]?.[merge.left - area.left] ?? "";
      // Merged whole rows and columns are as long as the sheet; what is read is not.
      const inside = text === "" ? undefined : intersection(merge, area);
      return inside ? addressesIn(inside).map((address) => [address, text] as const) : [];
    }),
  );
}

function addressesIn({ top, left, rows, columns }: Area): string[] {
  return Array.from({ length: rows * columns }, (_, at) =>
    cellAddress(top + Math.floor(at / columns), left + (at % columns)),
  );
}
