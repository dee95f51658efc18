/** Every layout is set up by the home force and at most two corrections, and its report has the right place and figure. */
import { openWorkbook } from "../../../excel-host/package/open";
import { saveWorkbook } from "../../../excel-host/package/save";
import { ordinal } from "../../../src/msg/basics/ordinal";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import {
  proposeSetUp,
  readBackSetUp,
  writeSetUp,
} from "../../../src/workbook/actions/setUpWorkbook";
import { withPastedGroup } from "../../../src/workbook/proposal/pastedGroup";
import { chooseHomeForce, setUpRows, type Proposal } from "../../../src/workbook/proposal/proposal";
import { tableRows } from "../../e2e/workbooks";
import { openExcel } from "../inExcel";
import { workbookOf } from "../proposal/literalWorkbook";
import { placeOf, SET_UP_CASES, type Correction } from "../proposal/setUpCases";

const MOST_CORRECTIONS = 2;

/** As the pane changes the proposal when a person ticks a measure or pastes a list. */
function corrected(proposal: Proposal, correction: Correction): Proposal {
  if ("paste" in correction) return withPastedGroup(proposal, correction.paste).proposal;
  const isTicked = ({ row }: Proposal["measures"][number]) =>
    `${String(row.Measure)}, ${String(row.Unit)}` === correction.tick;
  expect(proposal.measures.filter(isTicked)).toHaveLength(1);
  const measures = proposal.measures.map((one) => (isTicked(one) ? { ...one, use: true } : one));
  return { ...proposal, measures };
}

test.each(SET_UP_CASES.map((one) => [one.layout, one] as const))("%s", async (_, one) => {
  expect(one.corrections.length).toBeLessThanOrEqual(MOST_CORRECTIONS);
  const workbook = openWorkbook(saveWorkbook(workbookOf(one.sheets)));
  const excel = await openExcel(workbook);
  const proposal = chooseHomeForce(await proposeSetUp(), "Essex");
  const rows = setUpRows(one.corrections.reduce(corrected, proposal));
  await readBackSetUp(rows);
  await writeSetUp(rows);
  expect((await refreshReport({ handEdits: "keep" })).ok).toBe(true);
  const result = tableRows(workbook, "MsgResults").find((row) => row["Measure"] === one.measure);
  expect(`${placeOf(one)} of ${one.figures.length}`).toBe(
    `${ordinal(Number(result?.["Position"]))} of ${Number(result?.["Of"])}`,
  );
  expect(Number(result?.["Value"]).toFixed(one.decimals)).toBe(
    one.figures[one.own]?.toFixed(one.decimals),
  );
  excel.close();
});
