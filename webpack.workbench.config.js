/** The page of `npm start`: the stand-in host in a browser. Never shipped with the add-in. */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const shared = require("./webpack.shared.config.js");

module.exports = (_env, argv = {}) => ({
  ...shared,
  context: __dirname,
  entry: { workbench: "./workbench/index.tsx" },
  output: { path: path.join(__dirname, "build/workbench"), filename: "[name].js", clean: true },
  devtool: argv.mode === "production" ? false : "source-map",
  plugins: [
    new HtmlPlugin({ template: "workbench/index.html", scriptLoading: "defer" }),
    new CopyPlugin({ patterns: [{ from: "workbench/page.css" }, { from: "assets/icon-32.png" }] }),
  ],
  // It is loaded from this machine alone.
  performance: { hints: false },
});
