/**
 * The territorial police forces of England and Wales by the names and area codes of the Office for
 * National Statistics, so that tables of forces are known when they are seen.
 */
import type { Force } from "../../msg/model/setup";

/** Name, area code (Police Force Areas, December 2023), and other ways to write the name. */
const NAMES: readonly (readonly [name: string, code: string, ...others: string[]])[] = [
  ["Avon and Somerset", "E23000036"],
  ["Bedfordshire", "E23000026"],
  ["Cambridgeshire", "E23000023"],
  ["Cheshire", "E23000006"],
  ["City of London", "E23000034", "London, City of", "City of London Police"],
  ["Cleveland", "E23000013"],
  ["Cumbria", "E23000002"],
  ["Derbyshire", "E23000018"],
  ["Devon and Cornwall", "E23000035"],
  ["Dorset", "E23000039"],
  ["Durham", "E23000008"],
  ["Dyfed-Powys", "W15000004", "Dyfed Powys"],
  ["Essex", "E23000028", "Essex Police"],
  ["Gloucestershire", "E23000037"],
  ["Greater Manchester", "E23000005", "Greater Manchester Police"],
  ["Gwent", "W15000002"],
  ["Hampshire", "E23000030", "Hampshire and Isle of Wight", "Hampshire Constabulary"],
  ["Hertfordshire", "E23000027"],
  ["Humberside", "E23000012"],
  ["Kent", "E23000032"],
  ["Lancashire", "E23000003"],
  ["Leicestershire", "E23000021"],
  ["Lincolnshire", "E23000020"],
  ["Merseyside", "E23000004"],
  ["Metropolitan Police", "E23000001", "Metropolitan", "Metropolitan Police Service"],
  ["Norfolk", "E23000024"],
  ["North Wales", "W15000001"],
  ["North Yorkshire", "E23000009"],
  ["Northamptonshire", "E23000022"],
  ["Northumbria", "E23000007"],
  ["Nottinghamshire", "E23000019"],
  ["South Wales", "W15000003"],
  ["South Yorkshire", "E23000011"],
  ["Staffordshire", "E23000015"],
  ["Suffolk", "E23000025"],
  ["Surrey", "E23000031"],
  ["Sussex", "E23000033"],
  ["Thames Valley", "E23000029"],
  ["Warwickshire", "E23000017"],
  ["West Mercia", "E23000016"],
  ["West Midlands", "E23000014"],
  ["West Yorkshire", "E23000010"],
  ["Wiltshire", "E23000038"],
];

/** All forces, by name, as MsgForces has them. */
export const POLICE_FORCES: readonly Force[] = NAMES.map(([name, areaCode, ...aliases]) => ({
  name,
  areaCode,
  aliases,
  inGroup: false,
  groupFrom: undefined,
  groupUntil: undefined,
  place: { sheet: "", address: "A1" },
}));

/**
 * The Most Similar Group of a force, where it is known: Essex's of 2020/21, from its police, fire
 * and crime commissioner's quarterly performance update. Groups change: the analyst has the last word.
 */
export const KNOWN_GROUPS: Readonly<Record<string, readonly string[]>> = {
  Essex: [
    "Essex",
    "Avon and Somerset",
    "Derbyshire",
    "Hampshire",
    "Hertfordshire",
    "Leicestershire",
    "Staffordshire",
    "Sussex",
  ],
};
