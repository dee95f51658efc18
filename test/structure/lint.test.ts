/** The structure that docs/architecture.md describes is one that lint insists on. */
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const ROOT = join(__dirname, "../..");

interface Planted {
  readonly what: string;
  readonly file: string;
  readonly text: string;
  /** What the one message says; undefined: there is none. */
  readonly told: RegExp | undefined;
}

const COMPONENT = "src/taskpane/parts/Card.tsx";
const useExcel =
  "export const run = () => Excel.run({ delayForCellEdit: true }, async () => undefined);\n";
const useOffice = "export const when = () => Office.onReady();\n";

// Texts that stand in for those of files that are there, so that a circle can be closed.
const planted: readonly Planted[] = [
  {
    what: "a run that does not wait until a person has typed a cell",
    file: "src/workbook/excel/planted.ts",
    text: "export const run = () => Excel.run(async () => undefined);\n",
    told: /^calls\/delay-for-cell-edit: /,
  },
  {
    what: "a run that says it does not wait",
    file: "src/workbook/excel/planted.ts",
    text: "export const run = () =>\n  Excel.run({ delayForCellEdit: false }, async () => undefined);\n",
    told: /^calls\/delay-for-cell-edit: /,
  },
  {
    what: "a circle",
    file: "src/msg/basics/period.ts",
    text: 'import * as excelDate from "./excelDate";\nexport const monthNumber = excelDate;\n',
    told: /^floors\/no-circles: A circle of imports: src\/msg\/basics\/period\.ts -> src\/msg\/basics\/excelDate\.ts -> src\/msg\/basics\/period\.ts\./,
  },
  {
    what: "a circle of types alone",
    file: "src/msg/model/setup.ts",
    text: 'import type { Update } from "./update";\nexport type Setup = Update["setup"];\n',
    told: /^floors\/no-circles: A circle of imports: src\/msg\/model\/setup\.ts -> src\/msg\/model\/update\.ts -> .*src\/msg\/model\/setup\.ts\./,
  },
  {
    what: "a circle by a type named in place",
    file: "src/msg/model/setup.ts",
    text: 'export type Setup = import("./update").Update["setup"];\n',
    told: /^floors\/no-circles: /,
  },
  {
    what: "a circle by an import that loads later",
    file: "src/workbook/sources/planReader.ts",
    text: 'export const later = () => import(/* a chunk */ "./sourceFigures");\n',
    told: /^floors\/no-circles: .*src\/workbook\/sources\/sourceFigures\.ts/,
  },
  {
    what: "types from the file below",
    file: "src/msg/model/update.ts",
    text: 'import type { Setup } from "./setup";\nexport type Update = { readonly setup: Setup };\n',
    told: undefined,
  },
  {
    what: "an arrow up in the domain",
    file: "src/msg/figures/planted.ts",
    text: 'import { standingOf } from "../standing/standing";\nexport const planted = standingOf;\n',
    told: /^import-x\/no-restricted-paths: .*src\/msg\/figures may use only the rooms below it: see docs\/architecture\.md/,
  },
  {
    what: "an arrow up for a type alone",
    file: "src/msg/words/planted.ts",
    text: 'import type { Publication } from "../publication/publication";\nexport type Planted = Publication;\n',
    told: /^import-x\/no-restricted-paths: .*src\/msg\/words/,
  },
  {
    what: "an arrow down in the domain",
    file: "src/msg/standing/planted.ts",
    text: 'import { hasOverlap } from "../figures/windows";\nexport const planted = hasOverlap;\n',
    told: undefined,
  },
  {
    what: "an arrow up in the workbook layer",
    file: "src/workbook/plan/planted.ts",
    text: 'import { putBlocks } from "../excel/putBlocks";\nexport const planted = putBlocks;\n',
    told: /^import-x\/no-restricted-paths: .*src\/workbook\/plan may use only the rooms below it: see docs\/architecture\.md/,
  },
  {
    what: "an arrow down in the workbook layer",
    file: "src/workbook/excel/planted.ts",
    text: 'import { planReport } from "../plan/writingPlan";\nexport const planted = planReport;\n',
    told: undefined,
  },
  {
    what: "the workbook layer in the domain",
    file: "src/msg/update/planted.ts",
    text: 'import { SHEETS } from "../../workbook/names/contract";\nexport const planted = SHEETS;\n',
    told: /^import-x\/no-restricted-paths: .*Dependence runs one way/,
  },
  {
    what: "Excel in a component",
    file: COMPONENT,
    text: useExcel,
    told: /^no-restricted-globals: .*Only adapters speak to Excel/,
  },
  {
    what: "Excel in a component by the page's window",
    file: COMPONENT,
    text: "export const run = () => window.Excel;\n",
    told: /^no-restricted-syntax: /,
  },
  {
    what: "a type of Excel's in a component",
    file: COMPONENT,
    text: "export type Props = { readonly range: Excel.Range };\n",
    told: /^no-restricted-syntax: /,
  },
  {
    what: "Office in a component",
    file: COMPONENT,
    text: useOffice,
    told: /^no-restricted-globals: /,
  },
  {
    what: "a component without either",
    file: COMPONENT,
    text: "export const run = (excel: () => void) => excel();\n",
    told: undefined,
  },
  {
    what: "Excel in the pane's adapter",
    file: "src/taskpane/officeWorkbook.ts",
    text: useExcel,
    told: undefined,
  },
  {
    what: "Office where the page starts",
    file: "src/taskpane/index.tsx",
    text: useOffice,
    told: undefined,
  },
  {
    what: "Excel where the page starts",
    file: "src/taskpane/index.tsx",
    text: useExcel,
    told: /^no-restricted-globals: /,
  },
  {
    what: "Excel in an action",
    file: "src/workbook/actions/planted.ts",
    text: useExcel,
    told: undefined,
  },
  {
    what: "a type of Excel's in a plan",
    file: "src/workbook/plan/planted.ts",
    text: "export type Planted = Excel.RequestContext;\n",
    told: /^no-restricted-syntax: /,
  },
  {
    what: "a clock in the domain",
    file: "src/msg/basics/planted.ts",
    text: "export const now = () => Date.now();\n",
    told: /^no-restricted-globals: .*src\/msg knows nothing of its surroundings/,
  },
];

let told: string[][];

beforeAll(() => {
  const input = JSON.stringify(planted.map(({ file, text }) => ({ file: join(ROOT, file), text })));
  const answer = execFileSync(process.execPath, [join(__dirname, "lintPlanted.mjs")], {
    cwd: ROOT,
    input,
    encoding: "utf8",
  });
  told = JSON.parse(answer) as string[][];
});

test.each(planted.map((one, at) => [one.what, one.told, at] as const))(
  "lint on %s",
  (_, expected, at) => {
    const messages = told[at] ?? [];
    if (expected === undefined) expect(messages).toEqual([]);
    else expect(messages).toEqual([expect.stringMatching(expected)]);
  },
);

test("every room of src has its floor", () => {
  const script = `import { ROOMS } from ${JSON.stringify(pathToFileURL(join(ROOT, "scripts/lint/floors.mjs")).href)}; console.log(JSON.stringify(ROOMS));`;
  const answer = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    encoding: "utf8",
  });
  const floors = JSON.parse(answer) as Record<string, string[]>;
  for (const [house, rooms] of Object.entries(floors)) {
    const there = readdirSync(join(ROOT, house), { withFileTypes: true });
    const folders = there.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect([...rooms].sort()).toEqual(folders.sort());
    expect(there.filter(({ name }) => /\.tsx?$/.test(name))).toEqual([]);
  }
});
