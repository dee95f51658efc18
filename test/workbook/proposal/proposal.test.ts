/** Set-ups proposed from sheets of the layouts that publishers and analysts have. */
import { sheetCells } from "../cells/cellsOfRows";
import { countNoun } from "../../../src/workbook/proposal/countNoun";
import type { SheetSample } from "../../../src/workbook/proposal/forceTable";
import { KNOWN_GROUPS, POLICE_FORCES } from "../../../src/workbook/proposal/policeForces";
import { whyNotWritten, withPastedGroup } from "../../../src/workbook/proposal/pastedGroup";
import { chooseHomeForce, propose, setUpRows } from "../../../src/workbook/proposal/proposal";
import { correctMeasure } from "../../../src/workbook/proposal/proposeMeasures";
import { lookOf } from "../../../src/workbook/proposal/seriesKinds";
import { areaOf, usedArea, valuesOf, type LiteralSheet } from "../snapshots";
import { countTable, rateTable, wholeCountTable } from "./pfaWorkbook";

function sampleOf(sheet: LiteralSheet, isCut = false): SheetSample {
  const area = usedArea(sheet.rows);
  if (!area) throw new Error("An empty sheet.");
  const cells = sheetCells(sheet.name, area, valuesOf(sheet, area));
  return { cells, merges: (sheet.merges ?? []).map(areaOf), isCut };
}

const proposed = (...sheets: LiteralSheet[]) => propose(sheets.map((sheet) => sampleOf(sheet)));

test("a published table of rates: heading of two rows, totals above the forces, footnotes", () => {
  const { forces, sources, measures, homeForce } = proposed(rateTable);
  expect(homeForce).toBe("");
  expect(forces.map(({ name }) => name)).toEqual(KNOWN_GROUPS["Essex"]?.toSorted());
  expect(sources).toEqual([
    {
      title: "Table P3: Police recorded crime, rate of offences, year ending December 20191,2",
      summary: "3 series, 8 of 43 forces, 12 months to December 2019",
      row: {
        Source: "Table P3",
        Sheet: "Table P3",
        "Header rows": 2,
        "Force column": "Area Code",
        Layout: "wide series",
        "Fixed period": "year ending December 2019",
      },
    },
  ]);
  expect(measures.map(({ use, kind, row }) => [use, kind, row])).toEqual([
    [
      true,
      "rate",
      {
        Measure: "Total recorded crime (excluding fraud)",
        Better: "lower",
        Decimals: 2,
        Unit: "per 1,000 population",
        Value: "Table P3!Total recorded crime (excluding fraud)",
      },
    ],
    [
      true,
      "rate",
      {
        Measure: "Violence against the person",
        Better: "lower",
        Decimals: 2,
        Unit: "per 1,000 population",
        Value: "Table P3!Violence against the person",
      },
    ],
  ]);
});

test("a printed rate whose counts and population are there is one measure, checked with what is printed", () => {
  const proposal = chooseHomeForce(proposed(wholeCountTable, rateTable), "Essex");
  expect(proposal.measures.map(({ use, row }) => [use, row])).toEqual([
    [
      true,
      {
        Measure: "Total recorded crime (excluding fraud)",
        Better: "lower",
        Decimals: 2,
        Unit: "per 1,000 population",
        Count: "Table P1!Total recorded crime (excluding fraud)",
        Denominator: "Table P3!Population figures (mid-2018)3 rounded to 100",
        Per: 1000,
        "Denominator is": "stock",
        "Denominator at": "year ending December 2019",
        "Count noun": "offences",
        "Check value": 92,
      },
    ],
    [
      true,
      {
        Measure: "Violence against the person",
        Better: "lower",
        Decimals: 2,
        Unit: "per 1,000 population",
        Value: "Table P3!Violence against the person",
      },
    ],
  ]);
  expect(setUpRows(proposal).sources.map(({ Source }) => Source)).toEqual(["Table P1", "Table P3"]);
  // Another force has another printed rate, and one that has none nothing to check with.
  const checkedWith = (home: string) =>
    chooseHomeForce(proposal, home).measures[0]?.row["Check value"];
  expect([checkedWith("Sussex"), checkedWith("Kent")]).toEqual([74.8, ""]);
});

const ofAnotherYear: LiteralSheet = {
  ...wholeCountTable,
  rows: wholeCountTable.rows.map((row) =>
    row.map((cell) => (typeof cell === "string" ? cell.replace("20191", "20201") : cell)),
  ),
};

test.each([
  ["fewer forces", countTable],
  ["another year", ofAnotherYear],
])("numbers of %s are offered beside the rates and not taken", (_, numbers) => {
  const proposal = proposed(numbers, rateTable);
  expect(
    proposal.measures.map(({ use, row }) => [use, row.Measure, row.Count ?? row.Value]),
  ).toEqual([
    [
      false,
      "Total recorded crime (excluding fraud) (Table P1)",
      "Table P1!Total recorded crime (excluding fraud)",
    ],
    [
      true,
      "Total recorded crime (excluding fraud)",
      "Table P3!Total recorded crime (excluding fraud)",
    ],
    [true, "Violence against the person", "Table P3!Violence against the person"],
  ]);
  expect(setUpRows(proposal).sources.map(({ Source }) => Source)).toEqual(["Table P3"]);
  expect(setUpRows(proposal).measures).toHaveLength(2);
});

test("numbers and rates below the same periods are one measure, households' rates by households", () => {
  const forces = ["Essex", "Kent", "Sussex"];
  const lines = ["Number", "Rate per 1,000 households"];
  const { measures } = chooseHomeForce(
    proposed(
      {
        name: "Burglary",
        rows: [
          ["Number of burglaries"],
          ["Force", "2019/20", "", "2020/21", ""],
          ["", ...lines, ...lines],
          ...forces.map((force, at) => [force, 10 + at, 1, 20 + at, 2.3456 + at]),
        ],
        merges: ["A2:A3", "B2:C2", "D2:E2"],
      },
      {
        name: "People",
        rows: [
          ["Force", "Population (mid-2019)", "Households"],
          ...forces.map((force) => [force, 1_800_000, 700_000]),
        ],
      },
    ),
    "Kent",
  );
  expect(measures.map(({ row }) => row)).toEqual([
    expect.objectContaining({
      Unit: "per 1,000 households",
      Count: "Burglary!Number",
      Denominator: "People!Households",
      "Count noun": "burglaries",
      "Check value": 3.35,
    }),
  ]);
});

test.each([
  [["Burglary", "number_of_offences", "Crime"], "offences"],
  [["Burglary", "", "Table P1: Police recorded crime, number of offences, 2019"], "offences"],
  [["Police officers", "", "Police strength"], "officers"],
  [["Number of selected offences"], "offences"],
  [["Burglary", "N", "Table 4"], undefined],
])("%j counts %s", (texts, noun) => {
  expect(countNoun(texts)).toBe(noun);
});

test("numbers become rates of a population that stands in the workbook", () => {
  const { measures, sources } = proposed(
    {
      name: "Crime",
      rows: [
        ["Force name", "Offence", "Financial year", "Quarter", "Offences"],
        ...["Essex", "Kent", "Sussex"].flatMap((force) =>
          ["Q1", "Q2"].flatMap((quarter) =>
            ["Robbery", "Arson"].map((offence) => [force, offence, "2020/21", quarter, 12]),
          ),
        ),
      ],
    },
    {
      name: "People",
      rows: [
        ["Mid-2019 population"],
        ["Force", "Population"],
        ["Essex", 1_840_000],
        ["Kent", 1_860_000],
        ["Sussex", 1_710_000],
      ],
    },
  );
  expect(sources.map(({ row }) => row)).toEqual([
    {
      Source: "Crime",
      Sheet: "Crime",
      "Force column": "Force name",
      "Period column": "Financial year | Quarter",
      Layout: "long",
      "Series column": "Offence",
      "Value column": "Offences",
    },
    {
      Source: "People",
      Sheet: "People",
      "Force column": "Force",
      Layout: "wide series",
      "Fixed period": "Mid-2019",
    },
  ]);
  expect(measures.map(({ use, row }) => [use, row])).toEqual(
    ["Robbery", "Arson"].map((name) => [
      true,
      {
        Measure: name,
        Better: "lower",
        Decimals: 2,
        Unit: "per 1,000 population",
        Count: `Crime!${name}`,
        Denominator: "People!Population",
        Per: 1000,
        Window: 4,
        "Denominator is": "stock",
        "Denominator at": "Mid-2019",
        "Count noun": "offences",
      },
    ]),
  );
});

const crimeAndSolved = (): LiteralSheet[] => [
  {
    name: "Crime",
    rows: [
      ["Force name", "Financial year", "Quarter", "Offence", "Offences"],
      ...["Essex", "Kent", "Sussex"].flatMap((force) =>
        ["Arson", "Arson solved", "Robbery"].map((offence) => [force, "2019/20", 1, offence, 4]),
      ),
    ],
  },
  {
    name: "People",
    rows: [
      ["Mid-2019 population"],
      ["Force", "Population"],
      ["Essex", 1_840_000],
      ["Kent", 1_860_000],
      ["Sussex", 1_710_000],
    ],
  },
];

test("offences solved are a percentage of the offences of the same periods, not of people", () => {
  const { measures } = proposed(...crimeAndSolved());
  expect(measures.find(({ row }) => row.Measure === "Arson solved")).toEqual({
    use: true,
    kind: "count",
    sources: [0],
    row: {
      Measure: "Arson solved",
      Better: "higher",
      Decimals: 1,
      Unit: "%",
      Count: "Crime!Arson solved",
      Denominator: "Crime!Arson",
      Per: 100,
      Window: 4,
      "Denominator is": "flow",
      "Count noun": "offences",
    },
  });
});

describe("a denominator that the analyst corrects", () => {
  const proposal = proposed(...crimeAndSolved());
  const robbery = proposal.measures.find(({ row }) => row.Measure === "Robbery")!;
  const dividedBy = (denominator: string) =>
    correctMeasure(proposal, robbery, { ...robbery.row, Denominator: denominator });

  test.each(["Crime!Arson", "arson"])(
    "%s, counts of the same periods: a flow, in per cent",
    (to) => {
      const { row } = dividedBy(to);
      expect(row).toMatchObject({ "Denominator is": "flow", Per: 100, Unit: "%", Window: 4 });
      expect(row).not.toHaveProperty("Denominator at");
    },
  );

  test.each(["People!Population", "Households"])("%s, of one time: as it was", (to) => {
    const { row } = dividedBy(to);
    expect(row).toEqual({ ...robbery.row, Denominator: to, "Denominator is": "stock" });
  });

  test("other columns that are corrected change nothing else", () => {
    const row = { ...robbery.row, Per: 10_000 };
    expect(correctMeasure(proposal, robbery, row)).toEqual({ ...robbery, row });
  });

  test("its source is read too", () => {
    const elsewhere = { ...robbery, sources: [7] };
    const row = { ...robbery.row, Denominator: "Crime!Arson" };
    expect(correctMeasure(proposal, elsewhere, row).sources).toEqual([7, 0]);
  });
});

test("a column a period, with two lines of figures below each", () => {
  const { sources } = proposed({
    name: "Table P5 ",
    rows: [
      ["Table P5: Knife offences"],
      ["", "", "Apr '17 to Mar '18", "", "Apr '18 to Mar '19", "", "% change"],
      ["Area Code", "Area name", "Number", "% knife3", "Number", "% knife3", "Number"],
      ["E23000028", "Essex", 1, 2, 3, 4, 5],
      ["E23000032", "Kent", 1, 2, 3, 4, 5],
      ["E23000033", "Sussex", 1, 2, 3, 4, 5],
    ],
    merges: ["C2:D2", "E2:F2"],
  });
  const common = {
    Source: "Table P5",
    Sheet: "Table P5",
    "Header rows": 2,
    "Force column": "Area Code",
    Layout: "wide periods",
  };
  expect(sources.map(({ row }) => row)).toEqual([
    { ...common, "Value column": "Number", "Fixed series": "Number" },
    { ...common, "Value column": "% knife", "Fixed series": "% knife" },
  ]);
});

test("sheets without forces are passed over; a sheet that goes on may have any force", () => {
  const notes: LiteralSheet = {
    name: "Notes",
    rows: [
      ["Essex and Kent", 12],
      ["Essex", 3],
    ],
  };
  expect(proposed(notes)).toEqual({
    homeForce: "",
    forces: [],
    sources: [],
    measures: [],
    passedOver: [],
    own: [],
  });
  expect(propose([sampleOf(rateTable, true)]).forces).toHaveLength(POLICE_FORCES.length);
});

test("a home force brings its known group, and otherwise only itself", () => {
  const proposal = proposed(rateTable);
  const group = (home: string) =>
    chooseHomeForce(proposal, home)
      .forces.filter(({ inGroup }) => inGroup)
      .map(({ name }) => name);
  expect(group("Essex")).toHaveLength(8);
  expect(group("Sussex")).toEqual(["Sussex"]);
  const rows = setUpRows(chooseHomeForce(proposal, "Essex"));
  expect(rows.settings[0]).toEqual({ Setting: "Home force", Value: "Essex" });
  expect(rows.forces.every((row) => row["In group"] === "Yes")).toBe(true);
});

test("there are 43 forces, each with an area code of its own", () => {
  expect(new Set(POLICE_FORCES.map(({ areaCode }) => areaCode)).size).toBe(43);
  const names = POLICE_FORCES.map(({ name }) => name);
  for (const group of Object.values(KNOWN_GROUPS))
    expect(names).toEqual(expect.arrayContaining([...group]));
});

test.each([
  [["Homicide", "Percentage change5"], { kind: "change", unit: "% change" }],
  [
    ["Burglary (households)7", "Rate per 1,000 population"],
    { kind: "rate", unit: "per 1,000 households" },
  ],
  [
    ["Knife rates", "Rate per 100,000 population"],
    { kind: "rate", unit: "per 100,000 population" },
  ],
  [["Positive outcomes %"], { kind: "percentage", unit: "%" }],
  [
    ["Population figures (mid-2018)", "Rate per 1,000 population"],
    { kind: "population", unit: "people" },
  ],
  [["Robbery", "", "Offences by force"], { kind: "count", unit: "number" }],
])("%j looks like %j", (texts, look) => {
  expect(lookOf(texts)).toEqual(look);
});

test("sheets that name forces and give nothing are told with the reason", () => {
  const forces = ["Essex", "Kent", "Sussex"];
  const { passedOver } = proposed(
    rateTable,
    { name: "Contacts", rows: [["Force", "Contact"], ...forces.map((force) => [force, "a name"])] },
    { name: "Bare", rows: forces.map((force, at) => [force, at + 1]) },
    { name: "Notes", rows: [["Essex is the home force", 12]] },
  );
  expect(passedOver).toEqual([
    { sheet: "Contacts", why: "there are no figures beside the forces of column A" },
    {
      sheet: "Bare",
      why: "no row above names the columns of figures beside the forces of column A",
    },
  ]);
});

test("a table's line names the forces that are not there where they are few", () => {
  const names = POLICE_FORCES.map(({ name }) => name).filter((name) => name !== "Gwent");
  const [source] = proposed({
    name: "Crime",
    rows: [["Force", "2019/20", "2020/21"], ...names.map((name) => [name, 1, 2])],
  }).sources;
  expect(source?.summary).toBe(
    "1 series, 42 of 43 forces, 12 months to March 2021; not there: Gwent",
  );
});

describe("a pasted group", () => {
  const proposal = chooseHomeForce(proposed(rateTable), "Essex");
  const groupOf = ({ forces }: typeof proposal) =>
    forces.filter(({ inGroup }) => inGroup).map(({ name }) => name);

  test.each([
    ["lines", "Kent\nSussex Police\r\nSurrey"],
    ["numbers and bullets", "1. Kent\n(2) Sussex\n• Surrey"],
    ["commas, and the last two by and", "Kent, Sussex and Surrey"],
    ["codes and tabs", "E23000032\tSussex;SURREY"],
  ])("is matched from %s", (_, text) => {
    const pasted = withPastedGroup(proposal, text);
    expect(groupOf(pasted.proposal).toSorted()).toEqual(["Essex", "Kent", "Surrey", "Sussex"]);
    expect(pasted.unmatched).toEqual([]);
    expect(pasted.withoutFigures).toEqual(["Kent", "Surrey"]);
  });

  test("names with a comma or an and in them are one force each, and what is none is told", () => {
    const { proposal: pasted, unmatched } = withPastedGroup(
      proposal,
      "London, City of\nAvon and Somerset\nDevon & Cornwall\nAll forces\nEast Midlands",
    );
    expect(groupOf(pasted).toSorted()).toEqual([
      "Avon and Somerset",
      "City of London",
      "Devon and Cornwall",
      "Essex",
    ]);
    expect(unmatched).toEqual(["All forces", "East Midlands"]);
  });

  test("under four forces cannot be written", () => {
    const why = (text: string) => whyNotWritten(withPastedGroup(proposal, text).proposal);
    expect(why("Kent, Surrey")).toBe(
      "A group needs at least 4 forces: Essex and 3 others. So far it has 3.",
    );
    expect(why("Kent, Surrey, Sussex")).toBe("");
  });
});
