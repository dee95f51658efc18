/** The columns of the contract: their names and words are in people's workbooks. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { guideWithTables } from "../../../scripts/guideTables";
import {
  blankWords,
  choicesOf,
  namesOf,
  type Column,
  type Columns,
} from "../../../src/workbook/names/columns/column";
import { SETTINGS } from "../../../src/workbook/names/columns/settings";
import {
  columnNamed,
  headingsOf,
  proposedHeadings,
  SET_UP,
  SET_UP_TABLES,
  type SetUpTable,
} from "../../../src/workbook/names/columns/tables";
import { CHECK_COLUMNS } from "../../../src/workbook/report/checks";
import { POSITIONS, RESULTS } from "../../../src/workbook/report/results";
import { readFields, RowReader } from "../../../src/workbook/setup/rowReader";
import { readTable } from "../../../src/workbook/setup/setUpTable";
import { snapshotOf } from "../snapshots";

const HEADINGS: Readonly<Record<SetUpTable, string>> = {
  settings: "Setting, Value",
  forces: "Force, In group, Also written as, Area code, Group from, Group until",
  measures:
    "Measure, Priority, Unit, Better, First is, Basis, Value, Count, Denominator, Per, Window, Denominator is, Denominator at, Count is part of denominator, Sample size, Low, High, Design effect, Change in, Change as, Count noun, Decimals, Aspiration, Aspiration from, Rationale, Show, Last data, Check value, Check position",
  sources:
    "Source, Sheet, Range, Header rows, Layout, Force column, Period column, Series column, Value column, Fixed period, Fixed series, Fixed force, Only rows, Period is, If twice, No row means, Multiply by",
  notes: "Measure, Update, Text, Status",
  history:
    "Update, Version, Measure, Data to, Value, Position, Of, Average, Change to average, Change to top quartile, Aspiration, Status, Published, Corrects, Changed by hand",
  historyForces: "Update, Version, Measure, Force, Period, Count, Denominator, Value",
  groups: "Group, Force, Peer, From, Until, Source",
  priorities: "Priority, Intro, Commitment, Key",
  indicators:
    "Indicator, Commitment, Series, Share of, Kind, Unit, Noun, Better, Compare, Decimals, Target, Hours per FTE, Cost per FTE, Data to, Check value, Show",
  facts: "Commitment, Area, Fact, Figure, Unit, As at, Source, Owner",
  narrative: "Update, Commitment, Area, Lead, Text, Author, Status",
  historyIndicators: "Update, Version, Indicator, Quarter, This, Previous, Last year",
};

const REQUIRED: Readonly<Partial<Record<SetUpTable, string>>> = {
  settings: "Setting, Value",
  forces: "Force, In group",
  measures: "Measure, Better",
  sources: "Source, Sheet, Layout, Force column",
  notes: "Measure, Update, Text",
  history: "Update, Measure, Position",
  groups: "Force, Peer",
  priorities: "Priority, Commitment",
  indicators: "Indicator, Series",
  facts: "Fact, Figure",
  narrative: "Commitment, Text",
  historyIndicators: "Indicator",
};

const columnsOf = (table: SetUpTable): readonly Column[] => Object.values(SET_UP[table].columns);

test.each(SET_UP_TABLES)("%s has the contract's headings, in order, and requires some", (table) => {
  expect(headingsOf(table).join(", ")).toBe(HEADINGS[table]);
  const required = columnsOf(table).filter(({ isRequired }) => isRequired);
  expect(required.map(({ name }) => name).join(", ")).toBe(REQUIRED[table] ?? "");
});

test("the settings, and the tables without which there is no report", () => {
  expect(namesOf(SETTINGS).join(", ")).toBe(
    "Home force, Group name, Report title, Marking, Version, Produced by, Produced on, Contact, Next update, Update, Period, Quarter, Previous update, Average, Home force in average, Top quartile, Confidence, Baseline, National, Uncertainty",
  );
  expect(SET_UP_TABLES.filter((table) => SET_UP[table].isRequired)).toEqual([
    "settings",
    "forces",
    "measures",
    "sources",
  ]);
});

test("the columns of the written tables, which analysts' formulas name", () => {
  expect(RESULTS.map(({ name }) => name).join(", ")).toBe(
    "Measure, Priority, Data to, Value, Unit, Position, Of, Tied, Average, Change to average, Top quartile value, Change to top quartile, Change to aspiration, Change in, Aspiration, Status, Previous position, Movement, Moved by own, Moved by peers, Moved by revision, Move within usual variation, Rank best, Rank worst, Chance best, Chance worst, Variation (phi), Variation pairs, Expected low, Expected high, Within expected range, National position, National of, National average, Own newer value, Own newer data to, Note",
  );
  expect(POSITIONS.map(({ name }) => name).join(", ")).toBe(
    "Measure, Period, Value, Position, Of, Average, Top quartile value",
  );
  expect(CHECK_COLUMNS.map(({ name }) => name).join(", ")).toBe(
    "Severity, Where, What, Measure, Accepted by, Reason",
  );
});

/** Every choice of the contract, and what a blank means. */
const CHOICES: readonly (readonly [SetUpTable, column: string, words: string, blank: string])[] = [
  ["settings", "Average", "mean, weighted", "mean"],
  ["settings", "Home force in average", "Yes, No", "Yes"],
  ["settings", "Top quartile", "rank, inclusive, exclusive", "rank"],
  ["settings", "National", "Yes, No", "No"],
  ["settings", "Uncertainty", "usual variation, chance", "usual variation"],
  ["forces", "In group", "Yes, No", "as MsgGroups says, No where it says nothing"],
  ["measures", "Better", "lower, higher, neither", "not allowed"],
  ["measures", "First is", "best, worst", "best"],
  ["measures", "Basis", "level, yearly change, change since", "level"],
  ["measures", "Denominator is", "stock, flow", "stock"],
  ["measures", "Count is part of denominator", "Yes, No", "No"],
  ["measures", "Change in", "count, points, unit, none", "count where there is a Count, else unit"],
  [
    "measures",
    "Change as",
    "per cent, points",
    "points for percentages, per cent for counts and rates",
  ],
  ["measures", "Show", "Yes, No", "Yes"],
  ["sources", "Layout", "long, wide periods, wide series, wide forces", "not allowed"],
  [
    "sources",
    "Period is",
    "month, quarter, calendar quarter, financial quarter, year, financial year, mid-year, 12 months",
    "from the text",
  ],
  ["sources", "If twice", "error, add up, same, last", "error"],
  ["sources", "No row means", "missing, 0", "missing"],
  ["indicators", "Kind", "flow, stock, value", "flow"],
  ["indicators", "Better", "neither, lower, higher", "neither"],
  ["indicators", "Show", "Yes, No", "Yes"],
  ["narrative", "Status", "Draft, Agreed", "Draft"],
];

test("a setting or column is known whatever its case and blanks", () => {
  expect(columnNamed("settings", " average ")).toBe(SETTINGS.average);
  expect(columnNamed("measures", "average")).toBeUndefined();
});

test("choices offer the contract's words, and there are no others", () => {
  const all = SET_UP_TABLES.flatMap((table) => {
    const columns: Columns = table === "settings" ? SETTINGS : SET_UP[table].columns;
    return Object.values(columns).flatMap((column) => {
      const words = choicesOf(column);
      return words.length > 0
        ? [[table, column.name, words.join(", "), blankWords(column)] as const]
        : [];
    });
  });
  expect(all).toEqual(CHOICES);
});

test.each(CHOICES.filter(([table]) => table !== "settings"))(
  "%s, %s: every word offered is read, whatever its case, and no other",
  (table, name, words) => {
    const column = columnNamed(table, name)!;
    const read = (text: string) => {
      const rows = [[name, headingsOf(table)[0]!].slice(0, 2), [text, "x"]];
      const required = columnsOf(table).filter(
        (one) => one.isRequired && !rows[0]!.includes(one.name),
      );
      const own = { [table]: [[...rows[0]!, ...required.map((one) => one.name)], rows[1]!] };
      const [row] = readTable(snapshotOf({ own }), table).rows;
      const problems: unknown[] = [];
      const reader = new RowReader<string>(row!, "error", problems as never);
      return { ...readFields({ read: column }, reader), problems };
    };
    for (const word of words.split(", ")) {
      const expected = column.kind === "yes/no" ? word === "Yes" : word;
      expect(read(word.toUpperCase())).toEqual({ read: expected, problems: [] });
    }
    expect(read("otherwise").problems).toHaveLength(1);
  },
);

test("what a blank choice means is one of its words, and so is what stands in for a wrong one", () => {
  for (const table of SET_UP_TABLES)
    for (const column of columnsOf(table)) {
      if (column.kind === "required choice")
        expect(choicesOf(column)).toContain(column.placeholder);
      if (column.kind === "choice" && typeof column.blank === "string")
        expect(choicesOf(column)[0]).toBe(column.blank);
      // A reader of the form and the guide is told of every rule.
      if ("blank" in column && typeof column.blank === "function")
        expect(column.blankMeans).toBeTruthy();
      expect(column.help).not.toBe("");
    }
});

test("a first run's proposal offers the columns that it may have guessed wrong", () => {
  expect(proposedHeadings("measures").join(", ")).toBe(
    "Measure, Priority, Unit, Better, First is, Value, Count, Denominator, Per, Window, Denominator at",
  );
  expect(proposedHeadings("sources").join(", ")).toBe(
    "Sheet, Range, Header rows, Layout, Force column, Period column, Series column, Value column, Fixed period, Fixed series, Fixed force, Only rows, Period is, If twice, No row means, Multiply by",
  );
});

test("the user guide's tables are current: npm run docs writes them", () => {
  const guide = readFileSync(join(__dirname, "../../../docs/user-guide.md"), "utf8");
  expect(guideWithTables(guide)).toBe(guide);
  for (const table of SET_UP_TABLES)
    for (const { name } of columnsOf(table)) {
      if (table !== "settings")
        expect(guide).toMatch(new RegExp(`^\\| ${name}( \\(required\\))? `, "m"));
    }
  for (const name of namesOf(SETTINGS)) expect(guide).toContain(`\n| ${name} `);
  expect(() => guideWithTables("# Another page")).toThrow("MsgSettings");
});
