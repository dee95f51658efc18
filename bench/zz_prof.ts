import { chunksOf, setupOf, updateFrom } from "./grid/product";
import { gridOf, workload } from "./workloads";
async function main() {
  const load = workload((process.argv[2] ?? "W3") as "W3");
  const grid = gridOf(load);
  const chunks = chunksOf(grid);
  const snapshot = setupOf(load, grid);
  const times: number[] = [];
  const cpu: string[] = [];
  for (let i = 0; i < Number(process.argv[3] ?? 8); i++) {
    const t = performance.now();
    const c = process.cpuUsage();
    await updateFrom(snapshot, chunks);
    const u = process.cpuUsage(c);
    times.push(Math.round(performance.now() - t));
    cpu.push(Math.round(u.user / 1000) + "+" + Math.round(u.system / 1000));
  }
  console.log("wall", times.join(" "));
  console.log("cpu", cpu.join(" "));
}
main();
