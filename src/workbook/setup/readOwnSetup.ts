/**
 * The force's own figures and words: MsgPriorities, MsgIndicators, MsgFacts, MsgNarrative and their
 * history. What is wrong in them stops an indicator or a row at most, never the comparison.
 */
import type { Period } from "../../msg/basics/period";
import { error, warning, type Place, type Problem } from "../../msg/basics/problem";
import type {
  Commitment,
  Fact,
  NarrativeRow,
  OwnSetup,
  PublishedIndicator,
} from "../../msg/model/ownSetup";
import { readPeriod } from "../cells/periodText";
import { isBlank, nameKey, plainText } from "../names/cellText";
import { FACTS, HISTORY_INDICATORS, NARRATIVE, PRIORITIES } from "../names/columns/ownFigures";
import type { ColumnOf, SetUpTable } from "../names/columns/tables";
import { TABLES } from "../names/contract";
import type { Snapshot } from "../names/snapshot";
import { factFigure } from "./factFigure";
import { readIndicators } from "./readIndicators";
import { readFields, RowReader } from "./rowReader";
import { readTable, type TableReading } from "./setUpTable";

export interface OwnSetupReading {
  /** undefined where the workbook has none of the tables. */
  readonly own: OwnSetup | undefined;
  readonly problems: readonly Problem[];
}

/** The setting Quarter as written, and its cell. */
export interface QuarterSetting {
  readonly text: string;
  readonly place: Place | undefined;
}

const TABLES_OF_OWN = ["priorities", "indicators", "facts", "narrative"] as const;

/** Reads the tables, in the order of their rows; a missing table is an empty one. */
export function readOwnSetup(snapshot: Snapshot, setting: QuarterSetting): OwnSetupReading {
  if (TABLES_OF_OWN.every((table) => !snapshot.own[table])) return { own: undefined, problems: [] };
  const problems: Problem[] = [];
  const rowsOf = <Table extends SetUpTable>(table: Table): TableReading<ColumnOf<Table>> => {
    const read = readTable(snapshot, table);
    // A column that is missing leaves the table unread, and no more.
    problems.push(...read.problems.map((problem) => ({ ...problem, severity: "error" as const })));
    return read;
  };
  const indicators = readIndicators(rowsOf("indicators").rows);
  problems.push(...indicators.problems);
  const own: OwnSetup = {
    commitments: readCommitments(rowsOf("priorities").rows, problems),
    indicators: indicators.indicators,
    facts: readFacts(rowsOf("facts").rows, problems),
    narrative: readNarrative(rowsOf("narrative").rows, problems),
    history: readIndicatorHistory(rowsOf("historyIndicators").rows, problems),
    quarter: readQuarter(setting, indicators.indicators[0]?.place, problems),
  };
  return { own, problems };
}

const QUARTER_WRITTEN = 'Write a quarter such as "Q4 2020/21" or "Jan to Mar 2021".';
const QUARTER = 3;

function readQuarter(
  { text, place }: QuarterSetting,
  firstIndicator: Place | undefined,
  problems: Problem[],
): Period | undefined {
  if (text === "") {
    if (!firstIndicator) return undefined;
    const what = `${TABLES.settings} has no Quarter, so that the indicators have no figures.`;
    const remedy = `Add the setting Quarter to ${TABLES.settings}. ${QUARTER_WRITTEN}`;
    problems.push(error(what, remedy, ...(place ? [place] : []), firstIndicator));
    return undefined;
  }
  const period = readPeriod(text);
  if (period && period !== "undecided" && period.months === QUARTER) return period;
  const what = `The setting Quarter says "${text}", which is no quarter; the indicators have no figures.`;
  problems.push(error(what, QUARTER_WRITTEN, ...(place ? [place] : [])));
  return undefined;
}

type Rows<Table extends SetUpTable> = TableReading<ColumnOf<Table>>["rows"];

function readCommitments(rows: Rows<"priorities">, problems: Problem[]): Commitment[] {
  const known = new Map<string, Commitment>();
  return rows.flatMap((row): Commitment[] => {
    const place = row.place("Commitment");
    if (isBlank(row.cell("Commitment"))) {
      problems.push(leftOut(TABLES.priorities, "commitment", place));
      return [];
    }
    const fields = readFields(PRIORITIES, new RowReader(row, "warning", problems));
    const text = plainText(fields.commitment);
    const key = fields.key === "" ? text : fields.key;
    const intro = fields.intro === "" ? "We will:" : fields.intro;
    const commitment = { priority: fields.priority, intro, text, key, place };
    const earlier = known.get(nameKey(key));
    if (earlier) problems.push(keyTwice(key, earlier.place, place));
    else known.set(nameKey(key), commitment);
    return [commitment];
  });
}

function keyTwice(key: string, one: Place, other: Place): Problem {
  return warning(
    `Two commitments have the key "${key}"; what names it belongs to the first.`,
    "Give one of them another key.",
    other,
    one,
  );
}

function readFacts(rows: Rows<"facts">, problems: Problem[]): Fact[] {
  return rows.flatMap((row): Fact[] => {
    const place = row.place("Figure");
    if (isBlank(row.cell("Fact"))) {
      problems.push(leftOut(TABLES.facts, "fact", row.place("Fact")));
      return [];
    }
    const fields = readFields(FACTS, new RowReader(row, "warning", problems));
    const figure = factFigure(fields.figureText);
    if (Number.isNaN(figure) && fields.figureText !== "") {
      problems.push(
        warning(
          `The fact "${fields.name}" has "${fields.figureText}" where its figure should be.`,
          'Write a figure as it is printed, such as 33, £2.1m or "over 800".',
          place,
        ),
      );
    }
    return [{ ...fields, figure, place }];
  });
}

function leftOut(table: string, what: string, place: Place): Problem {
  return warning(
    `A row of ${table} has no ${what}; it is left out.`,
    `Write the ${what}, or delete the row.`,
    place,
  );
}

function readNarrative(rows: Rows<"narrative">, problems: Problem[]): NarrativeRow[] {
  return rows.map((row) => {
    const fields = readFields(NARRATIVE, new RowReader(row, "warning", problems));
    return { ...fields, place: row.place("Text"), commitmentPlace: row.place("Commitment") };
  });
}

function readIndicatorHistory(
  rows: Rows<"historyIndicators">,
  problems: Problem[],
): PublishedIndicator[] {
  return rows.map((row) => {
    const fields = readFields(HISTORY_INDICATORS, new RowReader(row, "warning", problems));
    return { ...fields, place: row.place("This") };
  });
}
