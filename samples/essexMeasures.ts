/** The set-up of essex-q4-2020-21.xlsx: measures and history as published, sources as built here. */
import { ESSEX_UPDATE } from "./essexUpdate";
import figures from "./figures/essex-q4-2020-21.json";
import type { SetupRows } from "./setupSheet";

/** 31 December 2019, 31 March and 31 October 2020 as Excel's date serials. */
const DECEMBER_2019 = 43830;
const MARCH_2020 = 43921;
const OCTOBER_2020 = 44135;

const LOCAL_POLICING = "Priority 1 - More local, visible and accessible policing";
const SERIOUS_VIOLENCE = "Priority 4 - Reverse the trend in serious violence";
const GANGS = "Priority 5 - Tackle gangs and organised crime";
const ROADS = "Priority 7 - Improve safety on our roads";

/** Series of figures that are published ready made, each in a column of its own. */
const SERIES = {
  confidence: "Public confidence",
  officersSick: "Police officers sick",
  staffSick: "Police staff sick",
  casualties: "KSI casualties per 100m vehicle km",
} as const;

const RATE = {
  Unit: "per 1,000 pop.",
  "First is": "best",
  Basis: "level",
  Denominator: "Population",
  Per: 1000,
  Window: 1,
  "Denominator is": "stock",
  "Denominator at": "Jun 2019",
  "Change in": "count",
  "Count noun": "offences",
  Show: "Yes",
} as const;

const PERCENTAGE = {
  Unit: "%",
  Better: "higher",
  "First is": "best",
  Basis: "level",
  Window: 1,
  "Change in": "points",
  Decimals: 1,
  Show: "Yes",
} as const;

/** Published with "8th is best": the force with the most sickness is 1st. */
const SICKNESS = {
  ...PERCENTAGE,
  Priority: "Reduce absence",
  Unit: "% of contracted hours lost",
  Better: "lower",
  "First is": "worst",
} as const;

const MEASURES: SetupRows["measures"] = [
  {
    Measure: "Public confidence (CSEW)",
    Priority: LOCAL_POLICING,
    ...PERCENTAGE,
    Value: SERIES.confidence,
    Aspiration: "MSG Average",
    Rationale: "Share of people who say that their local police do an excellent or good job.",
    "Last data": "March 2020",
    "Check value": 48.6,
    "Check position": 8,
  },
  {
    Measure: "All crime offences",
    Priority: LOCAL_POLICING,
    Better: "lower",
    ...RATE,
    Count: "All crime",
    Decimals: 2,
    Aspiration: "4th in MSG",
    Rationale: "Prevention work with partners; how crime is recorded differs between forces.",
    "Check value": 79.35,
    "Check position": 8,
  },
  {
    Measure: "All crime solved rate",
    Priority: "Solve crime and bring offenders to justice",
    ...PERCENTAGE,
    Value: "All crime solved",
    Aspiration: "Upper Quartile Rank",
    Rationale: "A wider choice of outcomes than charges alone, and training in using them.",
    "Check value": 16.2,
    "Check position": 2,
  },
  {
    Measure: "Violence with injury offences",
    Priority: SERIOUS_VIOLENCE,
    Better: "lower",
    ...RATE,
    Count: "Violence with injury",
    Decimals: 2,
    Aspiration: "4th in MSG",
    Rationale: "Focus on domestic abuse, street gangs and the night-time economy.",
    "Check value": 6.93,
    "Check position": 5,
  },
  {
    Measure: "Violence with injury solved rate",
    Priority: SERIOUS_VIOLENCE,
    ...PERCENTAGE,
    Value: "Violence with injury solved",
    Aspiration: "Upper Quartile Rank",
    Rationale: "More domestic abuse outcomes; full investigation where it matters most.",
    "Check value": 18.2,
    "Check position": 4,
  },
  {
    Measure: "Killed or seriously injured (KSI)",
    Priority: ROADS,
    Unit: "casualties per 100m vehicle km",
    Better: "lower",
    "First is": "best",
    Basis: "level",
    Value: SERIES.casualties,
    Window: 1,
    "Change in": "none",
    Decimals: 3,
    Aspiration: "(Not just police dependent)",
    Rationale: "Young drivers, cyclists and moped riders are at the highest risk.",
    Show: "Yes",
    "Check value": 0.795,
    "Check position": 6,
  },
  {
    Measure: "Trafficking of drugs offences",
    Priority: GANGS,
    Better: "higher",
    ...RATE,
    Count: "Trafficking of drugs",
    Decimals: 2,
    Aspiration: "2nd in MSG.",
    Rationale: "Found by police work rather than reported: more recorded offences count as better.",
    "Check position": 3,
  },
  {
    Measure: "Trafficking of drugs solved rate",
    Priority: GANGS,
    ...PERCENTAGE,
    Value: "Trafficking of drugs solved",
    Aspiration: "3rd in MSG.",
    "Check value": 78.3,
    "Check position": 4,
  },
  {
    Measure: "Homicide offences",
    Priority: SERIOUS_VIOLENCE,
    Better: "lower",
    ...RATE,
    Count: "Homicide",
    Decimals: 3,
    Aspiration: "(Small numbers)",
    Rationale: "A single incident can change the rate of a year.",
    "Check value": 0.01,
    "Check position": 7,
  },
  {
    Measure: "Homicide solved rate",
    Priority: SERIOUS_VIOLENCE,
    ...PERCENTAGE,
    Value: "Homicide solved",
    Aspiration: "Best in MSG",
    Rationale: "Above 100% when cases of earlier years are solved in the period.",
    "Check value": 105.3,
    "Check position": 3,
  },
  {
    Measure: "Percentage sick (police officers)",
    ...SICKNESS,
    Value: SERIES.officersSick,
    Decimals: 2,
    Aspiration: "7th in MSG.",
    Rationale: "An effective, healthy and supported workforce.",
    "Check value": 4.3,
    "Check position": 6,
  },
  {
    Measure: "Percentage sick (police staff)",
    ...SICKNESS,
    Value: SERIES.staffSick,
    Aspiration: "5th in MSG.",
    "Check value": 5.2,
    "Check position": 2,
  },
];

/** Positions of the update before, with the data they were taken from, as published. */
const OCTOBER_POSITIONS: readonly (readonly [measure: string, dataTo: number, position: number])[] =
  [
    ["Public confidence (CSEW)", MARCH_2020, 8],
    ["All crime offences", OCTOBER_2020, 8],
    ["All crime solved rate", OCTOBER_2020, 2],
    ["Violence with injury offences", OCTOBER_2020, 4],
    ["Violence with injury solved rate", OCTOBER_2020, 4],
    ["Killed or seriously injured (KSI)", DECEMBER_2019, 7],
    ["Trafficking of drugs offences", OCTOBER_2020, 4],
    ["Trafficking of drugs solved rate", OCTOBER_2020, 4],
    ["Homicide offences", OCTOBER_2020, 4],
    ["Homicide solved rate", OCTOBER_2020, 2],
    ["Percentage sick (police officers)", MARCH_2020, 6],
    ["Percentage sick (police staff)", MARCH_2020, 2],
  ];

/** What stands on MSG Setup of essex-q4-2020-21.xlsx. */
export const ESSEX_SETUP: SetupRows = {
  settings: [
    { Setting: "Home force", Value: "Essex" },
    { Setting: "Group name", Value: "Essex and its seven peers" },
    { Setting: "Report title", Value: "Quarterly Update 2020/21 Q4 (sample)" },
    { Setting: "Marking", Value: "Official" },
    { Setting: "Version", Value: "2.0" },
    { Setting: "Produced by", Value: "Performance Analysis Unit" },
    { Setting: "Produced on", Value: "April 2021" },
    ...ESSEX_UPDATE.settings,
    { Setting: "Update", Value: "January 2021" },
    { Setting: "Period", Value: "January 2021" },
    { Setting: "Previous update", Value: "October 2020" },
    { Setting: "Average", Value: "mean" },
    { Setting: "Home force in average", Value: "Yes" },
    { Setting: "Top quartile", Value: "rank" },
    { Setting: "Confidence", Value: 0.95 },
  ],
  forces: figures.forces.map((force) => ({ Force: force, "In group": "Yes" })),
  measures: MEASURES,
  sources: [
    {
      Source: "Offences",
      Sheet: "Offences",
      Layout: "long",
      "Force column": "Force",
      "Period column": "Period",
      "Series column": "Offence",
      "Value column": "Recorded offences",
    },
    {
      Source: "Population",
      Sheet: "Population",
      Layout: "wide series",
      "Force column": "Force",
      "Fixed period": "Jun 2019",
    },
    {
      Source: "Solved rates",
      Sheet: "Solved rates",
      Layout: "wide series",
      "Force column": "Force",
      "Period column": "Period",
    },
    {
      Source: "Roads",
      Sheet: "Roads",
      Layout: "wide periods",
      "Force column": "Force",
      "Fixed series": SERIES.casualties,
    },
    {
      Source: "Confidence and sickness",
      Sheet: "Confidence and sickness",
      Layout: "wide series",
      "Force column": "Force",
      "Fixed period": "March 2020",
    },
    ...ESSEX_UPDATE.sources,
  ],
  priorities: ESSEX_UPDATE.priorities,
  indicators: ESSEX_UPDATE.indicators,
  facts: ESSEX_UPDATE.facts,
  narrative: ESSEX_UPDATE.narrative,
  notes: [
    {
      Measure: "Violence with injury offences",
      Update: "January 2021",
      Text: "One place lower than in October; the rate is still better than the average of the group.",
    },
    {
      Measure: "Killed or seriously injured (KSI)",
      Update: "January 2021",
      Text: "The period to June 2020 includes the first lockdown, with fewer casualties in every force.",
    },
    {
      Measure: "Homicide offences",
      Update: "January 2021",
      Text: "Small numbers: one or two offences are enough to change the position.",
    },
  ],
  history: OCTOBER_POSITIONS.map(([measure, dataTo, position]) => ({
    Update: "October 2020",
    Measure: measure,
    "Data to": dataTo,
    Position: position,
    Of: figures.forces.length,
  })),
};
