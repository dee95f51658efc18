/** A workbook that is not set up, for tests of the first run. */
import type { Proposal } from "../../../src/workbook/proposal/proposal";
import type { FirstRunWorkbook } from "../../../src/taskpane/setup/firstRunWorkbook";

const force = (name: string) => ({ name, areaCode: "", aliases: [], inGroup: false });

export const proposal: Proposal = {
  homeForce: "",
  forces: ["Essex", "Kent", "Sussex", "Surrey"].map(force),
  sources: [
    {
      title: "Table P3: Rate of offences",
      summary: "2 series, 41 of 43 forces, 12 months to December 2019; not there: Gwent, Kent",
      row: {
        Source: "Table P3",
        Sheet: "Table P3",
        Layout: "wide series",
        "Force column": "Area Code",
        "Fixed period": "year ending December 2019",
      },
    },
  ],
  measures: [
    {
      use: true,
      kind: "rate",
      sources: [0],
      row: {
        Measure: "Robbery",
        Better: "lower",
        Unit: "per 1,000 population",
        Value: "Table P3!Robbery",
      },
    },
    {
      use: false,
      kind: "rate",
      sources: [0],
      row: {
        Measure: "Arson",
        Better: "lower",
        Unit: "per 1,000 population",
        Value: "Table P3!Arson",
      },
    },
  ],
  passedOver: [{ sheet: "Notes", why: "there are no figures beside the forces of column A" }],
};

export function standInFirstRun(firstRun: Partial<FirstRunWorkbook> = {}): FirstRunWorkbook {
  return {
    propose: () => Promise.resolve(proposal),
    readBack: () =>
      Promise.resolve({
        problems: [],
        measures: [{ name: "Robbery", value: "0.95 per 1,000 population, 6th", why: "" }],
        series: [
          {
            source: "Table P3",
            series: "Robbery",
            heading: "Table P3!F5",
            cells: ["'Table P3'!F5", "'Table P3'!G5", "'Table P3'!H5", "'Table P3'!I5"],
            forces: "3 found: Essex, Kent, Sussex.",
            periods: "12 months to December 2019",
            changes: "",
            missing: "0",
            rowsAdded: "",
            latestTotal: "",
            latestMean: "123.4",
          },
        ],
      }),
    write: () => Promise.resolve(),
    openSample: () => Promise.resolve(),
    sampleFile: "samples/sample.xlsx",
    ...firstRun,
  };
}
