/** npm run mutate: see scripts/mutate.mjs. */
export default {
  testRunner: "jest",
  plugins: ["@stryker-mutator/jest-runner"],
  jest: { configFile: "jest.mutate.config.mjs", enableFindRelatedTests: true },
  coverageAnalysis: "perTest",
  // Mutants of static code need every test anew, each; they are counted as ignored.
  ignoreStatic: true,
  concurrency: 2,
  // However busy the machine is.
  dryRunTimeoutMinutes: 60,
  timeoutMS: 60_000,
  tempDirName: "build/mutate/sandbox",
  reporters: ["clear-text", "progress", "html"],
  clearTextReporter: { allowEmojis: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: "build/mutate/report.html" },
  ignorePatterns: ["build", "dist", "bench", "docs", "coverage", ".ci"],
};
