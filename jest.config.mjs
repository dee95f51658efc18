/** Tests mirror the source folders. Files that need a document say so in a docblock. */
const esmOnly = ["numfmt", "@formulajs/formulajs", "d3-[a-z-]+", "internmap"];
const shared = {
  transform: {
    "\\.md$": "<rootDir>/test/markdown.cjs",
    "^.+\\.m?[tj]sx?$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join("|")})/)`],
  // numfmt 4.0.1 names a CommonJS file that its package does not hold.
  moduleNameMapper: {
    "^numfmt$": "<rootDir>/node_modules/numfmt/dist/index.js",
    "^@fluentui/react-icons$": "<rootDir>/test/fluentIcons.cjs",
    "^jsdom$": "<rootDir>/test/jsdomOfNode.cjs",
  },
  testEnvironment: "<rootDir>/test/oneContext.cjs",
  modulePathIgnorePatterns: ["<rootDir>/build/", "<rootDir>/dist/"],
  setupFiles: ["<rootDir>/test/propertySeed.ts", "<rootDir>/test/cheapTrips.ts"],
};

const folders = [
  "msg",
  "properties",
  "oracle",
  "workbook",
  "functions",
  "taskpane",
  "host",
  "workbench",
  "structure",
  "scripts",
];

export default {
  // A busy machine takes its time; what never ends is ended all the same.
  testTimeout: 240_000,
  // jest leaves one processor idle unless told otherwise: on two, half of the machine.
  maxWorkers: "100%",
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
    },
    { ...shared, displayName: "e2e", testMatch: ["<rootDir>/test/e2e/*.test.ts"] },
    {
      ...shared,
      displayName: "page",
      testMatch: ["<rootDir>/test/e2e/page/*.test.ts"],
      globalSetup: "<rootDir>/test/e2e/browserForAll.ts",
      globalTeardown: "<rootDir>/test/e2e/endBrowser.ts",
    },
  ],
};
