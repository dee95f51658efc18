/** What a formula gets instead of a result; the only place that makes CustomFunctions errors. */

/** #VALUE!: an argument cannot be used; the message says which and why. */
export function unusable(message: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);
}

/** #N/A: the arguments are right and there is no answer. */
export function noAnswer(message: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, message);
}

/** #DIV/0!: Excel shows no message with it. */
export function divisionByZero(): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);
}

/** What a calculation gives, or the error that it threw: one column without an answer is no more. */
export function orError<Result>(calculate: () => Result): Result | CustomFunctions.Error {
  try {
    return calculate();
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return error;
    throw error;
  }
}
