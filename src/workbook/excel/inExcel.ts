/** One Excel.run for something a person asks of the pane. */
import { isOfficeError, officeProblem } from "./officeProblems";

/**
 * Waits for a cell that is being edited. Excel's refusals become errors that say what happened and
 * what to do.
 */
export async function inExcel<Result>(
  work: (context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    if (!isOfficeError(error)) throw error;
    const { what, remedy } = officeProblem(error, false);
    throw new Error(`${what} ${remedy}`, { cause: error });
  }
}
