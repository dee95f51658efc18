/** MsgSettings: one row a setting, found by its name. */
import type { Problem } from "../../msg/basics/problem";
import type { Settings } from "../../msg/model/setup";
import { isBlank, nameKey, type CellValue } from "../names/cellText";
import { SETTINGS, TABLES, WORDS, type ColumnOf, type SettingName } from "../names/contract";
import { RowReader } from "./rowReader";
import type { TableRow } from "./setUpTable";

type SettingRow = TableRow<ColumnOf<"settings">>;

export interface SettingsReading {
  readonly settings: Settings;
  /** The row of the home force; undefined when there is none. */
  readonly homeForceRow: SettingRow | undefined;
  readonly problems: readonly Problem[];
}

const ABSENT: SettingRow = {
  cell: (): CellValue => "",
  text: () => "",
  dayText: () => "",
  figure: () => Number.NaN,
  place: () => ({ sheet: "", address: "" }),
};

const SHARE = {
  allows: (figure: number) => figure > 0 && figure < 100 && figure !== 1,
  words: "a share such as 0.95 or 95%",
};

/** Reads the settings; absent ones have their defaults, unknown and repeated ones are problems. */
export function readSettings(rows: readonly SettingRow[]): SettingsReading {
  const problems: Problem[] = [];
  const found = settingRows(rows, problems);
  const row = (name: SettingName) => found.get(nameKey(name)) ?? ABSENT;
  const read = (name: SettingName) => new RowReader(namedValue(row(name)), "stop", problems);
  const text = (name: SettingName) => row(name).text("Value");
  const confidence = read("Confidence").number("Confidence", SHARE, 0.95);
  const settings: Settings = {
    homeForce: text("Home force"),
    groupName: text("Group name"),
    reportTitle: text("Report title"),
    marking: text("Marking"),
    version: text("Version"),
    producedBy: text("Produced by"),
    producedOn: row("Produced on").dayText("Value"),
    update: text("Update"),
    period: read("Period").period("Period"),
    previousUpdate: text("Previous update"),
    average: read("Average").word("Average", WORDS.average, "mean"),
    homeForceInAverage: read("Home force in average").yesNo("Home force in average", true),
    topQuartile: read("Top quartile").word("Top quartile", WORDS.topQuartile, "rank"),
    confidence: confidence > 1 ? confidence / 100 : confidence,
  };
  return { settings, homeForceRow: found.get(nameKey("Home force")), problems };
}

/** A settings row as one with a single column of the setting's name, so that messages name it. */
function namedValue(row: SettingRow): TableRow<SettingName> {
  return {
    cell: () => row.cell("Value"),
    text: () => row.text("Value"),
    dayText: () => row.dayText("Value"),
    figure: () => row.figure("Value"),
    place: () => row.place("Value"),
  };
}

function settingRows(rows: readonly SettingRow[], problems: Problem[]): Map<string, SettingRow> {
  const known = new Set(SETTINGS.map(nameKey));
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
  return {
    severity: "notice",
    what: `${name} is no setting of ${TABLES.settings}; it has no effect. The settings are ${SETTINGS.join(", ")}.`,
    remedy: "Correct its name if a setting was meant.",
    where: [row.place("Setting")],
  };
}

function settingTwice(one: SettingRow, other: SettingRow): Problem {
  return {
    severity: "stop",
    what: `The setting "${one.text("Setting")}" is there twice with different values.`,
    remedy: "Delete one of the rows.",
    where: [one.place("Setting"), other.place("Setting")],
  };
}
