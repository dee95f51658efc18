/** Sentences about the published table of Essex: false ones are found, true and foreign ones left alone. */
import { proofRead } from "../../../src/msg/proofreading/proofRead";
import { essexUpdate } from "./essex";
import { areaOf, paragraphs } from "./reading";

const update = essexUpdate();

/** Text that stands at no measure. */
const ANY = "";
const OFFENCES = "All crime offences";
const SOLVED = "All crime solved rate";
const VWI = "Violence with injury offences";
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

const FALSE: readonly (readonly [measure: string, text: string])[] = [
  [OFFENCES, "Essex remains 7th in its MSG."],
  [OFFENCES, "Essex is 7th."],
  [OFFENCES, "Essex has moved to seventh in its MSG."],
  [OFFENCES, "Essex's position has improved."],
  [OFFENCES, "Essex Police is ranked sixth out of eight forces."],
  [OFFENCES, "The force now ranks 5th in the group."],
  [OFFENCES, "Essex is better than the MSG average."],
  [ANY, "All crime offences: Essex is 7th in its MSG."],
  [ANY, "For all crime offences, Essex is ranked 6th in its MSG."],
  [ANY, "Essex is 5th in its MSG for officer sickness, where 8th is best."],
  [ANY, "Essex is meeting its aspiration for officer sickness."],
  [ANY, "Officer sickness is meeting its aspiration."],
  [ANY, "The aspiration for all crime offences has been met."],
  [ANY, "Essex is not meeting its aspiration for all crime solved rate."],
  [ANY, "The all crime solved rate does not meet its aspiration."],
  [VWI, "Essex has improved from 5th to 4th in its MSG."],
  [VWI, "Essex has moved from 3rd to 5th."],
  [VWI, "Essex is worse than the MSG average."],
  [VWI, "Essex remains 5th in its MSG."],
  [VWI, "Essex has dropped two places."],
  [VWI, "The position is unchanged."],
  [VWI, "The rate is 6.39 per 1,000 pop."],
  [VWI, "To reach the top quartile, Essex would need 467 fewer offences."],
  [VWI, "Essex would need to reduce offences by 467 to reach the top quartile."],
  [VWI, "A reduction of 467 offences is needed to reach the top quartile."],
  [CONFIDENCE, "Essex is above the MSG average."],
  [CONFIDENCE, "Confidence would need to rise by 5.6% points to reach the MSG average."],
  [CONFIDENCE, "Last data to March 2021."],
  [CONFIDENCE, "Essex remains 8th in its MSG (data to June 2020)."],
  [HOMICIDE_SOLVED, "To reach the top quartile rank the solved rate would need to exceed 117%."],
  [HOMICIDE_SOLVED, "The solved rate is below the MSG average."],
  [HOMICIDE_SOLVED, "Essex is now 3rd, down from 1st in October 2020."],
  [
    OFFICERS,
    "To reach the top quartile rank, sickness would need to fall by a further 0.1% points.",
  ],
  [OFFICERS, "To reach the top quartile rank, sickness would need to rise by 0.01% points."],
  [OFFICERS, "Essex is ranked 7th in MSG, where 8th is best."],
  [OFFICERS, "Essex meets its aspiration."],
  [HOMICIDE, "Essex has improved to 7th in its MSG."],
  [HOMICIDE, "Essex has fallen two places to 7th."],
  [HOMICIDE, "Essex is currently 4th in its MSG."],
  [
    TRAFFICKING,
    "Essex is currently 3rd in its MSG, an improvement from 5th reported in the last quarter.",
  ],
  [TRAFFICKING, "Essex has deteriorated to 3rd."],
  [TRAFFICKING, "Essex is now in the top quartile."],
  [KSI, "Essex has improved in rank to 6th in its MSG in Mar 2020."],
  [KSI, "Essex has improved in rank to 5th in its MSG in Jun 2020."],
  [KSI, "Up two places since October 2020."],
  [
    ANY,
    "Essex's MSG position has improved in three areas: KSI, trafficking of drugs offences and homicide offences.",
  ],
  [ANY, "Essex's MSG position has deteriorated for VWI solved rate."],
  [ANY, "There is no aspiration for Homicide solved rate."],
  [ANY, "Nine areas are meeting their aspiration."],
  [ANY, "Essex is meeting its aspiration in three of the twelve measures."],
  [ANY, "Violence with injury offences fell from 4th to 6th."],
  [ANY, "Homicide solved rate: 2nd (October 2020: 2nd)."],
  [SOLVED, "Essex has dropped out of the top quartile."],
  [SOLVED, "Essex is outside the top quartile."],
  [SOLVED, "The solved rate is 17.2%."],
  [SOLVED, "Essex has a solved rate of 17.2%."],
  [STAFF, "In order to reach the MSG average, % sickness would need to fall by 0.9% points."],
  [OFFENCES, "Essex is ranked 8th of 8 forces but remains better than the group average."],
  [OFFENCES, "Essex now sits in 6th place within its most similar group."],
  [OFFENCES, "Position: 7th"],
  [OFFENCES, "Essex's MSG position deteriorated from 7th to 8th."],
  [OFFENCES, "The MSG average is 79.29 per 1,000 pop."],
  [OFFENCES, "Essex would have to record 20,000 fewer offences to reach the MSG average."],
  [OFFENCES, "18,568 fewer offences would be needed to reach the MSG average."],
  [ANY, "Officers' sickness is 5th in the MSG."],
  [ANY, "In January 2021, Essex was 7th in its MSG for all crime offences."],
  [ANY, "Violence with injury offences improved since the last update, from 5th to 4th."],
  [ANY, "Essex ranks third for violence with injury offences."],
  [ANY, "Essex ranks bottom of its MSG for violence with injury offences."],
  [ANY, "Public confidence improved by one place."],
  [ANY, "Since October 2020 Essex has slipped from 4th to 6th for violence with injury offences."],
  [TRAFFICKING_SOLVED, "Essex is below the MSG average."],
  [TRAFFICKING_SOLVED, "Essex has met its aspiration."],
];

test.each(FALSE)("%s: false, and found: %s", (measure, text) => {
  const problems = read(measure, text);
  expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems) {
    expect(problem).toMatchObject({ severity: "warning", where: [{ sheet: "Summary" }] });
    expect(problem.what).toMatch(/^".+" says .+; computed: .+\.$/u);
  }
});

/** True, about other things, hypothetical, or of two readings one of which is true. */
const LEFT_ALONE: readonly (readonly [measure: string, text: string])[] = [
  [OFFENCES, "Essex aims to be 4th in its MSG."],
  [OFFENCES, "Essex would be 7th if drugs were excluded."],
  [OFFENCES, "Essex is not 7th."],
  [OFFENCES, "Essex was 7th in its MSG in 2019."],
  [OFFENCES, "Kent is 3rd in the MSG."],
  [OFFENCES, "Force B is 3rd in the MSG."],
  [OFFENCES, "Essex received 3rd party reports."],
  [OFFENCES, "Essex is 8th, against an aspiration of 4th in its MSG."],
  [OFFENCES, "The aspiration is 4th in MSG."],
  [OFFENCES, "Essex is the 3rd largest force in the group."],
  [OFFENCES, "The first lockdown began in March 2020."],
  [OFFENCES, "Officers attended 5th Avenue."],
  [OFFENCES, "Essex is ranked 3rd nationally."],
  [OFFENCES, "Essex has improved its response times."],
  [OFFENCES, "101 calls fell by 10.4%."],
  [OFFENCES, "The force's aspiration is to achieve 4th in its MSG."],
  [OFFENCES, "Burglary improved to 3rd in the MSG."],
  [OFFENCES, "Essex would need to be 4th to meet its aspiration."],
  [OFFENCES, "It is expected that Essex will be 7th by March 2022."],
  [
    OFFENCES,
    "Essex needs 27,410 fewer offences to reach the top quartile, and 18,586 fewer to reach the MSG average.",
  ],
  [OFFENCES, "Essex is 8th for the fifth quarter in a row."],
  [OFFENCES, "Essex remains 8th in its MSG, the third time in a row."],
  [VWI, "Essex is above the MSG average."],
  [VWI, "Essex is below the MSG average."],
  [VWI, "Essex was 4th in October 2020."],
  [VWI, "Essex was 2nd in March 2018 and is now 5th."],
  [VWI, "Essex is 5th, compared with 4th in October 2020."],
  [VWI, "Essex has fallen from 4th to 5th; its own rate fell 4.5%."],
  [OFFICERS, "Sickness stands at 4.3% of contracted hours lost."],
  [OFFICERS, "The force is 1st for annual leave."],
  [HOMICIDE_SOLVED, "The solved rate was 103.7% in October 2020."],
  [HOMICIDE_SOLVED, "Best in MSG is the aspiration."],
  [ANY, "Essex is meeting its aspiration in one area: all crime solved rate."],
  [ANY, "Two areas have no aspiration."],
  [
    ANY,
    "Essex's MSG position has deteriorated in three areas: violence with injury offences, homicide offences and homicide solved rate.",
  ],
  [ANY, "Essex's MSG position has improved for KSI and trafficking of drugs offences."],
  [ANY, "Essex is meeting its targets in five areas of the plan."],
  [ANY, "The force recorded 530 offences in two areas of the county."],
  [ANY, "Essex is 2nd in its MSG for the all crime solved rate and 8th for all crime offences."],
  [ANY, "All crime offences and public confidence remain 8th."],
  [ANY, "Essex is 8th in its MSG."],
  [ANY, "Officer sickness is 6th and staff sickness 2nd."],
  [SOLVED, "Essex has remained 2nd in its MSG since 2019."],
  [SOLVED, "Essex has been 2nd in its MSG for three quarters."],
  [TRAFFICKING, "Essex is currently 3rd in its MSG, having been 4th in October 2020."],
  [TRAFFICKING, "Essex is up one place to 3rd."],
  [KSI, "Essex has improved from 7th (December 2019) to 6th (June 2020)."],
  [CONFIDENCE, "Essex is the only force below 50%."],
  [CONFIDENCE, "Essex is 6.5% points below the MSG average."],
  [CONFIDENCE, "Essex's confidence of 48.6% is the lowest of the eight forces."],
  [OFFENCES, "Essex is 8th, which is the worst position in the MSG."],
  [OFFENCES, "Essex is last in its MSG."],
  [HOMICIDE, "The 39 deaths in Grays place Essex 7th in its MSG."],
  [HOMICIDE, "Homicide has moved from fourth to seventh."],
  [OFFENCES, "The 4th in MSG aspiration is not met."],
  [OFFENCES, "Reaching 4th would mean 20,000 fewer offences."],
  [
    OFFENCES,
    "The increase of 5,000 offences in the last year puts Essex further from the MSG average.",
  ],
  [VWI, "We want Essex to be 3rd in its MSG."],
  [VWI, "The plan is for Essex to move from 5th to 4th."],
  [VWI, "Essex moved from 6th to 5th between 2018 and 2020."],
  [VWI, "In 2018 Essex was 2nd; it is now 5th."],
  [VWI, "Without domestic abuse, Essex would rank 3rd."],
  [VWI, "Excluding domestic abuse Essex ranks 3rd."],
  [VWI, "On common assault Essex ranks 3rd."],
  [VWI, "Essex ranks 3rd for common assault."],
  [VWI, "Essex had the 3rd lowest rate."],
  [VWI, "Essex is one of five forces above the MSG average."],
];

test.each(LEFT_ALONE)("%s: left alone: %s", (measure, text) => {
  expect(read(measure, text).map(({ what }) => what)).toEqual([]);
});
