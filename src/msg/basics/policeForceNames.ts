/**
 * The 43 territorial police forces of England and Wales, by every name under which publishers list them.
 *
 * Facts from: Office for National Statistics, Police Force Areas (December 2023), for names and area codes;
 * the forces' own websites for official and Welsh names and abbreviations; Home Office police open data tables
 * and data.police.uk for spellings. Open Government Licence v3.0 where these are public-sector information.
 */
export interface PoliceForceNames {
  /** The name by which reports list it. */
  readonly name: string;
  readonly official: string;
  readonly code: string;
  readonly welsh?: string;
  /** Abbreviations and other spellings. */
  readonly others?: readonly string[];
}

export const POLICE_FORCE_NAMES: readonly PoliceForceNames[] = [
  {
    name: "Avon and Somerset",
    official: "Avon and Somerset Constabulary",
    code: "E23000036",
    others: ["Avon & Somerset", "Avon and Somerset Police", "A&S", "ASC"],
  },
  { name: "Bedfordshire", official: "Bedfordshire Police", code: "E23000026", others: ["Beds"] },
  {
    name: "Cambridgeshire",
    official: "Cambridgeshire Constabulary",
    code: "E23000023",
    others: ["Cambs"],
  },
  {
    name: "Cheshire",
    official: "Cheshire Constabulary",
    code: "E23000006",
    others: ["Cheshire Police"],
  },
  {
    name: "City of London",
    official: "City of London Police",
    code: "E23000034",
    others: ["London, City of", "CoLP"],
  },
  { name: "Cleveland", official: "Cleveland Police", code: "E23000013" },
  {
    name: "Cumbria",
    official: "Cumbria Constabulary",
    code: "E23000002",
    others: ["Cumbria Police"],
  },
  {
    name: "Derbyshire",
    official: "Derbyshire Constabulary",
    code: "E23000018",
    others: ["Derbyshire Police", "Derbys"],
  },
  {
    name: "Devon and Cornwall",
    official: "Devon and Cornwall Police",
    code: "E23000035",
    others: [
      "Devon & Cornwall",
      "Devon & Cornwall Police",
      "Devon and Cornwall Constabulary",
      "D&C",
    ],
  },
  { name: "Dorset", official: "Dorset Police", code: "E23000039" },
  {
    name: "Durham",
    official: "Durham Constabulary",
    code: "E23000008",
    others: ["County Durham", "Durham Police"],
  },
  {
    name: "Dyfed-Powys",
    official: "Dyfed-Powys Police",
    code: "W15000004",
    welsh: "Heddlu Dyfed-Powys",
    others: ["Dyfed Powys", "Dyfed Powys Police", "Dyfed-Powys Heddlu"],
  },
  { name: "Essex", official: "Essex Police", code: "E23000028" },
  {
    name: "Gloucestershire",
    official: "Gloucestershire Constabulary",
    code: "E23000037",
    others: ["Glos", "Gloucestershire Police"],
  },
  {
    name: "Greater Manchester",
    official: "Greater Manchester Police",
    code: "E23000005",
    others: ["GMP"],
  },
  { name: "Gwent", official: "Gwent Police", code: "W15000002", welsh: "Heddlu Gwent" },
  {
    name: "Hampshire",
    official: "Hampshire and Isle of Wight Constabulary",
    code: "E23000030",
    others: [
      "Hampshire Constabulary",
      "Hampshire & Isle of Wight Constabulary",
      "Hampshire and Isle of Wight",
      "Hampshire & IoW",
      "HIOWC",
    ],
  },
  {
    name: "Hertfordshire",
    official: "Hertfordshire Constabulary",
    code: "E23000027",
    others: ["Herts", "Hertfordshire Police"],
  },
  { name: "Humberside", official: "Humberside Police", code: "E23000012" },
  { name: "Kent", official: "Kent Police", code: "E23000032" },
  {
    name: "Lancashire",
    official: "Lancashire Constabulary",
    code: "E23000003",
    others: ["Lancs", "Lancashire Police"],
  },
  {
    name: "Leicestershire",
    official: "Leicestershire Police",
    code: "E23000021",
    others: ["Leics", "Leicestershire Constabulary"],
  },
  { name: "Lincolnshire", official: "Lincolnshire Police", code: "E23000020", others: ["Lincs"] },
  { name: "Merseyside", official: "Merseyside Police", code: "E23000004" },
  {
    name: "Metropolitan Police",
    official: "Metropolitan Police Service",
    code: "E23000001",
    others: ["Metropolitan", "MPS", "Met", "Met Police", "Metropolitan Police District"],
  },
  {
    name: "Norfolk",
    official: "Norfolk Constabulary",
    code: "E23000024",
    others: ["Norfolk Police"],
  },
  {
    name: "North Wales",
    official: "North Wales Police",
    code: "W15000001",
    welsh: "Heddlu Gogledd Cymru",
  },
  {
    name: "North Yorkshire",
    official: "North Yorkshire Police",
    code: "E23000009",
    others: ["N Yorks"],
  },
  {
    name: "Northamptonshire",
    official: "Northamptonshire Police",
    code: "E23000022",
    others: ["Northants"],
  },
  { name: "Northumbria", official: "Northumbria Police", code: "E23000007" },
  {
    name: "Nottinghamshire",
    official: "Nottinghamshire Police",
    code: "E23000019",
    others: ["Notts"],
  },
  {
    name: "South Wales",
    official: "South Wales Police",
    code: "W15000003",
    welsh: "Heddlu De Cymru",
  },
  {
    name: "South Yorkshire",
    official: "South Yorkshire Police",
    code: "E23000011",
    others: ["S Yorks", "SYP"],
  },
  {
    name: "Staffordshire",
    official: "Staffordshire Police",
    code: "E23000015",
    others: ["Staffs"],
  },
  {
    name: "Suffolk",
    official: "Suffolk Constabulary",
    code: "E23000025",
    others: ["Suffolk Police"],
  },
  { name: "Surrey", official: "Surrey Police", code: "E23000031" },
  { name: "Sussex", official: "Sussex Police", code: "E23000033" },
  { name: "Thames Valley", official: "Thames Valley Police", code: "E23000029", others: ["TVP"] },
  { name: "Warwickshire", official: "Warwickshire Police", code: "E23000017" },
  {
    name: "West Mercia",
    official: "West Mercia Police",
    code: "E23000016",
    others: ["West Mercia Constabulary"],
  },
  { name: "West Midlands", official: "West Midlands Police", code: "E23000014", others: ["WMP"] },
  {
    name: "West Yorkshire",
    official: "West Yorkshire Police",
    code: "E23000010",
    others: ["W Yorks", "WYP"],
  },
  {
    name: "Wiltshire",
    official: "Wiltshire Police",
    code: "E23000038",
    others: ["Wiltshire Constabulary"],
  },
];
