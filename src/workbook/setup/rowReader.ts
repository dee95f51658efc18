/** Reads the cells of one set-up row by what its columns may hold, and says what is wrong. */
import { MISSING } from "../../msg/basics/missing";
import type { Period } from "../../msg/basics/period";
import type { Problem, Severity } from "../../msg/basics/problem";
import { readPeriod, type PeriodIs } from "../cells/periodText";
import { isBlank, listEntries, nameKey, plainText } from "../names/cellText";
import {
  choicesOf,
  wholeNumber,
  type AnyReading,
  type Blank,
  type Column,
  type Columns,
  type Fields,
  type NameOf,
  type NumberRule,
} from "../names/columns/column";
import type { TableRow } from "./setUpTable";

const POSITION = wholeNumber(1, 1000);

/** As reports print it: "7th", "=2nd", "3rd of 7". */
const PRINTED_POSITION = /^=?(\d{1,4})(?:st|nd|rd|th)(?: of \d{1,4})?$/i;

/** From a half to under 1, or the same in per cent: less than a half is no confidence. */
const SHARE: NumberRule = {
  allows: (figure) => (figure >= 0.5 && figure < 1) || (figure >= 50 && figure < 100),
  words: "a share from 0.5, such as 0.95 or 95%",
};

/** The words in quotes, as a person reads them: "lower", "higher" or "neither". */
function quotedList(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`);
  const last = quoted.pop() ?? "";
  return quoted.length > 0 ? `${quoted.join(", ")} or ${last}` : last;
}

/** Reads every column of a row. */
export function readFields<Table extends Columns>(
  columns: Table,
  read: RowReader<NameOf<Table>>,
): Fields<Table> {
  const fields = Object.entries(columns).map(([key, column]) => [key, read.field(column)]);
  return Object.fromEntries(fields) as Fields<Table>;
}

/** One row of a set-up table; `problems` collects what is wrong in it. */
export class RowReader<Name extends string> {
  constructor(
    private readonly row: TableRow<Name>,
    private readonly severity: Severity,
    private readonly problems: Problem[],
    /** What the row is, said first in its problems. */
    private readonly about = "",
    private readonly measure?: string,
  ) {}

  text(name: Name): string {
    return this.row.text(name);
  }

  isBlank(name: Name): boolean {
    return isBlank(this.row.cell(name));
  }

  /** What a cell holds, as `Fields` says; what is meant by a blank where it is wrong. */
  field(column: Column & { readonly name: Name }): AnyReading {
    const { name } = column;
    switch (column.kind) {
      case "text":
        return this.text(name);
      case "lines":
        return this.lines(name);
      case "day":
        return this.row.dayText(name);
      case "list":
        return listEntries(this.text(name), ";");
      case "number":
        return this.number(column, column.rule, this.meant(column.blank) ?? MISSING);
      case "share": {
        const share = this.number(column, SHARE, column.blank);
        return share > 1 ? share / 100 : share;
      }
      case "position": {
        const printed = PRINTED_POSITION.exec(this.text(name))?.[1];
        return printed === undefined ? this.number(column, POSITION, MISSING) : Number(printed);
      }
      case "date": {
        const cell = this.row.cell(name);
        return typeof cell === "number" ? cell : MISSING;
      }
      case "period":
        return this.period(name);
      case "yes/no":
        return this.yesNo(column, column.blank);
      case "choice":
        return this.word(column) ?? this.meant(column.blank);
      case "required choice":
        if (this.isBlank(name)) this.wrong(name, this.oneOf(column));
        return this.word(column) ?? column.placeholder;
      case "optional choice":
        return this.word(column);
    }
  }

  /** A period (of the kind given); undefined for a blank cell and, with a problem, for anything else. */
  period(name: Name, periodIs?: PeriodIs): Period | undefined {
    const cell = this.row.cell(name);
    if (isBlank(cell)) return undefined;
    const period = readPeriod(cell, periodIs);
    if (period !== undefined && period !== "undecided") return period;
    this.wrong(
      name,
      period === "undecided"
        ? 'a period that can be read in one way only ("FY 2011/12" or "December 2011")'
        : 'a period such as "January 2021", "Q4 2020/21" or "2020/21"',
    );
    return undefined;
  }

  /** Says that a cell does not hold what it must. */
  wrong(name: Name, allowed: string, severity?: Severity): void {
    const found = plainText(this.row.cell(name));
    const held = found === "" ? "is blank" : `says "${found}"`;
    this.say(name, `${name} ${held}; it must be ${allowed}.`, `Write ${allowed}.`, severity);
  }

  say(name: Name, what: string, remedy: string, severity: Severity = this.severity): void {
    this.problems.push({
      severity,
      what: this.about === "" ? what : `${this.about}: ${what}`,
      remedy,
      where: [this.row.place(name)],
      ...(this.measure === undefined ? {} : { measure: this.measure }),
    });
  }

  private lines(name: Name): string {
    const cell = this.row.cell(name);
    return typeof cell === "string" && !isBlank(cell) ? cell.trim() : this.text(name);
  }

  /** One of the words, whatever its case; undefined for a blank cell and, with a problem, for others. */
  private word(column: Column & { readonly name: Name }): string | undefined {
    const text = this.text(column.name);
    if (text === "") return undefined;
    const withPeriod = "withPeriod" in column ? column.withPeriod : undefined;
    const isMeant = (one: string) =>
      nameKey(one) === nameKey(text) ||
      (one === withPeriod && nameKey(text).startsWith(`${nameKey(one)} `));
    const word = choicesOf(column).find(isMeant);
    if (word === undefined) this.wrong(column.name, this.oneOf(column));
    return word;
  }

  private oneOf(column: Column): string {
    return `one of ${quotedList(choicesOf(column))}`;
  }

  private yesNo(column: Column & { readonly name: Name }, blank: boolean): boolean {
    const cell = this.row.cell(column.name);
    if (typeof cell === "boolean") return cell;
    const word = this.word(column);
    return word === undefined ? blank : word === "Yes";
  }

  /** A number under a rule; `blank` for a blank cell and, with a problem, for anything else. */
  private number(
    { name, isForChecks }: Column & { readonly name: Name },
    rule: NumberRule,
    blank: number,
  ): number {
    if (this.isBlank(name)) return blank;
    const figure = this.row.figure(name);
    if (figure !== undefined && rule.allows(figure)) return figure;
    this.wrong(name, rule.words, isForChecks ? "warning" : undefined);
    return blank;
  }

  private meant<Meant>(blank: Blank<Meant>): Meant {
    if (!(blank instanceof Function)) return blank;
    return blank((name) => this.row.text(name as Name));
  }
}
