/** What people wrote about the force's own figures, against the indicators, the facts and the settings. */
import { monthOfName, shortPeriodName } from "../basics/period";
import { notice, warning, type Place } from "../basics/problem";
import type { OwnFigures } from "../model/ownFigures";
import type { Contradiction, ProofProblem } from "./contradiction";
import { readOwnParagraph } from "./judgeOwn";
import { numbersIn } from "./ownNumbers";
import { sentencesOf } from "./writtenText";

/** A line of a text, with its cell. */
export interface OwnLine {
  readonly text: string;
  readonly place: Place;
  /** It speaks of a measure, whose figures are compared elsewhere. */
  readonly isOfMeasure: boolean;
  /** A measure's name stands before it, so that a figure in it is the measure's. */
  readonly isUnderMeasure: boolean;
}

const REMEDY = "Correct the text, or the set-up; if the text is right, say why in Reason.";
const SHORTEST_PARAGRAPH = 40;

/** Every contradiction in lines that belong together, and a notice for each with figures of no source. */
export function proofReadOwn(lines: readonly OwnLine[], own: OwnFigures): ProofProblem[] {
  const problems: ProofProblem[] = [];
  const lastQuarter: { isThis: OwnLine[]; isBefore: OwnLine[] } = { isThis: [], isBefore: [] };
  for (const line of lines) {
    problems.push(...periodProblems(line, own), ...eventProblems(line, own));
    if (line.isOfMeasure || line.text.length < SHORTEST_PARAGRAPH) continue;
    const sentences = sentencesOf(withoutCaveats(line.text, own));
    const reading = readOwnParagraph(sentences, own, (sentence) => numbersFilledIn(sentence, own));
    for (const { sentence, finding } of reading.findings) {
      const cells = [line.place, finding.result.indicator.seriesPlace];
      problems.push({
        ...contradiction(sentence, finding, cells),
        indicator: finding.result.indicator.name,
      });
    }
    if (reading.lastQuarter.isThis) lastQuarter.isThis.push(line);
    if (reading.lastQuarter.isBefore) lastQuarter.isBefore.push(line);
    if (reading.withoutSource.length > 0 && !line.isUnderMeasure)
      problems.push(withoutSource(reading.withoutSource, line));
  }
  return [...problems, ...lastQuarterProblem(lastQuarter), ...headProblems(lines)];
}

/** The product's own words about figures, which it prints behind a text: they are not read as an analyst's. */
function withoutCaveats(text: string, { narrative }: OwnFigures): string {
  return narrative
    .flatMap(({ caveats }) => caveats)
    .reduce((left, caveat) => left.replaceAll(caveat, " "), text);
}

/**
 * The numbers, as written, that fields put into a sentence, wherever it stands: in MsgNarrative, on MSG Update or in a
 * document. In a sentence that was changed since, none.
 */
function numbersFilledIn(sentence: string, { narrative }: OwnFigures): ReadonlySet<string> {
  const values = narrative
    .filter(({ row, text }) => `${row.lead}: ${text}`.includes(sentence))
    .flatMap((filled) => filled.values);
  return new Set(values.flatMap((value) => numbersIn(value).map(({ written }) => written)));
}

function contradiction(
  sentence: string,
  { said, computed }: Contradiction,
  where: readonly Place[],
): ProofProblem {
  const words = shortened(sentence);
  return {
    ...warning(`"${words}" says ${said}; computed: ${computed}.`, REMEDY, ...where),
    contradiction: { words, said, computed },
    isAcceptable: true,
  };
}

const LONGEST_QUOTE = 200;

function shortened(words: string): string {
  const text = words.replace(/\s+/gu, " ").trim();
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

function withoutSource(figures: readonly string[], { place }: OwnLine): ProofProblem {
  return notice(
    `Figures without a source: ${[...new Set(figures)].join(", ")}.`,
    "Add them to MsgFacts with who says so, or accept them here.",
    place,
  );
}

/** "Q4 2021", where the quarter is Q4 2020/21: by that name it would be another. */
function periodProblems(line: OwnLine, { setup }: OwnFigures): ProofProblem[] {
  const name = setup.quarter ? shortPeriodName(setup.quarter) : "";
  const [, quarter = "", first = "", second = ""] = /^Q(\d) (\d{4})\/(\d{2})$/u.exec(name) ?? [];
  if (quarter === "") return [];
  const years = [first, `${first.slice(0, 2)}${second}`];
  return [...line.text.matchAll(/\bQ([1-4]) (\d{4})\b(?![-/–]\d)/gu)]
    .filter(([, number, year]) => number === quarter && years.includes(year ?? ""))
    .map(([said]) =>
      contradiction(line.text, { said: `"${said}"`, computed: `the quarter is ${name}` }, [
        line.place,
      ]),
    );
}

const MONTH_AND_YEAR =
  /\b(January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b/iu;
const YEAR = 12;

/** An event of MsgFacts told as one of the last 12 months, whose date is earlier. */
function eventProblems(line: OwnLine, { setup }: OwnFigures): ProofProblem[] {
  const { quarter } = setup;
  if (!quarter) return [];
  return sentencesOf(line.text)
    .filter((sentence) => /\b(?:previous|last|past) (?:12|twelve) months\b/iu.test(sentence))
    .flatMap((sentence) =>
      setup.facts.flatMap(({ figureText, name, asAt, place }) => {
        const month = monthOfName(MONTH_AND_YEAR.exec(asAt)?.[0] ?? "");
        const isSaid =
          figureText !== "" &&
          new RegExp(`(?:^|[^\\d,.])${escaped(figureText)}(?![\\d,.])`, "u").test(sentence);
        if (month === undefined || !isSaid || month > quarter.end - YEAR) return [];
        const computed = `${name}: ${asAt}, which is earlier`;
        return [
          contradiction(sentence, { said: "that it was in the last 12 months", computed }, [
            line.place,
            place,
          ]),
        ];
      }),
    );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}

/** "last quarter" for this quarter here, and for the one before there. */
function lastQuarterProblem(used: {
  readonly isThis: readonly OwnLine[];
  readonly isBefore: readonly OwnLine[];
}): ProofProblem[] {
  const [one, other] = [used.isThis[0], used.isBefore[0]];
  if (!one || !other) return [];
  return [
    contradiction(
      one.text,
      {
        said: '"last quarter"',
        computed:
          "the figures are those of this quarter, and elsewhere it stands for the one before",
      },
      [...used.isThis, ...used.isBefore].map(({ place }) => place),
    ),
  ];
}

const YEARS = /\b20\d\d[-–](?:20)?\d\d\b/u;
const LONGEST_HEAD = 140;

/** Heads of pages that differ in their years alone: those of which there are fewer. */
function headProblems(lines: readonly OwnLine[]): ProofProblem[] {
  const heads = new Map<string, Map<string, OwnLine[]>>();
  for (const line of lines) {
    const years = YEARS.exec(line.text)?.[0];
    if (years === undefined || line.text.length > LONGEST_HEAD) continue;
    const rest = line.text.replace(YEARS, "");
    const forms = heads.get(rest) ?? new Map<string, OwnLine[]>();
    forms.set(years, [...(forms.get(years) ?? []), line]);
    heads.set(rest, forms);
  }
  return [...heads.values()].flatMap((forms) => {
    const [usual, ...others] = [...forms].sort(([, a], [, b]) => b.length - a.length);
    if (!usual) return [];
    return others
      .filter(([, some]) => some.length < usual[1].length)
      .flatMap(([years, some]) =>
        some.map(({ text, place }) => {
          const computed = `the other pages say ${usual[0]}`;
          return contradiction(text, { said: years, computed }, [place]);
        }),
      );
  });
}
