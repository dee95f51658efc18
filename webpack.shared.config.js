/** What the add-in and the page of `npm start` are built with alike. */
const path = require("node:path");
const Minimizer = require("minimizer-webpack-plugin");

module.exports = {
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    rules: [
      // The user guide, which the pane's Help shows.
      { test: /\.md$/, type: "asset/source" },
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "swc-loader",
        options: {
          jsc: {
            target: "es2022",
            parser: { syntax: "typescript", tsx: true },
            transform: { react: { runtime: "automatic" } },
          },
        },
      },
      {
        test: /\.(tsx?|js)$/,
        include: [/@fluentui/, path.join(__dirname, "src"), path.join(__dirname, "workbench")],
        enforce: "pre",
        loader: path.join(__dirname, "scripts/fluentIcons.cjs"),
      },
    ],
  },
  // It takes a tenth of the time of webpack's own choice, and the scripts come out a little smaller.
  optimization: { minimizer: [new Minimizer({ minify: Minimizer.swcMinify, parallel: false })] },
};
