/** @jest-environment jsdom */
import { watchWords } from "./wordsShown";

test("what was shown is told, even where it is gone by the end", async () => {
  const watch = watchWords(document.body);
  document.body.innerHTML = "<p>It fell <b>4.8 %</b> in 1 months</p>";
  await Promise.resolve();
  document.body.innerHTML = '<button aria-label="Open “x”">Open</button><p>Windows of 12</p>';
  document.querySelector("button")!.title = "The setup says";
  await Promise.resolve();
  document.body.innerHTML = "<p>All is well: 4.8% of 12,345</p>";
  expect(watch.faults().map((fault) => /^"[^"]*"|^".*?",/u.exec(fault)?.[0])).toEqual([
    '"8 %"',
    '"1 months"',
    '"8 %"',
    '"“"',
    '"setup"',
  ]);
});

test("what is written our way is not", () => {
  const watch = watchWords(document.body);
  document.body.innerHTML =
    '<p title="95%">The "2nd best of 8", not the last</p><p>=SUM(A1:A5000)</p>';
  expect(watch.faults()).toEqual([]);
});
