/**
 * Texts of the published update: Essex Police, Police and Crime Plan 2016-2021, Quarterly Update
 * including MSG aspiration document, Quarter 4 2020/21 (version 2.0, April 2021).
 */

export const EXECUTIVE_SUMMARY = `Executive Summary

Essex is meeting its aspiration in two areas:

- All crime – solved rate.
- Percentage of sick – police officers.

Essex is not meeting its aspiration in eight areas:

- Public confidence (NB: measure based on March 2020 data. Measure no longer used in the PFCC monthly report as these data are no longer being published).
- All Crime – offences.
- Violence with Injury – offences.
- Violence with Injury – solved rate.
- Trafficking of drugs – offences.
- Trafficking of drugs – solved rate.
- Homicide – solved rate.
- Percentage sick – police staff.

Since the last quarterly update, Essex's MSG position has improved in two areas:

- Killed or Serious Injured (KSI).
- Trafficking of Drugs – offences.

Since the last quarterly update, Essex's MSG position has deteriorated in two areas.

- Homicide – offences.
 - Homicide – solved rate.
-
- There is no aspiration for Killed or Seriously Injured (KSI), or for Homicide offences.`;

const COMMENTARY_HEADING = [
  "Priority Area",
  "Available from iQuanta",
  "Aspiration",
  "October 2020 MSG Position",
  "January 2021 MSG Position",
  "Update January 2021 data",
];

/** The movement table, a list a row, under its headings. */
export const MOVEMENT_TABLE: readonly (readonly string[])[] = [
  ["Essex's MSG Aspiration", "", "", "", "", ""],
  COMMENTARY_HEADING,
  [
    "Priority 1 - More local, visible and accessible policing",
    "Public Confidence (CSEW)",
    "MSG Average",
    "8 (Last data to March 2020)",
    "8 (Last data to March 2020)",
    "This figure will not change as these data are no longer published. Essex remains eighth in its MSG. There has been no significant change in confidence as measured by the CSEW for Essex in the last three years (since Sep-17, most historic data available).",
  ],
  [
    "Deliver the best possible service that promotes satisfaction and confidence",
    "",
    "",
    "",
    "",
    "",
  ],
  [
    "Priority 1 - More local, visible and accessible policing",
    "All Crime Offences",
    "4th in MSG",
    "8",
    "8",
    "Essex remains 8th in its MSG. Until all MSGs have comparable CDA rates to Essex it is almost certain that this position will not change.",
  ],
  ["Prevent crime and protect people from harm", "", "", "", "", ""],
  [
    "Solve crime and bring offenders to justice",
    "All Crime Solved Rate",
    "Upper Quartile Rank",
    "2",
    "2",
    "Essex has remained 2nd in its MSG. Possession of drugs offences have contributed to increasing the overall Solved Rate for the force. Drug offences involving possession of cannabis have increased significantly during the most recent data points. This is police generated demand solved resulting from stop and search.",
  ],
  [
    "Priority 4 - Reverse the trend in serious violence",
    "Violence with Injury Offences",
    "4th in MSG",
    "4",
    "5",
    "Essex has moved to fifth in its MSG but remains above the MSG average.",
  ],
  ["Violence with Injury", "", "", "", "", ""],
  [
    "Priority 4 - Reverse the trend in serious violence",
    "Violence with Injury Solved Rate",
    "Upper Quartile Rank",
    "4",
    "4",
    "Excluding Avon & Somerset, all Forces have a long-term deteriorating solved rate for VWI. Essex currently ranks 4th.",
  ],
  [
    "Improve safety on Essex's roads",
    "Killed or Seriously Injured (KSI) data",
    "(Not just police dependent)",
    "7 (last data to Dec 2019)",
    "6 (last data to June 2020)",
    "Essex has improved in rank to 6th in its MSG in Jun 2020. KSIs were significantly lower in the most recent data period, as were all Forces, during the first lockdown period.",
  ],
  ["Priority 7 - Improve safety on our roads", "", "", "", "", ""],
  COMMENTARY_HEADING,
  [
    "Priority 5- Tackle gangs and organised crime",
    "Trafficking of Drugs - Offences",
    "2nd in MSG.",
    "4",
    "3",
    "Essex is currently 3rd in its MSG, an improvement from 4th reported in the last quarter.",
  ],
  [
    "",
    "Trafficking of Drugs - Solved Rate",
    "3rd in MSG.",
    "4",
    "4",
    "Essex is now 4th in the MSG but above the MSG.",
  ],
  [
    "Priority 4 - Reverse the trend in serious violence",
    "Homicide Offences",
    "(Small numbers)",
    "4",
    "7",
    "Essex is currently 7th in its MSG. Small numbers mean the rank positioning of this indicator is highly sensitive to frequent change.",
  ],
  [
    "",
    "Homicide Solved Rate",
    "Best in MSG",
    "2",
    "3",
    "Essex is currently ranked 3rd. The solved rate is currently above the MSG average. To reach the top quartile rank the solved rate would need to exceed 107% due to historic cases solved counted within the current reporting period.",
  ],
  [
    "Reduce Absence",
    "Percentage Sick (Police Officers)",
    "7th in MSG.",
    "6 (last data to March 2020)",
    "6 (last data to March 2020)",
    "Essex is ranked 6th in MSG, where 8th is best. There is no significant statistical difference in officer sickness rates across each MSG force. To reach the top quartile rank, sickness would need to fall by a further 0.01% points.",
  ],
  [
    "",
    "Percentage Sick (All Police Staff)",
    "5th in MSG.",
    "2 (last data to March 2020)",
    "2 (last data to March 2020)",
    "Essex remain second in its MSG, where 8th is best. In order to reach the MSG average, % sickness would need to fall by 0.6% points. To reach the top quartile rank, sickness would need to fall by 1.0% points.",
  ],
];
