/** The benchmark as one file for Node, made as the add-in is, so that the code that ships is timed. */
const path = require("node:path");
const addIn = require("./webpack.config.js");

const esModules = ["arquero"];
// numfmt 4.0.1 names a CommonJS file that its package does not hold.
const notToRequire = ["numfmt"];

module.exports = () => {
  const { resolve, module: modules, optimization } = addIn({}, { mode: "production" });
  return {
    context: __dirname,
    mode: "production",
    target: "node20",
    entry: "./bench/run.ts",
    output: { path: path.join(__dirname, "bench", "node_modules", ".cache"), filename: "run.js" },
    resolve,
    module: modules,
    optimization,
    node: { __dirname: false },
    performance: false,
    // Packages are required from where they are installed; the add-in's own code is in the bundle.
    externals: ({ request }, done) => {
      const isOwn = /^\.|^\//.test(request) || path.isAbsolute(request);
      if (isOwn || notToRequire.includes(request)) done();
      else done(null, `${esModules.includes(request) ? "import" : "commonjs"} ${request}`);
    },
  };
};
