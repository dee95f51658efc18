/** In tests each of Fluent's icons is loaded when something asks for it, from the file it has to itself. */
const path = require("node:path");
const { moduleOf } = require("../scripts/fluentIcons.cjs");

const MAIN = "@fluentui/react-icons";
/** jest sends the package's name here, so that its main file needs its whole path. */
const mainFile = path.join(__dirname, "../node_modules", MAIN, "lib-cjs/index.cjs");

module.exports = new Proxy(
  { __esModule: true },
  {
    get(known, name) {
      if (typeof name !== "string" || name in known) return known[name];
      const from = moduleOf(name);
      return require(from === MAIN ? mainFile : from)[name];
    },
  },
);
