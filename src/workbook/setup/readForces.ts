/** MsgForces: the forces, their other names, and the Most Similar Group. */
import { stop, warning, type Problem } from "../../msg/basics/problem";
import type { Force } from "../../msg/model/setup";
import { isBlank } from "../names/cellText";
import { FORCES } from "../names/columns/forces";
import type { ColumnOf } from "../names/columns/tables";
import { TABLES } from "../names/contract";
import { forceKey } from "../../msg/basics/names";
import { readFields, RowReader } from "./rowReader";
import type { TableRow } from "./setUpTable";

type ForceRow = TableRow<ColumnOf<"forces">>;

export interface ForcesReading {
  readonly forces: readonly Force[];
  /** Indices of those whose In group is blank: MsgGroups may say. */
  readonly unmarked: ReadonlySet<number>;
  readonly problems: readonly Problem[];
}

/** Reads the forces in their order. Two rows of one name stop the report. */
export function readForces(rows: readonly ForceRow[]): ForcesReading {
  const problems: Problem[] = [];
  const forces: Force[] = [];
  const known = new Map<string, Force>();
  const unmarked = new Set<number>();
  for (const row of rows) {
    const force = readForce(row, problems);
    const earlier = known.get(forceKey(force.name));
    if (isBlank(row.cell("Force"))) problems.push(nameless(force));
    else if (earlier) problems.push(forceTwice(earlier, force));
    else {
      known.set(forceKey(force.name), force);
      if (isBlank(row.cell("In group"))) unmarked.add(forces.length);
      forces.push(force);
    }
  }
  return { forces, unmarked, problems };
}

function readForce(row: ForceRow, problems: Problem[]): Force {
  const fields = readFields(FORCES, new RowReader(row, "stop", problems));
  return { ...fields, place: row.place("Force") };
}

function nameless(force: Force): Problem {
  return warning(
    `A row of ${TABLES.forces} has no name of a force; it is left out.`,
    "Write the force's name, or delete the row.",
    force.place,
  );
}

function forceTwice(one: Force, other: Force): Problem {
  return stop(
    `The force "${other.name}" is in ${TABLES.forces} twice.`,
    "Delete one of the rows; other spellings belong in Also written as.",
    one.place,
    other.place,
  );
}
