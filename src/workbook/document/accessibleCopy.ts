/** The update as a workbook that everybody can read: a cover, contents, notes, and one table a sheet. */
import { updateName, type UpdateReport } from "../../msg/model/update";
import { firstTexts, type TextSection } from "../report/backgroundTexts";
import { caveats } from "../report/caveats";
import { reportTitle } from "../report/pages";
import { countInWords } from "../../msg/words/wording";
import type { AccessibleCopy, CopyTable } from "./copyModel";
import { copyTables, type Noted } from "./copyTables";
import { withPrintableTexts } from "./model";
import { coverLines, methods } from "./updateDocument";

const NOTES = "Notes";
const ONE_TABLE = `This sheet has one table. The notes that headings name are on the sheet ${NOTES}.`;

/**
 * @param background the analyst's texts on MSG Background; those that a new one begins with where left out
 */
export function accessibleCopy(
  update: UpdateReport,
  background: readonly TextSection[] = firstTexts(update),
): AccessibleCopy {
  const notes = noteTexts(update);
  const noted: Noted = (heading, about) => {
    const at = notes.findIndex((note) => note.heading === about);
    return at < 0 ? heading : `${heading} [note ${at + 1}]`;
  };
  const tables = copyTables(update, background, noted).map((table) => ({
    ...table,
    about: ONE_TABLE,
  }));
  const all = [notesTable(notes), ...tables];
  return withPrintableTexts({
    title: [reportTitle(update), updateName(update)].filter((text) => text !== "").join(": "),
    author: update.setup.settings.producedBy,
    cover: [
      ...coverLines(update),
      update.setup.settings.marking && `Marking: ${update.setup.settings.marking}`,
      `This workbook holds figures and words without formulas, in ${countInWords(all.length)} tables, each on a sheet of its own. The sheet Contents lists them; what the words in headings mean is on the sheet ${NOTES}.`,
      "Where a figure is not known or does not apply, its cell says so in words. Sheets that texts name as MSG Evidence or the like are those of the workbook from which this copy was made.",
    ].filter((line) => line !== ""),
    tables: [contentsTable(all), ...all],
  });
}

/** What a reader has to know of the figures: the methods, then what holds of this update alone. */
function noteTexts(update: UpdateReport): readonly TextSection[] {
  const heading = "About this update";
  return [...methods(update), ...caveats(update).map((text) => ({ heading, text }))];
}

function notesTable(notes: readonly TextSection[]): CopyTable {
  return {
    sheet: NOTES,
    name: "MSG_notes",
    title: "Notes: what the words and figures mean",
    about: "This sheet has one table. Headings of other sheets name its rows, as in [note 1].",
    columns: [
      { heading: "Note", width: 10 },
      { heading: "What it is about", width: 24 },
      { heading: "Text", width: 66 },
    ],
    rows: notes.map(({ heading, text }, at) => [`Note ${at + 1}`, heading, text]),
  };
}

function contentsTable(tables: readonly CopyTable[]): CopyTable {
  return {
    sheet: "Contents",
    name: "MSG_contents",
    title: "Contents",
    about: "This sheet has one table. Each sheet's name in it leads to that sheet.",
    columns: [
      { heading: "Sheet", width: 24 },
      { heading: "What its table shows", width: 76 },
    ],
    rows: tables.map(({ sheet, title }) => [{ text: sheet, sheet }, title]),
  };
}
