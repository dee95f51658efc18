/**
 * What formulas of the custom functions must give, worked out by hand. Plain data: the table runs
 * over the functions themselves and can be run as formula text in a workbook.
 */
import { cellsFrom, type Cells, type Result } from "./runFormula";

export interface Case {
  readonly why: string;
  /** By address; what is not there is empty, "#N/A" is an error cell. */
  readonly cells: Cells;
  readonly formula: string;
  /** An error is its text; a block of results is what spills. */
  readonly result: Result;
  /** Part of what the error's message says. */
  readonly says?: string;
}

type Row = readonly [why: string, formula: string, result: Result, says?: string];

function casesOn(cells: Cells, rows: readonly Row[]): readonly Case[] {
  return rows.map(([why, formula, result, says]) => ({
    why,
    cells,
    formula,
    result,
    ...(says === undefined ? {} : { says }),
  }));
}

/** Names, values, counts, denominators (with per 1024 the rate is the count), values before. */
const EIGHT = cellsFrom([
  ["Essex", 80, 80, 1024, 62],
  ["Avon and Somerset", 70, 70, 1024, 70],
  ["Derbyshire", 71, 71, 1024, 71],
  ["Hampshire", 60, 60, 1024, 60],
  ["Hertfordshire", 50, 50, 1024, 50],
  ["Leicestershire", 79, 79, 1024, 79],
  ["Staffordshire", 58, 58, 1024, 58],
  ["Sussex", 63, 63, 1024, 63],
]);

/** Ties, and values for which the best is in the middle of the column. */
const TIED = cellsFrom([
  ["Force A", 3, 5],
  ["Force B", 1, 5],
  ["Force C", 3, 5],
  ["Force D", 7, 5],
  ["Force E", 9, 5],
  ["Force F", 9, 5],
]);

/** The first column is empty; the second has gaps of every kind; the third is whole. */
const GAPS = cellsFrom([
  ["Essex", null, 4, 40],
  ["Kent", null, null, 10],
  ["Surrey", null, "..", 20],
  ["Sussex", null, "#N/A", 30],
  ["Dorset", null, 2, 50],
  ["Devon", null, "3", 60],
]);

/** A row without a name between the forces, and a total below them whose name is blank. */
const NAMES = cellsFrom([
  ["  essex10 ", 5],
  [null, 1],
  ["Avon & Somerset", 4],
  ["Kent", 6],
  ["Devon  and Cornwall", 3],
  ["", 18],
]);

const position: readonly Case[] = [
  ...casesOn(EIGHT, [
    ["the worst of eight when lower is better", '=MSG.POSITION("Essex",A1:A8,B1:B8,"lower")', 8],
    ["and the best when higher is", '=MSG.POSITION("Essex",A1:A8,B1:B8,"higher")', 1],
    ["8th is best", '=MSG.POSITION("Hertfordshire",A1:A8,B1:B8,"lower","worst")', 8],
    ["8th is best: the worst is 1st", '=MSG.POSITION("Essex",A1:A8,B1:B8,"lower","worst")', 1],
    ["8th is best of higher values", '=MSG.POSITION("Essex",A1:A8,B1:B8,"higher","worst")', 8],
    ["words are case-blind", '=MSG.POSITION("ESSEX",A1:A8,B1:B8,"LOWER","Worst")', 1],
    ["a column a period", '=MSG.POSITION("Essex",A1:A8,B1:E8,"lower")', [[8, 8, 1, 4]]],
    [
      "an unknown word for better",
      '=MSG.POSITION("Essex",A1:A8,B1:B8,"fewer")',
      "#VALUE!",
      'better is "lower" or "higher".',
    ],
    [
      "neither is no word here",
      '=MSG.POSITION("Essex",A1:A8,B1:B8,"neither")',
      "#VALUE!",
      "better",
    ],
    ["better is required", '=MSG.POSITION("Essex",A1:A8,B1:B8,)', "#VALUE!", "better"],
    [
      "an unknown word for first_is",
      '=MSG.POSITION("Essex",A1:A8,B1:B8,"lower","top")',
      "#VALUE!",
      'first_is is "best" or "worst".',
    ],
    [
      "an unknown force, with the nearest name",
      '=MSG.POSITION("Esex",A1:A8,B1:B8,"lower")',
      "#VALUE!",
      'Names like it: "Essex"',
    ],
    ["no force", '=MSG.POSITION("",A1:A8,B1:B8,"lower")', "#VALUE!", "force"],
    [
      "sizes that differ",
      '=MSG.POSITION("Essex",A1:A8,B1:B7,"lower")',
      "#VALUE!",
      "values has 7 rows, forces has 8.",
    ],
    ["forces in two columns", '=MSG.POSITION("Essex",A1:B8,B1:B8,"lower")', "#VALUE!", "forces"],
    ["values left out", '=MSG.POSITION("Essex",A1:A8,,"lower")', "#VALUE!", "values is left out"],
    ["one row is a group of one", '=MSG.POSITION("Essex",A1,B1:D1,"lower")', [[1, 1, 1]]],
    ["one cell", '=MSG.POSITION("Essex",A1,B1,"lower")', 1],
  ]),
  ...casesOn(TIED, [
    ["a tie shares the best place", '=MSG.POSITION("Force A",A1:A6,B1:B6,"lower")', 2],
    ["for both who tie", '=MSG.POSITION("Force C",A1:A6,B1:B6,"lower")', 2],
    ["the next place is skipped", '=MSG.POSITION("Force D",A1:A6,B1:B6,"lower")', 4],
    ["a tie at the end", '=MSG.POSITION("Force F",A1:A6,B1:B6,"lower")', 5],
    ["a tie at the front", '=MSG.POSITION("Force E",A1:A6,B1:B6,"higher")', 1],
    [
      "6th is best: a tie shares the lower number",
      '=MSG.POSITION("Force A",A1:A6,B1:B6,"lower","worst")',
      4,
    ],
    [
      "6th is best: the two worst are 1st",
      '=MSG.POSITION("Force E",A1:A6,B1:B6,"lower","worst")',
      1,
    ],
    ["6th is best: the best", '=MSG.POSITION("Force B",A1:A6,B1:B6,"lower","worst")', 6],
    ["all equal", '=MSG.POSITION("Force D",A1:A6,C1:C6,"lower")', 1],
    ["all equal, 6th is best", '=MSG.POSITION("Force D",A1:A6,C1:C6,"lower","worst")', 1],
  ]),
  ...casesOn(GAPS, [
    [
      "a block whose first column is empty",
      '=MSG.POSITION("Essex",A1:A6,B1:D6,"lower")',
      [["#N/A", 2, 4]],
      "Essex has no value.",
    ],
    [
      "blank, text, error and number as text are missing",
      '=MSG.POSITION("Essex",A1:A6,C1:C6,"higher")',
      1,
    ],
    [
      "missing ones are not counted where first is worst",
      '=MSG.POSITION("Dorset",A1:A6,C1:C6,"lower","worst")',
      2,
    ],
    ["no value: a mark", '=MSG.POSITION("Surrey",A1:A6,C1:C6,"lower")', "#N/A", "Surrey"],
    ["no value: an error cell", '=MSG.POSITION("Sussex",A1:A6,C1:C6,"lower")', "#N/A", "Sussex"],
    ["no value: a number as text", '=MSG.POSITION("Devon",A1:A6,C1:C6,"lower")', "#N/A", "Devon"],
    [
      "only own value missing in one period",
      '=MSG.POSITION("Kent",A1:A6,C1:D6,"lower")',
      [["#N/A", 1]],
      "Kent",
    ],
  ]),
  ...casesOn(NAMES, [
    ["footnote digits and blanks do not matter", '=MSG.POSITION("Essex",A1:A6,B1:B6,"lower")', 3],
    ["& is and", '=MSG.POSITION("Avon and Somerset",A1:A6,B1:B6,"lower")', 2],
    ["and is &", '=MSG.POSITION("devon & cornwall",A1:A6,B1:B6,"lower")', 1],
    ["rows without a name are passed over", '=MSG.POSITION("Kent",A1:A6,B1:B6,"lower")', 4],
  ]),
  ...casesOn({}, [
    ["forces without names", '=MSG.POSITION("Essex",A1:A3,B1:B3,"lower")', "#VALUE!", "no names"],
    [
      "names that are numbers are no names",
      '=MSG.POSITION("1",{1;2},{3;4},"lower")',
      "#VALUE!",
      "no names",
    ],
    [
      "the same force twice",
      '=MSG.POSITION("Essex",{"Essex";"Kent";"ESSEX"},{1;2;3},"lower")',
      "#VALUE!",
      "twice",
    ],
    ["negative numbers, lower is better", '=MSG.POSITION("A",{"A";"B";"C"},{-5;-2;3},"lower")', 1],
    [
      "negative numbers, higher is better",
      '=MSG.POSITION("A",{"A";"B";"C"},{-5;-2;3},"higher")',
      3,
    ],
    ["0 and negative zero tie", '=MSG.POSITION("B",{"A";"B"},{0;-0},"lower")', 1],
    [
      "a difference of 1e-12 is no tie",
      '=MSG.POSITION("B",{"A";"B"},{1;1.000000000001},"lower")',
      2,
    ],
    ["nor on the other side", '=MSG.POSITION("A",{"A";"B"},{1;1.000000000001},"higher")', 2],
    [
      "0.1 + 0.2 is compared as computed",
      '=MSG.POSITION("B",{"A";"B"},{0.3;0.30000000000000004},"lower")',
      2,
    ],
    ["logical values are missing", '=MSG.POSITION("A",{"A";"B";"C"},{2;TRUE;1},"lower")', 2],
    [
      "a result goes into another function",
      '=MSG.ORDINAL(MSG.POSITION("A",{"A";"B"},{2;1},"lower"))',
      "2nd",
    ],
  ]),
];

const ordinal = casesOn({ A1: "" }, [
  ["1st", "=MSG.ORDINAL(1)", "1st"],
  ["2nd shared", "=MSG.ORDINAL(2,TRUE)", "=2nd"],
  ["3rd not shared", "=MSG.ORDINAL(3,FALSE)", "3rd"],
  ["4th", "=MSG.ORDINAL(4)", "4th"],
  ["11th, not 11st", "=MSG.ORDINAL(11)", "11th"],
  ["12th", "=MSG.ORDINAL(12)", "12th"],
  ["13th", "=MSG.ORDINAL(13)", "13th"],
  ["21st", "=MSG.ORDINAL(21)", "21st"],
  ["43rd", "=MSG.ORDINAL(43)", "43rd"],
  ["111th", "=MSG.ORDINAL(111)", "111th"],
  ["an empty cell", "=MSG.ORDINAL(A1)", "#N/A", "position"],
  ["0 is how an empty cell may come", "=MSG.ORDINAL(0)", "#N/A", "position"],
  ["half a place", "=MSG.ORDINAL(2.5)", "#VALUE!", "whole number"],
  ["below 1", "=MSG.ORDINAL(-1)", "#VALUE!", "whole number"],
  ["an error cell", "=MSG.ORDINAL(#N/A)", "#N/A"],
]);

const movement = casesOn({ A1: 3 }, [
  ["up", "=MSG.MOVEMENT(5,4)", "Improved"],
  ["down", "=MSG.MOVEMENT(4,5)", "Deteriorated"],
  ["the same", "=MSG.MOVEMENT(4,4)", "No change"],
  ["8th is best: up", '=MSG.MOVEMENT(5,6,"worst")', "Improved"],
  ["8th is best: down", '=MSG.MOVEMENT(6,5,"worst")', "Deteriorated"],
  ["8th is best: the same", '=MSG.MOVEMENT(6,6,"worst")', "No change"],
  ["no position before", "=MSG.MOVEMENT(B1,A1)", "#N/A", "previous_position"],
  ["no position now", "=MSG.MOVEMENT(A1,B1)", "#N/A", "position"],
  ["a word for a position", '=MSG.MOVEMENT("8th",7)', "#N/A", "previous_position"],
  ["an unknown word", '=MSG.MOVEMENT(5,4,"last")', "#VALUE!", "first_is"],
]);

const rate = casesOn(
  { A1: 5, A2: 0, A3: "..", A4: 8, B1: 100, B2: 100, B3: 100, B4: 0, C4: "#DIV/0!" },
  [
    ["per 1,000 where left out", "=MSG.RATE(A1,B1)", 50],
    ["per 100", "=MSG.RATE(A1,B1,100)", 5],
    ["a count of 0 is a rate of 0", "=MSG.RATE(A2,B2)", 0],
    [
      "a missing count and a zero denominator",
      "=MSG.RATE(A1:A4,B1:B4)",
      [[50], [0], ["#N/A"], ["#DIV/0!"]],
    ],
    ["an error for a denominator is missing", "=MSG.RATE(A4,C4)", "#N/A", "missing"],
    ["an empty denominator is missing", "=MSG.RATE(A1,D1)", "#N/A", "missing"],
    ["a row", "=MSG.RATE({1,2},{4,4},1)", [[0.25, 0.5]]],
    ["sizes that differ", "=MSG.RATE(A1:A4,B1:B3)", "#VALUE!", "same size"],
    ["a row and a column", "=MSG.RATE({1,2},{4;4})", "#VALUE!", "same size"],
    ["per 0", "=MSG.RATE(A1,B1,0)", "#VALUE!", "per"],
    ["per below 0", "=MSG.RATE(A1,B1,-1000)", "#VALUE!", "per"],
    ["a negative count", "=MSG.RATE(-5,100)", -50],
  ],
);

const rolling = casesOn({ A1: 1, B1: 2, C1: 3, D1: 4, A2: 5, C2: 7, D2: 8 }, [
  ["two periods", "=MSG.ROLLING(A1:D1,2)", [["#N/A", 3, 5, 7]], "fewer values than window says"],
  ["one period", "=MSG.ROLLING(A1:D1,1)", [[1, 2, 3, 4]]],
  [
    "a gap empties every window over it",
    "=MSG.ROLLING(A1:D2,2)",
    [
      ["#N/A", 3, 5, 7],
      ["#N/A", "#N/A", "#N/A", 15],
    ],
  ],
  [
    "twelve where left out",
    "=MSG.ROLLING({1,1,1,1,1,1,1,1,1,1,1,1,2})",
    [
      [
        "#N/A",
        "#N/A",
        "#N/A",
        "#N/A",
        "#N/A",
        "#N/A",
        "#N/A",
        "#N/A",
        "#N/A",
        "#N/A",
        "#N/A",
        12,
        13,
      ],
    ],
  ],
  ["one column never fills", "=MSG.ROLLING({1;2},2)", [["#N/A"], ["#N/A"]]],
  ["half a window", "=MSG.ROLLING(A1:D1,1.5)", "#VALUE!", "window"],
  ["no window", "=MSG.ROLLING(A1:D1,0)", "#VALUE!", "window"],
]);

const average = [
  ...casesOn(EIGHT, [
    ["the mean", "=MSG.AVERAGE(B1:B8)", 66.375],
    ["without the own row", "=ROUND(MSG.AVERAGE(B1:B8,,1),6)", 64.428571],
    ["a column a period", "=MSG.AVERAGE(B1:C8)", [[66.375, 66.375]]],
    ["equal weights", "=MSG.AVERAGE(B1:B8,D1:D8)", 66.375],
    ["a row beyond", "=MSG.AVERAGE(B1:B8,,9)", "#VALUE!", "own_row"],
    ["row 0", "=MSG.AVERAGE(B1:B8,,0)", "#VALUE!", "own_row"],
    ["weights of another size", "=MSG.AVERAGE(B1:B8,D1:D7)", "#VALUE!", "same size"],
  ]),
  ...casesOn(GAPS, [
    ["an empty column", "=MSG.AVERAGE(B1:D6)", [["#N/A", 3, 35]], "no values"],
    ["missing ones are passed over", "=MSG.AVERAGE(C1:C6)", 3],
    ["the only value left out", "=MSG.AVERAGE({5;TRUE},,1)", "#N/A"],
    ["weights", "=MSG.AVERAGE({10;40},{2;1})", 20],
    ["weights without the own row", "=MSG.AVERAGE({10;40;70},{2;1;9},3)", 20],
    ["a value without a weight", '=MSG.AVERAGE({10;40;70},{2;1;""})', 20],
    ["weights that add up to 0", "=MSG.AVERAGE({10;40},{0;0})", "#DIV/0!"],
    ["no weights at all", '=MSG.AVERAGE({10;40},{"";""})', "#N/A", "weight"],
  ]),
];

const topQuartile = [
  ...casesOn(EIGHT, [
    ["the 2nd best of eight", '=MSG.TOPQUARTILE(B1:B8,"lower")', 58],
    ["the 2nd best of eight, higher", '=MSG.TOPQUARTILE(B1:B8,"higher","rank")', 79],
    ["QUARTILE.INC", '=MSG.TOPQUARTILE(B1:B8,"lower","inclusive")', 59.5],
    ["QUARTILE.INC, higher", '=MSG.TOPQUARTILE(B1:B8,"higher","inclusive")', 73],
    ["QUARTILE.EXC", '=MSG.TOPQUARTILE(B1:B8,"lower","exclusive")', 58.5],
    ["QUARTILE.EXC, higher", '=MSG.TOPQUARTILE(B1:B8,"higher","exclusive")', 77],
    ["the best of four", '=MSG.TOPQUARTILE(B1:B4,"lower")', 60],
    ["the 2nd best of five", '=MSG.TOPQUARTILE(B1:B5,"lower")', 60],
    ["fewer than four forces", '=MSG.TOPQUARTILE(B1:B3,"lower")', "#N/A", "at least 4"],
    ["an unknown method", '=MSG.TOPQUARTILE(B1:B8,"lower","median")', "#VALUE!", "method"],
    ["no word for better", '=MSG.TOPQUARTILE(B1:B8,"")', "#VALUE!", "better"],
  ]),
  ...casesOn(GAPS, [
    [
      "two values, and a whole column",
      '=MSG.TOPQUARTILE(C1:D6,"lower")',
      [["#N/A", 20]],
      "at least 4",
    ],
    ["one row has no quartile", '=MSG.TOPQUARTILE(D1:D1,"lower")', "#N/A", "at least 4"],
  ]),
];

/** Eight equal values whose mean, as computed, lies beside them. */
const EQUAL = cellsFrom(
  ["A", "B", "C", "D", "E", "F", "G", "H"].map((name) => [name, 4.1, 10, 1000]),
);

const gap = [
  ...casesOn(EIGHT, [
    ["to the average", '=MSG.GAP("Essex",A1:A8,B1:B8,"average","lower")', -13.625],
    ["as analysts write it", '=MSG.GAP("Essex",A1:A8,B1:B8,"MSG Average.","lower")', -13.625],
    ["already better than average", '=MSG.GAP("Sussex",A1:A8,B1:B8,"average","lower")', 0],
    [
      "to the peers' average",
      '=ROUND(MSG.GAP("Essex",A1:A8,B1:B8,"average","lower",,,"peers"),6)',
      -15.571429,
    ],
    ["to the top quartile", '=MSG.GAP("Essex",A1:A8,B1:B8,"top quartile","lower")', -22],
    ["inclusive", '=MSG.GAP("Essex",A1:A8,B1:B8,"top quartile","lower",,"inclusive")', -20.5],
    ["exclusive", '=MSG.GAP("Essex",A1:A8,B1:B8,"upper quartile","lower",,"exclusive")', -21.5],
    ["within the top quartile", '=MSG.GAP("Staffordshire",A1:A8,B1:B8,"top quartile","lower")', 0],
    ["to the best", '=MSG.GAP("Essex",A1:A8,B1:B8,"best","lower")', -30],
    ["to 4th", '=MSG.GAP("Essex",A1:A8,B1:B8,"4th","lower")', -17],
    ["4th in MSG with a full stop", '=MSG.GAP("Essex",A1:A8,B1:B8,"4th in MSG.","lower")', -17],
    ["4th, being 4th", '=MSG.GAP("Sussex",A1:A8,B1:B8,"4th","lower")', 0],
    ["4th of higher values", '=MSG.GAP("Hertfordshire",A1:A8,B1:B8,"4th","higher")', 20],
    ["7th, 8th is best", '=MSG.GAP("Essex",A1:A8,B1:B8,"7th","lower","worst")', -22],
    ["8th, 8th is best", '=MSG.GAP("Essex",A1:A8,B1:B8,"8th","lower","worst")', -30],
    ["to a number", '=MSG.GAP("Essex",A1:A8,B1:B8,75.5,"lower")', -4.5],
    ["a number already reached", '=MSG.GAP("Essex",A1:A8,B1:B8,80,"lower")', 0],
    ["to a number as text", '=MSG.GAP("Essex",A1:A8,B1:B8,"at most 75.5","lower")', -4.5],
    ["% are hundredths", '=MSG.GAP("A",{"A"},{0.25},"at least 50%","higher")', 0.25],
    ["a column a period", '=MSG.GAP("Essex",A1:A8,B1:E8,60,"lower")', [[-20, -20, -964, -2]]],
    [
      "the other direction",
      '=MSG.GAP("Essex",A1:A8,B1:B8,"at least 75","lower")',
      "#VALUE!",
      "direction",
    ],
    [
      "1st where 1st is worst",
      '=MSG.GAP("Essex",A1:A8,B1:B8,"1st","lower","worst")',
      "#VALUE!",
      "1st",
    ],
    ["9th of eight", '=MSG.GAP("Essex",A1:A8,B1:B8,"9th","lower")', "#N/A", "fewer forces"],
    ["an unknown word", '=MSG.GAP("Essex",A1:A8,B1:B8,"median","lower")', "#VALUE!", "target"],
    ["no target", '=MSG.GAP("Essex",A1:A8,B1:B8,"","lower")', "#VALUE!", "target"],
    ["a target left out", '=MSG.GAP("Essex",A1:A8,B1:B8,,"lower")', "#VALUE!", "target"],
    ["TRUE is no target", '=MSG.GAP("Essex",A1:A8,B1:B8,TRUE,"lower")', "#VALUE!", "target"],
    [
      "weighted needs counts",
      '=MSG.GAP("Essex",A1:A8,B1:B8,"average","lower",,,"weighted")',
      "#VALUE!",
      "average",
    ],
    [
      "three forces have no top quartile",
      '=MSG.GAP("Essex",A1:A3,B1:B3,"top quartile","lower")',
      "#N/A",
      "at least 4",
    ],
    [
      "alone, without peers",
      '=MSG.GAP("Essex",A1,B1,"average","lower",,,"peers")',
      "#N/A",
      "average",
    ],
  ]),
  ...casesOn(GAPS, [
    [
      "a block whose first column is empty",
      '=MSG.GAP("Essex",A1:A6,B1:D6,"best","lower")',
      [["#N/A", -2, -30]],
      "no value",
    ],
    ["5th is met at 2nd of two", '=MSG.GAP("Essex",A1:A6,C1:C6,"5th","lower")', 0],
    [
      "6th, 6th is best, four without a value",
      '=MSG.GAP("Essex",A1:A6,C1:C6,"6th","lower","worst")',
      -2,
    ],
    [
      "5th, 6th is best, becomes 1st of two",
      '=MSG.GAP("Essex",A1:A6,C1:C6,"5th","lower","worst")',
      0,
    ],
  ]),
  ...casesOn(EQUAL, [
    [
      "eight equal one-decimal values meet their average",
      '=MSG.GAP("A",A1:A8,B1:B8,"average","lower")',
      0,
    ],
    ["in both directions", '=MSG.GAP("A",A1:A8,B1:B8,"average","higher")', 0],
    [
      "their interpolated quartile too",
      '=MSG.GAP("A",A1:A8,B1:B8,"top quartile","higher",,"exclusive")',
      0,
    ],
  ]),
  ...casesOn({}, [
    ["negative values", '=MSG.GAP("A",{"A";"B"},{-1;-3},"best","lower")', -2],
    ["negative values, higher is better", '=MSG.GAP("B",{"A";"B"},{-1;-3},"best","higher")', 2],
    [
      "a difference of 2^-40 is no tie",
      '=MSG.GAP("A",{"A";"B"},{1.0000000000009094947017729282379150390625;1},"best","lower")',
      -(2 ** -40),
    ],
  ]),
];

const countGap = [
  ...casesOn(EIGHT, [
    ["to the average", '=MSG.COUNTGAP("Essex",A1:A8,C1:C8,D1:D8,"average","lower",1024)', -14],
    ["already better", '=MSG.COUNTGAP("Sussex",A1:A8,C1:C8,D1:D8,"average","lower",1024)', 0],
    ["up to the average", '=MSG.COUNTGAP("Sussex",A1:A8,C1:C8,D1:D8,"average","higher",1024)', 4],
    [
      "to the peers' average",
      '=MSG.COUNTGAP("Essex",A1:A8,C1:C8,D1:D8,"average","lower",1024,,,"peers")',
      -16,
    ],
    [
      "to the weighted average",
      '=MSG.COUNTGAP("Essex",A1:A8,C1:C8,D1:D8,"average","lower",1024,,,"weighted")',
      -14,
    ],
    [
      "to the top quartile",
      '=MSG.COUNTGAP("Essex",A1:A8,C1:C8,D1:D8,"top quartile","lower",1024)',
      -22,
    ],
    [
      "to an inclusive one",
      '=MSG.COUNTGAP("Essex",A1:A8,C1:C8,D1:D8,"top quartile","lower",1024,,"inclusive")',
      -21,
    ],
    ["to the best", '=MSG.COUNTGAP("Essex",A1:A8,C1:C8,D1:D8,"best","lower",1024)', -30],
    ["to 4th", '=MSG.COUNTGAP("Essex",A1:A8,C1:C8,D1:D8,"4th in MSG","lower",1024)', -17],
    [
      "7th, 8th is best",
      '=MSG.COUNTGAP("Essex",A1:A8,C1:C8,D1:D8,"7th","lower",1024,"worst")',
      -22,
    ],
    ["to a rate", '=MSG.COUNTGAP("Essex",A1:A8,C1:C8,D1:D8,74.5,"lower",1024)', -6],
    [
      "per does not matter to the group's targets",
      '=MSG.COUNTGAP("Essex",A1:A8,C1:C8,D1:D8,"best","lower")',
      -30,
    ],
    [
      "sizes that differ",
      '=MSG.COUNTGAP("Essex",A1:A8,C1:C8,D1:D7,"best","lower")',
      "#VALUE!",
      "same size",
    ],
    [
      "an unknown word for average",
      '=MSG.COUNTGAP("Essex",A1:A8,C1:C8,D1:D8,"average","lower",,,,"median")',
      "#VALUE!",
      "average",
    ],
    [
      "a count cannot fall below 0",
      '=MSG.COUNTGAP("Essex",A1:A8,C1:C8,D1:D8,-1,"lower",1024)',
      "#N/A",
      "No count",
    ],
    [
      "two columns",
      '=MSG.COUNTGAP("Essex",A1:A8,B1:C8,{1024,1024;1024,1024;1024,1024;1024,1024;1024,1024;1024,1024;1024,1024;1024,1024},"best","lower")',
      [[-30, -30]],
    ],
  ]),
  ...casesOn(EQUAL, [
    ["eight equal rates", '=MSG.COUNTGAP("A",A1:A8,C1:C8,D1:D8,"average","lower")', 0],
  ]),
  ...casesOn({}, [
    ["own denominator 0", '=MSG.COUNTGAP("A",{"A";"B"},{5;4},{0;10},"best","lower")', "#DIV/0!"],
    [
      "a peer without a denominator has no rate",
      '=MSG.COUNTGAP("A",{"A";"B";"C"},{5;0;2},{10;0;10},"best","lower",1)',
      -3,
    ],
    [
      "own count missing",
      '=MSG.COUNTGAP("A",{"A";"B"},{"";4},{10;10},"best","lower")',
      "#N/A",
      "A has no rate",
    ],
    [
      "a rate that a quotient would miss",
      '=MSG.COUNTGAP("A",{"A"},{7},{1000},0.0045,"lower",1)',
      -3,
    ],
  ]),
];

const status = [
  ...casesOn(EIGHT, [
    ["4th, being 8th", '=MSG.STATUS("Essex",A1:A8,B1:B8,"4th in MSG","lower")', "Not met"],
    ["4th, being 4th", '=MSG.STATUS("Sussex",A1:A8,B1:B8,"4th in MSG","lower")', "Met"],
    ["with a full stop", '=MSG.STATUS("Sussex",A1:A8,B1:B8,"4th in MSG.","lower")', "Met"],
    ["4th alone", '=MSG.STATUS("Avon & Somerset",A1:A8,B1:B8,"4TH","lower")', "Not met"],
    ["average, being worse", '=MSG.STATUS("Essex",A1:A8,B1:B8,"MSG Average","lower")', "Not met"],
    ["average, being better", '=MSG.STATUS("Sussex",A1:A8,B1:B8,"MSG Average","lower")', "Met"],
    [
      "average of the peers",
      '=MSG.STATUS("Sussex",A1:A8,B1:B8,"average","lower",,,"peers")',
      "Met",
    ],
    [
      "top quartile by rank",
      '=MSG.STATUS("Staffordshire",A1:A8,B1:B8,"Upper Quartile Rank","lower")',
      "Met",
    ],
    [
      "top quartile missed",
      '=MSG.STATUS("Hampshire",A1:A8,B1:B8,"Top quartile","lower")',
      "Not met",
    ],
    [
      "top quartile, exclusive",
      '=MSG.STATUS("Staffordshire",A1:A8,B1:B8,"top quartile","lower",,"exclusive")',
      "Met",
    ],
    ["best", '=MSG.STATUS("Hertfordshire",A1:A8,B1:B8,"Best in MSG","lower")', "Met"],
    ["not best", '=MSG.STATUS("Staffordshire",A1:A8,B1:B8,"Best in MSG","lower")', "Not met"],
    [
      "8th is best: 7th is met at 8th",
      '=MSG.STATUS("Hertfordshire",A1:A8,B1:B8,"7th in MSG.","lower","worst")',
      "Met",
    ],
    [
      "8th is best: 7th is met at 7th",
      '=MSG.STATUS("Staffordshire",A1:A8,B1:B8,"7th in MSG.","lower","worst")',
      "Met",
    ],
    [
      "8th is best: 7th is missed at 6th",
      '=MSG.STATUS("Hampshire",A1:A8,B1:B8,"7th in MSG.","lower","worst")',
      "Not met",
    ],
    ["at most", '=MSG.STATUS("Essex",A1:A8,B1:B8,"at most 80","lower")', "Met"],
    ["a number", '=MSG.STATUS("Essex",A1:A8,B1:B8,79.5,"lower")', "Not met"],
    ["a number, higher is better", '=MSG.STATUS("Essex",A1:A8,B1:B8,79.5,"higher")', "Met"],
    ["<=", '=MSG.STATUS("Essex",A1:A8,B1:B8,"<= 79","lower")', "Not met"],
    ["% are hundredths", '=MSG.STATUS("A",{"A"},{0.2},"at least 20%","higher")', "Met"],
    ["none: blank", '=MSG.STATUS("Essex",A1:A8,B1:B8,"","lower")', "No aspiration"],
    ["none: an empty cell", '=MSG.STATUS("Essex",A1:A8,B1:B8,F1,"lower")', "No aspiration"],
    ["none: a dash", '=MSG.STATUS("Essex",A1:A8,B1:B8,"-","lower")', "No aspiration"],
    [
      "none: a reason",
      '=MSG.STATUS("Essex",A1:A8,B1:B8,"(Small numbers)","lower")',
      "No aspiration",
    ],
    ["unreadable", '=MSG.STATUS("Essex",A1:A8,B1:B8,"do better","lower")', "#VALUE!", "aspiration"],
    ["a wrong ending", '=MSG.STATUS("Essex",A1:A8,B1:B8,"2th","lower")', "#VALUE!", "aspiration"],
    [
      "an opposing sign",
      '=MSG.STATUS("Essex",A1:A8,B1:B8,"at least 70","lower")',
      "#VALUE!",
      "direction",
    ],
    [
      "1st where 1st is worst",
      '=MSG.STATUS("Essex",A1:A8,B1:B8,"1st","lower","worst")',
      "#VALUE!",
      "1st",
    ],
    [
      "9th of eight",
      '=MSG.STATUS("Essex",A1:A8,B1:B8,"9th in MSG","lower")',
      "#N/A",
      "fewer forces",
    ],
    [
      "a top quartile of three",
      '=MSG.STATUS("Essex",A1:A3,B1:B3,"top quartile","lower")',
      "#N/A",
      "at least 4",
    ],
    [
      "a column a period",
      '=MSG.STATUS("Essex",A1:A8,B1:E8,70,"lower")',
      [["Not met", "Not met", "Not met", "Met"]],
    ],
  ]),
  ...casesOn(TIED, [
    [
      "5th is met in a tie where first is worst, although the number is lower: one is better",
      '=MSG.STATUS("Force A",A1:A6,B1:B6,"5th","lower","worst")',
      "Met",
    ],
    ["2nd is met in a tie", '=MSG.STATUS("Force C",A1:A6,B1:B6,"2nd","lower")', "Met"],
    ["best is met in a tie", '=MSG.STATUS("Force E",A1:A6,B1:B6,"best","higher")', "Met"],
  ]),
  ...casesOn(GAPS, [
    [
      "no data",
      '=MSG.STATUS("Essex",A1:A6,B1:D6,"best","lower")',
      [["No data", "Not met", "Not met"]],
    ],
    [
      "no aspiration comes before no data",
      '=MSG.STATUS("Essex",A1:A6,B1:B6,"-","lower")',
      "No aspiration",
    ],
    [
      "6th, 6th is best, four without a value, being best",
      '=MSG.STATUS("Dorset",A1:A6,C1:C6,"6th","lower","worst")',
      "Met",
    ],
    ["and being the other", '=MSG.STATUS("Essex",A1:A6,C1:C6,"6th","lower","worst")', "Not met"],
  ]),
  ...casesOn(EQUAL, [
    [
      "eight equal one-decimal values meet their average",
      '=MSG.STATUS("H",A1:A8,B1:B8,"average","lower")',
      "Met",
    ],
    ["in both directions", '=MSG.STATUS("H",A1:A8,B1:B8,"average","higher")', "Met"],
  ]),
];

const whyMoved = casesOn(EIGHT, [
  ["own change alone", '=MSG.WHYMOVED("Essex",A1:A8,E1:E8,B1:B8,"lower")', [[-4, -4, 0]]],
  ["the peers' change alone", '=MSG.WHYMOVED("Sussex",A1:A8,E1:E8,B1:B8,"lower")', [[1, 0, 1]]],
  ["nothing moved", '=MSG.WHYMOVED("Leicestershire",A1:A8,B1:B8,C1:C8,"lower")', [[0, 0, 0]]],
  ["both", '=MSG.WHYMOVED("A",{"A";"B";"C"},{1;2;3},{3;2;1},"lower")', [[-2, -1.5, -0.5]]],
  [
    "no value before",
    '=MSG.WHYMOVED("A",{"A";"B"},{"";2},{1;2},"lower")',
    "#N/A",
    "A has no value",
  ],
  [
    "a tie lost, first is worst",
    '=MSG.WHYMOVED("A",{"A";"B"},{2;2},{1;2},"lower","worst")',
    [[1, 1, 0]],
  ],
  ["two columns", '=MSG.WHYMOVED("Essex",A1:A8,E1:E8,B1:C8,"lower")', "#VALUE!", "one column"],
  [
    "sizes that differ",
    '=MSG.WHYMOVED("Essex",A1:A8,E1:E7,B1:B8,"lower")',
    "#VALUE!",
    "previous_values",
  ],
]);

const HEADING = ["Position", "Force", "Value", "Difference from average"];
const leagueTable = casesOn({}, [
  [
    "best first",
    '=MSG.LEAGUETABLE({"A";"B";"C"},{7;3;8},"lower")',
    [HEADING, [1, "B", 3, -3], [2, "A", 7, 1], [3, "C", 8, 2]],
  ],
  [
    "best first where first is worst too",
    '=MSG.LEAGUETABLE({"A";"B";"C"},{7;3;8},"lower","worst")',
    [HEADING, [3, "B", 3, -3], [2, "A", 7, 1], [1, "C", 8, 2]],
  ],
  [
    "higher is better",
    '=MSG.LEAGUETABLE({"A";"B"},{1;2},"higher")',
    [HEADING, [1, "B", 2, 0.5], [2, "A", 1, -0.5]],
  ],
  [
    "ties keep their order",
    '=MSG.LEAGUETABLE({"C";"A";"B"},{4;4;1},"higher")',
    [HEADING, [1, "C", 4, 1], [1, "A", 4, 1], [3, "B", 1, -2]],
  ],
  [
    "without a value last",
    '=MSG.LEAGUETABLE({"A";"B";"C"},{"..";3;5},"lower")',
    [HEADING, [1, "B", 3, -1], [2, "C", 5, 1], ["", "A", "", ""]],
  ],
  [
    "a row without a name",
    '=MSG.LEAGUETABLE({"A";"";"C"},{5;1;3},"lower")',
    [HEADING, [1, "C", 3, -1], [2, "A", 5, 1]],
  ],
  ["nobody has a value", '=MSG.LEAGUETABLE({"A"},{""},"lower")', [HEADING, ["", "A", "", ""]]],
  [
    "equal values differ by 0 from their mean",
    '=INDEX(MSG.LEAGUETABLE({"A";"B";"C";"D";"E";"F"},{4.1;4.1;4.1;4.1;4.1;4.1},"lower"),4,4)',
    0,
  ],
  ["two columns", '=MSG.LEAGUETABLE({"A";"B"},{1,2;3,4},"lower")', "#VALUE!", "one column"],
]);

const sparkline = casesOn({ A1: 8, B1: 4, D1: 1 }, [
  ["eight of eight", "=MSG.SPARKLINE({8,7,6,5,4,3,2,1})", "▁▂▃▄▅▆▇█"],
  ["a missing position is a space", "=MSG.SPARKLINE(A1:D1,8)", "▁▅ █"],
  ["0 is how an empty cell may come", "=MSG.SPARKLINE({8,0,1})", "▁ █"],
  ["8th is best", '=MSG.SPARKLINE({8,1},8,"worst")', "█▁"],
  ["of left out is the largest", "=MSG.SPARKLINE({4;1})", "▁█"],
  ["of given", "=MSG.SPARKLINE({4;1},8)", "▅█"],
  ["43 forces are scaled", "=MSG.SPARKLINE({43,22,1},43)", "▁▅█"],
  ["nothing but gaps", '=MSG.SPARKLINE({"",""})', "  "],
  ["beyond of", "=MSG.SPARKLINE({8,9},8)", "#VALUE!", "of"],
  ["half a place", "=MSG.SPARKLINE({2.5})", "#VALUE!", "positions"],
]);

const rankRange = casesOn(EIGHT, [
  [
    "within chance of everybody",
    '=MSG.RANKRANGE("Leicestershire",A1:A8,C1:C8,D1:D8,"lower")',
    [[1, 8]],
  ],
  [
    "surely the worst",
    '=MSG.RANKRANGE("A",{"A";"B";"C"},{90;10;12},{1000;1000;1000},"lower")',
    [[3, 3]],
  ],
  [
    "surely the best when higher is better",
    '=MSG.RANKRANGE("A",{"A";"B";"C"},{90;10;12},{1000;1000;1000},"higher")',
    [[1, 1]],
  ],
  // 0 against 6 of equal populations: p = 2 x 0.5^6 = 0.03125, against one peer alone.
  [
    "one comparison is not adjusted",
    '=MSG.RANKRANGE("A",{"A";"B"},{6;0},{100;100},"lower")',
    [[2, 2]],
  ],
  ["two are, by Holm", '=MSG.RANKRANGE("A",{"A";"B";"C"},{6;0;0},{100;100;100},"lower")', [[1, 3]]],
  [
    "and a lower confidence finds them",
    '=MSG.RANKRANGE("A",{"A";"B";"C"},{6;0;0},{100;100;100},"lower",0.9)',
    [[3, 3]],
  ],
  [
    "a proportion is sharper than a rate",
    '=MSG.RANKRANGE("A",{"A";"B"},{90;75},{100;100},"higher",,"proportion")',
    [[1, 1]],
  ],
  ["than the rate", '=MSG.RANKRANGE("A",{"A";"B"},{90;75},{100;100},"higher")', [[1, 2]]],
  [
    "a peer above 100% stays open and changes nothing else",
    '=MSG.RANKRANGE("A",{"A";"B";"C"},{90;75;101},{100;100;100},"higher",,"proportion")',
    [[1, 2]],
  ],
  [
    "the own force above 100%",
    '=MSG.RANKRANGE("A",{"A";"B"},{101;75},{100;100},"higher",,"proportion")',
    "#VALUE!",
    "above its denominator",
  ],
  [
    "with usual variation",
    '=MSG.RANKRANGE("A",{"A";"B";"C"},{90;10;12},{1000;1000;1000},"lower",,,{40,10})',
    [[1, 3]],
  ],
  [
    "by hardly more than chance",
    '=MSG.RANKRANGE("A",{"A";"B";"C"},{90;10;12},{1000;1000;1000},"lower",,"rate",{1.5,10})',
    [[3, 3]],
  ],
  [
    "variation is two numbers",
    '=MSG.RANKRANGE("A",{"A";"B"},{5;6},{100;100},"lower",,,{1.5})',
    "#VALUE!",
    "MSG.USUALVARIATION",
  ],
  [
    "and never below 1",
    '=MSG.RANKRANGE("A",{"A";"B"},{5;6},{100;100},"lower",,,{0.5,10})',
    "#VALUE!",
    "MSG.USUALVARIATION",
  ],
  ["nothing counted anywhere", '=MSG.RANKRANGE("A",{"A";"B"},{0;0},{100;100},"lower")', [[1, 2]]],
  [
    "references in the wrong column are no counts",
    '=MSG.RANKRANGE("A",{"A";"B"},{12345678901234567;9},{100;100},"lower")',
    "#VALUE!",
    "at most 4,503,599,627,370,496",
  ],
  ["alone", '=MSG.RANKRANGE("A",{"A"},{5},{100},"lower")', [[1, 1]]],
  [
    "a peer without a count",
    '=MSG.RANKRANGE("A",{"A";"B";"C"},{90;"";12},{1000;1000;1000},"lower")',
    [[2, 2]],
  ],
  ["half a count", '=MSG.RANKRANGE("A",{"A";"B"},{5.5;6},{100;100},"lower")', "#VALUE!", "whole"],
  [
    "a count below 0",
    '=MSG.RANKRANGE("A",{"A";"B"},{-5;6},{100;100},"lower")',
    "#VALUE!",
    "counts",
  ],
  [
    "a denominator below 0",
    '=MSG.RANKRANGE("A",{"A";"B"},{5;6},{100;-100},"lower")',
    "#VALUE!",
    "denominators",
  ],
  ["own denominator 0", '=MSG.RANKRANGE("A",{"A";"B"},{5;6},{0;100},"lower")', "#DIV/0!"],
  [
    "own count missing",
    '=MSG.RANKRANGE("A",{"A";"B"},{"..";6},{100;100},"lower")',
    "#N/A",
    "A has no count",
  ],
  [
    "95 is no confidence",
    '=MSG.RANKRANGE("A",{"A";"B"},{5;6},{100;100},"lower",95)',
    "#VALUE!",
    "confidence",
  ],
  ["nor is 1", '=MSG.RANKRANGE("A",{"A";"B"},{5;6},{100;100},"lower",1)', "#VALUE!", "confidence"],
  [
    "an unknown kind",
    '=MSG.RANKRANGE("A",{"A";"B"},{5;6},{100;100},"lower",,"percent")',
    "#VALUE!",
    "kind",
  ],
]);

const usualVariationCases = casesOn({}, [
  // R's glm, quasipoisson and quasibinomial.
  [
    "two pairs of years",
    "=ROUND(MSG.USUALVARIATION({100,120,150;200,210,240;300,290,280},{9,9,9;9,9,9;9,9,9}),6)",
    [[1.370095, 4]],
  ],
  [
    "of proportions",
    '=ROUND(MSG.USUALVARIATION({100,120,150;200,210,240;300,290,280},{400,400,400;400,400,400;400,400,400},"proportion"),6)',
    [[2.118533, 4]],
  ],
  [
    "what all share is no variation",
    "=ROUND(MSG.USUALVARIATION({100,200,50;200,400,100},{9,9,9;9,9,9}),6)",
    [[1, 2]],
  ],
  [
    "a row without figures is passed over",
    '=ROUND(MSG.USUALVARIATION({100,200,50;"","","";200,400,100},{9,9,9;"","","";9,9,9}),6)',
    [[1, 2]],
  ],
  [
    "a year with a gap makes no pair",
    '=MSG.USUALVARIATION({100,200,"";200,400,100},{9,9,9;9,9,9})',
    "#N/A",
    "two pairs",
  ],
  ["two years make one pair", "=MSG.USUALVARIATION({1,2;3,4},{9,9;9,9})", "#N/A", "two pairs"],
  ["one force", "=MSG.USUALVARIATION({1,2,3},{9,9,9})", "#N/A", "two forces"],
  ["other sizes", "=MSG.USUALVARIATION({1,2,3;4,5,6},{9;9})", "#VALUE!", "same size"],
  ["below 0", "=MSG.USUALVARIATION({1,-2,3;4,5,6},{9,9,9;9,9,9})", "#VALUE!", "below 0"],
  [
    "more than all",
    '=MSG.USUALVARIATION({1,12,3;4,5,6},{9,9,9;9,9,9},"proportion")',
    "#VALUE!",
    "at most their denominators",
  ],
]);

const expected = casesOn({}, [
  // PHEindicatormethods: exact limits of a count of 5, Wilson's of 65 in 100.
  [
    "exact Poisson limits",
    '=ROUND(MSG.EXPECTED("A",{"A";"B"},{5;5},{100;100},100),6)',
    [[1.623486, 11.668332]],
  ],
  [
    "per 1,000 where left out",
    '=ROUND(MSG.EXPECTED("A",{"A";"B"},{5;5},{100;100}),5)',
    [[16.23486, 116.68332]],
  ],
  [
    "99.8%",
    '=ROUND(MSG.EXPECTED("A",{"A";"B"},{5;5},{100;100},100,0.998),6)',
    [[0.739372, 16.454745]],
  ],
  [
    "Wilson's limits",
    '=ROUND(MSG.EXPECTED("A",{"A";"B"},{65;65},{100;100},1,,,"proportion"),6)',
    [[0.552544, 0.736358]],
  ],
  [
    "around the group's average, not the own rate",
    '=ROUND(MSG.EXPECTED("A",{"A";"B"},{0;10},{100;100},100),6)',
    [[1.623486, 11.668332]],
  ],
  // Alike peers: tau^2 is 0, exp(qt(0.975, 2) * sqrt(1 / 300 + 1 / 100)).
  [
    "like alike peers",
    '=ROUND(MSG.EXPECTED("A",{"A";"B";"C";"D"},{100;100;100;100},{9000;1000;1000;1000},1000,,"between"),3)',
    [[60.846, 164.35]],
  ],
  [
    "two peers say nothing of how much forces differ",
    '=MSG.EXPECTED("A",{"A";"B";"C"},{5;6;7},{100;100;100},,,"between")',
    "#N/A",
    "3 peers",
  ],
  [
    "nothing counted, by chance",
    '=ROUND(MSG.EXPECTED("A",{"A";"B"},{0;0},{100;100},100),6)',
    [[0, 3.688879]],
  ],
  ["own denominator 0", '=MSG.EXPECTED("A",{"A";"B"},{5;6},{0;100})', "#DIV/0!"],
  [
    "own denominator missing",
    '=MSG.EXPECTED("A",{"A";"B"},{5;6},{"";100})',
    "#N/A",
    "A has no count",
  ],
  [
    "an unknown spread",
    '=MSG.EXPECTED("A",{"A";"B"},{5;6},{100;100},,,"wide")',
    "#VALUE!",
    "spread",
  ],
  ["two columns", '=MSG.EXPECTED("A",{"A";"B"},{5,5;6,6},{100;100})', "#VALUE!", "counts"],
]);

const change = casesOn({ A1: 66497, B1: 73887 }, [
  [
    "as a quarterly update words it",
    '=MSG.CHANGE(A1,B1,"calls")',
    "a decrease of 10.0% (7,390 fewer calls)",
  ],
  ["a rise", '=MSG.CHANGE(B1,A1,"calls")', "an increase of 11.1% (7,390 more calls)"],
  ["without a noun", "=MSG.CHANGE(A1,B1)", "a decrease of 10.0% (7,390 fewer)"],
  ["a blank noun", '=MSG.CHANGE(A1,B1," ")', "a decrease of 10.0% (7,390 fewer)"],
  ["equal figures", '=MSG.CHANGE(5,5,"calls")', "no change"],
  ["0 and 0 are equal", "=MSG.CHANGE(0,0)", "no change"],
  ["from 0", '=MSG.CHANGE(5,0,"calls")', "from 0 to 5 calls"],
  ["from 0 to one", '=MSG.CHANGE(1,0,"calls")', "from 0 to 1 call"],
  ["one is singular", '=MSG.CHANGE(18,19,"fatalities")', "1 fewer fatality (small numbers)"],
  ["49 is small", '=MSG.CHANGE(50,49,"offences")', "1 more offence (small numbers)"],
  ["50 is not", '=MSG.CHANGE(51,50,"offences")', "an increase of 2.0% (1 more offence)"],
  ["small now", '=MSG.CHANGE(49,100,"crimes")', "51 fewer crimes (small numbers)"],
  [
    "percentages as cells hold them",
    '=MSG.CHANGE(0.185,0.16,"%")',
    "an increase of 2.5% points (from 16.0% to 18.5%)",
  ],
  [
    "percentages as numbers",
    '=MSG.CHANGE(16,18.5,"% points")',
    "a decrease of 2.5% points (from 18.5% to 16.0%)",
  ],
  [
    "percentages from 0",
    '=MSG.CHANGE(0.05,0,"%")',
    "an increase of 5.0% points (from 0.0% to 5.0%)",
  ],
  ["to 0", '=MSG.CHANGE(0,5,"calls")', "5 fewer calls (small numbers)"],
  ["never 0.0%", "=MSG.CHANGE(100001,100000)", "an increase of 0.001% (1 more)"],
  ["decimals as written", '=MSG.CHANGE(12.5,10,"hours")', "2.5 more hours (small numbers)"],
  ["half away from zero", "=MSG.CHANGE(1012.5,1000)", "an increase of 1.3% (12.5 more)"],
  ["a figure is missing", "=MSG.CHANGE(A1,C1)", "#N/A", "missing"],
  ["a mark for a figure", '=MSG.CHANGE("..",B1)', "#N/A", "missing"],
  ["below 0", "=MSG.CHANGE(5,-5)", "#VALUE!", "previous"],
]);

const compareCases = casesOn({ A1: 66497, B1: 73887, D1: 82344 }, [
  [
    "quarters of 90 and 92 days",
    '=MSG.COMPARE(A1,B1,"calls","Q4 2020/21","Q3 2020/21")',
    "a decrease of 10.0% (7,390 fewer calls); a decrease of 8.0% in the daily figure",
  ],
  [
    "a leap year: 90 and 91 days",
    '=MSG.COMPARE(A1,D1,"calls",90,91)',
    "a decrease of 19.2% (15,847 fewer calls); a decrease of 18.3% in the daily figure",
  ],
  ["as many days", '=MSG.COMPARE(A1,B1,"calls",90,90)', "a decrease of 10.0% (7,390 fewer calls)"],
  ["days not given", '=MSG.COMPARE(A1,B1,"calls")', "a decrease of 10.0% (7,390 fewer calls)"],
  [
    "unequal days that make less than half a point",
    '=MSG.COMPARE(800,2000,"calls",90,91)',
    "a decrease of 60.0% (1,200 fewer calls)",
  ],
  [
    "the other way round a day",
    '=MSG.COMPARE(1000,1005,"calls",90,91)',
    "a decrease of 0.5% (5 fewer calls); an increase of 0.6% in the daily figure",
  ],
  [
    "as much a day",
    '=MSG.COMPARE(900,910,"calls",90,91)',
    "a decrease of 1.1% (10 fewer calls); no change in the daily figure",
  ],
  ["small numbers", '=MSG.COMPARE(5,10,"fatalities",90,91)', "5 fewer fatalities (small numbers)"],
  ["from 0", '=MSG.COMPARE(5,0,"calls",90,91)', "from 0 to 5 calls"],
  [
    "equal figures",
    '=MSG.COMPARE(500,500,"calls",90,92)',
    "no change; an increase of 2.2% in the daily figure",
  ],
  [
    "percentages have no days",
    '=MSG.COMPARE(0.185,0.16,"%",90,92)',
    "an increase of 2.5% points (from 16.0% to 18.5%)",
  ],
  ["without a noun", '=MSG.COMPARE(A1,B1,"")', "a decrease of 10.0% (7,390 fewer)"],
  ["a figure is missing", '=MSG.COMPARE(A1,C1,"calls")', "#N/A", "missing"],
  ["below 0", '=MSG.COMPARE(5,-5,"calls")', "#VALUE!", "before"],
  ["one period alone", '=MSG.COMPARE(A1,B1,"calls",90)', "#VALUE!", "go together"],
  ["no period", '=MSG.COMPARE(A1,B1,"calls","soon",90)', "#VALUE!", "days_now is a period"],
  ["no days", '=MSG.COMPARE(A1,B1,"calls",0,90)', "#DIV/0!"],
]);

const perDay = casesOn({ A1: 66497 }, [
  ["a financial quarter", '=ROUND(MSG.PERDAY(A1,"Q4 2020/21"),2)', 738.86],
  ["a number of days", "=MSG.PERDAY(900,90)", 10],
  ["a month", '=MSG.PERDAY(310,"January 2021")', 10],
  ["a leap February", '=MSG.PERDAY(290,"Feb 2020")', 10],
  ["a calendar quarter", '=MSG.PERDAY(910,"Q1 2020")', 10],
  ["months across a year's end", '=MSG.PERDAY(910,"Dec to Feb 2020")', 10],
  ["a financial year", '=MSG.PERDAY(3660,"2019/20")', 10],
  ["nothing counted", '=MSG.PERDAY(0,"2019/20")', 0],
  ["the total is missing", '=MSG.PERDAY(B1,"Q4 2020/21")', "#N/A", "total"],
  ["no days", "=MSG.PERDAY(A1,0)", "#DIV/0!"],
  ["a date", "=MSG.PERDAY(A1,44286)", "#VALUE!", "whole number of days"],
  ["half a day", "=MSG.PERDAY(A1,90.5)", "#VALUE!", "whole number of days"],
  ["fewer than none", "=MSG.PERDAY(A1,-90)", "#VALUE!", "whole number of days"],
  ["a year or a month", '=MSG.PERDAY(A1,"2011-12")', "#VALUE!", "period as text"],
  ["no period", '=MSG.PERDAY(A1,"last quarter")', "#VALUE!", "period as text"],
]);

export const CASES: readonly Case[] = [
  ...position,
  ...ordinal,
  ...movement,
  ...rate,
  ...rolling,
  ...average,
  ...topQuartile,
  ...gap,
  ...countGap,
  ...status,
  ...whyMoved,
  ...leagueTable,
  ...sparkline,
  ...rankRange,
  ...usualVariationCases,
  ...expected,
  ...change,
  ...compareCases,
  ...perDay,
];
