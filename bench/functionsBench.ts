/** W4: position, gap and status of 10,000 questions over eight values each. */
import { nativeFunctions } from "./functions/formulajs";
import { plainBodies } from "./functions/plain";
import { customFunctions } from "./functions/product";
import { checkSameAnswers, QUESTIONS, questions } from "./functions/workload";
import { judgeGoal, type JudgedGoal } from "./goals";
import { printTimings } from "./printing";
import { ratioOf, timeInTurns } from "./timing";

/** Enough that the engine has long settled on how it compiles the functions. */
const ROUNDS = 201;
/** Rounds of what takes ten times as long. */
const FEW = 15;
const MOST_TIMES_PLAIN = 3;

/** What functions.js finds in Excel; only errors are made of it here. */
class CustomFunctionError {
  constructor(
    readonly code: string,
    readonly message = "",
  ) {}
}

export async function timeFunctions(): Promise<JudgedGoal[]> {
  Object.assign(globalThis, { CustomFunctions: { Error: CustomFunctionError, ErrorCode: {} } });
  const asked = questions();
  const expected = plainBodies(asked);
  checkSameAnswers("product", expected, customFunctions(asked));
  checkSameAnswers("formulajs", expected, nativeFunctions(asked));
  const timings = await timeInTurns(
    [
      { name: "plain function bodies", run: () => plainBodies(asked) },
      { name: "product", run: () => customFunctions(asked) },
      { name: "formulajs", run: () => nativeFunctions(asked), rounds: FEW },
    ],
    ROUNDS,
  );
  const goal = judgeGoal(
    { what: "4. W4: functions, times plain bodies", atMost: MOST_TIMES_PLAIN },
    ratioOf(timings, "product", "plain function bodies"),
  );
  const title = `W4, ${QUESTIONS.toLocaleString("en-GB")} questions over 8 values: position, gap and status`;
  printTimings(title, timings, "plain function bodies", { product: goal });
  return [goal];
}
