import js from "@eslint/js";
import importX, { createNodeResolver } from "eslint-plugin-import-x";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { SPEAK_EXCEL, SPEAK_OFFICE, ZONES } from "./scripts/lint/floors.mjs";
import noCircles from "./scripts/lint/noCircles.mjs";

/** Globals that src/msg has no use for: what it says depends on what it is given alone. */
const SURROUNDINGS = ["Date", "console", "fetch"];

function forbidden(globals, message) {
  return [
    "error",
    { globals: globals.map((name) => ({ name, message })), checkGlobalObject: true },
  ];
}

const ONLY_ADAPTERS =
  "Only adapters speak to Excel; components get data and functions: see docs/architecture.md.";

export default tseslint.config(
  { ignores: ["dist/", "build/", "coverage/"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    plugins: { "import-x": importX, "office-addins": officeAddins },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones: ZONES }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "no-console": "error",
      eqeqeq: "error",
    },
    settings: {
      "import-x/resolver-next": [
        createNodeResolver({ extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] }),
      ],
    },
  },
  {
    files: ["{src,workbench,test,samples,bench,scripts}/**/*.{ts,tsx}"],
    plugins: { floors: { rules: { "no-circles": noCircles } } },
    rules: { "floors/no-circles": "error" },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: SPEAK_EXCEL,
    rules: {
      "no-restricted-globals": forbidden(["Excel", "Office", "OfficeExtension"], ONLY_ADAPTERS),
    },
  },
  {
    files: SPEAK_OFFICE,
    rules: { "no-restricted-globals": forbidden(["Excel", "OfficeExtension"], ONLY_ADAPTERS) },
  },
  {
    files: ["src/msg/**"],
    rules: {
      "no-restricted-globals": forbidden(
        ["Excel", "Office", "OfficeExtension", ...SURROUNDINGS],
        "src/msg knows nothing of its surroundings: see docs/architecture.md.",
      ),
    },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}", "workbench/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  {
    files: ["**/*.mjs", "scripts/**", "bench/**", "samples/**"],
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } },
    rules: { "no-console": "off" },
  },
  // Excel passes anything, and the metadata generator knows no unknown[][].
  {
    files: ["src/functions/*.ts"],
    rules: { "@typescript-eslint/no-explicit-any": "off" },
  },
  {
    files: ["**/*.cjs", "webpack*.config.js"],
    languageOptions: {
      globals: { require: "readonly", module: "writable", __dirname: "readonly" },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  { files: ["test/**"], rules: { "@typescript-eslint/no-non-null-assertion": "off" } },
);
