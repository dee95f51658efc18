/** Sentences in the manner of published updates, each judged by the published table of Essex. */
import { proofRead } from "../../../src/msg/proofreading/proofRead";
import { essexUpdate } from "./essex";
import { areaOf, paragraphs } from "./reading";

const update = essexUpdate();

/** Text that stands at no measure. */
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

type Written = readonly (readonly [measure: string, text: string])[];

const TRUE: Written = [
  [OFFENCES, "Essex continues to be eighth in its MSG, with a rate of 79.35 per 1,000 pop."],
  [OFFENCES, "Essex is eighth of the eight forces in its group."],
  [OFFENCES, "All crime remains 8th in MSG; the aspiration of 4th is not being met."],
  [OFFENCES, "A reduction of 18,586 offences would be required to reach the MSG average."],
  [OFFENCES, "Essex would need 27,410 fewer offences to be in the top quartile."],
  [OFFENCES, "If Essex recorded 18,586 fewer offences it would be at the MSG average."],
  [OFFENCES, "Could Essex be 4th by next year?"],
  [OFFENCES, "Is Essex 7th in its MSG?"],
  [OFFENCES, "Had Kent not improved, Essex would have been 7th."],
  [OFFENCES, "The Plan's target is to be 4th in the MSG by 2024."],
  [OFFENCES, "In Q4 2018/19 Essex ranked 6th in its MSG."],
  [OFFENCES, "Essex has a higher rate than the MSG average."],
  [OFFENCES, "Essex is no longer 7th."],
  [OFFENCES, "Essex is not in the top quartile."],
  [OFFENCES, "Essex is neither 6th nor 7th."],
  [SOLVED, "Essex is in the upper quartile of its MSG and is meeting its aspiration."],
  [SOLVED, "The solved rate of 16.2% is above the MSG average."],
  [SOLVED, "Essex, at 16.2%, is second only to one other force."],
  [SOLVED, "Performance is above average."],
  [
    VWI,
    "Essex has moved from fourth to fifth but continues to perform better than the MSG average.",
  ],
  [VWI, "VWI has deteriorated by one place, from 4th in October 2020 to 5th in January 2021."],
  [VWI, "Essex dropped one place to 5th; Kent is now 4th."],
  [VWI, "Essex is still above average, although it has lost a place to 5th."],
  [VWI, "Avon and Somerset moved from 5th to 4th and Essex from 4th to 5th."],
  [VWI_SOLVED, "Essex remains fourth; the aspiration (top quartile) is not met."],
  [VWI_SOLVED, "There is no change in position (4th)."],
  [KSI, "The position improved from 7th to 6th; data are to June 2020."],
  [KSI, "No aspiration has been set as the measure is not just police dependent."],
  [
    TRAFFICKING,
    "Essex moved up a place, from fourth to third, but the aspiration of 2nd is not met.",
  ],
  [TRAFFICKING_SOLVED, "Essex is 4th, one place short of its aspiration of 3rd in MSG."],
  [HOMICIDE, "Essex has fallen three places, from 4th to 7th."],
  [HOMICIDE, "With such small numbers, one more homicide could move Essex from 7th to 8th."],
  [HOMICIDE_SOLVED, "Essex slipped from 2nd to 3rd and is above average."],
  [HOMICIDE_SOLVED, "The rate must exceed 107% to reach the top quartile."],
  [OFFICERS, "Essex is 6th, where 8th is the best, so the aspiration of 7th is not achieved."],
  [OFFICERS, "Sickness is lower than the MSG average."],
  [STAFF, "Staff sickness, at 5.2%, remains 2nd in MSG (8th being best)."],
  [
    STAFF,
    "A fall of 0.6% points would bring Essex to the MSG average and 1.0% points to the top quartile.",
  ],
  [CONFIDENCE, "Data to March 2020: Essex is eighth and 6.5% points below the average."],
  [CONFIDENCE, "Confidence rose in the year to March 2020 nationally."],
  [
    ANY,
    "Essex is 8th for all crime offences, 2nd for the all crime solved rate and 5th for violence with injury offences.",
  ],
  [
    ANY,
    "While all crime offences remain 8th, trafficking of drugs offences improved from 4th to 3rd.",
  ],
  [ANY, "Two of the twelve measures improved and three deteriorated."],
  [
    ANY,
    "Three areas have deteriorated: violence with injury offences, homicide offences and homicide solved rate.",
  ],
  [ANY, "Essex is meeting one of its ten aspirations."],
  [ANY, "No aspiration has been set for two measures: KSI and homicide offences."],
  [ANY, "Nine areas are not meeting their aspiration."],
  [ANY, "In the last quarter, violence with injury offences were 4th."],
  [ANY, "Essex was 8th for all crime offences in 2018, 3rd for the all crime solved rate."],
  [ANY, "Kent is 1st for all crime offences, 3rd for the all crime solved rate."],
  [
    ANY,
    "Essex is 2nd for the all crime solved rate, 3rd for trafficking of drugs offences and 7th for homicide offences.",
  ],
  [ANY, "Kent is 2nd and Hampshire 7th for all crime offences."],
  [ANY, "Domestic abuse offences improved from 7th to 6th in the MSG."],
  [ANY, "There were 1,234 offences in Basildon, the second highest in the county."],
];

const FALSE: Written = [
  [OFFENCES, "Essex continues to be seventh in its MSG."],
  [OFFENCES, "Essex is sixth of the eight forces in its group."],
  [OFFENCES, "All crime remains 8th in MSG; the aspiration of 4th is being met."],
  [OFFENCES, "A reduction of 19,586 offences would be required to reach the MSG average."],
  [OFFENCES, "Essex would need 17,410 fewer offences to be in the top quartile."],
  [OFFENCES, "Essex has a lower rate than the MSG average."],
  [OFFENCES, "Essex is in the top quartile."],
  [OFFENCES, "Essex has dropped from 7th to 8th since October 2020."],
  [OFFENCES, "Essex has risen to 7th, its best position for two years."],
  [OFFENCES, "The rate stands at 97.35 per 1,000 pop."],
  [SOLVED, "Essex has remained third in its MSG."],
  [SOLVED, "The solved rate of 16.2% is below the MSG average."],
  [SOLVED, "Essex is not meeting its aspiration."],
  [SOLVED, "Essex has moved from 3rd to 2nd."],
  [VWI, "Essex has moved from fourth to fifth and is now worse than the MSG average."],
  [VWI, "VWI has improved by one place, from 5th in October 2020 to 4th in January 2021."],
  [VWI, "Essex dropped two places to 5th."],
  [VWI, "Essex has met its aspiration of 4th in MSG."],
  [VWI, "There has been no change in position."],
  [VWI_SOLVED, "Essex currently ranks 3rd."],
  [VWI_SOLVED, "The position has improved."],
  [VWI_SOLVED, "Essex has deteriorated to 4th in its MSG."],
  [KSI, "The position improved from 7th to 5th."],
  [KSI, "Essex remains 7th in its MSG."],
  [KSI, "Last data to March 2020."],
  [TRAFFICKING, "Essex moved down a place, from third to fourth."],
  [TRAFFICKING, "Essex is third and meets its aspiration of 2nd."],
  [TRAFFICKING_SOLVED, "Essex is third, and its aspiration is met."],
  [TRAFFICKING_SOLVED, "Essex is worse than the MSG average."],
  [HOMICIDE, "Essex has fallen two places, from 5th to 7th."],
  [HOMICIDE, "Essex remains 7th."],
  [HOMICIDE_SOLVED, "Essex is currently best in its MSG."],
  [HOMICIDE_SOLVED, "The rate must exceed 127% to reach the top quartile."],
  [OFFICERS, "Essex is 7th, where 8th is the best."],
  [OFFICERS, "The aspiration of 7th is achieved."],
  [OFFICERS, "Sickness stands at 3.4% of contracted hours lost."],
  [STAFF, "Staff sickness remains 3rd in MSG (8th being best)."],
  [STAFF, "Staff sickness is better than the MSG average."],
  [STAFF, "Sickness would need to fall by 1.6% points to reach the MSG average."],
  [CONFIDENCE, "Data to March 2021: Essex is eighth."],
  [CONFIDENCE, "Essex is 5.6% points below the average."],
  [CONFIDENCE, "Essex has improved to seventh."],
  [
    ANY,
    "Essex is 8th for all crime offences, 3rd for the all crime solved rate and 5th for violence with injury offences.",
  ],
  [
    ANY,
    "While all crime offences remain 8th, trafficking of drugs offences deteriorated from 3rd to 4th.",
  ],
  [
    ANY,
    "Essex's MSG position has deteriorated in two areas: homicide offences and homicide solved rate.",
  ],
  [ANY, "Essex is meeting its aspiration in two areas."],
  [ANY, "There is no aspiration for violence with injury offences."],
  [ANY, "Seven areas are not meeting their aspiration."],
  [ANY, "Homicide offences remain 4th in the MSG."],
  [ANY, "Essex's MSG position has improved in four areas."],
];

test.each(TRUE)("%s: true or not a claim, and left alone: %s", (measure, text) => {
  expect(read(measure, text).map(({ what }) => what)).toEqual([]);
});

test.each(FALSE)("%s: false, and found: %s", (measure, text) => {
  expect(read(measure, text)).not.toEqual([]);
});
