/** Sentences of the tab Report. */
import { countToLookAt } from "../../msg/basics/causes";
import { countInWords, numberText } from "../../msg/words/wording";
import type {
  NewUpdate,
  NotAdvancedTexts,
  RolledSetting,
} from "../../workbook/actions/startNewUpdate";
import type { Outcome, Publishing } from "../../workbook/actions/outcome";
import type { FoundHandEdit, PlannedSheet } from "../../workbook/actions/previewRefresh";
import type { PublicationState } from "../../msg/model/update";

/** "1 cell", "4,648 cells" */
function counted(count: number, noun: string): string {
  return `${numberText(count, 0)} ${noun}${count === 1 ? "" : "s"}`;
}

/** @example "A refresh writes 4,648 cells on 5 sheets, 1 of them new. Your own sheets are only read." */
export function writtenText(sheets: readonly PlannedSheet[]): string {
  const cells = sheets.reduce((sum, sheet) => sum + sheet.cells, 0);
  const made = sheets.filter(({ isNew }) => isNew).length;
  const news = made === 0 ? "" : made === sheets.length ? ", all new" : `, ${made} of them new`;
  return `A refresh writes ${counted(cells, "cell")} on ${counted(sheets.length, "sheet")}${news}. Your own sheets are only read.`;
}

export const NOTHING_NEW =
  "The report stands as it would be written: a refresh checks it against Excel's own results, and writes when that was. Your own sheets are only read.";

/** @example "MSG Summary: 120 cells, new" */
export function sheetCellsText({ sheet, cells, isNew }: PlannedSheet): string {
  return `${sheet}: ${counted(cells, "cell")}${isNew ? ", new" : ""}`;
}

export function handEditsText(edits: readonly FoundHandEdit[]): string {
  if (edits.length === 0) return "Nothing on these sheets was changed by hand since then.";
  const many =
    edits.length === 1 ? "One cell was" : `${capital(countInWords(edits.length))} cells were`;
  return `${many} changed by hand since the last refresh. Say which to keep.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @example undoneText(true, 4648) // "Undone: 4,648 cells hold again what they held before the refresh." */
export function undoneText(ok: boolean, cells: number, isBegun = false): string {
  if (!ok && isBegun)
    return "The refresh was undone in part only; the sheets say that they are not finished.";
  if (!ok) return "The refresh was not undone.";
  const hold = cells === 1 ? "holds again what it" : "hold again what they";
  return `Undone: ${counted(cells, "cell")} ${hold} held before the refresh.`;
}

/** What came of publishing where it is not done; the problems beside it say more. */
const NOT_PUBLISHED: Readonly<Record<Publishing, string>> = {
  done: "Published.",
  already: "It was published before; nothing was written.",
  refused: "Nothing was published.",
  counts: "It is published, but its sheets may not all say so.",
  begun: "The publication was begun, and does not count yet.",
  "not known": "Whether it is published is not known.",
};

/** @example "Published: January 2021, version 1.0." */
export function publishedText({
  ok,
  update,
  report,
  publishing,
}: Pick<Outcome, "ok" | "update" | "report" | "publishing">) {
  if (!ok) return NOT_PUBLISHED[publishing ?? "refused"];
  const version = report?.publication.version ?? "";
  return `Published: ${update}${version === "" ? "" : `, version ${version}`}.`;
}

/** What a refresh found: changes by hand that were kept, and problems to look at. */
export function foundText({ problems, cellsWritten, did }: Outcome): string {
  const kept = problems.filter(({ what }) => what.includes("The change was kept.")).length;
  const toAct = countToLookAt(problems);
  const sentences = [
    did === "found unchanged"
      ? "The report stands as it would be written; only the time at the foot of MSG Summary is new."
      : `${counted(cellsWritten, "cell")} written.`,
    kept > 0 ? `${counted(kept, "change")} made by hand kept.` : "",
    toAct > 0 ? `${counted(toAct, "problem")} to look at: see Problems.` : "No problem to look at.",
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

/** Where the update stands: published, or a draft. */
export function publicationText(update: string, publication: PublicationState): string {
  const version = publication.version === "" ? "" : `${versionText(publication)},`;
  if (publication.isIncomplete)
    return `${update}${version} is published, but not all of the forces' figures behind it are kept. Publish again to add them.`;
  if (publication.isPublished) return `${update}${version} is published, as it stands here.`;
  const differs = publication.differsFrom;
  return differs === ""
    ? `${update}${version} is a draft. Publishing keeps its figures, and every force's behind them, in MsgHistory and MsgHistoryForces, and stamps the sheets.`
    : `${update} was published as version ${differs}, and differs from it now. Enter a new Version on MSG Setup to publish a correction.`;
}

/** @example notSavedText(2) // "2 changes typed on Set up or in Words are not saved" */
export function notSavedText(changes: number): string {
  return `${counted(changes, "change")} typed on Set up or in Words ${changes === 1 ? "is" : "are"} not saved`;
}

/** @example unsavedText(2) // "2 changes typed on Set up or in Words are not saved: save or discard them before you publish." */
export function unsavedText(changes: number): string {
  const them = changes === 1 ? "it" : "them";
  return `${notSavedText(changes)}: save or discard ${them} before you publish.`;
}

/** @example waitingText(1) // "Publishing waits for 1 thing: mend it, or answer for it by name, with the reason." */
export function waitingText(items: number): string {
  const it = items === 1 ? "it" : "them";
  return `Publishing waits for ${counted(items, "thing")}: mend ${it}, or answer for ${it} by name, with the reason.`;
}

export function publishQuestion(update: string, publication: PublicationState): string {
  return `Publish ${update}${versionText(publication)}? What is published is never changed afterwards; a correction becomes a new version.`;
}

function versionText({ version }: PublicationState): string {
  return version === "" ? "" : `, version ${version}`;
}

/** @example rolledText({ setting: "Version", before: "1.1", after: "1.0", where: "'MSG Setup'!B4" }) // "from 1.1 to 1.0" */
export function rolledText({ before, after }: RolledSetting): string {
  if (after === "") return `${before} is cleared`;
  return before === "" ? `becomes ${after}` : `from ${before} to ${after}`;
}

/** @example "All crime: to January 2021 still (Crime!Count)" */
export function notAdvancedText({ measure, dataTo, series }: NotAdvancedTexts): string {
  const made = series.length === 0 ? "" : ` (${series.join(", ")})`;
  return `${measure}: to ${dataTo} still${made}`;
}

export function commentaryRowsText(rows: number): string {
  return rows === 0
    ? "MsgNotes has its rows for the new commentary already, or cannot be given any."
    : `MsgNotes gets ${counted(rows, "row")} for the new commentary. Your figures stay as they are.`;
}

/** @example "April 2021 is started. Refresh when its figures are in." */
export function startedText({ ok, name, isBegun }: Pick<NewUpdate, "ok" | "name" | "isBegun">) {
  if (ok) return `${name} is started. Refresh when its figures are in.`;
  return isBegun ? "The new update was started in part only." : "The new update was not started.";
}
