/** Outcomes as a refresh gives them: texts of Essex's quarterly update, January 2021. */
import type { Outcome } from "../../src/workbook/actions/outcome";

type Row = Outcome["rows"][number];

const row = (texts: Partial<Row>): Row => ({
  measure: "",
  dataTo: "March 2021",
  position: "",
  value: "",
  toAverage: "",
  toTopQuartile: "",
  aspiration: "",
  status: "No aspiration",
  movement: "No change",
  ...texts,
});

const rows: Row[] = [
  row({
    measure: "All Crime Offences",
    position: "8th",
    value: "85.15 per 1,000 pop.",
    toAverage: "-18,586 offences",
    toTopQuartile: "-27,410 offences",
    aspiration: "4th in MSG",
    status: "Not met",
  }),
  row({
    measure: "Violence with Injury Offences",
    position: "5th",
    value: "8.29 per 1,000 pop.",
    toAverage: "N/A - already better than average",
    toTopQuartile: "-476 offences",
    aspiration: "4th in MSG",
    status: "Not met",
    movement: "Deteriorated by 1 place",
  }),
  row({
    measure: "Killed or Seriously Injured",
    position: "6th",
    dataTo: "June 2020",
    value: "0.795 casualties per 100M veh kms",
    toAverage: "N/A",
    toTopQuartile: "N/A",
    aspiration: "(Not just police dependent)",
    movement: "Improved by 1 place",
  }),
  row({
    measure: "All Crime Solved Rate",
    position: "=2nd",
    value: "16.2%",
    toAverage: "N/A - already better than average",
    toTopQuartile: "N/A - already within top quartile",
    aspiration: "Upper Quartile Rank",
    status: "Met",
  }),
  row({
    measure: "Percentage Sick (Police Officers)",
    position: "",
    dataTo: "March 2020",
    aspiration: "7th in MSG",
    status: "No data",
    movement: "No new data",
  }),
];

export const outcome: Outcome = {
  ok: true,
  title: "Essex Police performance against its Most Similar Group",
  update: "January 2021",
  homeForce: "Essex",
  rows,
  lists: {
    meeting: ["All Crime Solved Rate"],
    notMeeting: ["All Crime Offences", "Violence with Injury Offences"],
    improved: ["Killed or Seriously Injured"],
    deteriorated: ["Violence with Injury Offences"],
    noAspiration: ["Killed or Seriously Injured"],
    notJudged: [],
    noData: ["Percentage Sick (Police Officers)"],
    ownMissing: [],
    noNewData: ["Percentage Sick (Police Officers)"],
  },
  problems: [
    {
      severity: "notice",
      where: ["'Crime data'!C4"],
      what: "The number 1,234 is written as text. It was read as a number.",
      remedy: "",
    },
    {
      severity: "warning",
      where: ["Sickness!B2", "Sickness!B3", "Sickness!B4", "Sickness!B5", "Sickness!B6"],
      what: "The data end in March 2020, twelve months before the update.",
      remedy: "Enter newer figures, or set Last data on MSG Setup.",
      measure: "Percentage Sick (Police Officers)",
    },
    {
      severity: "error",
      where: ["Sickness!D14"],
      what: '"n.k." is not a number.',
      remedy: "Enter a number, or leave the cell blank.",
      measure: "Percentage Sick (Police Officers)",
    },
  ],
  cellsWritten: 4210,
};

export const stopped: Outcome = {
  ok: false,
  title: "",
  update: "",
  homeForce: "",
  rows: [],
  lists: {
    meeting: [],
    notMeeting: [],
    improved: [],
    deteriorated: [],
    noAspiration: [],
    notJudged: [],
    noData: [],
    ownMissing: [],
    noNewData: [],
  },
  problems: [
    {
      severity: "stop",
      where: ["'MSG Setup'!B3"],
      what: "No home force is named.",
      remedy: 'Enter your force\'s name beside "Home force".',
    },
  ],
  cellsWritten: 0,
};
