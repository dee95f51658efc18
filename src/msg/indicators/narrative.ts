/** The words of an update: fields filled, rows of the update before known, what cannot be printed told. */
import { nameKey, sameName } from "../basics/names";
import { isMissing } from "../basics/missing";
import { error, notice, warning, type Problem } from "../basics/problem";
import type { Comparison, FilledRow, IndicatorResult } from "../model/ownFigures";
import type { Commitment, NarrativeRow } from "../model/ownSetup";
import { chanceWords, unequalDaysWords } from "./comparedWords";
import { fieldText, meaningOf, piecesOf, type FieldSources } from "./fields";
import type { IndicatorField } from "./indicatorFields";

export interface FilledNarrative {
  readonly rows: readonly FilledRow[];
  readonly problems: readonly Problem[];
}

/** What is printed for a field that has nothing to say: "[999 calls: not known]". */
function notKnown(field: string): string {
  return `[${field}: not known]`;
}

/** The rows of one update; a blank Update is this one. */
export function rowsOfUpdate(rows: readonly NarrativeRow[], update: string): NarrativeRow[] {
  return rows.filter((row) => row.update.trim() === "" || sameName(row.update, update));
}

/**
 * Fills the rows of this update.
 *
 * @param commitmentOf the commitment of a key, undefined where none has it
 * @param drafts texts by row for cells that are empty
 */
export function fillNarrative(
  narrative: readonly NarrativeRow[],
  sources: FieldSources,
  commitmentOf: (key: string) => Commitment | undefined,
  drafts: ReadonlyMap<NarrativeRow, string>,
): FilledNarrative {
  const problems: Problem[] = [];
  const before = textsOfUpdateBefore(narrative, sources.update);
  const rows = rowsOfUpdate(narrative, sources.update).map((row): FilledRow => {
    const draft = drafts.get(row);
    const filled = fillText(draft ?? row.text, sources);
    const isUnchanged = row.status === "Draft" && row.text.trim() !== "" && before.has(keyOf(row));
    const commitment = commitmentOf(row.commitment);
    problems.push(...rowProblems(row, filled, commitment, isUnchanged));
    const { text, values, caveats, indicators, unknown } = filled;
    const hasUnknown = unknown.length > 0;
    return {
      row,
      commitment,
      text,
      values,
      caveats,
      indicators,
      isDrafted: draft !== undefined,
      hasUnknown,
      isUnchanged,
    };
  });
  return { rows, problems };
}

/** The texts of the last update in the table that is another one, by commitment, area and words. */
function textsOfUpdateBefore(rows: readonly NarrativeRow[], update: string): ReadonlySet<string> {
  const others = rows.filter((row) => row.update.trim() !== "" && !sameName(row.update, update));
  const before = others.at(-1)?.update ?? "";
  return new Set(others.filter((row) => sameName(row.update, before)).map(keyOf));
}

function keyOf({ commitment, area, text }: NarrativeRow): string {
  return [commitment, area, text].map(nameKey).join("\n");
}

export interface FilledText {
  readonly text: string;
  readonly values: readonly string[];
  readonly caveats: readonly string[];
  readonly indicators: readonly string[];
  /** Fields without a figure, with the reason. */
  readonly unknown: readonly { readonly field: string; readonly why: string }[];
}

/** A text with its fields filled. */
export function fillText(text: string, sources: FieldSources): FilledText {
  const caveats = new Set<string>();
  const indicators = new Set<string>();
  const values: string[] = [];
  const unknown: { field: string; why: string }[] = [];
  const asked = new Map<IndicatorResult, Set<IndicatorField>>();
  const printed = piecesOf(text).map((piece) => {
    if ("words" in piece) return piece.words;
    const meaning = meaningOf(piece.field, sources);
    if (meaning.kind === "indicator") {
      indicators.add(meaning.result.indicator.name);
      const options = asked.get(meaning.result) ?? new Set();
      asked.set(
        meaning.result,
        meaning.option === undefined ? options : options.add(meaning.option),
      );
    }
    const filled = fieldText(piece.field, sources);
    if ("text" in filled) {
      values.push(filled.text);
      return filled.text;
    }
    unknown.push({ field: piece.field, why: filled.why });
    return notKnown(piece.field);
  });
  for (const [result, options] of asked) {
    for (const caveat of caveatsOf(result, options)) caveats.add(caveat);
  }
  return {
    text: printed.join(""),
    values,
    caveats: [...caveats],
    indicators: [...indicators],
    unknown,
  };
}

const CHANGE_FIELDS = {
  previous: ["change", "change figure", "change %"],
  lastYear: ["change last year", "change figure last year", "change % last year"],
} as const;

const PER_DAY_FIELDS = {
  previous: "change per day",
  lastYear: "change per day last year",
} as const;

const CHANCE_FIELDS = { previous: "chance", lastYear: "chance last year" } as const;

const SINCE = {
  previous: "on the quarter before",
  lastYear: "on the same quarter a year before",
} as const;

/** What stands beside the changes that a text tells, unless it tells that itself. */
function caveatsOf(result: IndicatorResult, options: ReadonlySet<IndicatorField>): string[] {
  const { now, indicator } = result;
  if (!now) return [];
  return (["previous", "lastYear"] as const).flatMap((against) => {
    const comparison = result[against];
    const isTold = CHANGE_FIELDS[against].some((field) => options.has(field));
    if (!comparison || !isTold) return [];
    const days = options.has(PER_DAY_FIELDS[against]) ? "" : unequalDaysWords(now, comparison);
    const chance = options.has(CHANCE_FIELDS[against]) ? "" : chanceCaveat(comparison);
    return [days, chance]
      .filter((words) => words !== "")
      .map((words) => `${indicator.name}, ${SINCE[against]}: ${words}.`);
  });
}

/** Only what a reader could take for more than it is. */
function chanceCaveat({ chance }: Comparison): string {
  return !isMissing(chance) && chanceWords(chance) === "could be chance"
    ? "the change could be chance"
    : "";
}

function rowProblems(
  row: NarrativeRow,
  { unknown, text }: FilledText,
  commitment: Commitment | undefined,
  isUnchanged: boolean,
): Problem[] {
  const problems = unknown.map(({ field, why }) =>
    error(
      `The field {${field}} has nothing to print: ${why}.`,
      "Correct the field, or write the words without it.",
      row.place,
    ),
  );
  if (/[{}]/u.test(text)) {
    problems.push(
      error(
        "A brace in the text has no partner, so that what stands behind it is printed as it is.",
        "Close the field with }, or take the brace away.",
        row.place,
      ),
    );
  }
  if (!commitment) {
    problems.push(
      warning(
        `No commitment of MsgPriorities is called "${row.commitment}"; the text stands under no heading.`,
        "Write a Key of MsgPriorities, or the commitment's whole text.",
        row.commitmentPlace,
      ),
    );
  }
  if (isUnchanged) {
    problems.push(
      notice(
        `The words on "${row.commitment}" are still those of the update before.`,
        "Change them, or write Agreed in Status.",
        row.place,
      ),
    );
  }
  return problems;
}
