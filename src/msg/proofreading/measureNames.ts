/**
 * Which measure a person means: "Killed or Serious Injured (KSI)", "officer sickness", "VWI
 * offences". A name that fits two measures is none: nothing is guessed.
 */
import { nameKey } from "../basics/names";
import { editDistance } from "../basics/nearNames";

/** Words that say nothing about which measure is meant. */
const STOP_WORDS = new Set(
  (
    "of the a an for in and or with on by to per our its their as data measure measures number " +
    "numbers level levels rate rates total recorded force forces area areas figure figures " +
    "performance indicator overall"
  ).split(" "),
);
/** Words that tell measures apart only where nothing else does. */
const WEAK_WORDS = new Set("all police percentage staffing reported".split(" "));
/** Words for the kind of figure; a name may go without them where one measure alone is left. */
const KIND_WORDS = new Set("offence solved".split(" "));
const SYNONYMS: Readonly<Record<string, string>> = {
  "%": "percentage",
  percent: "percentage",
  cent: "percentage",
  absence: "sick",
  detection: "solved",
  detected: "solved",
  resolved: "solved",
  solve: "solved",
};
/** Shorter words with another letter are other words. */
const SHORTEST_MISSPELT = 7;
const LONGEST_MENTION = 12;

const WORD = /‹[^›]*›|[\p{L}\p{N}%]+(?:['&][\p{L}\p{N}]+)*/gu;

interface Name {
  readonly key: string;
  /** All its words. */
  readonly words: ReadonlySet<string>;
  /** Those without which it is not named in running text. */
  readonly topic: ReadonlySet<string>;
}

interface Word {
  readonly start: number;
  readonly end: number;
  /** "" for a word that counts for nothing; undefined for one that is no part of any name. */
  readonly stem: string | undefined;
}

/** Words in running text that name a measure, or may name several. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** Index of the measure; undefined: one cannot tell which. */
  readonly measure: number | undefined;
}

export class MeasureNames {
  private readonly names: readonly Name[];
  private readonly vocabulary = new Set<string>();
  /** Unknown words of texts, and the name's word each stands for. */
  private readonly misspelt = new Map<string, string | undefined>();
  /** Texts that were read, and what they name: a table says the same often. */
  private readonly wholes = new Map<string, number | undefined>();
  private readonly acronyms: ReadonlyMap<string, readonly string[]>;

  constructor(measures: readonly string[]) {
    this.acronyms = acronymsOf(measures);
    this.names = measures.map((measure) => this.nameOf(measure));
    for (const { words } of this.names) for (const word of words) this.vocabulary.add(word);
  }

  private nameOf(measure: string): Name {
    const words = stemsOf(measure).flatMap((stem) => this.acronyms.get(stem) ?? [stem]);
    const topic = words.filter((word) => !WEAK_WORDS.has(word) && !KIND_WORDS.has(word));
    return { key: nameKey(measure), words: new Set(words), topic: new Set(topic) };
  }

  /** The measure that a text names and says nothing beside; undefined for none or several. */
  whole(text: string): number | undefined {
    if (!this.wholes.has(text)) this.wholes.set(text, this.readWhole(text));
    return this.wholes.get(text);
  }

  private readWhole(text: string): number | undefined {
    const written = text.replace(/[.;:,]+\s*(?:and)?\s*$/u, "").trim();
    const exact = this.names.findIndex(({ key }) => key === nameKey(written));
    if (exact >= 0) return exact;
    const bare = written.replace(/\([^()]*\)/gu, " ");
    return this.only(this.wordsOf(written)) ?? this.only(this.wordsOf(bare));
  }

  private only(words: readonly Word[]): number | undefined {
    if (words.some(({ stem }) => stem === undefined)) return undefined;
    return this.resolve(stemSet(words));
  }

  /**
   * The mentions of measures in a text, in their order.
   *
   * @param context the measure the text is about, which part of its name is enough for; -1 for none
   */
  mentions(text: string, context: number): Mention[] {
    const words = this.wordsOf(text);
    const found: Mention[] = [];
    for (let at = 0; at < words.length; at++) {
      const run = this.runFrom(words, at, text);
      const length = this.longestName(run) || (this.isPartOfName(run) ? run.length : 0);
      if (length === 0) continue;
      const taken = run.slice(0, length);
      found.push({
        start: (taken[0] as Word).start,
        end: (taken.at(-1) as Word).end,
        measure: this.meant(taken, context),
      });
      at += length - 1;
    }
    return found;
  }

  /** The words from one on that may be one name: all known, and nothing but blanks between them. */
  private runFrom(words: readonly Word[], from: number, text: string): readonly Word[] {
    const run: Word[] = [];
    for (const word of words.slice(from, from + LONGEST_MENTION)) {
      const before = run.at(-1);
      const between = before ? text.slice(before.end, word.start) : "";
      if (word.stem === undefined || !/^[\s()/'-]*$/u.test(between)) break;
      if (!before && word.stem === "") break;
      run.push(word);
    }
    while (run.at(-1)?.stem === "") run.pop();
    return run;
  }

  private longestName(run: readonly Word[]): number {
    for (let length = run.length; length > 0; length--) {
      const stems = stemSet(run.slice(0, length));
      if (run[length - 1]?.stem !== "" && this.named(stems) !== undefined) return length;
    }
    return 0;
  }

  private isPartOfName(run: readonly Word[]): boolean {
    return [...stemSet(run)].some((stem) => !WEAK_WORDS.has(stem));
  }

  private meant(words: readonly Word[], context: number): number | undefined {
    const stems = stemSet(words);
    const named = this.named(stems);
    const ofContext = this.names[context]?.words;
    const fitsContext = ofContext !== undefined && [...stems].every((stem) => ofContext.has(stem));
    if (named === undefined) return fitsContext ? context : undefined;
    // "Burglary" beside a measure of that name, about the solved rate of burglary: who can tell.
    return fitsContext && named !== context ? undefined : named;
  }

  /** The measure whose topic the words name whole. */
  private named(stems: ReadonlySet<string>): number | undefined {
    const found = this.resolve(stems);
    if (found === undefined) return undefined;
    const { topic, words } = this.names[found] as Name;
    const needed = topic.size > 0 ? topic : words;
    return [...needed].every((word) => stems.has(word)) ? found : undefined;
  }

  /** The one measure whose name holds all the words, or consists of them. */
  private resolve(stems: ReadonlySet<string>): number | undefined {
    const strong = new Set([...stems].filter((stem) => !WEAK_WORDS.has(stem)));
    return this.holderOf(stems) ?? (strong.size > 0 ? this.holderOf(strong) : undefined);
  }

  private holderOf(stems: ReadonlySet<string>): number | undefined {
    if (stems.size === 0) return undefined;
    const holders = this.names.flatMap(({ words }, index) =>
      [...stems].every((stem) => words.has(stem)) ? [index] : [],
    );
    if (holders.length === 1) return holders[0];
    const same = holders.filter((index) => this.names[index]?.words.size === stems.size);
    return same.length === 1 ? same[0] : undefined;
  }

  private wordsOf(text: string): Word[] {
    return [...text.toLowerCase().matchAll(WORD)].flatMap((match) => {
      const place = { start: match.index, end: match.index + match[0].length };
      if (match[0].startsWith("‹")) return [{ ...place, stem: undefined }];
      const stem = stemOf(match[0]);
      if (STOP_WORDS.has(match[0]) || STOP_WORDS.has(stem)) return [{ ...place, stem: "" }];
      const meant = this.acronyms.get(stem);
      // An acronym is several words at one place.
      if (meant) return meant.map((word) => ({ ...place, stem: word }));
      return [{ ...place, stem: this.known(stem) }];
    });
  }

  /** The word as names have it, one misspelt letter allowed; undefined for no word of a name. */
  private known(stem: string): string | undefined {
    if (this.vocabulary.has(stem) || WEAK_WORDS.has(stem)) return stem;
    if (stem.length < SHORTEST_MISSPELT) return undefined;
    if (!this.misspelt.has(stem)) this.misspelt.set(stem, this.nearest(stem));
    return this.misspelt.get(stem);
  }

  private nearest(stem: string): string | undefined {
    const near = [...this.vocabulary].filter(
      (word) => word.length >= SHORTEST_MISSPELT && isMisspelt(stem, word),
    );
    return near.length === 1 ? near[0] : undefined;
  }
}

/** One letter wrong, missing or too many, or two neighbours exchanged. */
function isMisspelt(stem: string, word: string): boolean {
  if (Math.abs(stem.length - word.length) > 1) return false;
  const distance = editDistance(stem, word);
  const sorted = (text: string) => [...text].sort().join("");
  return distance === 1 || (distance === 2 && sorted(stem) === sorted(word));
}

function stemSet(words: readonly Word[]): ReadonlySet<string> {
  return new Set(words.flatMap(({ stem }) => (stem ? [stem] : [])));
}

function stemsOf(text: string): string[] {
  return [...text.toLowerCase().matchAll(WORD)]
    .map(([word]) => word)
    .filter((word) => !STOP_WORDS.has(word))
    .map(stemOf)
    .filter((stem) => !STOP_WORDS.has(stem));
}

/** A word without its endings, so that "officers", "sickness", "seriously" are met again. */
function stemOf(word: string): string {
  const bare = word.replace(/'s?$/u, "");
  const short =
    bare.length < 4
      ? bare
      : bare
          .replace(/(?:ness|ly)$/u, "")
          .replace(/ies$/u, "y")
          .replace(/([^s])s$/u, "$1");
  return SYNONYMS[short] ?? SYNONYMS[bare] ?? short;
}

/**
 * What acronyms stand for, in stems: one in brackets for the words before it, and the initials of
 * three words and more. One that stands for two things stands for none.
 */
function acronymsOf(measures: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const meanings = new Map<string, Set<string>>();
  const add = (acronym: string, stems: readonly string[]) => {
    if (stems.length === 0) return;
    const known = meanings.get(acronym) ?? new Set<string>();
    known.add(stems.join(" "));
    meanings.set(acronym, known);
  };
  for (const measure of measures) {
    const inBrackets = /^(.*?)\(([A-Z]{2,7})\)/u.exec(measure);
    if (inBrackets?.[2] !== undefined) {
      add(inBrackets[2].toLowerCase(), topicStems(inBrackets[1] ?? ""));
    }
    const words = measure
      .replace(/\([^()]*\)/gu, " ")
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word !== "" && !KIND_WORDS.has(stemOf(word)) && word !== "rate");
    for (const chosen of [words, words.filter((word) => !STOP_WORDS.has(word))]) {
      if (chosen.length >= 3)
        add(chosen.map((word) => word[0]).join(""), topicStems(words.join(" ")));
    }
  }
  return new Map(
    [...meanings].flatMap(([acronym, known]) => {
      const [meaning = ""] = known;
      return known.size === 1 ? [[acronym, meaning.split(" ")] as const] : [];
    }),
  );
}

function topicStems(text: string): string[] {
  return stemsOf(text).filter((stem) => !KIND_WORDS.has(stem));
}
