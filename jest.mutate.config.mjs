/** The tests that npm run mutate runs, by the folder that is mutated: none that needs a build or a program. */
import config from "./jest.config.mjs";

/** Beside the tests of the room itself. */
const ALSO = { msg: ["properties", "oracle"] };

const [half, room] = (process.env["MUTATED"] ?? "").split("/");
const own = room && process.env["MUTATE_WITH"] !== "half" ? `${half}/${room}` : half;
const folders = [own, ...(ALSO[half] ?? [])];

const [unit] = config.projects;

export default {
  ...unit,
  // Stryker knows how to count in these alone.
  testEnvironment: "node",
  testTimeout: config.testTimeout,
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
  testPathIgnorePatterns: [
    "/node_modules/",
    "libreOffice",
    "/test/functions/index",
    "/test/taskpane/initialScripts",
  ],
};
