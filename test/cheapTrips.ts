/**
 * A busy machine answers late, and late answers are read as a dear line: fewer and longer requests. Tests that
 * count requests, or cut one of them, see trips as cheap as they are on a free machine. Those about the line itself
 * take this back with jest.unmock.
 */
jest.mock("../src/workbook/excel/line", () => ({
  ...jest.requireActual<object>("../src/workbook/excel/line"),
  areTripsDear: () => false,
}));
