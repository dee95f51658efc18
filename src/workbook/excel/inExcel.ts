/** One Excel.run for something a person asks of the pane. */
import { isOfficeError, officeProblem } from "./officeProblems";
import { inTurn } from "./turns";

/**
 * Waits for a cell that is being edited. Excel's refusals become errors that say what happened and
 * what to do. For reading: what writes takes its turn (`inExcelInTurn`).
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

/** As `inExcel`, when all that was asked for before has ended. */
export function inExcelInTurn<Result>(
  work: (context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  return inTurn(() => inExcel(work));
}
