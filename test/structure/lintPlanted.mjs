/** Lints texts as if they stood in files: a list of {file, text} on stdin, messages of each on stdout. */
import { readFileSync } from "node:fs";
import { ESLint } from "eslint";

const RULES = [
  "calls/delay-for-cell-edit",
  "floors/no-circles",
  "import-x/no-restricted-paths",
  "no-restricted-globals",
  "no-restricted-syntax",
];

const eslint = new ESLint({ ruleFilter: ({ ruleId }) => RULES.includes(ruleId) });
const planted = JSON.parse(readFileSync(0, "utf8"));
const told = [];
for (const { file, text } of planted) {
  const [result] = await eslint.lintText(text, { filePath: file });
  told.push(result.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}
console.log(JSON.stringify(told));
