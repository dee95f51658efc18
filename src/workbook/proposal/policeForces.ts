/** The territorial police forces as rows of MsgForces, and the groups for which a source was seen. */
import type { Force } from "../../msg/model/setup";
import { POLICE_FORCE_NAMES } from "../../msg/basics/policeForceNames";

/** All forces, by name, as MsgForces has them. Their other names are known without being written there. */
export const POLICE_FORCES: readonly Force[] = POLICE_FORCE_NAMES.map(({ name, code }) => ({
  name,
  areaCode: code,
  aliases: [],
  inGroup: false,
  groupFrom: undefined,
  groupUntil: undefined,
  place: { sheet: "", address: "A1" },
}));

/**
 * The Most Similar Group of a force, where a source for it was seen: Essex's of January 2014 (Essex Police,
 * monthly performance report of that month, "new groupings"). Groups change: the analyst has the last word.
 */
export const KNOWN_GROUPS: Readonly<Record<string, readonly string[]>> = {
  Essex: [
    "Essex",
    "Avon and Somerset",
    "Derbyshire",
    "Hampshire",
    "Hertfordshire",
    "Leicestershire",
    "Staffordshire",
    "Sussex",
  ],
};
