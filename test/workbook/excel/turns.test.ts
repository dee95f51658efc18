/** What writes has its turn when what was asked for before has ended, whatever became of it. */
import { inTurn } from "../../../src/workbook/excel/turns";

/** A run that lasts until it is told how it ends. */
function longRun(name: string, said: string[]) {
  let end: { finish: () => void; fail: (error: Error) => void } | undefined;
  const started = () => {
    said.push(`${name} begins`);
    return new Promise<string>((resolve, reject) => {
      end = { finish: () => resolve(name), fail: reject };
    });
  };
  return { result: inTurn(started), end: () => end! };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test("a run begins when the one before has ended, not sooner", async () => {
  const said: string[] = [];
  const first = longRun("first", said);
  const second = longRun("second", said);
  const third = longRun("third", said);
  await settle();
  expect(said).toEqual(["first begins"]);
  first.end().finish();
  expect(await first.result).toBe("first");
  await settle();
  expect(said).toEqual(["first begins", "second begins"]);
  second.end().fail(new Error("Excel is busy."));
  await expect(second.result).rejects.toThrow("Excel is busy.");
  await settle();
  expect(said).toEqual(["first begins", "second begins", "third begins"]);
  third.end().finish();
  expect(await third.result).toBe("third");
});
