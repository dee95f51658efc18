/** Worksheet functions that an add-in asks for outside cells: DATE, which tells the workbook's date system. */
import { DAYS_1904 } from "../../../model/displayText";
import { integerArgument } from "../../contract/arguments";
import { excelError } from "../../contract/errors";
import { defineClass, makeObject } from "../../contract/registry";

const DAY = 86_400_000;
/** What Excel counts as a day that never was lies before it. */
const FIRST_YEAR = 1901;

defineClass("Functions", {
  methods: {
    date: ({ date1904 }, args) => {
      const year = integerArgument(args, 0);
      if (year < FIRST_YEAR)
        throw excelError("ApiNotFound", "Years before 1901 are not simulated.");
      const date = Date.UTC(year, integerArgument(args, 1) - 1, integerArgument(args, 2));
      const serial = (date - Date.UTC(1899, 11, 30)) / DAY;
      return makeObject("FunctionResult", { value: date1904 ? serial - DAYS_1904 : serial });
    },
  },
});

defineClass("FunctionResult", {
  properties: { error: { get: () => null }, value: { get: ({ value }) => value } },
});
