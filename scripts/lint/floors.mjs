/**
 * The floors of src: which folder may use which, as data for eslint.config.mjs. docs/architecture.md
 * has the picture.
 */

/**
 * Rooms from the ground up: each may use itself and those before it in its list.
 *
 * @public a test holds them against the folders of src
 */
export const ROOMS = {
  "src/msg": [
    "basics",
    "model",
    "figures",
    "standing",
    "words",
    "certainty",
    "publication",
    "checks",
    "telling",
    "indicators",
    "update",
    "proofreading",
  ],
  "src/workbook": [
    "names",
    "cells",
    "setup",
    "sources",
    "reading",
    "proposal",
    "report",
    "document",
    "plan",
    "excel",
    "freezing",
    "engine",
    "actions",
  ],
};

/** Dependence runs one way: taskpane, commands -> workbook -> msg <- functions. */
const HOUSES = [
  { target: "./src/msg", from: "./src", except: ["./msg"] },
  { target: "./src/workbook", from: "./src", except: ["./workbook", "./msg"] },
  { target: "./src/functions", from: "./src", except: ["./functions", "./msg"] },
  { target: "./src/commands", from: "./src/taskpane" },
  { target: "./src", from: "./excel-host" },
  { target: "./excel-host", from: "./src" },
  { target: "./workbench", from: "./src" },
  { target: ["./src", "./excel-host"], from: ["./test", "./samples", "./bench", "./scripts"] },
].map((zone) => ({ ...zone, message: "Dependence runs one way: see docs/architecture.md." }));

const FLOORS = Object.entries(ROOMS).flatMap(([house, rooms]) =>
  rooms.map((room, floor) => ({
    target: `./${house}/${room}`,
    from: `./${house}`,
    except: rooms.slice(0, floor + 1).map((lower) => `./${lower}`),
    message: `${house}/${room} may use only the rooms below it: see docs/architecture.md.`,
  })),
);

/** For import-x/no-restricted-paths. */
export const ZONES = [...HOUSES, ...FLOORS];

/** Where Office.js may be spoken to. */
export const SPEAK_EXCEL = [
  "src/workbook/{excel,freezing,actions}/**",
  "src/workbook/engine/host.ts",
  // Adapters, which hand the pane plain functions.
  "src/taskpane/**/office*.ts",
];
/** Where the page itself does: when it starts, what a ribbon button does, where preferences lie. */
export const SPEAK_OFFICE = [
  "src/taskpane/index.tsx",
  "src/taskpane/personStore.ts",
  "src/commands/commands.ts",
];
