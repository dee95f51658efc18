/** MsgSettings: one row a setting, found by its name. */
import { notice, stop, type Place, type Problem } from "../../msg/basics/problem";
import type { Settings } from "../../msg/model/setup";
import { isBlank, nameKey } from "../names/cellText";
import { namesOf } from "../names/columns/column";
import { SETTINGS, type SettingName } from "../names/columns/settings";
import type { ColumnOf } from "../names/columns/tables";
import { TABLES } from "../names/contract";
import { readFields, RowReader } from "./rowReader";
import type { TableRow } from "./setUpTable";

type SettingRow = TableRow<ColumnOf<"settings">>;

export interface SettingsReading {
  readonly settings: Settings;
  /** The row of the home force; undefined when there is none. */
  readonly homeForceRow: SettingRow | undefined;
  /** The cell of Quarter; undefined when there is none. */
  readonly quarterPlace: Place | undefined;
  readonly problems: readonly Problem[];
}

const SETTING_NAMES = namesOf(SETTINGS);

const ABSENT: SettingRow = {
  has: () => false,
  cell: () => "",
  text: () => "",
  dayText: () => "",
  figure: () => Number.NaN,
  place: () => ({ sheet: "", address: "" }),
};

/** Reads the settings; absent ones have their defaults, unknown and repeated ones are problems. */
export function readSettings(rows: readonly SettingRow[]): SettingsReading {
  const problems: Problem[] = [];
  const found = settingRows(rows, problems);
  const row = (name: SettingName) => found.get(nameKey(name)) ?? ABSENT;
  const settings = readFields(SETTINGS, new RowReader(asColumns(row), "stop", problems));
  return {
    settings,
    homeForceRow: found.get(nameKey("Home force")),
    quarterPlace: found.get(nameKey("Quarter"))?.place("Value"),
    problems,
  };
}

/** The settings' rows as one row in which every setting is a column, so that messages name it. */
function asColumns(row: (name: SettingName) => SettingRow): TableRow<SettingName> {
  return {
    has: (name) => row(name) !== ABSENT,
    cell: (name) => row(name).cell("Value"),
    text: (name) => row(name).text("Value"),
    dayText: (name) => row(name).dayText("Value"),
    figure: (name) => row(name).figure("Value"),
    place: (name) => row(name).place("Value"),
  };
}

function settingRows(rows: readonly SettingRow[], problems: Problem[]): Map<string, SettingRow> {
  const known = new Set(SETTING_NAMES.map(nameKey));
  const found = new Map<string, SettingRow>();
  for (const row of rows) {
    const name = nameKey(row.text("Setting"));
    const earlier = found.get(name);
    if (!known.has(name)) problems.push(unknownSetting(row));
    else if (earlier && earlier.text("Value") !== row.text("Value")) {
      problems.push(settingTwice(earlier, row));
    } else found.set(name, row);
  }
  return found;
}

function unknownSetting(row: SettingRow): Problem {
  const name = isBlank(row.cell("Setting")) ? "A row without a name" : `"${row.text("Setting")}"`;
  return notice(
    `${name} is no setting of ${TABLES.settings}; it has no effect. The settings are ${SETTING_NAMES.join(", ")}.`,
    "Correct its name if a setting was meant.",
    row.place("Setting"),
  );
}

function settingTwice(one: SettingRow, other: SettingRow): Problem {
  return stop(
    `The setting "${one.text("Setting")}" is there twice with different values.`,
    "Delete one of the rows.",
    one.place("Setting"),
    other.place("Setting"),
  );
}
