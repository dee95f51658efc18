import js from "@eslint/js";
import importX, { createNodeResolver } from "eslint-plugin-import-x";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { SPEAK_EXCEL, SPEAK_OFFICE, ZONES } from "./scripts/lint/floors.mjs";
import noCircles from "./scripts/lint/noCircles.mjs";
import { delayForCellEdit } from "./scripts/lint/officeCalls.mjs";

/** Forbids globals, as values and as types, and by the page's window too. */
function without(globals, message) {
  const names = `/^(${globals.join("|")})$/`;
  const selectors = [
    `TSQualifiedName[left.name=${names}]`,
    `MemberExpression[object.name=/^(window|self|globalThis)$/][property.name=${names}]`,
  ];
  return {
    "no-restricted-globals": ["error", ...globals.map((name) => ({ name, message }))],
    "no-restricted-syntax": ["error", ...selectors.map((selector) => ({ selector, message }))],
  };
}

const OFFICE = ["Excel", "Office", "OfficeExtension"];
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
    files: ["{src,excel-host,workbench,test,samples,bench,scripts}/**/*.{ts,tsx}"],
    plugins: { floors: { rules: { "no-circles": noCircles } } },
    rules: { "floors/no-circles": "error" },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { calls: { rules: { "delay-for-cell-edit": delayForCellEdit } } },
    rules: {
      "calls/delay-for-cell-edit": "error",
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
    rules: without(OFFICE, ONLY_ADAPTERS),
  },
  { files: SPEAK_OFFICE, rules: without(["Excel", "OfficeExtension"], ONLY_ADAPTERS) },
  {
    files: ["src/msg/**"],
    rules: without(
      [...OFFICE, "Date", "console", "fetch"],
      "src/msg knows nothing of its surroundings: see docs/architecture.md.",
    ),
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
  {
    files: ["src/taskpane/opening.js"],
    languageOptions: {
      sourceType: "script",
      globals: { window: "readonly", document: "readonly" },
    },
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
