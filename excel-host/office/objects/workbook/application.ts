import { choiceArgument, oneOf } from "../../contract/arguments";
import { defineClass } from "../../contract/registry";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
const CALCULATIONS = ["Recalculate", "Full", "FullRebuild"] as const;

defineClass("Application", {
  properties: {
    calculationMode: {
      get: (workbook) => workbook.calculationMode,
      set: (workbook, value) => workbook.setCalculationMode(oneOf(value, MODES)),
    },
    // Calculation is over before anything is answered.
    calculationState: { get: () => "Done" },
    decimalSeparator: { get: () => "." },
    thousandsSeparator: { get: () => "," },
    useSystemSeparators: { get: () => true },
  },
  methods: {
    calculate: (_workbook, args, host) => {
      if (choiceArgument(args, 0, CALCULATIONS) === "Recalculate") host.calculate();
      else host.calculateFully();
    },
    suspendApiCalculationUntilNextSync: (_workbook, _args, host) => {
      host.calculationSuspended = true;
    },
    // Nothing is drawn before the batch is over anyhow.
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
});
