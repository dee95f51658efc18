/** Sentences about how the report's sheets stand to the figures shown. */
import type { MeasureChange } from "../../workbook/plan/sinceWritten";
import type { OnSheets, Outcome } from "../../workbook/actions/outcome";
import { countInWords } from "../../msg/words/wording";

/** @example momentText(new Date(2026, 10, 25, 21, 24), new Date(2026, 10, 30)) // "25 November 21:24" */
function momentText(moment: Date, now: Date): string {
  const isThisYear = moment.getFullYear() === now.getFullYear();
  const day = moment.toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    ...(isThisYear ? {} : { year: "numeric" }),
  });
  return `${day} ${timeText(moment)}`;
}

/** @example timeText(new Date(2026, 10, 25, 21, 24)) // "21:24" */
export function timeText(moment: Date): string {
  return moment.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}

/** "written 25 November 21:24, "; "" where that is not known. */
function writtenText({ writtenAt }: OnSheets, now: Date): string {
  return writtenAt === "" ? "" : `, written ${momentText(new Date(writtenAt), now)}`;
}

/** @example "Nothing changed since 25 November 21:24"; of when it was written, where that is known */
export function unchangedText({ onSheets }: Pick<Outcome, "onSheets">, now = new Date()): string {
  const { writtenAt = "" } = onSheets ?? {};
  const since = writtenAt === "" ? "the report was written" : momentText(new Date(writtenAt), now);
  return `Nothing changed since ${since}`;
}

/**
 * What is shown beside what stands on the sheets.
 *
 * @example "As it stands on the sheets, written 25 November 21:24; agrees with the figures."
 */
export function standingText(sheets: OnSheets, now: Date): string {
  if (sheets.isUnfinished)
    return "The report's sheets are not finished: their writing was cut off. Refresh the report.";
  if (!sheets.isThere)
    return "Worked out from the figures as they are now. No report is written yet.";
  const written = writtenText(sheets, now);
  const { changes } = sheets;
  if (changes.length === 0) return `As it stands on the sheets${written}; agrees with the figures.`;
  const measures = changes.length === 1 ? "measure" : "measures";
  return `Figures changed since the report on the sheets${written}: ${countInWords(changes.length)} ${measures} would change. Shown here are the figures as they are now.`;
}

/** What a person looks for first. */
const FIRST = ["Position", "Value", "Status", "Data to"];

/** @example "Theft: Position 8 → 1, Value 81.50 → 50.00, and three more" */
export function changeText({ measure, kind, figures }: MeasureChange): string {
  if (kind === "new") return `${measure}: not on the sheets yet`;
  if (kind === "gone") return `${measure}: no longer a measure`;
  const named = figures.filter(({ name }) => FIRST.includes(name));
  const shown = [...(named.length > 0 ? named : figures.slice(0, 1))].sort(
    (one, other) => FIRST.indexOf(one.name) - FIRST.indexOf(other.name),
  );
  const more = figures.length - shown.length;
  const texts = shown.map(
    ({ name, then, now }) => `${name} ${then || "nothing"} → ${now || "nothing"}`,
  );
  const rest = more > 0 ? [`and ${countInWords(more)} more`] : [];
  return `${measure}: ${[...texts, ...rest].join(", ")}`;
}

/** @example changedSinceText({ sheet: "Offences", at: new Date(2026, 10, 25, 21, 24) }) // '"Offences" was changed at 21:24, after ...' */
export function changedSinceText({ sheet, at }: { readonly sheet: string; readonly at: Date }) {
  return `"${sheet}" was changed at ${timeText(at)}, after what is shown here was worked out.`;
}
