/** The rest of the update in essex-q4-2020-21.xlsx: commitments, the force's own figures, words with fields. */
import figures from "./figures/essex-own-2020-21.json";
import type { SetupRows } from "./setupSheet";

const LOCAL_POLICING = "Priority 1 - More local, visible and accessible policing";
const ASB = "Priority 2 - Crack down on anti-social behaviour";
const DOMESTIC_ABUSE = "Priority 3 - Breaking the cycle of domestic abuse";
const SERIOUS_VIOLENCE = "Priority 4 - Reverse the trend in serious violence";
const GANGS = "Priority 5 - Tackle gangs and organised crime";
const VULNERABLE = "Priority 6 - Protecting children and vulnerable people";
const ROADS = "Priority 7 - Improve safety on our roads";

const WITH_PARTNERS = "Working with partners we will:";
const WITH_BOARDS = "Working with the safeguarding boards we will:";

/** The commitments in this sample's own words, each with the key by which it is called. */
const PRIORITIES: SetupRows["priorities"] = [
  [
    LOCAL_POLICING,
    "",
    "Grow the police family: volunteers, cadets and a larger Special Constabulary.",
    "Police family",
  ],
  [
    LOCAL_POLICING,
    "",
    "Support schemes in which people help to keep their own area safe.",
    "Community safety",
  ],
  [LOCAL_POLICING, "", "Make it easier to contact the police, by telephone and online.", "Contact"],
  [ASB, WITH_PARTNERS, "Target anti-social behaviour that is repeated or does most harm.", "ASB"],
  [
    DOMESTIC_ABUSE,
    WITH_PARTNERS,
    "Support victims and their families so that they are safe and recover.",
    "Domestic abuse",
  ],
  [
    SERIOUS_VIOLENCE,
    WITH_PARTNERS,
    "Support victims of sexual violence and bring perpetrators to justice.",
    "Sexual violence",
  ],
  [
    SERIOUS_VIOLENCE,
    WITH_PARTNERS,
    "Bring violent offenders to justice together with neighbouring forces.",
    "Violent offenders",
  ],
  [GANGS, WITH_PARTNERS, "Support victims of trafficking and modern slavery.", "Trafficking"],
  [GANGS, WITH_PARTNERS, "Disrupt organised drug distribution.", "Drugs"],
  [VULNERABLE, WITH_BOARDS, "Bring more perpetrators of sexual abuse to justice.", "Sexual abuse"],
  [VULNERABLE, WITH_BOARDS, "Improve the reporting of hate incidents.", "Hate"],
  [
    ROADS,
    WITH_PARTNERS,
    "Reduce the number of people killed or seriously injured on our roads.",
    "Roads",
  ],
].map(([Priority = "", Intro = "", Commitment = "", Key = ""]) => ({
  Priority,
  Intro,
  Commitment,
  Key,
}));

const INDICATORS: SetupRows["indicators"] = [
  {
    Indicator: "Special Constables",
    Commitment: "Police family",
    Series: "Special Constables in post",
    Kind: "stock",
    Noun: "Special Constables",
    Better: "higher",
    Compare: "last year",
    "Check value": 530,
  },
  {
    Indicator: "Special Constabulary hours",
    Commitment: "Police family",
    Series: "Special Constabulary hours",
    Unit: "hours",
    Compare: "none",
    "Hours per FTE": 1941,
    "Cost per FTE": 52400,
    "Check value": 51866,
  },
  {
    Indicator: "High visibility hours",
    Commitment: "Police family",
    Series: "High visibility hours",
    "Share of": "Special Constabulary hours",
    Unit: "hours",
    Compare: "none",
    "Check value": 17211,
  },
  {
    Indicator: "Employer supported hours",
    Commitment: "Police family",
    Series: "Employer supported hours",
    Unit: "hours",
    Compare: "none",
    "Check value": 822,
  },
  {
    Indicator: "999 calls",
    Commitment: "Contact",
    Series: "Emergency calls",
    Noun: "calls",
    "Check value": 66497,
  },
  {
    Indicator: "101 calls",
    Commitment: "Contact",
    Series: "Non-emergency calls",
    Noun: "calls",
    "Check value": 68796,
  },
  {
    Indicator: "Live Chat",
    Commitment: "Contact",
    Series: "Live chats",
    Noun: "contacts",
    "Check value": 6065,
  },
  {
    Indicator: "Online ASB reports",
    Commitment: "Contact",
    Series: "Online reports of ASB",
    Noun: "reports",
    "Check value": 731,
  },
  {
    Indicator: "Resolution Centre investigations",
    Commitment: "Contact",
    Series: "Investigations received",
    Noun: "investigations",
    Compare: "previous",
    "Check value": 2443,
  },
  {
    Indicator: "Investigations retained",
    Commitment: "Contact",
    Series: "Investigations retained",
    "Share of": "Investigations received",
    Noun: "investigations",
    Compare: "none",
    "Check value": 2014,
  },
  {
    Indicator: "Crime records processed",
    Commitment: "Contact",
    Series: "Crime records processed",
    Noun: "records",
    Compare: "none",
    "Check value": 32203,
  },
  {
    Indicator: "Resolution Centre 101 calls",
    Commitment: "Contact",
    Series: "Public calls dealt with",
    Noun: "calls",
    Compare: "previous",
    "Check value": 17815,
  },
  {
    Indicator: "Victim Support referrals",
    Commitment: "Hate",
    Series: "Victim Support referrals",
    Noun: "referrals",
    Better: "higher",
    Compare: "last year",
    "Check value": 123,
  },
  {
    Indicator: "KSI casualties",
    Commitment: "Roads",
    Series: "KSI casualties",
    Noun: "casualties",
    Better: "lower",
    Compare: "last year",
    "Check value": 138,
  },
  {
    Indicator: "Road deaths",
    Commitment: "Roads",
    Series: "Road deaths",
    Noun: "fatalities",
    Better: "lower",
    Compare: "last year",
    "Check value": 5,
  },
  {
    Indicator: "Drug driving arrests",
    Commitment: "Roads",
    Series: "Drug driving arrests",
    Noun: "arrests",
    Compare: "last year",
    "Check value": 369,
  },
  {
    Indicator: "Extra Eyes cases",
    Commitment: "Roads",
    Series: "Extra Eyes cases",
    Noun: "cases",
    Compare: "none",
    "Check value": 83,
  },
];

/** Figures that no series holds, as published. */
const FACTS: SetupRows["facts"] = (
  [
    ["Police family", "", "Active Citizens", "205", ""],
    ["Police family", "", "Volunteer Police Cadets", "410", ""],
    ["Police family", "", "Cadet Units", "13", ""],
    ["Police family", "", "Employers registered", "35", ""],
    ["Police family", "", "Employer supported Special Constables", "83", ""],
    ["Drugs", "", "Organised Crime Group operations", "33", ""],
    ["Drugs", "", "People arrested in these operations", "18", ""],
    ["Drugs", "", "Street value of class A drugs", "£2.1m", "£"],
    ["Drugs", "", "Cash seized", "£165,000", "£"],
    ["Hate", "", "Hate Crime Ambassadors", "over 800", ""],
    ["Hate", "", "Hate Incident Reporting Centres", "50", ""],
    ["Roads", "", "Average fine", "£440", "£"],
    ["Roads", "", "Vehicles stopped by Operation TRAMLINe", "160", ""],
  ] as const
).map(([Commitment, Area, Fact, Figure, Unit]) => ({
  Commitment,
  Area,
  Fact,
  Figure,
  Unit,
  Source: "The published update",
  Owner: "Performance Analysis Unit",
}));

type Words = readonly [key: string, area: string, lead: string, text: string];

/** This sample's own words; every figure in them is a field. */
const WORDS: readonly Words[] = [
  [
    "Police family",
    "",
    "",
    "There were {Special Constables} Special Constables in {Special Constables: as at}, {Special Constables: change last year} on a year before.",
  ],
  [
    "Police family",
    "",
    "",
    "Special Constables gave {Special Constabulary hours} hours in the quarter, {High visibility hours: share} of them ({High visibility hours} hours) on visible patrol. At {Special Constabulary hours: hours per FTE} hours a year, that is the time of {Special Constabulary hours: FTE} full-time officers, whose salaries at {Special Constabulary hours: cost per FTE} would be {Special Constabulary hours: cost}.",
  ],
  [
    "Police family",
    "",
    "Employer Supported Policing",
    "{Employers registered} employers take part; {Employer supported Special Constables} Special Constables gave {Employer supported hours} hours.",
  ],
  [
    "Police family",
    "",
    "",
    "{Active Citizens} Active Citizens and {Volunteer Police Cadets} cadets in {Cadet Units} units go on volunteering, mostly from home.",
  ],
  [
    "Community safety",
    "",
    "",
    "Neighbourhood Watch and Speed Watch groups prepare to begin again as restrictions are eased.",
  ],
  [
    "Contact",
    "Force Control Room",
    "",
    "{999 calls} emergency (999) calls were received this quarter, {999 calls: per day} a day: {999 calls: change} on the quarter before, and {999 calls: change last year} on the same quarter last year. {999 calls: busiest month} was the busiest month ({999 calls: busiest figure} calls).",
  ],
  [
    "Contact",
    "Force Control Room",
    "",
    "{101 calls} non-emergency (101) calls were taken, {101 calls: change} on the quarter before ({101 calls: previous}) and {101 calls: change last year} on the same quarter last year ({101 calls: last year}). {101 calls: busiest month} had the most ({101 calls: busiest figure}).",
  ],
  [
    "Contact",
    "Force Control Room",
    "Live Chat",
    "{Live Chat} contacts, {Live Chat: per day} a day, the {Live Chat: highest since}; {Live Chat: busiest month} had {Live Chat: busiest figure}.",
  ],
  [
    "Contact",
    "Force Control Room",
    "",
    "{Online ASB reports} reports of anti-social behaviour were made online.",
  ],
  [
    "Contact",
    "Resolution Centre",
    "",
    "{Resolution Centre investigations} investigations were received, {Resolution Centre investigations: change} on the quarter before; {Investigations retained: share} ({Investigations retained}) were kept by the team.",
  ],
  [
    "Contact",
    "Resolution Centre",
    "",
    "{Crime records processed} crime records were processed, and {Resolution Centre 101 calls} calls from the public dealt with, {Resolution Centre 101 calls: change figure} fewer than in the quarter before.",
  ],
  [
    "ASB",
    "North LPA",
    "",
    "A weekly drop-in centre brings housing, health and police together for people without a home.",
  ],
  ["ASB", "South LPA", "", "A new group meets to deal with lower-level behaviour before it grows."],
  [
    "ASB",
    "West LPA",
    "",
    "Patrols and work with young people go on in the places that residents name.",
  ],
  ["Domestic abuse", "", "", "Problem solving teams began work in every policing area."],
  [
    "Sexual violence",
    "",
    "",
    "A survey asks victims why they leave an investigation, so that fewer do.",
  ],
  [
    "Violent offenders",
    "North LPA",
    "",
    "Officers serve warrants together with neighbouring forces.",
  ],
  ["Trafficking", "", "", "A safe house is open to victims at any hour."],
  [
    "Drugs",
    "",
    "",
    "{Organised Crime Group operations} operations against organised groups were under way: {People arrested in these operations} people were arrested, and drugs worth {Street value of class A drugs} and {Cash seized} in cash were taken.",
  ],
  [
    "Sexual abuse",
    "",
    "",
    "Investigators of online abuse were trained to grade images to the national standard.",
  ],
  [
    "Hate",
    "",
    "",
    "In {Quarter} there were {Victim Support referrals} referrals to Victim Support, {Victim Support referrals: change last year} on the same quarter last year.",
  ],
  [
    "Hate",
    "",
    "",
    "{Hate Crime Ambassadors} Hate Crime Ambassadors and {Hate Incident Reporting Centres} reporting centres help people to report.",
  ],
  [
    "Roads",
    "",
    "",
    "{KSI casualties} people were killed or seriously injured, {KSI casualties: change last year} on the same quarter last year; {Road deaths} died, {Road deaths: change last year}.",
  ],
  [
    "Roads",
    "",
    "Extra Eyes",
    "{Extra Eyes cases} cases came to court on footage from the public; the average fine was {Average fine}.",
  ],
  [
    "Roads",
    "",
    "Drug Drive",
    "{Drug driving arrests} drivers were arrested, {Drug driving arrests: change last year} on the same quarter last year.",
  ],
  [
    "Roads",
    "",
    "Operation TRAMLINe",
    "{Vehicles stopped by Operation TRAMLINe} vehicles were found committing an offence.",
  ],
];

/** What stands in the further tables of MSG Setup, and in MsgSources and MsgSettings beside the rest. */
export const ESSEX_UPDATE = {
  settings: [
    { Setting: "Quarter", Value: "Q4 2020/21" },
    { Setting: "Contact", Value: "Performance Analysis Unit" },
    { Setting: "Next update", Value: "July 2021" },
  ],
  sources: [
    { Source: "Contact", Sheet: "Contact", Layout: "wide series", "Period column": "Month" },
    {
      Source: "Quarterly",
      Sheet: "Quarterly figures",
      Layout: "wide periods",
      "Series column": "Figure",
    },
    { Source: "Headcount", Sheet: "Headcount", Layout: "wide series", "Period column": "As at" },
  ],
  priorities: PRIORITIES,
  indicators: INDICATORS,
  facts: FACTS,
  narrative: WORDS.map(([Commitment, Area, Lead, Text]) => ({
    Update: "January 2021",
    Commitment,
    Area,
    Lead,
    Text,
    Status: "Agreed",
  })),
} as const satisfies Partial<SetupRows>;

/** The sheets that hold the force's own figures: headings, then rows; null where there is no figure. */
export const OWN_SHEETS: readonly {
  readonly name: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}[] = [
  {
    name: "Contact",
    title: "Contact with the public, by month",
    headings: ["Month", ...Object.keys(figures.contact)],
    rows: figures.months.map((month, at) => [
      month,
      ...Object.values<readonly (number | null)[]>(figures.contact).map((list) => list[at] ?? null),
    ]),
  },
  {
    name: "Quarterly figures",
    title: "The force's own figures, by quarter",
    headings: ["Figure", ...figures.quarters],
    rows: Object.entries<readonly (number | null)[]>(figures.quarterly).map(([name, list]) => [
      name,
      ...list,
    ]),
  },
  {
    name: "Headcount",
    title: "Special Constables in post",
    headings: ["As at", "Special Constables in post"],
    rows: Object.entries(figures.headcount),
  },
];
