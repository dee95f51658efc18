/** Reads one sentence: what it claims, of which measures, and whether a list begins with it. */
import type { BenchmarkName, Claim, ListHeading } from "./claims";
import {
  clausesOf,
  isGuarded,
  joinMeasures,
  measuresIn,
  NO_TIME,
  type Clause,
  type Time,
} from "./clauses";
import { listHeading } from "./headings";
import type { RawClaim } from "./clauseWords";
import { readClause } from "./patterns";
import { tagged, type Tagged } from "./tags";
import type { Vocabulary } from "./vocabulary";

export interface SentenceReading {
  readonly claims: readonly Claim[];
  readonly heading: ListHeading | undefined;
  /** The measures that stand in the sentence after a heading. */
  readonly items: readonly number[];
  /** Whether something stands there that is no measure. */
  readonly hasUnknownItems: boolean;
  /** Measures named in the sentence, each once. */
  readonly mentioned: readonly number[];
  /** Whether it names something measured that one cannot tell. */
  readonly mentionsUnknown: boolean;
}

const NOTHING: SentenceReading = {
  claims: [],
  heading: undefined,
  items: [],
  hasUnknownItems: false,
  mentioned: [],
  mentionsUnknown: false,
};

const DATA_TO =
  /\(?\b(?:(?:based on|with|using|has|have) )?(?:the )?(?:last|latest|most recent|available)? ?data (?:(?:is|are|only|available|runs?|goes?|go) )*(?:up )?to (?:the end of )?‹P(\d+)›\)?|\bbased on ‹P(\d+)› data\b|\bbased on data (?:for|from|to) ‹P(\d+)›/gu;
const NOT_TODAYS_DATA = /\b(?:next|will|when|no longer|until|previous|previously)\b|‹R›/u;
const BEST_IS = /,? ?\(?(?:where|with|and) ‹O(\d+)j?› (?:is|being|as) (?:the )?best\)?/gu;
const BENCHMARK =
  /(?:(?:\bin order |\brequired |\bneeded |\benough )?(?:to|for it to|before it can|before it would)(?: be able to)? (?:reach|achieve|meet|match|attain|get to|get into|be in|be within|be at|join|move into|enter|equal|hit|become)|\bfor) (?:the )?(‹A›|‹Q›)(?: ‹G›)?/u;
/** Introductory words that leave what follows as it is. */
const HARMLESS =
  /^(?:because|due|despite|in spite|following|owing|given|reflecting|driven|thanks|as|notwithstanding|even though|after|with|although|though|while|whilst|update|commentary|comment|note|nb|position|result|summary|in (?:summary|total|all|conclusion)|of note)\b/u;
/** What a colon may follow. */
const PREFIX =
  /^(?:‹H›(?:'s)? )?(?:(?:msg|current|latest) )*(?:position|rank|ranking|placing|update|commentary|comment|note|summary|result)$/u;
const NAMELY =
  /^(?:namely|which (?:are|is)|these are|these being|being|i\.e\.?|those are|this is) /u;

/** @param context index of the measure that the text is about; -1 for none */
export function readSentence(
  sentence: string,
  vocabulary: Vocabulary,
  context: number,
): SentenceReading {
  const marked = tagged(sentence, vocabulary, context);
  const mentioned = [...new Set(measuresIn(marked.text))];
  const mentionsUnknown = marked.text.includes("‹X›");
  if (isGuarded(marked.text)) return { ...NOTHING, mentioned, mentionsUnknown };
  return { ...new SentenceReader(marked, context).read(), mentioned, mentionsUnknown };
}

class SentenceReader {
  private readonly claims: Claim[] = [];
  private heading: ListHeading | undefined;
  private readonly items: number[] = [];
  private hasUnknownItems = false;
  private measures: readonly number[];
  private benchmark: BenchmarkName | undefined;
  private bestIs = 0;
  private carried: Time | undefined;
  /** Whether the clause before was understood, so that one without a subject may lean on it. */
  private isUnderstood = true;
  /** Whether nothing but names and times stood before. */
  private isBare = true;
  /** Whether the clause before gave a place, so that "3rd for ..." gives another. */
  private isListing = false;
  private text: string;

  constructor(
    private readonly marked: Tagged,
    context: number,
  ) {
    this.measures = context < 0 ? [] : [context];
    this.text = marked.text;
  }

  read(): Omit<SentenceReading, "mentioned" | "mentionsUnknown"> {
    const dates = this.takeDates();
    this.text = this.text.replace(BEST_IS, (_, place: string) => {
      this.bestIs = Number(place);
      return "";
    });
    const clauses = clausesOf(joinMeasures(this.text));
    const last = clauses.findLastIndex(({ opener }) => opener !== "bracket" && opener !== "colon");
    clauses.forEach((clause, index) => this.readOne(clause, index >= last));
    this.addDates(dates);
    const { claims, heading, items, hasUnknownItems } = this;
    return { claims, heading, items, hasUnknownItems };
  }

  private takeDates(): readonly number[] {
    if (NOT_TODAYS_DATA.test(this.text)) return [];
    const dates: number[] = [];
    this.text = this.text.replace(DATA_TO, (_, ...months: (string | undefined)[]) => {
      dates.push(Number(months.find((month) => month !== undefined)));
      return "";
    });
    return dates;
  }

  private addDates(dates: readonly number[]): void {
    const named = [...new Set(measuresIn(this.marked.text))];
    const measures = named.length > 0 ? named : this.measures;
    if (measures.length !== 1) return;
    for (const end of dates) {
      this.add([{ content: { kind: "data to", end }, tense: "present" }], measures, NO_TIME);
    }
  }

  private readOne(clause: Clause, isLast: boolean): void {
    const { core, own } = this.takeBenchmark(clause);
    if (this.heading) return this.readItems(core, clause);
    const heading = listHeading(core, this.marked.text);
    if (heading) {
      if (!isOfToday(clause.time)) return;
      this.heading = heading;
      return;
    }
    if (this.isSetting(core, clause, own)) return;
    const found = readClause(
      { ...clause, core },
      {
        numbers: this.marked.numbers,
        benchmark: own ?? this.benchmark,
        isOwnBenchmark: own !== undefined,
        bestIs: this.bestIs,
      },
    );
    const leans = found?.subject === "" && clause.opener !== "start";
    const isCut = (leans || clause.opener === "colon") && !this.isUnderstood;
    const isPoisoned = clause.opener === "comma" && !this.isUnderstood;
    if (!found || isCut || isPoisoned) {
      this.isListing = false;
      const isAside = clause.opener === "because" || clause.opener === "bracket";
      if (!isAside && !HARMLESS.test(clause.core) && clause.opener !== "compared") {
        this.isUnderstood = false;
      }
      this.isBare = false;
      return;
    }
    const isBarePosition = found.claims.some(({ tense }) => tense === "bare");
    const isListed = isBarePosition && this.isListing && clause.measures.length > 0;
    const isNotAlone = !this.isBare || !isLast || clause.opener === "bracket";
    if (isBarePosition && isNotAlone && !isListed) return;
    this.isListing =
      isListed ||
      found.claims.every(({ content, tense }) => isPlaceNow(content) && tense === "present");
    const inCore = measuresIn(core);
    const named = inCore.length > 0 ? inCore : clause.measures;
    if (named.length > 0) this.measures = named;
    this.add(found.claims, this.measures, withCarried(clause.time, this.carried));
    this.isUnderstood = true;
    this.isBare = false;
  }

  /** "To reach the MSG average, ...": taken out of the clause, and kept for those that follow. */
  private takeBenchmark(clause: Clause): { core: string; own: BenchmarkName | undefined } {
    const match = BENCHMARK.exec(clause.core);
    if (!match) return { core: clause.core, own: undefined };
    const own = match[1] === "‹A›" ? "average" : "top quartile";
    this.benchmark = own;
    const core = clause.core.replace(match[0], " ").replace(/\s+/gu, " ").trim();
    return { core, own };
  }

  /** A clause that says only which measure, time or benchmark the next one is about. */
  private isSetting(core: string, clause: Clause, own: BenchmarkName | undefined): boolean {
    const list = /^(?:the )?((?:‹M\d+›\+?)+)(?: data)?$/u.exec(core);
    if (list) {
      this.measures = measuresIn(list[1] ?? "");
      this.isUnderstood = true;
      return true;
    }
    if (PREFIX.test(core)) return true;
    if (core !== "" && !(own !== undefined && core === "in order")) return false;
    if (clause.measures.length > 0) this.measures = clause.measures;
    this.carried = withCarried(clause.time, this.carried);
    return true;
  }

  private readItems(core: string, clause: Clause): void {
    const list = /^(?:the )?((?:‹M\d+›\+?)+)(?: data)?$/u.exec(core.replace(NAMELY, ""));
    const measures = list ? measuresIn(list[1] ?? "") : core === "" ? clause.measures : [];
    if (measures.length > 0) this.items.push(...measures);
    else if (core !== "") this.hasUnknownItems = true;
  }

  private add(raw: readonly RawClaim[], measures: readonly number[], time: Time): void {
    const isBefore = ({ content }: RawClaim) =>
      content.kind === "position" && content.when === "previous";
    const hasBefore = raw.some(isBefore);
    for (const one of raw) {
      const { content, tense } = one;
      const isBesideBefore = hasBefore && !isBefore(one);
      for (const measure of measures) {
        this.claims.push({ content, measure, tense, time, isBesideBefore });
      }
    }
  }
}

function isPlaceNow(content: RawClaim["content"]): boolean {
  return content.kind === "position" && content.when === "now";
}

function isOfToday({ at, isOther, isPrevious }: Time): boolean {
  return at === undefined && !isOther && !isPrevious;
}

function withCarried(time: Time, carried: Time | undefined): Time {
  if (!carried) return time;
  return {
    at: time.at ?? carried.at,
    isPrevious: time.isPrevious || carried.isPrevious,
    since: time.since ?? carried.since,
    isOther: time.isOther || carried.isOther,
  };
}
