import { essexUpdate } from "./essex";
import { paragraphs,note,areaOf } from "./reading";
import { MOVEMENT_TABLE } from "./published";
import { proofRead } from "../../../src/msg/proofreading/proofRead";
const update = essexUpdate();
const OFF="All crime offences", VWI="Violence with injury offences", SICK="Percentage sick (police officers)", CONF="Public confidence (CSEW)", HS="Homicide solved rate", HO="Homicide offences", TO="Trafficking of drugs offences", KSI="Killed or seriously injured (KSI)", TS="Trafficking of drugs solved rate", STAFF="Percentage sick (police staff)", ACS="All crime solved rate", VS="Violence with injury solved rate";
const FALSE: [string,string][] = [
 [OFF,"Essex remains 7th in its MSG."],[OFF,"Essex is 7th."],[OFF,"Essex has moved to seventh in its MSG."],[OFF,"Essex's position has improved."],
 [OFF,"Essex Police is ranked sixth out of eight forces."],[OFF,"The force now ranks 5th in the group."],[OFF,"Essex is better than the MSG average."],
 ["","All crime offences: Essex is 7th in its MSG."],["","For all crime offences, Essex is ranked 6th in its MSG."],["","Essex is 5th in its MSG for officer sickness, where 8th is best."],
 ["","Essex is meeting its aspiration for officer sickness."],["","Officer sickness is meeting its aspiration."],["","The aspiration for all crime offences has been met."],
 ["","Essex is not meeting its aspiration for all crime solved rate."],["","The all crime solved rate does not meet its aspiration."],
 [VWI,"Essex has improved from 5th to 4th in its MSG."],[VWI,"Essex has moved from 3rd to 5th."],[VWI,"Essex is worse than the MSG average."],[VWI,"Essex remains 5th in its MSG."],[VWI,"Essex has dropped two places."],
 [VWI,"The position is unchanged."],[VWI,"The rate is 6.39 per 1,000 pop."],[VWI,"To reach the top quartile, Essex would need 467 fewer offences."],
 [VWI,"Essex would need to reduce offences by 467 to reach the top quartile."],
 [VWI,"A reduction of 467 offences is needed to reach the top quartile."],
 [CONF,"Essex is above the MSG average."],[CONF,"Confidence would need to rise by 5.6% points to reach the MSG average."],[CONF,"Last data to March 2021."],[CONF,"Essex remains 8th in its MSG (data to June 2020)."],
 [HS,"To reach the top quartile rank the solved rate would need to exceed 117%."],[HS,"The solved rate is below the MSG average."],[HS,"Essex is now 3rd, down from 1st in October 2020."],
 [SICK,"To reach the top quartile rank, sickness would need to fall by a further 0.1% points."],[SICK,"To reach the top quartile rank, sickness would need to rise by 0.01% points."],[SICK,"Essex is ranked 7th in MSG, where 8th is best."],[SICK,"Essex meets its aspiration."],
 [HO,"Essex has improved to 7th in its MSG."],[HO,"Essex has fallen two places to 7th."],[HO,"Essex is currently 4th in its MSG."],
 [TO,"Essex is currently 3rd in its MSG, an improvement from 5th reported in the last quarter."],[TO,"Essex has deteriorated to 3rd."],[TO,"Essex is now in the top quartile."],
 [KSI,"Essex has improved in rank to 6th in its MSG in Mar 2020."],[KSI,"Essex has improved in rank to 5th in its MSG in Jun 2020."],[KSI,"Up two places since October 2020."],
 ["","Essex's MSG position has improved in three areas: KSI, trafficking of drugs offences and homicide offences."],
 ["","Essex's MSG position has deteriorated for VWI solved rate."],
 ["","There is no aspiration for Homicide solved rate."],
 ["","Nine areas are meeting their aspiration."],
 ["","Essex is meeting its aspiration in three of the twelve measures."],
 ["","Violence with injury offences fell from 4th to 6th."],
 ["","Homicide solved rate: 2nd (October 2020: 2nd)."],
 [ACS,"Essex has dropped out of the top quartile."],
 [ACS,"Essex is outside the top quartile."],[ACS,"The rate of 16.9% places Essex 2nd."],[ACS,"The solved rate is 17.2%."],[ACS,"Essex has a solved rate of 17.2%."],
 [STAFF,"In order to reach the MSG average, % sickness would need to fall by 0.9% points."],
 [OFF,"Essex is ranked 8th of 8 forces but remains better than the group average."],
 [OFF,"Essex has the second highest rate in the MSG."],
 [OFF,"Essex now sits in 6th place within its most similar group."],
 [OFF,"Position: 7th"],
 [OFF,"Essex's MSG position deteriorated from 7th to 8th."],
 [OFF,"The MSG average is 79.29 per 1,000 pop."],
 [OFF,"Essex would have to record 20,000 fewer offences to reach the MSG average."],
 [OFF,"18,568 fewer offences would be needed to reach the MSG average."],
 ["","Officers' sickness is 5th in the MSG."],["","In January 2021, Essex was 7th in its MSG for all crime offences."],
 ["","Violence with injury offences improved since the last update, from 5th to 4th."],
 ["","Essex ranks third for violence with injury offences."],
 ["","Essex ranks bottom of its MSG for violence with injury offences."],
 ["","Public confidence improved by one place."],
 ["","Since October 2020 Essex has slipped from 4th to 6th for violence with injury offences."],
 [TS,"Essex is below the MSG average."],[TS,"Essex has met its aspiration."],
];
const TRUE: [string,string][] = [
 [OFF,"Essex aims to be 4th in its MSG."],[OFF,"Essex would be 7th if drugs were excluded."],[OFF,"Essex is not 7th."],[OFF,"Essex was 7th in its MSG in 2019."],[OFF,"Kent is 3rd in the MSG."],
 [OFF,"Force B is 3rd in the MSG."],[OFF,"Essex received 3rd party reports."],[OFF,"Essex is 8th, against an aspiration of 4th in its MSG."],[OFF,"The aspiration is 4th in MSG."],[OFF,"Essex is the 3rd largest force in the group."],
 [OFF,"The first lockdown began in March 2020."],[OFF,"Officers attended 5th Avenue."],[OFF,"Essex is ranked 3rd nationally."],[OFF,"Essex has improved its response times."],[OFF,"101 calls fell by 10.4%."],
 [OFF,"The force's aspiration is to achieve 4th in its MSG."],[OFF,"Burglary improved to 3rd in the MSG."],[OFF,"Essex would need to be 4th to meet its aspiration."],[OFF,"It is expected that Essex will be 7th by March 2022."],
 [OFF,"Essex needs 27,410 fewer offences to reach the top quartile, and 18,586 fewer to reach the MSG average."],[OFF,"Essex is 8th for the fifth quarter in a row."],
 [OFF,"Essex remains 8th in its MSG, the third time in a row."],[VWI,"Essex is above the MSG average."],[VWI,"Essex is below the MSG average."],[VWI,"Essex was 4th in October 2020."],[VWI,"Essex was 2nd in March 2018 and is now 5th."],
 [VWI,"Essex is 5th, compared with 4th in October 2020."],[VWI,"Essex has fallen from 4th to 5th; its own rate fell 4.5%."],[SICK,"Sickness stands at 4.3% of contracted hours lost."],[SICK,"The force is 1st for annual leave."],
 [HS,"The solved rate was 103.7% in October 2020."],[HS,"Best in MSG is the aspiration."],["","Essex is meeting its aspiration in one area: all crime solved rate."],["","Two areas have no aspiration."],
 ["","Essex's MSG position has deteriorated in three areas: violence with injury offences, homicide offences and homicide solved rate."],
 ["","Essex's MSG position has improved for KSI and trafficking of drugs offences."],["","Essex is meeting its targets in five areas of the plan."],["","The force recorded 530 offences in two areas of the county."],
 ["","Essex is 2nd in its MSG for the all crime solved rate and 8th for all crime offences."],["","All crime offences and public confidence remain 8th."],
 ["","Essex is 8th in its MSG."],["","Officer sickness is 6th and staff sickness 2nd."],
 [ACS,"Essex has remained 2nd in its MSG since 2019."],[ACS,"Essex has been 2nd in its MSG for three quarters."],
 [TO,"Essex is currently 3rd in its MSG, having been 4th in October 2020."],[TO,"Essex is up one place to 3rd."],[KSI,"Essex has improved from 7th (December 2019) to 6th (June 2020)."],
 [CONF,"Essex is the only force below 50%."],[CONF,"Essex is 6.5% points below the MSG average."],[CONF,"Essex's confidence of 48.6% is the lowest of the eight forces."],
 [OFF,"Essex is 8th, which is the worst position in the MSG."],[OFF,"Essex is last in its MSG."],[HO,"The 39 deaths in Grays place Essex 7th in its MSG."],[HO,"Homicide has moved from fourth to seventh."],
 [OFF,"The 4th in MSG aspiration is not met."],[OFF,"Reaching 4th would mean 20,000 fewer offences."],
 [OFF,"The increase of 5,000 offences in the last year puts Essex further from the MSG average."],
 [VWI,"We want Essex to be 3rd in its MSG."],[VWI,"The plan is for Essex to move from 5th to 4th."],[VWI,"Essex moved from 6th to 5th between 2018 and 2020."],
 [VWI,"In 2018 Essex was 2nd; it is now 5th."],[VWI,"Without domestic abuse, Essex would rank 3rd."],[VWI,"Excluding domestic abuse Essex ranks 3rd."],[VWI,"On common assault Essex ranks 3rd."],
 [VWI,"Essex ranks 3rd for common assault."],[VWI,"Essex had the 3rd lowest rate."],[VWI,"Essex is one of five forces above the MSG average."],
];
test("x", () => {
  const out: string[] = [];
  const show = (m: string, t: string) => proofRead(update, m ? [areaOf([[t]], m)] : [paragraphs(t)]);
  for (const [m,t] of FALSE) if (show(m,t).length === 0) out.push("MISSED  " + m + ": " + t);
  for (const [m,t] of TRUE) for (const p of show(m,t)) out.push("ALARM  " + m + ": " + p.what);
  for (const p of proofRead(update,[areaOf(MOVEMENT_TABLE)])) out.push("TABLE "+p.what);
  console.log(out.join("\n"));
});
