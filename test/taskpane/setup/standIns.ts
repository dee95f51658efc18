/** A workbook that is not set up, for tests of the first run. */
import type { Proposal } from "../../../src/workbook/proposal/proposal";
import type { FirstRunWorkbook } from "../../../src/taskpane/setup/firstRunWorkbook";

const force = (name: string) => ({ name, areaCode: "", aliases: [], inGroup: false });

export const proposal: Proposal = {
  homeForce: "",
  forces: ["Essex", "Kent", "Sussex"].map(force),
  sources: [
    {
      title: "Table P3: Rate of offences",
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
};

export function standInFirstRun(firstRun: Partial<FirstRunWorkbook> = {}): FirstRunWorkbook {
  return {
    propose: () => Promise.resolve(proposal),
    readBack: () =>
      Promise.resolve({
        problems: [],
        series: [
          {
            source: "Table P3",
            series: "Robbery",
            heading: "'Table P3'!F5",
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
    ...firstRun,
  };
}
