/**
 * Where each Fluent icon lies alone. The package's main file lists all 26,000 icons, which take a build
 * four times as long to look through as everything else, and a test file a second or two to load.
 *
 * As a webpack loader it writes `import { Add20Regular } from "@fluentui/react-icons"` so that only the
 * file of that icon is read. What stands for the icon is the same.
 */
const { existsSync } = require("node:fs");
const path = require("node:path");

const PACKAGE = "@fluentui/react-icons";
const folder = path.dirname(require.resolve(`${PACKAGE}/package.json`));
/** What is no icon: helpers and class names. */
const helpers = ["utils", "providers"].map((part) => `${PACKAGE}/${part}`);

/**
 * The module of the package that exports a name; the main one when it has no other.
 * @example moduleOf("CalendarAdd20Regular") // "@fluentui/react-icons/svg/calendar-add"
 */
function moduleOf(name) {
  const icon = name
    .replace(/\d*(Regular|Filled|Color|Light)$/u, "")
    .replace(/([a-z0-9])([A-Z])|([A-Z])(?=[A-Z][a-z])/gu, "$1$3-$2")
    .toLowerCase();
  if (existsSync(path.join(folder, "lib/atoms/svg", `${icon}.js`))) return `${PACKAGE}/svg/${icon}`;
  return helpers.find((helper) => name in require(helper)) ?? PACKAGE;
}

const IMPORT = /import\s*\{([^}]*)\}\s*from\s*["']@fluentui\/react-icons["'];?/gu;

function importedAlone(_, names) {
  const imports = names
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && !name.startsWith("type "));
  const alone = imports.map((name) => `import { ${name} } from "${moduleOf(name.split(" ")[0])}";`);
  // What stands below keeps its line.
  return alone.join("") + "\n".repeat(names.split("\n").length - 1);
}

module.exports = function loader(source) {
  return source.replace(IMPORT, importedAlone);
};
module.exports.moduleOf = moduleOf;
