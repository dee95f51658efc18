/** The main job by its command: from a workbook to the report, on both samples. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, existsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { WorkbookModel } from "../../excel-host/model/types";
import { openWorkbook } from "../../excel-host/package/open";
import { saveWorkbook } from "../../excel-host/package/save";
import { reportCommand } from "../../scripts/reportCommand";
import { describeWithLibreOffice, libreOffice } from "../host/libreoffice";
import { ESSEX_Q4_2020_21, OPEN_DATA_MARCH_2021, type ExpectedMeasure } from "../oracle/published";
import { projectFolder } from "./refresh";
import { findCells, sheetNamed, tableRows } from "./workbooks";

const samples = [
  {
    name: "essex-q4-2020-21.xlsx",
    expected: ESSEX_Q4_2020_21,
    says: ["Problems (1):", 'MSG Background has no text under "Demand" yet.'],
  },
  {
    name: "open-data.xlsx",
    expected: OPEN_DATA_MARCH_2021,
    // The 39 deaths in a lorry at Grays in October 2019, and a quarter far from its neighbours.
    says: [
      "Problems (3):",
      'MSG Background has no text under "Demand" yet.',
      "Essex, December 2019: 47 (before 4, after 5)",
      "June 2019: 559",
    ],
  },
] as const;

const folder = mkdtempSync(path.join(tmpdir(), "msg-report-"));
const sampleFile = (name: string) => path.join(projectFolder, "samples", name);

/** The command as npm runs it, but in this process: file names are meant from here. */
async function report(...words: string[]) {
  let [stdout, stderr] = ["", ""];
  const status = await reportCommand(words, {
    out: (text) => (stdout += text),
    error: (text) => (stderr += text),
  });
  return { status, stdout, stderr };
}

/** Signed in the unit, or 0 where the published text says that none is needed. */
function numberOf(change: number | string): number {
  return typeof change === "number" ? change : 0;
}

function opened(file: string): WorkbookModel {
  return openWorkbook(readFileSync(file));
}

/** The verdicts of MSG Evidence's blocks, by the block's measure, in LibreOffice's own calculation. */
function verdicts(workbook: WorkbookModel): Record<string, string> {
  const evidence = sheetNamed(workbook, "MSG Evidence");
  const indicators = workbook.tableByName("MsgIndicatorResults")
    ? tableRows(workbook, "MsgIndicatorResults").map((row) => String(row["Indicator"]))
    : [];
  const measures = tableRows(workbook, "MsgResults").map((row) => String(row["Measure"]));
  const names = [...measures, ...indicators];
  const blocks = findCells(evidence, (text) => names.includes(text)).filter(
    ([, column]) => column === 0,
  );
  const found = findCells(evidence, (text) => text === "agrees" || text === "differs");
  expect(found).toHaveLength(blocks.length);
  return Object.fromEntries(blocks.map(([, , name], i) => [name, found[i]?.[2] ?? ""]));
}

/** Sheets whose first rows say that figures changed since the report. */
function sheetsSayingChanged(workbook: WorkbookModel): string[] {
  return workbook.sheets
    .filter(
      (sheet) => findCells(sheet, (text) => text.includes("Figures changed since")).length > 0,
    )
    .map(({ name }) => name);
}

function recalculatedByLibreOffice(file: string): WorkbookModel {
  const outDir = mkdtempSync(path.join(folder, "judged-"));
  if (!libreOffice) throw new Error("LibreOffice is not there.");
  return opened(libreOffice.convert(file, "xlsx", outDir));
}

describe.each(samples)("npm run report on $name", ({ name, expected, says }) => {
  const output = path.join(folder, name);
  let printed = "";
  let results: ReturnType<typeof tableRows> = [];

  beforeAll(async () => {
    const before = readFileSync(sampleFile(name));
    const run = await report(sampleFile(name), output);
    expect(run.stderr).not.toMatch(/^\s+at /mu);
    expect(run.status).toBe(0);
    expect(Buffer.compare(readFileSync(sampleFile(name)), before)).toBe(0);
    printed = run.stdout;
    results = tableRows(opened(output), "MsgResults");
  });

  test("prints every measure with its position and the problems", () => {
    for (const { measure } of expected) expect(printed).toContain(measure);
    for (const text of says) expect(printed).toContain(text);
  });

  test("has a row a measure, in the order of MsgMeasures", () => {
    expect(results.map((row) => row["Measure"])).toEqual(expected.map(({ measure }) => measure));
  });

  test.each(expected.map((row): [string, ExpectedMeasure] => [row.measure, row]))(
    "%s comes out as published",
    (measure, published) => {
      const row = results.find((candidate) => candidate["Measure"] === measure) ?? {};
      const rounded = (column: string, decimals: number) =>
        Number(Number(row[column]).toFixed(decimals));
      expect(row["Position"]).toBe(published.position);
      expect(row["Of"]).toBe(published.of);
      expect(rounded("Value", published.decimals)).toBe(published.value);
      expect(row["Status"]).toBe(published.status);
      expect(row["Movement"]).toBe(published.movement);
      expect(row["Previous position"]).toBe(published.previousPosition);
      if (published.toAverage === "N/A") {
        expect(row["Change to average"] ?? "").toBe("");
        expect(row["Change to top quartile"] ?? "").toBe("");
        return;
      }
      const decimals = published.inCounts ? 0 : published.decimals;
      expect(rounded("Change to average", decimals)).toBeCloseTo(numberOf(published.toAverage), 9);
      expect(rounded("Change to top quartile", decimals)).toBeCloseTo(
        numberOf(published.toTopQuartile),
        9,
      );
    },
  );

  test("running it on its own output gives the same workbook", async () => {
    const again = path.join(folder, `again-${name}`);
    expect((await report(output, again)).status).toBe(0);
    const [first, second] = [opened(output), opened(again)];
    for (const sheet of first.sheets) {
      const other = sheetNamed(second, sheet.name);
      expect(other.usedArea(true)).toEqual(sheet.usedArea(true));
      expect(other.charts).toEqual(
        sheet.charts.map((chart) => ({ ...chart, id: expect.anything() })),
      );
      // The minute of a refresh is its own.
      const isSame = (text: string) => text !== "" && !text.startsWith("Refreshed on ");
      const texts = findCells(sheet, isSame);
      expect(findCells(other, isSame)).toEqual(texts);
      for (const [row, column] of texts) {
        expect(other.formula(row, column)).toBe(sheet.formula(row, column));
        expect(other.format(row, column)).toEqual(sheet.format(row, column));
      }
    }
  });

  describeWithLibreOffice("with LibreOffice as the judge", () => {
    let judged: WorkbookModel;
    beforeAll(() => {
      judged = recalculatedByLibreOffice(output);
    });

    test("every block of MSG Evidence agrees", () => {
      const found = verdicts(judged);
      expect(Object.keys(found)).toEqual(
        expect.arrayContaining(expected.map(({ measure }) => measure)),
      );
      expect(new Set(Object.values(found))).toEqual(new Set(["agrees"]));
      expect(sheetsSayingChanged(judged)).toEqual([]);
    });

    test("no cell shows an error, and every measure has its charts", () => {
      const errors = judged.sheets.flatMap((sheet) =>
        findCells(sheet, (text) => /^#(NAME|REF|VALUE|DIV|N\/A|NUM|NULL)/u.test(text)).map(
          ([row, column, text]) => `${sheet.name}: row ${row}, column ${column}: ${text}`,
        ),
      );
      expect(errors).toEqual([]);
      const charts = sheetNamed(judged, "MSG Charts").charts;
      const leagues = charts.filter(({ type }) => /^(?:Column|Bar)Clustered$/u.test(type));
      expect(leagues).toHaveLength(expected.length);
      expect(charts.length).toBeGreaterThan(leagues.length);
      for (const { title } of leagues) expect(title.text).toContain("Essex is ");
    });
  });
});

describeWithLibreOffice("after one source figure is altered", () => {
  test("exactly its blocks differ, and every report sheet says that figures changed", () => {
    // The report on the sample that was made above.
    const workbook = opened(path.join(folder, "essex-q4-2020-21.xlsx"));
    const offences = sheetNamed(workbook, "Offences");
    const [figure] = findCells(offences, (text) => text === "146,532");
    if (!figure) throw new Error("The sample's all crime figure of Essex is not on Offences.");
    offences.setValue(figure[0], figure[1], 146_533);
    const altered = path.join(folder, "altered.xlsx");
    writeFileSync(altered, saveWorkbook(workbook));

    const judged = recalculatedByLibreOffice(altered);
    const differing = Object.entries(verdicts(judged)).filter(
      ([, verdict]) => verdict === "differs",
    );
    expect(differing.map(([measure]) => measure)).toEqual(["All crime offences"]);
    expect(sheetsSayingChanged(judged)).toEqual(
      expect.arrayContaining(["MSG Summary", "MSG Performance", "MSG Movement", "MSG Evidence"]),
    );
  });
});

describe("wrong usage and files that are no workbooks", () => {
  test.each([
    ["one file", ["a.xlsx"]],
    ["an unknown option", ["a.xlsx", "b.xlsx", "--force"]],
    ["the same file twice", ["a.xlsx", "./a.xlsx"]],
  ])("%s: exit code 2 and how it is used", async (_, words) => {
    const run = await report(...words);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain("Usage:");
    expect(run.stdout).toBe("");
  });

  test.each([
    ["no such file", () => "nowhere.xlsx", /nowhere\.xlsx/],
    [
      "text that calls itself a workbook",
      () => {
        writeFileSync(path.join(folder, "text.xlsx"), "Force,Value\nEssex,1\n");
        return "text.xlsx";
      },
      /text\.xlsx/,
    ],
    [
      "a truncated workbook",
      () => {
        const whole = readFileSync(sampleFile("open-data.xlsx"));
        writeFileSync(path.join(folder, "half.xlsx"), whole.subarray(0, whole.length / 2));
        return "half.xlsx";
      },
      /half\.xlsx/,
    ],
  ])("%s: exit code 1, the file named, no output", async (_, input, says) => {
    const output = path.join(folder, "none.xlsx");
    const run = await report(path.join(folder, input()), output);
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(says);
    expect(run.stderr).not.toMatch(/^\s+at /mu);
    expect(existsSync(output)).toBe(false);
  });

  test("an .ods file without LibreOffice says how to get there", async () => {
    const input = path.join(folder, "published.ods");
    writeFileSync(input, "nothing");
    const there = process.env["LIBREOFFICE"];
    process.env["LIBREOFFICE"] = path.join(folder, "nowhere");
    try {
      const run = await report(input, path.join(folder, "none.xlsx"));
      expect(run.status).toBe(1);
      expect(run.stderr).toMatch(/published\.ods is read by way of LibreOffice/);
      expect(run.stderr).toMatch(/open it in Excel and save it as \.xlsx/);
    } finally {
      if (there === undefined) delete process.env["LIBREOFFICE"];
      else process.env["LIBREOFFICE"] = there;
    }
  });

  test("a refusal ends the program with its exit code, and says why on stderr", () => {
    const program = path.join(projectFolder, "scripts", "report.mjs");
    const run = spawnSync(process.execPath, [program, "nowhere.xlsx", "none.xlsx"], {
      encoding: "utf8",
      cwd: folder,
    });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain("nowhere.xlsx: no such file.");
    expect(run.stdout).toBe("");
  });

  // A shell of Windows has other words for it.
  const inShell = process.platform === "win32" ? test.skip : test;
  inShell("who stops reading what is printed gets the report all the same", () => {
    const output = path.join(folder, "piped.xlsx");
    const command = `"${process.execPath}" scripts/report.mjs "${sampleFile("open-data.xlsx")}" "${output}" 2>&1`;
    const run = spawnSync("sh", ["-c", `(${command}; echo "ended $?" >&3) 3>&2 | true`], {
      cwd: projectFolder,
      encoding: "utf8",
    });
    expect(run.stderr.trim()).toBe("ended 0");
    expect(existsSync(output)).toBe(true);
  });

  test("works through npm from the project's folder", () => {
    const output = path.join(folder, "npm.xlsx");
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    const stdout = execFileSync(
      npm,
      ["run", "--silent", "report", "--", sampleFile("open-data.xlsx"), output],
      { cwd: projectFolder, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
    );
    expect(stdout).toContain("-20,897");
    expect(existsSync(output)).toBe(true);
  });
});

describeWithLibreOffice("inputs that are no workbooks of Excel's", () => {
  test("an .ods file gives the report of the workbook that it was made of, and stays as it is", async () => {
    const input = libreOffice?.convert(sampleFile("open-data.xlsx"), "ods", folder) ?? "";
    const before = readFileSync(input);
    const ofOds = path.join(folder, "from-ods.xlsx");
    expect((await report(input, ofOds)).status).toBe(0);
    // The report on the sample that was made above.
    const ofXlsx = path.join(folder, "open-data.xlsx");
    const [one, other] = [ofOds, ofXlsx].map((file) => tableRows(opened(file), "MsgResults"));
    expect(one).toEqual(other);
    expect(one).not.toHaveLength(0);
    expect(Buffer.compare(readFileSync(input), before)).toBe(0);
  });

  test("a .csv file has no set-up, and that is what is said; what is no spreadsheet is told", async () => {
    const output = path.join(folder, "none.xlsx");
    const csv = path.join(folder, "figures.csv");
    writeFileSync(csv, "Force,Value\nEssex,1\n");
    const run = await report(csv, output);
    expect([run.status, existsSync(output)]).toEqual([1, false]);
    expect(run.stderr).toContain('The workbook has no sheet "MSG Setup".');
    const broken = path.join(folder, "broken.ods");
    writeFileSync(broken, Buffer.from([80, 75, 3, 4, 0, 0]));
    const other = await report(broken, output);
    expect(other.status).toBe(1);
    expect(other.stderr).toMatch(
      /broken\.ods (?:could not be converted by LibreOffice|is not a workbook)/,
    );
  });
});
