/** Right tables are left alone: in other words, of other forces, times and things. */
import { found } from "./findings";
import { OFFENCES, OFFICERS, SOLVED, VWI } from "./publishedTable";

/** Right figures in other words. */
test.each([
  ["Value", OFFENCES, ["79.35", "79.3", "79", "79.35 per 1000 population", "79.3500"]],
  ["Value", SOLVED, ["16.2", "16.2%", "16.20%", "0.162", "16%"]],
  ["Position", VWI, ["5", "5th", "5th in MSG", "5 of 8", "5/8", "5th out of 8", "5th ▼", "5 *"]],
  ["Position", SOLVED, ["2 (data to Jan-21)", "2nd (last data to January 2021)"]],
  [
    "Change required to reach MSG average",
    OFFENCES,
    [
      "-18,586",
      "(18,586)",
      "18,586 fewer offences",
      "-18586 crimes",
      "-10.06 per 1,000 pop.",
      "18,586",
    ],
  ],
  ["Change required to reach the top quartile", SOLVED, ["N/A", "0", "0.0% points", "-"]],
  [
    "Data to",
    SOLVED,
    [
      "Jan-21",
      "21-Jan",
      "January 2021",
      "31/01/2021",
      "31 January 2021",
      "2021-01-31",
      "12 months to January 2021",
    ],
  ],
  ["Aspiration", SOLVED, ["Top quartile", "upper quartile rank.", "TBC"]],
  ["Aspiration met?", SOLVED, ["Yes", "Y", "Met", "Achieved", "✓"]],
  ["Status", VWI, ["Not met", "not achieved", "Missed", "Amber"]],
  ["Movement", VWI, ["Deteriorated", "Down", "Down one place", "Worsened by 1", "-1"]],
  ["Change in position", SOLVED, ["No change", "Unchanged", "0"]],
])("right under %s of %s: %j", (heading, measure, texts) => {
  for (const text of texts)
    expect([
      text,
      found([
        ["Measure", heading],
        [measure, text],
      ]),
    ]).toEqual([text, []]);
});

/** Tables of other things, right as they stand. */
test.each([
  [
    "a league",
    [
      ["Force", "All crime offences", "Position"],
      ["Essex", "79.35", "8"],
      ["Force B", "67.90", "3"],
    ],
  ],
  [
    "a league under the measure's name",
    [
      ["All crime offences", "", ""],
      ["Force", "Value", "MSG position"],
      ["Essex", "79.35", "8"],
      ["Force B", "67.90", "3"],
    ],
  ],
  [
    "a row a measure and force",
    [
      ["Measure", "Force", "MSG position"],
      [OFFENCES, "Force B", "3"],
      [OFFENCES, "Norfolk", "1"],
      [OFFENCES, "Essex", "8"],
    ],
  ],
  [
    "another force's table",
    [
      ["Force B"],
      ["Measure", "Value", "MSG position"],
      [OFFENCES, "67.90 per 1,000 pop.", "3"],
    ].map((row) => [...row, "", ""].slice(0, 3)),
  ],
  [
    "another force's columns",
    [
      ["", "Essex", "", "Force B", ""],
      ["Measure", "Value", "Position", "Value", "Position"],
      [OFFENCES, "79.35", "8", "67.90", "3"],
      [VWI, "6.93", "5", "6.86", "4"],
    ],
  ],
  [
    "an older update's table",
    [
      ["July 2020", "", ""],
      ["Measure", "Value", "MSG position"],
      [OFFENCES, "90.10 per 1,000 pop.", "7"],
      [VWI, "8.01 per 1,000 pop.", "1"],
    ],
  ],
  [
    "the update before",
    [
      ["Previous update", ""],
      ["Measure", "MSG position"],
      [VWI, "4"],
    ],
  ],
  [
    "the update before, in its month",
    [
      ["Positions in October 2020", ""],
      ["Measure", "MSG position"],
      [VWI, "4"],
    ],
  ],
  [
    "years in columns",
    [
      ["Measure", "2018/19 position", "2019/20 position", "2020/21 position"],
      [VWI, "1", "2", "5"],
    ],
  ],
  [
    "quarters in columns",
    [
      ["Measure", "Q2 2020/21", "Q3 2020/21 position"],
      [VWI, "7.10 per 1,000 pop.", "2"],
    ],
  ],
  [
    "a year ago",
    [
      ["Measure", "Position last year", "Value same period last year"],
      [VWI, "2", "7.50"],
    ],
  ],
  [
    "changes in per cent",
    [
      ["Measure", "% change", "Change on last year (%)", "Percentage change since 2019"],
      [OFFENCES, "-4.8%", "-10.2%", "-12%"],
    ],
  ],
  [
    "national figures",
    [
      ["Measure", "National position", "National average", "England and Wales rate"],
      [OFFENCES, "30", "82.1", "82.1 per 1,000 pop."],
    ],
  ],
  [
    "counts",
    [
      ["Measure", "Offences", "Number of offences", "Count"],
      [OFFENCES, "146,532", "146,532", "146,532"],
    ],
  ],
  [
    "the expected range",
    [
      ["Measure", "Rank best", "Rank worst", "Expected range"],
      [VWI, "3", "6", "6.1 to 7.2"],
    ],
  ],
  [
    "two tables side by side",
    [
      ["Measure", "Position", "", "Rank", "Officer"],
      [OFFENCES, "8", "", "3", "Smith"],
      [VWI, "5", "", "1", "Jones"],
    ],
  ],
  [
    "another table below",
    [
      ["Measure", "Position"],
      [OFFENCES, "8"],
      ["", ""],
      ["Measure", "Calls"],
      [VWI, "3"],
    ],
  ],
  [
    "no measure at all",
    [
      ["Team", "Officers", "Vehicles"],
      ["North", "12", "3"],
      ["South", "9", "4"],
    ],
  ],
  [
    "a heading that another line's text would misplace",
    [
      ["Measure", "Performance", "", "Aspiration"],
      ["", "Position", "Change required to reach MSG Average", ""],
      [OFFENCES, "8", "", "-18,586 offences"],
      [VWI, "5", "", "N/A - already better than average."],
    ],
  ],
  [
    "another force beside one's own, unknown here",
    [
      ["Measure", "Essex rank", "Kent rank"],
      [VWI, "5", "3"],
    ],
  ],
  [
    "how far the average is",
    [
      ["Measure", "Difference from MSG average", "Gap to average", "Better than MSG average?"],
      [SOLVED, "1.3%", "+1.3%", "Yes"],
      [OFFENCES, "+10.06", "10.06", "No"],
    ],
  ],
  [
    "places counted from the other end",
    [
      ["Indicator", "Rank (1 = best)"],
      [OFFICERS, "3"],
    ],
  ],
  [
    "aims",
    [
      ["Measure", "Baseline 2018", "Target 2022", "Target position", "Forecast position"],
      [OFFENCES, "85.1", "70", "4th", "6"],
    ],
  ],
  [
    "ranges",
    [
      ["Measure", "Value", "Lower CI", "Likely range"],
      [SOLVED, "16.2%", "15.9%", "3 to 6"],
    ],
  ],
  [
    "verdicts in other words",
    [
      ["Measure", "RAG", "Status", "In top quartile"],
      [VWI, "A", "On track", "No"],
      [OFFENCES, "R", "Off track", "No"],
    ],
  ],
  [
    "ranks of changes",
    [
      ["Measure", "MSG rank for % change", "Rank on rate"],
      [VWI, "2", "5"],
    ],
  ],
  [
    "an older quarter's table",
    [
      ["Quarterly Update 2020/21 Q3", ""],
      ["Measure", "MSG position"],
      [VWI, "4"],
    ],
  ],
  [
    "quarters named by their order",
    [
      ["Measure", "MSG position last quarter", "MSG position this quarter", "Change in position"],
      [VWI, "4", "5", "-1"],
    ],
  ],
])("%s is left alone", (_, rows) => {
  expect(found(rows)).toEqual([]);
});
