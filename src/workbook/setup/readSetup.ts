/** The analyst's set-up, from the tables on MSG Setup. */
import { stop, type Place, type Problem } from "../../msg/basics/problem";
import type { Setup } from "../../msg/model/setup";
import { TABLES } from "../names/contract";
import { ForceNames } from "../cells/forceNames";
import { readForces } from "./readForces";
import { withGroups } from "./readGroups";
import { readMeasures } from "./readMeasures";
import { readSettings, type SettingsReading } from "./readSettings";
import { readTable } from "./setUpTable";
import type { Snapshot } from "../names/snapshot";

export interface SetupReading {
  /** undefined when a problem stops the report. */
  readonly setup: Setup | undefined;
  /** The cell of the setting Quarter; left out when there is none. */
  readonly quarterPlace?: Place | undefined;
  readonly problems: readonly Problem[];
}

/** Reads MsgSettings, MsgForces and MsgMeasures; says everything that is wrong at once. */
export function readSetup(snapshot: Snapshot): SetupReading {
  const settingRows = readTable(snapshot, "settings");
  const forceRows = readTable(snapshot, "forces");
  const groupRows = readTable(snapshot, "groups");
  const measureRows = readTable(snapshot, "measures");
  const tables = [settingRows, forceRows, groupRows, measureRows];
  const problems = tables.flatMap((table) => table.problems);
  if (problems.length > 0) return { setup: undefined, problems };

  const settings = readSettings(settingRows.rows);
  const forces = readForces(forceRows.rows);
  const measures = readMeasures(measureRows.rows, settings.settings);
  const home = new ForceNames(forces.forces).find(settings.settings.homeForce);
  problems.push(...settings.problems, ...forces.problems, ...measures.problems);
  const homeIndex = home[0];
  if (home.length !== 1 || homeIndex === undefined)
    problems.push(noHomeForce(settings, home, settingRows.place));
  const grouped = withGroups(forces, homeIndex ?? -1, groupRows.rows);
  problems.push(...grouped.problems);
  if (homeIndex === undefined || problems.some(({ severity }) => severity === "stop")) {
    return { setup: undefined, problems };
  }
  const setup: Setup = {
    settings: { ...settings.settings, homeForce: forces.forces[homeIndex]?.name ?? "" },
    forces: grouped.forces.map((force, index) =>
      index === homeIndex ? { ...force, inGroup: true } : force,
    ),
    home: homeIndex,
    measures: measures.measures,
  };
  return { setup, quarterPlace: settings.quarterPlace, problems };
}

function noHomeForce(
  reading: SettingsReading,
  found: readonly number[],
  table: Place | undefined,
): Problem {
  const named = reading.settings.homeForce;
  const place = reading.homeForceRow?.place("Value") ?? table;
  const where = place ? [place] : [];
  if (named === "") {
    return stop(
      `${TABLES.settings} does not say which force is the home force.`,
      'Write the force\'s name as the Value of the setting "Home force".',
      ...where,
    );
  }
  const count = found.length === 0 ? "is not in" : `means ${found.length} forces of`;
  return stop(
    `The home force "${named}" ${count} ${TABLES.forces}.`,
    `Write a name that is in ${TABLES.forces} once.`,
    ...where,
  );
}
