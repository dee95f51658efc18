/** The tests that npm run mutate runs: those of the half of src that is mutated, without a build or a browser. */
import config from "./jest.config.mjs";

const TESTS_OF = {
  msg: ["msg", "properties", "oracle"],
  workbook: ["workbook"],
  functions: ["functions"],
  taskpane: ["taskpane"],
  commands: ["workbook/actions"],
};

const [unit] = config.projects;
const folders = TESTS_OF[process.env["MUTATED_HALF"]] ?? Object.values(TESTS_OF).flat();

export default {
  ...unit,
  testTimeout: config.testTimeout,
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
  testPathIgnorePatterns: [
    "/node_modules/",
    "libreOffice",
    "/test/functions/index",
    "/test/taskpane/initialScripts",
  ],
};
