/** Reads the cells of one set-up row into words, numbers and periods, and says what is wrong. */
import { MISSING } from "../../msg/basics/missing";
import type { Period } from "../../msg/basics/period";
import type { Problem, Severity } from "../../msg/basics/problem";
import { isBlank, nameKey, plainText } from "../names/cellText";
import { readPeriod, type PeriodIs } from "../cells/periodText";
import type { TableRow } from "./setUpTable";

/** What numbers a cell may hold, and how to say so. */
export interface NumberRule {
  readonly allows: (figure: number) => boolean;
  readonly words: string;
}

export const POSITIVE: NumberRule = {
  allows: (figure) => figure > 0 && Number.isFinite(figure),
  words: "a number above 0",
};

export const ANY_NUMBER: NumberRule = { allows: Number.isFinite, words: "a number" };

export function wholeNumber(least: number, most: number): NumberRule {
  return {
    allows: (figure) => Number.isInteger(figure) && figure >= least && figure <= most,
    words: `a whole number from ${least} to ${most}`,
  };
}

/** The words in quotes, as a person reads them: "lower", "higher" or "neither". */
export function quotedList(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`);
  const last = quoted.pop() ?? "";
  return quoted.length > 0 ? `${quoted.join(", ")} or ${last}` : last;
}

/** One row of a set-up table; `problems` collects what is wrong in it. */
export class RowReader<Column extends string> {
  constructor(
    private readonly row: TableRow<Column>,
    private readonly severity: Severity,
    private readonly problems: Problem[],
    /** What the row is, said first in its problems. */
    private readonly about = "",
    private readonly measure?: string,
  ) {}

  text(column: Column): string {
    return this.row.text(column);
  }

  isBlank(column: Column): boolean {
    return isBlank(this.row.cell(column));
  }

  /** One of the words, whatever its case; `blank` for a blank cell and, with a problem, for others. */
  word<Word extends string>(column: Column, words: readonly Word[], blank: Word): Word {
    const text = this.row.text(column);
    if (text === "") return blank;
    const word = words.find((one) => nameKey(one) === nameKey(text));
    if (word === undefined) this.wrong(column, `one of ${quotedList(words)}`);
    return word ?? blank;
  }

  yesNo(column: Column, blank: boolean): boolean {
    const cell = this.row.cell(column);
    if (typeof cell === "boolean") return cell;
    return this.word(column, ["Yes", "No"], blank ? "Yes" : "No") === "Yes";
  }

  /** A number under a rule; `blank` for a blank cell and, with a problem, for anything else. */
  number(column: Column, rule: NumberRule, blank = MISSING): number {
    if (this.isBlank(column)) return blank;
    const figure = this.row.figure(column);
    if (figure !== undefined && rule.allows(figure)) return figure;
    this.wrong(column, rule.words);
    return blank;
  }

  /** A period (of the kind given); undefined for a blank cell and, with a problem, for anything else. */
  period(column: Column, periodIs?: PeriodIs): Period | undefined {
    const cell = this.row.cell(column);
    if (isBlank(cell)) return undefined;
    const period = readPeriod(cell, periodIs);
    if (period !== undefined && period !== "undecided") return period;
    this.wrong(
      column,
      period === "undecided"
        ? 'a period that can be read in one way only ("FY 2011/12" or "December 2011")'
        : 'a period such as "January 2021", "Q4 2020/21" or "2020/21"',
    );
    return undefined;
  }

  /** Says that a cell does not hold what it must. */
  wrong(column: Column, allowed: string): void {
    const found = plainText(this.row.cell(column));
    const held = found === "" ? "is blank" : `says "${found}"`;
    this.say(column, `${column} ${held}; it must be ${allowed}.`, `Write ${allowed}.`);
  }

  say(column: Column, what: string, remedy: string, severity: Severity = this.severity): void {
    this.problems.push({
      severity,
      what: this.about === "" ? what : `${this.about}: ${what}`,
      remedy,
      where: [this.row.place(column)],
      ...(this.measure === undefined ? {} : { measure: this.measure }),
    });
  }
}
