/** Proof-reading: what people wrote against what was computed. */
import type { UpdateReport } from "../model/update";
import type { ListHeading } from "./claims";
import type { Contradiction, ProofProblem } from "./contradiction";
import { judgeClaim } from "./judge";
import { judgeList, type WrittenItem, type WrittenList } from "./lists";
import { MeasureNames } from "./measureNames";
import { proofReadOwn, type OwnLine } from "./ownFigures";
import { flowsOf, isOneText, rowsOf, type Passage } from "./passages";
import { readSentence, type SentenceReading } from "./sentence";
import { judgeBullet } from "./summaryBullets";
import { TableReader } from "./tableCells";
import { tablesOf } from "./tables";
import { vocabularyOf, type Vocabulary } from "./vocabulary";
import { sentencesOf, type WrittenArea } from "./writtenText";

const REMEDY = "Correct the text, or the set-up; if the text is right, say why in Reason.";

/**
 * Every contradiction between what people wrote and what was computed, as a warning with the words,
 * their cell and the computed figure with its definition; a sign left out is a notice. Text that is
 * not understood, or that can be read in a way that is true, is left alone.
 *
 * @param areas commentary, rationale, and what else is to be read; each by itself
 */
export function proofRead(update: UpdateReport, areas: readonly WrittenArea[]): ProofProblem[] {
  const reader = new ProofReader(update);
  const problems = areas.flatMap((area) => reader.read(area));
  const seen = new Set<string>();
  return problems.filter(({ what, where }) => {
    const key = JSON.stringify([what, where]);
    return !seen.has(key) && Boolean(seen.add(key));
  });
}

class ProofReader {
  private readonly names: MeasureNames;
  private readonly vocabulary: Vocabulary;
  private readonly table: TableReader;

  constructor(private readonly update: UpdateReport) {
    this.names = new MeasureNames(update.setup.measures.map(({ name }) => name));
    this.vocabulary = vocabularyOf(update.setup, this.names);
    this.table = new TableReader(update, this.vocabulary);
  }

  read(area: WrittenArea): ProofProblem[] {
    const about = this.update.measures.findIndex(({ measure }) => measure.name === area.measure);
    const rows = rowsOf(area, this.names, about);
    const tables = isOneText(rows) ? [] : tablesOf(rows).map((table) => this.table.read(table));
    const taken = new Set(tables.flatMap((table) => [...table.taken]));
    const inCells = tables.flatMap(({ findings, notices }) => [
      ...findings.map(({ finding, severity, cell, measure }) =>
        this.problem(finding, cell.text.trim(), cell.place, measure, severity),
      ),
      ...notices,
    ]);
    const flows = flowsOf(rows, this.names, taken);
    return [
      ...flows.flatMap((flow) => this.readFlow(flow)),
      ...inCells,
      ...this.readOwn(area, flows.flat()),
    ];
  }

  /** The force's own figures, in words that are about no measure by where they stand. */
  private readOwn(area: WrittenArea, passages: readonly Passage[]): ProofProblem[] {
    const { own } = this.update;
    if (!own || area.measure !== "") return [];
    const lines = passages.map(({ text, place, measure }): OwnLine => {
      const isOfMeasure = measure >= 0 || this.speaksOfMeasure(text);
      return { text, place, isOfMeasure, isUnderMeasure: this.isUnderMeasure(text) };
    });
    return proofReadOwn(lines, own);
  }

  /** "All crime offences: 8th, 21,145 fewer offences to reach 4th" */
  private isUnderMeasure(text: string): boolean {
    const [name = "", ...others] = text.split(":");
    return others.length > 0 && this.names.whole(name) !== undefined;
  }

  private speaksOfMeasure(text: string): boolean {
    return sentencesOf(text).some(
      (sentence) => readSentence(sentence, this.vocabulary, -1).claims.length > 0,
    );
  }

  private readFlow(flow: readonly Passage[]): ProofProblem[] {
    const problems: ProofProblem[] = [];
    let list: (WrittenList & { items: WrittenItem[] }) | undefined;
    let headed = -1;
    const close = () => {
      if (list) problems.push(...this.listProblems(list));
      list = undefined;
    };
    for (const passage of flow) {
      const item = list ? this.itemOf(passage) : undefined;
      if (list && (item !== undefined || this.isUnknownItem(passage))) {
        if (item) list.items.push(...item.items);
        else list = { ...list, hasUnknownItems: true };
        if (item)
          problems.push(
            ...this.readBeside(item.rest, passage, item.items[0]?.measure ?? -1).problems,
          );
        continue;
      }
      close();
      const named = passage.isItem ? undefined : this.names.whole(passage.text);
      if (named !== undefined) {
        headed = named;
        continue;
      }
      const context = passage.measure >= 0 ? passage.measure : headed;
      const { problems: found, heading } = this.readNamed(passage, context);
      problems.push(...found);
      if (heading) list = heading;
      if (heading) headed = -1;
    }
    close();
    return problems;
  }

  /** An item of a list: a measure, or several, and what is said of it beside its name. */
  private itemOf(passage: Passage): { items: WrittenItem[]; rest: string } | undefined {
    const { text, place } = passage;
    const head = /^[^:;(,]+/u.exec(text)?.[0] ?? "";
    const whole = this.names.whole(text);
    const measure = whole ?? this.names.whole(head);
    if (measure === undefined) return undefined;
    const rest = text.slice(head.length).replace(/^[:;,\s]+/u, "");
    return { items: [{ words: text, place, measure }], rest };
  }

  /** A bulleted line that is no sentence of its own belongs to the list. */
  private isUnknownItem(passage: Passage): boolean {
    if (!passage.isItem) return false;
    const reading = this.readLine(passage.text, passage, -1);
    return reading.claims === 0 && !reading.heading;
  }

  /** A line of text, which may be a measure's name and what is said beside it. */
  private readNamed(passage: Passage, context: number) {
    const { text } = passage;
    for (const { index } of text.matchAll(/: /gu)) {
      const measure = this.names.whole(text.slice(0, index));
      const rest = text.slice(index + 1).trim();
      const found = measure === undefined ? [] : this.bulletProblems(rest, passage, measure);
      if (found.length > 0) return { problems: found, heading: undefined };
    }
    return this.readLine(text, passage, context);
  }

  /** What is said beside a measure's name. */
  private readBeside(rest: string, passage: Passage, measure: number) {
    const problems = this.bulletProblems(rest, passage, measure);
    return problems.length > 0 ? { problems } : this.readLine(rest, passage, measure);
  }

  private bulletProblems(rest: string, { text, place }: Passage, measure: number): ProofProblem[] {
    const result = this.update.measures[measure];
    const found = result ? judgeBullet(rest, result) : [];
    return found.map((finding) => this.problem(finding, text, place, measure));
  }

  private readLine(
    line: string,
    passage: Passage,
    context: number,
  ): {
    problems: ProofProblem[];
    heading: (WrittenList & { items: WrittenItem[] }) | undefined;
    claims: number;
  } {
    const problems: ProofProblem[] = [];
    let heading: (WrittenList & { items: WrittenItem[] }) | undefined;
    let claims = 0;
    let about = context;
    for (const words of sentencesOf(line)) {
      const reading = readSentence(words, this.vocabulary, about);
      claims += reading.claims.length;
      problems.push(...this.claimProblems(reading, words, passage));
      if (heading) problems.push(...this.listProblems(heading));
      heading = reading.heading && this.listOf(reading.heading, reading, words, passage);
      about = nextContext(about, reading);
    }
    return { problems, heading, claims };
  }

  private listOf(
    heading: ListHeading,
    { items, hasUnknownItems }: SentenceReading,
    words: string,
    { place }: Passage,
  ): WrittenList & { items: WrittenItem[] } {
    const written = items.map((measure) => ({ words, place, measure }));
    return { heading, words, place, items: written, hasUnknownItems };
  }

  private claimProblems(
    { claims }: SentenceReading,
    words: string,
    passage: Passage,
  ): ProofProblem[] {
    return claims.flatMap((claim) => {
      const result = this.update.measures[claim.measure];
      const finding = result && judgeClaim(claim, result, this.update);
      return finding ? [this.problem(finding, words, passage.place, claim.measure)] : [];
    });
  }

  private listProblems(list: WrittenList): ProofProblem[] {
    return judgeList(list, this.update).map(({ words, place, measure, ...finding }) =>
      this.problem(finding, words, place, measure),
    );
  }

  private problem(
    { said, computed }: Contradiction,
    sentence: string,
    place: Passage["place"],
    measure: number | undefined,
    severity: "warning" | "notice" = "warning",
  ): ProofProblem {
    const words = shortened(sentence);
    const figures = computed.replace(/\.$/u, "");
    const name = measure === undefined ? undefined : this.update.setup.measures[measure]?.name;
    return {
      severity,
      what: `"${words}" says ${said}; computed: ${figures}.`,
      contradiction: { words, said, computed: figures },
      remedy: REMEDY,
      where: [place],
      isAcceptable: true,
      ...(severity === "warning" ? { needs: "name" as const } : {}),
      ...(name === undefined ? {} : { measure: name }),
    };
  }
}

/** What the next sentence is about: the one measure named last; none after several or an unknown. */
function nextContext(about: number, { mentioned, mentionsUnknown }: SentenceReading): number {
  if (mentioned.length === 0 && !mentionsUnknown) return about;
  const [first] = mentioned;
  return mentioned.length === 1 && first !== undefined && !mentionsUnknown ? first : -1;
}

const LONGEST_QUOTE = 200;

function shortened(words: string): string {
  const text = words.replace(/\s+/gu, " ").trim();
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
