/**
 * The add-in: one page for pane, ribbon commands and shared runtime, and functions.js, which must
 * also load alone. `--env selfhosted` copies office.js beside it instead of naming Microsoft's CDN;
 * `--env url=https://example.org/msg` says where the add-in will be served.
 */
const { readFileSync } = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { LicenseWebpackPlugin } = require("license-webpack-plugin");
const { FunctionsMetadataPlugin } = require("./scripts/functionsMetadata.cjs");
const shared = require("./webpack.shared.config.js");

const cdn = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const developmentUrl = "https://localhost:3000";
const { version } = require("./package.json");
const officeFiles = [
  "office.js",
  "excel-{win32-16.01,web-16.00,mac-16.00}*.js",
  "en-us/*strings.js",
  "en-gb/*strings.js",
  "o15apptofilemappingtable.js",
  "aria*/**/*.js",
  "custom-functions-runtime.js",
];

module.exports = (env = {}, argv = {}) => ({
  ...shared,
  context: __dirname,
  entry: { functions: "./src/functions/index.ts", taskpane: "./src/taskpane/index.tsx" },
  output: { path: path.join(__dirname, "dist"), filename: "[name].js", clean: true },
  devtool: argv.mode === "production" ? false : "source-map",
  plugins: [
    new FunctionsMetadataPlugin({
      folder: "src/functions",
      output: "functions.json",
      address: (env.url ?? developmentUrl).replace(/\/$/, ""),
    }),
    new HtmlPlugin({
      filename: "taskpane.html",
      template: "src/taskpane/taskpane.html",
      chunks: ["functions", "taskpane"],
      chunksSortMode: "manual",
      scriptLoading: "defer",
      templateParameters: { officeJs: env.selfhosted ? "office-js/office.js" : cdn },
    }),
    // What it is made of, with the notices that each asks for.
    new LicenseWebpackPlugin({
      perChunkOutput: false,
      outputFilename: "licences.txt",
      stats: { warnings: false, errors: true },
    }),
    new CopyPlugin({
      patterns: [
        { from: "assets/*.png" },
        {
          from: "assets/pages/*",
          to: "[name][ext]",
          transform: (content) => content.toString().replaceAll("VERSION", version),
        },
        { from: "assets/server/web.config", to: "web.config" },
        { from: "samples/*.xlsx" },
        { from: "src/taskpane/opening.js", to: "[name][ext]" },
        {
          from: "manifest.xml",
          transform: () =>
            readFileSync(path.join(__dirname, "manifest.xml"), "utf8").replaceAll(
              developmentUrl,
              (env.url ?? developmentUrl).replace(/\/$/, ""),
            ),
        },
        // Microsoft's files stay as they are, byte for byte.
        ...(env.selfhosted
          ? [...officeFiles, "../LICENSE.md"].map((from) => ({
              from,
              context: "node_modules/@microsoft/office-js/dist",
              to: "office-js",
              globOptions: { ignore: ["**/*.debug.js"] },
              info: { minimized: true },
              noErrorOnMissing: true,
            }))
          : []),
      ],
    }),
  ],
  performance: {
    maxAssetSize: 900_000,
    maxEntrypointSize: 900_000,
    // pageNumbers.js, mostly widths of letters, is loaded when a Word file is first made.
    assetFilter: (name) =>
      name.endsWith(".js") && !name.startsWith("office-js/") && name !== "pageNumbers.js",
  },
});
