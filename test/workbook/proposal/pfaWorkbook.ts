/**
 * Tables of the layout of the Office for National Statistics' police force area tables: a title
 * with footnotes, a heading of two rows with merged cells, a row of units, totals among the forces.
 * The figures are those of Table P3 and Table P1, year ending December 2019, for Essex and its peers.
 */
import type { LiteralSheet } from "../snapshots";

const COVERAGE = ["England and Wales (excluding Greater Manchester Police)"];

export const rateTable: LiteralSheet = {
  name: "Table P3",
  rows: [
    ["Table P3: Police recorded crime, rate of offences, year ending December 20191,2"],
    [],
    COVERAGE,
    ["", "", "", "", "Victim-based crime"],
    [
      "Area Code",
      "Area Name",
      "Population figures\n (mid-2018)3  rounded to 100",
      "Total recorded crime (excluding fraud5)",
      "Violence against the person6",
    ],
    ["", "", "", "Rate per 1,000 population"],
    ["K04000001", "ENGLAND AND WALES9,10", 56303200, 89.04077278678811, 29.456173392508138],
    ["E23000018", "Derbyshire", 1053300, 72.19770705087552, 26.508664066623883],
    ["E23000021", "Leicestershire", 1093200, 83.4645251526963, 27.07414952482796],
    ["E23000015", "Staffordshire", 1131100, 67.17728274208436, 24.978515576648995],
    ["E23000028", "Essex12", 1832800, 92.01626843129894, 35.271002296000766],
    ["E23000027", "Hertfordshire", 1184400, 73.00958741604151, 22.05401206553723],
    ["E23000030", "Hampshire", 1985800, 81.75868158806878, 29.955941812373254],
    ["E23000033", "Sussex", 1703800, 74.77827984719195, 25.655036250533353],
    ["E23000036", "Avon and Somerset", 1711500, 81.05883060965613, 25.89523761111043],
  ],
  merges: ["A1:E1", "D6:E6"],
};

export const countTable: LiteralSheet = {
  name: "Table P1",
  rows: [
    ["Table P1: Police recorded crime, number of offences, year ending December 20191,2"],
    [],
    COVERAGE,
    ["", "", "Total recorded crime (excluding fraud3)"],
    ["Area Code", "Area Name", ""],
    ["", "", "Numbers"],
    ["K04000001", "ENGLAND AND WALES7,8", 5013284],
    ["E23000018", "Derbyshire", 76047],
    ["E23000021", "Leicestershire", 91242],
    ["E23000015", "Staffordshire", 75981],
    ["E23000028", "Essex10", 168643],
  ],
  merges: ["A1:C1", "C4:C5"],
};

/** The same with all forces of the table of rates. */
export const wholeCountTable: LiteralSheet = {
  ...countTable,
  rows: [
    ...countTable.rows,
    ["E23000027", "Hertfordshire", 86470],
    ["E23000030", "Hampshire", 162355],
    ["E23000033", "Sussex", 127410],
    ["E23000036", "Avon and Somerset", 138730],
  ],
};
