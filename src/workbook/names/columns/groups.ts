/** MsgGroups: who is in whose Most Similar Group, and when; a row a peer. */
import type { Columns } from "./column";

export const GROUPS = {
  group: {
    name: "Group",
    kind: "text",
    help: 'what the list is called, "January 2014"; a name for people, nothing hangs on it',
  },
  force: {
    name: "Force",
    kind: "text",
    isRequired: true,
    blankMeans: "the row is left out",
    help: "the force whose group it is; rows of other forces than the home force wait until one of these is the home force",
  },
  peer: {
    name: "Peer",
    kind: "text",
    isRequired: true,
    blankMeans: "the row is left out",
    help: "a force of that group, as MsgForces knows it",
  },
  from: {
    name: "From",
    kind: "period",
    blankMeans: "from the beginning",
    help: "the first period in which it is in that group",
  },
  until: {
    name: "Until",
    kind: "period",
    blankMeans: "to the end",
    help: "the last period in which it is in that group",
  },
  source: { name: "Source", kind: "text", help: "who says so, and where" },
} as const satisfies Columns;
