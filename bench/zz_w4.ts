Object.assign(globalThis, {
  CustomFunctions: {
    Error: class {
      constructor(
        readonly code: string,
        readonly message = "",
      ) {}
    },
    ErrorCode: {},
  },
});
import { gap, status } from "../src/functions/gaps";
import { position } from "../src/functions/positions";
import { questions, FORCES } from "./functions/workload";
import { plainBodies } from "./functions/plain";
const q = questions();
const H = FORCES[0]!;
const run = (f: () => unknown) => {
  const t: number[] = [];
  for (let i = 0; i < 60; i++) {
    const s = performance.now();
    f();
    t.push(performance.now() - s);
  }
  t.sort((a, b) => a - b);
  return [t[3], t[30]].map((x) => x!.toFixed(2)).join(" ");
};
for (let r = 0; r < 2; r++)
  console.log(
    "plain",
    run(() => plainBodies(q)),
    "pos",
    run(() => position(H, q.forces, q.values, "lower")),
    "gap",
    run(() => gap(H, q.forces, q.values, "average", "lower")),
    "status",
    run(() => status(H, q.forces, q.values, "4th in MSG", "lower")),
  );
