/** MsgGroups: the home force's Most Similar Group, where MsgForces leaves it open. */
import { startOf } from "../../msg/basics/period";
import { knownForce } from "../../msg/basics/knownForces";
import { stop, warning, type Problem } from "../../msg/basics/problem";
import type { Force, GroupTime } from "../../msg/model/setup";
import { ForceNames } from "../cells/forceNames";
import { isBlank } from "../names/cellText";
import { GROUPS } from "../names/columns/groups";
import type { ColumnOf } from "../names/columns/tables";
import { TABLES } from "../names/contract";
import type { ForcesReading } from "./readForces";
import { readFields, RowReader } from "./rowReader";
import type { TableRow } from "./setUpTable";

type GroupRow = TableRow<ColumnOf<"groups">>;

/**
 * The forces with their group: a mark in MsgForces' In group wins, a blank one is in the group when MsgGroups has it as
 * a peer of the home force. A peer that MsgForces does not have stops the report: the group would be another.
 *
 * @param home index of the home force
 */
export function withGroups(
  { forces, unmarked }: ForcesReading,
  home: number,
  rows: readonly GroupRow[],
): { readonly forces: readonly Force[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const names = new ForceNames(forces);
  const own = rows.filter((row) => isOfHome(row, names, home, problems));
  if (own.length === 0) return { forces, problems };
  const times = new Map<number, GroupTime[]>();
  for (const row of own) {
    const peer = peerOf(row, names, forces, problems);
    const time = timeOf(row, problems);
    if (peer === undefined || peer === home) continue;
    times.set(peer, [...(times.get(peer) ?? []), time]);
  }
  const grouped = forces.map((force, index) =>
    unmarked.has(index) ? withTimes(force, times.get(index) ?? []) : force,
  );
  return { forces: grouped, problems };
}

function isOfHome(row: GroupRow, names: ForceNames, home: number, problems: Problem[]): boolean {
  if (isBlank(row.cell("Force")) || isBlank(row.cell("Peer"))) return false;
  const text = row.text("Force");
  const found = names.find(text);
  if (found.length === 0 && knownForce(text) === undefined)
    problems.push(
      warning(
        `"${text}" in ${TABLES.groups} is no force that is known; its row is left out.`,
        `Write the force's name as ${TABLES.forces} has it.`,
        row.place("Force"),
      ),
    );
  return found.includes(home);
}

function peerOf(
  row: GroupRow,
  names: ForceNames,
  forces: readonly Force[],
  problems: Problem[],
): number | undefined {
  const text = row.text("Peer");
  const [peer, ...others] = names.find(text);
  if (peer !== undefined && others.length === 0) return peer;
  const near = peer === undefined ? names.near(text) : undefined;
  const several = [peer, ...others].map((index) => forces[index ?? -1]?.name ?? "").join(", ");
  problems.push(
    stop(
      peer === undefined
        ? `${TABLES.groups} has "${text}" in the group of ${row.text("Force")}, and ${TABLES.forces} has no such force${near ? ` (${near.name}?)` : ""}.`
        : `"${text}" in ${TABLES.groups} may be ${several}.`,
      `Add the force to ${TABLES.forces}, or correct the name.`,
      row.place("Peer"),
    ),
  );
  return undefined;
}

function timeOf(row: GroupRow, problems: Problem[]): GroupTime {
  const { from, until } = readFields(GROUPS, new RowReader(row, "stop", problems));
  if (from && until && from.end > until.end)
    problems.push(
      stop(
        `${row.text("Peer")} is in the group of ${row.text("Force")} from ${row.text("From")} until ${row.text("Until")}, which is earlier.`,
        "Correct From or Until.",
        row.place("From"),
      ),
    );
  return { groupFrom: from, groupUntil: until };
}

/** Dates that MsgForces gives hold before those of MsgGroups. */
function withTimes(force: Force, times: readonly GroupTime[]): Force {
  const [first, ...otherTimes] = joined(times);
  if (!first) return { ...force, inGroup: false };
  if (force.groupFrom ?? force.groupUntil) return { ...force, inGroup: true };
  return { ...force, ...first, inGroup: true, ...(otherTimes.length > 0 ? { otherTimes } : {}) };
}

/** Times in their order; those that follow one another without a gap, as one list after the other, are one. */
function joined(times: readonly GroupTime[]): readonly GroupTime[] {
  const start = ({ groupFrom }: GroupTime) => (groupFrom ? startOf(groupFrom) : -Infinity);
  const end = ({ groupUntil }: GroupTime) => groupUntil?.end ?? Infinity;
  const whole: GroupTime[] = [];
  for (const time of [...times].sort((one, other) => start(one) - start(other))) {
    const last = whole.at(-1);
    if (!last || start(time) > end(last) + 1) whole.push(time);
    else if (end(time) > end(last))
      whole[whole.length - 1] = { ...last, groupUntil: time.groupUntil };
  }
  return whole;
}
