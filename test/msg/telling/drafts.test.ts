/** Drafted sentences: as updates word them, and never against the figures they are drafted from. */
import { computeUpdate } from "../../../src/msg/update/computeUpdate";
import { draftSentence } from "../../../src/msg/telling/draft";
import { monthNumber } from "../../../src/msg/basics/period";
import type { Note } from "../../../src/msg/model/setup";
import { essexUpdate } from "../proofreading/essex";
import { note } from "../proofreading/reading";
import {
  EIGHT_FORCES,
  force,
  input,
  MARCH_2021,
  measure,
  published,
  series,
  setup,
} from "../builders";

const essex = essexUpdate();

test("drafts on the published table", () => {
  const drafts = essex.measures.map((result) => [
    result.measure.name,
    draftSentence(result, essex),
  ]);
  const cause = "in its MSG; its own rate";
  expect(Object.fromEntries(drafts)).toEqual({
    "Public confidence (CSEW)":
      "Essex remains 8th in its MSG; there are no new data (last data to March 2020).",
    "All crime offences":
      "Essex remains 8th in its MSG. To be 4th, it would have to fall below 67.90 per 1,000 pop. (the value of Force B).",
    "All crime solved rate": "Essex remains 2nd in its MSG.",
    "Violence with injury offences": `Essex has moved from 4th to 5th ${cause} fell 4.5%, and the move is due to peers. To be 4th, it would have to fall below 6.86 per 1,000 pop. (the value of Force B).`,
    "Violence with injury solved rate":
      "Essex remains 4th in its MSG. To be in the top quartile, it would have to exceed 20.2% (the value of Force G).",
    "Killed or seriously injured (KSI)": `Essex has moved from 7th to 6th ${cause} fell 17.9%, and the move is due to its own change.`,
    "Trafficking of drugs offences": `Essex has moved from 4th to 3rd ${cause} rose 6.3%, and the move is due to both its own change and peers. To be 2nd, it would have to exceed 0.81 per 1,000 pop. (the value of Force C).`,
    "Trafficking of drugs solved rate":
      "Essex remains 4th in its MSG. To be 3rd, it would have to exceed 82.6% (the value of Force D).",
    "Homicide offences": `Essex has moved from 4th to 7th ${cause} rose 46.2%, and the move is due to its own change.`,
    "Homicide solved rate": `Essex has moved from 2nd to 3rd ${cause} rose 1.6% points, and the move is due to peers. To be best, it would have to exceed 111.1% (the value of Force E).`,
    "Percentage sick (police officers)":
      "Essex remains 6th in its MSG, where 8th is best; there are no new data (last data to March 2020). To be 7th, it would have to fall below 4.29% of contracted hours lost (the value of Force D).",
    "Percentage sick (police staff)":
      "Essex remains 2nd in its MSG, where 8th is best; there are no new data (last data to March 2020). To be 5th, it would have to fall below 4.4% of contracted hours lost (the value of Force H).",
  });
});

test("no draft contradicts the figures, and a draft put at another place does", () => {
  for (const result of essex.measures) {
    const draft = draftSentence(result, essex);
    const { name } = result.measure;
    expect(note(essex, name, draft).map(({ what }) => what)).toEqual([]);
    const wrong = draft
      .replace(/\d(?=(?:st|nd|rd|th) in its MSG)/u, "1")
      .replace(/1(?:nd|rd|th)/u, "1st");
    expect([name, note(essex, name, wrong).length]).not.toEqual([name, 0]);
  }
});

const OCTOBER = monthNumber(2020, 10);

function moved(
  before: readonly number[],
  now: readonly number[],
  asPublished: readonly number[] = before,
) {
  const place = asPublished.filter((value) => value < asPublished[0]!).length + 1;
  const history = [
    published({
      dataTo: { end: OCTOBER, months: 1 },
      position: place,
      of: 8,
      value: asPublished[0]!,
    }),
  ];
  const made = setup(
    [measure()],
    EIGHT_FORCES.map((name) => force(name)),
    { previousUpdate: "October 2020" },
  );
  const update = computeUpdate(
    input(made, [series("Crime", [OCTOBER, MARCH_2021], [before, now])], { history }),
  );
  return draftSentence(update.measures[0]!, update);
}

test("a move that is all revision is not called a move", () => {
  const now = [4.5, 1, 2, 3, 4, 6, 7, 8];
  expect(moved(now, now, [3.5, 1, 2, 3, 4, 6, 7, 8])).toBe(
    "Force A is 5th in its MSG; the 4th published in October 2020 differs by revised figures alone.",
  );
});

test("by its own change, by peers, by both", () => {
  const before = [10, 1, 2, 3, 11, 12, 13, 14];
  expect(moved(before, [12.5, 1, 2, 3, 11, 12, 13, 14])).toBe(
    "Force A has moved from 4th to 6th in its MSG; its own rate rose 25.0%, and the move is due to its own change.",
  );
  expect(moved(before, [9, 1, 2, 3, 8, 12, 13, 14])).toBe(
    "Force A has moved from 4th to 5th in its MSG; its own rate fell 10.0%, and the move is due to peers.",
  );
  expect(moved(before, [10, 1, 2, 3, 10, 9, 13, 14])).toBe(
    "Force A has moved from 4th to joint 5th in its MSG; its own rate is all but unchanged, and the move is due to peers.",
  );
});

test("new, and without data or position", () => {
  const of = (changes: Parameters<typeof measure>[0]) => {
    const made = setup([measure(changes)]);
    const all = [series("Crime", [MARCH_2021], [[3, 1, 2, 4, 5, 6, 7, 8]])];
    const update = computeUpdate(input(made, all));
    return draftSentence(update.measures[0]!, update);
  };
  expect(of({})).toBe("Force A is 3rd in its MSG.");
  expect(of({ better: "neither" })).toBe("");
  expect(of({ value: "Not there" })).toBe("");
});

test("a draft goes where a note has no words, and nowhere else", () => {
  const row = (text: string, at: number, changes: Partial<Note> = {}): Note => ({
    measure: "All crime",
    update: "January 2021",
    text,
    place: { sheet: "MSG Setup", address: `C${at}` },
    ...changes,
  });
  const drafted = (...notes: Note[]) => {
    const all = [series("Crime", [MARCH_2021], [[3, 1, 2, 4, 5, 6, 7, 8]])];
    const { drafts, measures } = computeUpdate(input(setup([measure()]), all, { notes }));
    return [drafts.map(({ place }) => place.address), measures[0]?.commentary];
  };
  const text = "Force A is 3rd in its MSG.";
  expect(drafted(row("", 2))).toEqual([["C2"], text]);
  expect(drafted(row("", 2), row("", 3))).toEqual([["C2"], text]);
  expect(drafted(row("", 2, { measure: " all  CRIME" }))).toEqual([["C2"], text]);
  expect(drafted(row("", 2), row("Mine.", 3))).toEqual([[], "Mine."]);
});

test("a measure without a row for the update gets one, with its draft; one that is not shown does not", () => {
  const all = [series("Crime", [MARCH_2021], [[3, 1, 2, 4, 5, 6, 7, 8]])];
  const note = { measure: "All crime", text: "", place: { sheet: "MSG Setup", address: "C2" } };
  const made = (notes: Note[], changes = {}) => {
    const { newNotes, drafts, measures } = computeUpdate(
      input(setup([measure(changes)]), all, { notes }),
    );
    return [newNotes, drafts.length, measures[0]?.commentary];
  };
  const text = "Force A is 3rd in its MSG.";
  expect(made([])).toEqual([[{ measure: "All crime", text }], 0, text]);
  expect(made([{ ...note, update: "October 2020" }])).toEqual([
    [{ measure: "All crime", text }],
    0,
    text,
  ]);
  expect(made([{ ...note, update: "January 2021" }])).toEqual([[], 1, text]);
  expect(made([{ ...note, update: "January 2021", text: "Mine." }])).toEqual([[], 0, "Mine."]);
  expect(made([], { show: false })).toEqual([[], 0, ""]);
  expect(made([], { value: "Not there" })).toEqual([[], 0, ""]);
});
