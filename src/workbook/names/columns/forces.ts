/** MsgForces: a row a force. */
import type { Columns } from "./column";

export const FORCES = {
  name: {
    name: "Force",
    kind: "text",
    isRequired: true,
    blankMeans: "the row is left out",
    help: "its name, as reports print it",
  },
  inGroup: {
    name: "In group",
    kind: "yes/no",
    isRequired: true,
    blank: false,
    blankMeans: "as MsgGroups says, No where it says nothing",
    help: "whether it is in the Most Similar Group; the home force is, whatever its mark",
  },
  aliases: { name: "Also written as", kind: "list", help: 'other names, separated by ";"' },
  areaCode: {
    name: "Area code",
    kind: "text",
    help: "matches exactly, and before any name",
  },
  groupFrom: {
    name: "Group from",
    kind: "period",
    blankMeans: "from the beginning",
    help: "the first period in which it is in the group",
  },
  groupUntil: {
    name: "Group until",
    kind: "period",
    blankMeans: "to the end",
    help: "the last period in which it is in the group",
  },
} as const satisfies Columns;
