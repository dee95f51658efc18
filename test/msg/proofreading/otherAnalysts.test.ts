/** Sentences as other analysts write them: true ones pass, false ones are found. */
import { proofRead } from "../../../src/msg/proofreading/proofRead";
import { essexUpdate } from "./essex";
import { areaOf, paragraphs } from "./reading";

const update = essexUpdate();

const ANY = "";
const OFFENCES = "All crime offences";
const SOLVED = "All crime solved rate";
const VWI = "Violence with injury offences";
const VWI_SOLVED = "Violence with injury solved rate";
const KSI = "Killed or seriously injured (KSI)";
const TRAFFICKING = "Trafficking of drugs offences";
const TRAFFICKING_SOLVED = "Trafficking of drugs solved rate";
const HOMICIDE = "Homicide offences";
const HOMICIDE_SOLVED = "Homicide solved rate";
const OFFICERS = "Percentage sick (police officers)";
const STAFF = "Percentage sick (police staff)";
const CONFIDENCE = "Public confidence (CSEW)";

function read(measure: string, text: string) {
  return proofRead(update, [measure === ANY ? paragraphs(text) : areaOf([[text]], measure)]);
}

const TRUE: readonly (readonly [measure: string, text: string])[] = [
  [TRAFFICKING, "Essex is now ranked 3rd, up from 4th."],
  [TRAFFICKING, "Essex has climbed one place to 3rd in the MSG."],
  [TRAFFICKING, "Up from 4th in October 2020 to 3rd."],
  [TRAFFICKING, "Ranked 3rd (4th previously)."],
  [TRAFFICKING, "Offences rose by 6.3% but this is seen as positive, as higher is better."],
  [HOMICIDE, "Essex has dropped three places to 7th."],
  [HOMICIDE, "Essex fell from 4th to 7th, a drop of three places."],
  [HOMICIDE, "There were 18 homicides in the 12 months, 5 more than the year before."],
  [HOMICIDE, "Only Kent recorded more homicides per head of population."],
  [HOMICIDE_SOLVED, "The solved rate remains above the MSG average at 105.3%."],
  [HOMICIDE_SOLVED, "Essex slipped one place to 3rd, having been 2nd in October."],
  [HOMICIDE_SOLVED, "A solved rate of 105.3% ranks Essex 3rd of 8."],
  [VWI, "Essex's offence rate of 6.93 per 1,000 population remains better than the MSG average."],
  [VWI, "Down one place to 5th."],
  [VWI, "The force is one place short of its aspiration."],
  [VWI, "The aspiration (4th in MSG) has not been met this quarter."],
  [VWI, "Although the rate has fallen, Essex has moved down one place, from 4th to 5th."],
  [VWI, "Essex would have to record 476 fewer offences to be in the top quartile."],
  [OFFENCES, "No change in position."],
  [OFFENCES, "Remains below the MSG average."],
  [OFFENCES, "Essex is still the worst performing force in its MSG."],
  [OFFENCES, "Essex remains bottom of its MSG with 79.35 offences per 1,000 population."],
  [OFFENCES, "8th (no change)"],
  [SOLVED, "Met its aspiration."],
  [SOLVED, "Essex has maintained second place and met its aspiration."],
  [SOLVED, "16.2% of crimes were solved, against an MSG average of 14.9%."],
  [VWI_SOLVED, "4th, but below the MSG average of 19.4%."],
  [VWI_SOLVED, "Essex's solved rate of 18.2% is 1.2 percentage points below the average."],
  [KSI, "Improved by one place, to 6th."],
  [KSI, "0.795 casualties per 100m vehicle km; 6th in MSG, up from 7th."],
  [TRAFFICKING_SOLVED, "No change: still 4th."],
  [
    OFFICERS,
    "Officer sickness of 4.3% of contracted hours lost places Essex 6th, where 8th is best.",
  ],
  [OFFICERS, "Essex has the third lowest officer sickness in its MSG."],
  [OFFICERS, "Just one place from meeting its aspiration."],
  [STAFF, "Second worst in the MSG."],
  [STAFF, "Essex has the second highest staff sickness rate in its group."],
  [CONFIDENCE, "Essex has the lowest confidence of the eight forces."],
  [
    CONFIDENCE,
    "48.6% of people think that the police do a good or excellent job, down from 57.8% three years ago.",
  ],
  [ANY, "Essex met its aspiration in one of the ten measures that have one."],
  [ANY, "Of the twelve measures, three have deteriorated and two have improved."],
  [ANY, "Seven of the twelve measures did not change position."],
  [ANY, "Four measures are in the top half of the group."],
  [
    ANY,
    "Homicide offences (4th to 7th) and violence with injury offences (4th to 5th) both deteriorated.",
  ],
  [ANY, "Trafficking of drugs offences moved up one place to 3rd."],
  [ANY, "Staff sickness is the second worst in the MSG and does not meet the aspiration of 5th."],
  [VWI, "Essex was 4th last quarter."],
  [OFFENCES, "Essex's rate is 10.06 higher than the MSG average."],
  [OFFENCES, "The gap to the MSG average is 18,586 offences."],
  [VWI, "Violence with injury fell by 4.5% on the previous quarter."],
  [VWI, "Rank 5 of 8."],
  [SOLVED, "Met: the aspiration of upper quartile was reached (2nd)."],
  [TRAFFICKING, "Essex would need 186 more offences to enter the top quartile."],
  [HOMICIDE_SOLVED, "Better than five of the eight forces."],
  [VWI, "The aspiration is 4th."],
  [VWI, "Essex aspires to be 4th in its MSG."],
  [VWI, "Aspiration: 4th. Position: 5th."],
  [VWI, "To be 4th, Essex would need 120 fewer offences."],
  [VWI, "Essex is expected to move to 4th next quarter."],
  [VWI, "Essex had been 4th."],
  [VWI, "Essex could hold any place from 3rd to 5th."],
  [VWI, "5th in the MSG, 23rd in England and Wales."],
  [VWI, "On a rate basis 5th; on percentage change 2nd."],
  [VWI, "For percentage change Essex is ranked 2nd in its MSG."],
  [VWI, "Essex is 2nd in its MSG for the percentage change over 12 months."],
  [VWI, "Essex saw the third largest reduction in its MSG."],
  [
    VWI,
    "Essex's decrease of 10.4 % is the third largest of the eight in its MSG; the MSG average fell 5.1 %.",
  ],
  [
    VWI,
    "Essex's decrease of 4.5 % in Violence with injury offences between October 2020 and January 2021 is the only decrease in its MSG; the MSG average rose 1.2 %.",
  ],
  [
    VWI,
    "Excluding Force B, all forces in the MSG have seen an increase in Violence with injury offences in January 2021 compared with October 2020.",
  ],
  [
    VWI,
    "Five of the eight forces in the MSG have seen an increase (Force B and Force C) and three a decrease (Essex).",
  ],
  [VWI, "To be 4th, it would have to fall below 6.86 per 1,000 pop. (the value of Force B)."],
  [VWI, "Force B is 4th and Essex 5th."],
  [VWI, "Force B overtook Essex, which is now 5th."],
  [VWI, "Essex swapped places with Force B."],
  [VWI, "Essex is better than average and two places from the top three."],
  [STAFF, "2nd (8th is best)"],
  [STAFF, "Essex is in the bottom two."],
  [OFFENCES, "Essex is in the bottom quartile."],
  [OFFENCES, "The position has been 8th for four quarters."],
  [OFFENCES, "Essex remains 8th for a fourth consecutive quarter."],
  [OFFENCES, "Performance is improving."],
  [OFFENCES, "The direction of travel is positive."],
  [OFFENCES, "Unchanged from the previous quarter."],
  [OFFENCES, "Essex remains in the same position as in October 2020."],
  [OFFENCES, "Crime fell by a tenth during the first lockdown."],
  [OFFENCES, "In the 12 months before, Essex was 5th."],
  [CONFIDENCE, "Next data due July 2021."],
  [CONFIDENCE, "Last updated April 2021."],
  [CONFIDENCE, "Essex was 3rd when the survey ended in 2017."],
  [ANY, "Essex has the 8th highest rate of all crime offences of its MSG."],
  [
    ANY,
    "Essex is 3rd for trafficking of drugs offences and 4th for trafficking of drugs solved rate.",
  ],
  [ANY, "Essex meets its aspiration for all crime solved rate but for no other measure."],
  [ANY, "No measure is in first place."],
  [ANY, "Three of the four priorities show a deterioration in at least one measure."],
];

const FALSE: readonly (readonly [measure: string, text: string])[] = [
  [TRAFFICKING, "Essex is now ranked joint 3rd."],
  [TRAFFICKING, "Up from 5th."],
  [TRAFFICKING, "Essex is 3rd, up two places."],
  [TRAFFICKING, "Met its aspiration."],
  [TRAFFICKING, "The rate remains below the MSG average."],
  [HOMICIDE, "Essex has dropped two places to 6th."],
  [HOMICIDE, "No change in position."],
  [HOMICIDE_SOLVED, "Essex is up from 5th to 3rd."],
  [HOMICIDE_SOLVED, "Remains below the MSG average."],
  [VWI, "The force is better than average and met its aspiration."],
  [VWI, "Down one place to 6th."],
  [VWI, "On the rate Essex is ranked 2nd in its MSG."],
  [TRAFFICKING, "Essex is 5th in its MSG for trafficking of drugs offences."],
  [VWI, "Remains 4th in its MSG."],
  [OFFENCES, "Essex has climbed to 7th."],
  [OFFENCES, "Essex is better than the MSG average, with 79.35 offences per 1,000 population."],
  [SOLVED, "Essex has not met its aspiration."],
  [SOLVED, "Down from 1st to 2nd."],
  [VWI_SOLVED, "Essex is 4th and above the MSG average."],
  [KSI, "No change in position."],
  [OFFICERS, "Essex is ranked joint 6th."],
  [OFFICERS, "Remains worse than the MSG average."],
  [STAFF, "Has met its aspiration."],
  [STAFF, "Remains better than the MSG average."],
  [CONFIDENCE, "Essex is up one place to 7th."],
  [ANY, "Three of the twelve measures met their aspiration."],
  [ANY, "Essex is not meeting its aspiration in eight of the twelve measures."],
  [ANY, "Essex's position has deteriorated in two measures since October 2020."],
  [ANY, "Homicide solved rate met its aspiration."],
];

test.each(TRUE)("true of %s: %s", (measure, text) => {
  expect(read(measure, text).map(({ what }) => what)).toEqual([]);
});

test.each(FALSE)("false of %s: %s", (measure, text) => {
  expect(read(measure, text).length).toBeGreaterThan(0);
});
