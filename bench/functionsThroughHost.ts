/**
 * W4 through the stand-in host: 10,000 formulas of a question each, and one formula that asks all and
 * spills, by the custom-functions protocol of the unmodified office.js.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { newWorkbook } from "../excel-host/package/open";
import { addInFunctions } from "../excel-host/run/addInFunctions";
import { openHeadless, type HeadlessExcel } from "../excel-host/run/headless";
import { projectFolder } from "../test/e2e/refresh";
import { ASPIRATION, FORCES, QUESTIONS, questions } from "./functions/workload";
import { judgeGoal, printGoals } from "./goals";
import { median } from "./timing";

const TIMES_CHEAPER = 20;
const ROUNDS = 3;
/**
 * After functions' results are taken office.js holds back the next for twice as long as the taking
 * took, 2 s at most. Unless it is let rest, either contestant waits for what the other one did.
 */
const CLIENT_REST_MS = 2_100;

/** The formula of each function over some columns of the sheet, of a question or of all. */
const FORMULAS: readonly ((values: string) => string)[] = [
  (values) => `=MSG.POSITION("${FORCES[0]}",$A$1:$A$8,${values},"lower")`,
  (values) => `=MSG.GAP("${FORCES[0]}",$A$1:$A$8,${values},"average","lower")`,
  (values) => `=MSG.STATUS("${FORCES[0]}",$A$1:$A$8,${values},"${ASPIRATION}","lower")`,
];

const FIRST_RESULT_ROW = 10;

function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

/** As `enter`, of a client that has nothing left to do. */
async function timeEntering(excel: HeadlessExcel, formulas: readonly string[][]): Promise<number> {
  await setTimeout(CLIENT_REST_MS);
  return enter(excel, formulas);
}

/** Enters a block of formulas from column B on, and waits until all have their results; how many ms. */
async function enter(excel: HeadlessExcel, formulas: readonly string[][]): Promise<number> {
  const run = (excel.window["Excel"] as typeof Excel).run;
  const started = performance.now();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Questions");
    const range = sheet
      .getRange(`B${FIRST_RESULT_ROW}`)
      .getResizedRange(formulas.length - 1, (formulas[0]?.length ?? 1) - 1);
    range.formulas = formulas.map((row) => [...row]);
    await context.sync();
  });
  await excel.calculated();
  return performance.now() - started;
}

async function main(): Promise<void> {
  const dist = path.join(projectFolder, "dist");
  const text = (name: string) => readFileSync(path.join(dist, name), "utf8");
  const workbook = newWorkbook();
  const sheet = workbook.addSheet("Questions");
  const { forces, values } = questions();
  forces.forEach(([force], row) => {
    sheet.setValue(row, 0, force ?? "");
    values[row]?.forEach((value, at) => sheet.setValue(row, at + 1, value));
  });
  const excel = await openHeadless({
    workbook,
    pageDirectory: dist,
    customFunctions: addInFunctions(
      readFileSync(path.join(projectFolder, "manifest.xml"), "utf8"),
      text("functions.json"),
    ),
  });
  const columns = Array.from({ length: QUESTIONS }, (_, at) => columnName(at + 1));
  const single = FORMULAS.map((formula) => columns.map((name) => formula(`${name}$1:${name}$8`)));
  const all = FORMULAS.map((formula) => [formula(`$B$1:$${columns.at(-1) ?? ""}$8`)]);
  const blank = FORMULAS.map(() => columns.map(() => ""));
  const result = () =>
    FORMULAS.map((_, row) =>
      columns.map((_, at) => sheet.value(FIRST_RESULT_ROW - 1 + row, at + 1)),
    );
  const times: { single: number[]; all: number[] } = { single: [], all: [] };
  for (let round = 0; round < ROUNDS; round++) {
    times.single.push(await timeEntering(excel, single));
    const expected = JSON.stringify(result());
    await enter(excel, blank);
    times.all.push(await timeEntering(excel, all));
    if (JSON.stringify(result()) !== expected) throw new Error("The results differ.");
    await enter(excel, blank);
  }
  excel.close();
  const [one, many] = [median(times.all), median(times.single)];
  console.log(
    `\nW4 through the stand-in host: ${3 * QUESTIONS} formulas of a question each ${Math.round(many)} ms, ` +
      `3 formulas that spill over all ${Math.round(one)} ms`,
  );
  printGoals([
    judgeGoal({ what: "4. W4: one array call, times cheaper", atLeast: TIMES_CHEAPER }, many / one),
  ]);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
