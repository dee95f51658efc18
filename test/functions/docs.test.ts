import { readFileSync } from "node:fs";
import { join } from "node:path";
import { functionsPage } from "../../scripts/formulas/functionsPage";
import { described } from "./runner";

const PAGE = join(__dirname, "../../docs/functions.md");

test("docs/functions.md is current: npm run docs writes it", async () => {
  expect(readFileSync(PAGE, "utf8")).toBe(await functionsPage());
});

test("it has every function with its arguments and an example", async () => {
  const page = await functionsPage();
  for (const { id, parameters } of described) {
    const [, section = ""] = page.split(`### MSG.${id}\n`);
    const text = section.split("\n### ")[0];
    for (const { name } of parameters) expect(text).toContain(`- \`${name}\`: `);
    expect(text).toContain(`MSG.${id}(`);
    expect(text).toContain("```text\n=");
  }
});
