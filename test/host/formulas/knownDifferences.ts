/** Functions that LibreOffice 7.4 to 24.2 do not have under these names: it answers #NAME?. */
export const UNKNOWN_TO_LIBREOFFICE: readonly string[] = [
  "SEQUENCE",
  "FILTER",
  "SORT",
  "SORTBY",
  "UNIQUE",
  "TAKE",
  "DROP",
  "VSTACK",
  "HSTACK",
  "CHOOSECOLS",
  "TOCOL",
  "EXPAND",
  "LET",
  "XMATCH",
  "XLOOKUP",
  "TEXTBEFORE",
  "TEXTAFTER",
  // Known to LibreOffice, but not under the file's plain name.
  "AGGREGATE",
];

const EMPTY_TEXT = 'a cell holding "" is empty to it, and text that is a number counts in ranges';
const LOGICAL = "TRUE is the number 1 to it";
const DATE_TEXT = "reads no English date texts with month names under its default locale";
const NEAR_ZERO = "takes any difference of nearly equal numbers for 0, parentheses or not";
const EPOCH = "counts days from 30 December 1899 without Excel's 29 February 1900";
const EXPONENT = "writes exponents with three digits and other numbers of digits before them";
const TABLES = "resolves these structured references otherwise, or not in array formulas";

/** Formulas to which LibreOffice and Excel answer differently, and why. */
export const KNOWN_DIFFERENCES: Readonly<Record<string, string>> = {
  '"TRUE"+0': LOGICAL,
  'TRUE&""': LOGICAL,
  '"zzz"<FALSE': LOGICAL,
  "TRUE>1000": LOGICAL,
  "IF(FALSE,1)": LOGICAL,
  "SUM(B1:B7)": LOGICAL,
  'SUM("5",TRUE,1)': LOGICAL,
  'SUM({1,"2",TRUE})': LOGICAL,
  "COUNT(B1:B7)": LOGICAL,
  "AVERAGE(B1:B7)": LOGICAL,
  "COUNTIF(B1:B8,TRUE)": LOGICAL,
  "SMALL(B1:B8,2)": LOGICAL,
  "SMALL(B1:B8,3)": LOGICAL,
  'CONCATENATE("a",1,TRUE)': LOGICAL,
  'TEXT(TRUE,"0")': LOGICAL,
  "ISBLANK(B6)": EMPTY_TEXT,
  "ISTEXT(B6)": EMPTY_TEXT,
  "COUNTA(B1:B7)": EMPTY_TEXT,
  "AVERAGEA(B1:B7)": EMPTY_TEXT,
  'COUNTIF(B1:B8,"=")': EMPTY_TEXT,
  'COUNTIF(B1:B8,"<>")': EMPTY_TEXT,
  "COUNTIF(B1:B8,5)": "a text does not equal a number in a criterion",
  'MATCH("5",K1:K5,0)': "a text that is a number matches the number",
  '"1 Jan 2021"+0': DATE_TEXT,
  'DATEVALUE("1 January 2021")': DATE_TEXT,
  '100000000000000000000&""': EXPONENT,
  '12345678901234567890&""': EXPONENT,
  '0.0000123456789012345&""': EXPONENT,
  '1E-20&""': EXPONENT,
  "(43.1-43.2)+1=0.9": NEAR_ZERO,
  "(0.5-0.4-0.1)=0": NEAR_ZERO,
  "(0.5-0.4-0.1)": NEAR_ZERO,
  "1*(0.5-0.4-0.1)": NEAR_ZERO,
  "0^0": "0^0 is 1 to it",
  "(-8)^(1/3)": "takes odd roots of negative numbers",
  "SUM()": "allows SUM without arguments",
  "SUM(OFFSET(A8,0,0,-3,1))": "OFFSET takes no negative sizes",
  'ADDRESS(1,28,1,TRUE,"My sheet")': "separates sheets by a full stop",
  "COUNTA(Figures[#All])": TABLES,
  "ROWS(Figures)": TABLES,
  "INDEX(Figures[#Headers],1,2)": TABLES,
  "Figures[#Totals]": TABLES,
  "Figures[Nothing]": TABLES,
  "RANK.EQ(1,A1:A8)": "gives a number that is not in the list a rank",
  "MROUND(5,-2)": "allows different signs in MROUND",
  "DATE(121,1,1)": "two-digit and three-digit years are other years to it",
  "DATE(1900,1,1)": EPOCH,
  "DAY(60)": EPOCH,
  "YEAR(-1)": EPOCH,
};
