/**
 * `npm run bench -- loads`: `npm run report` over workbooks of ever more measures, each in a process of its own: seconds,
 * peak memory, size of the file, and what each measure more costs. `12 130` as further arguments takes only these.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { saveWorkbook } from "../excel-host/package/save";
import { reportCommand } from "../scripts/reportCommand";
import { judgeGoal, printGoals } from "./goals";
import { manyMeasures, type Load } from "./manyMeasures";

const MEASURES = [12, 130, 400, 1000];
const MONTHS = 24;
/** Twenty years of months. */
const LONG: Load = { measures: 130, months: 240 };
const MOST_GROWTH = 1.2;
const MOST_SECONDS = 60;

/** What a process took from its start to its end. */
interface Cost {
  readonly seconds: number;
  /** Of the processor, whose time other programs lengthen less. */
  readonly processor: number;
  readonly memory: number;
  readonly file: number;
}

function costOf(load: Load, folder: string): Cost {
  const [input, output] = [path.join(folder, "in.xlsx"), path.join(folder, "out.xlsx")];
  writeFileSync(input, saveWorkbook(manyMeasures(load)));
  const started = performance.now();
  const { status, stdout } = spawnSync(
    process.execPath,
    [...process.execArgv, __filename, "--report", input, output],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  if (status !== 0) throw new Error(`The report of ${load.measures} measures failed.`);
  const { memory, processor } = JSON.parse(stdout) as Cost;
  const seconds = (performance.now() - started) / 1000;
  return { seconds, processor, memory, file: statSync(output).size / 1e6 };
}

/** In the process of one report: prints what it cost but for what is known from outside. */
async function report(input: string, output: string): Promise<void> {
  const said: string[] = [];
  const error = (text: string) => void said.push(text);
  const code = await reportCommand([input, output], { out: () => {}, error });
  if (code !== 0) process.stderr.write(said.join(""));
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const cost = { memory: maxRSS / 1e3, processor: (userCPUTime + systemCPUTime) / 1e6 };
  process.stdout.write(JSON.stringify(cost));
  process.exitCode = code;
}

function print({ measures, months }: Load, cost: Cost): void {
  const { seconds, processor, memory, file } = cost;
  console.log(
    `${measures} measures x 44 forces x ${months} months: ${seconds.toFixed(1)} s (${processor.toFixed(1)} s of processor), ` +
      `${memory.toFixed(0)} MB, file ${file.toFixed(1)} MB`,
  );
}

type Sized = Cost & { readonly measures: number };

/** What a measure more costs between the last two sizes, as a multiple of that between the first two. */
function printGrowth([first, second, ...others]: readonly Sized[]): void {
  const [before, last] = others.slice(-2);
  if (!first || !second || !before) return;
  const [nearlyLast, largest] = last ? [before, last] : [second, before];
  const slope = (what: keyof Cost, from: Sized, to: Sized) =>
    (to[what] - from[what]) / (to.measures - from.measures);
  const growth = (what: keyof Cost) =>
    judgeGoal(
      {
        what: `${what}: each measure more, up to ${largest.measures} beside up to ${second.measures}`,
        atMost: MOST_GROWTH,
      },
      slope(what, nearlyLast, largest) / slope(what, first, second),
    );
  const seconds = `seconds of ${largest.measures} measures`;
  printGoals([
    growth("processor"),
    growth("file"),
    judgeGoal({ what: seconds, atMost: MOST_SECONDS, unit: "" }, largest.seconds),
  ]);
}

async function main([first, ...rest]: readonly string[]): Promise<void> {
  if (first === "--report") return report(...(rest as [string, string]));
  const asked = [first, ...rest].map(Number).filter((size) => size > 0);
  const sizes = asked.length > 0 ? asked : MEASURES;
  const folder = mkdtempSync(path.join(tmpdir(), "loads-"));
  try {
    const costs = sizes.map((measures) => {
      const cost = costOf({ measures, months: MONTHS }, folder);
      print({ measures, months: MONTHS }, cost);
      return { ...cost, measures };
    });
    if (asked.length === 0) print(LONG, costOf(LONG, folder));
    printGrowth(costs);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
