import js from "@eslint/js";
import importX from "eslint-plugin-import-x";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Dependence runs one way: taskpane, commands -> workbook -> msg <- functions (docs/architecture.md). */
const zones = [
  { target: "./src/msg", from: "./src", except: ["./msg"] },
  { target: "./src/workbook", from: "./src", except: ["./workbook", "./msg"] },
  { target: "./src/functions", from: "./src", except: ["./functions", "./msg"] },
  { target: "./src/commands", from: "./src/taskpane" },
  { target: "./src", from: "./excel-host" },
  { target: "./excel-host", from: "./src" },
  { target: "./workbench", from: "./src" },
  { target: ["./src", "./excel-host"], from: ["./test", "./samples", "./bench", "./scripts"] },
].map((zone) => ({ ...zone, message: "Dependence runs one way: see docs/architecture.md." }));

export default tseslint.config(
  { ignores: ["dist/", "build/", "coverage/"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    plugins: { "import-x": importX, "office-addins": officeAddins },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones }],
      "import-x/no-cycle": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "no-console": "error",
      eqeqeq: "error",
    },
    settings: { "import-x/resolver": { node: { extensions: [".ts", ".tsx", ".mjs", ".js"] } } },
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
    files: ["src/msg/**"],
    rules: { "no-restricted-globals": ["error", "Date", "console", "fetch"] },
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
