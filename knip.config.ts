/**
 * What nothing needs: files, exports, types and packages.
 *   knip               no export that only its own file uses, and nothing at all that nobody uses
 *   knip --production  nothing that only tests call. What ends in "!" counts as production. Where a test
 *                      must look at more than production does, the export is marked @internal, with the reason.
 */
import type { KnipConfig } from "knip";

const isProduction = process.argv.includes("--production");

const config: KnipConfig = {
  ignoreExportsUsedInFile: isProduction,
  workspaces: {
    ".": {
      entry: [
        "workbench/index.tsx!",
        "scripts/*.mjs!",
        "{scripts/*,samples/make}.ts!",
        "webpack.*.js!",
        // Named by the pane's page.
        "src/taskpane/opening.js!",
        // A loader, named by its file.
        "scripts/fluentIcons.cjs!",
        // What eslint.config.mjs has of its own.
        "scripts/lint/*.mjs!",
        "test/**/*.test.{ts,tsx}",
        // Run by npm run mutate, and by a test in a process of its own.
        "jest.mutate.config.mjs",
        "test/structure/lintPlanted.mjs",
        // A page that a test opens.
        "test/**/page/*.js",
      ],
      project: ["{src,excel-host,workbench,samples,scripts}/**!", "test/**", "*.{js,mjs}"],
      // Tools of the system.
      ignoreBinaries: ["apt-get", "openssl"],
    },
    // Its package.json is installed by npm run bench alone.
    bench: {
      entry: [
        "run.ts!",
        "calibration.ts!",
        "ownFiguresBench.ts!",
        "loads.ts!",
        "functionsThroughHost.ts!",
        "paneBench.ts!",
        "roundTrips.ts!",
      ],
      project: ["**/*.ts!"],
      // Comes with DuckDB, which makes its tables.
      ignoreDependencies: ["apache-arrow"],
    },
  },
};

export default config;
