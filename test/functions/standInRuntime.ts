/** The custom functions' runtime without Excel: what the global CustomFunctions is there. */

/** An error of a custom function, as Excel's runtime has it. */
export class StandInError {
  constructor(
    readonly code: string,
    readonly message = "",
  ) {}
}

/** The global that functions.js needs, with a place for what it associates. */
export function standInRuntime(associated: Map<string, (...cells: unknown[]) => unknown>): object {
  return {
    Error: StandInError,
    ErrorCode: {
      invalidValue: "#VALUE!",
      notAvailable: "#N/A",
      divisionByZero: "#DIV/0!",
      invalidNumber: "#NUM!",
      nullReference: "#NULL!",
      invalidName: "#NAME?",
      invalidReference: "#REF!",
    },
    associate: (id: string, code: (...cells: unknown[]) => unknown) => associated.set(id, code),
  };
}
