/** The engine beyond a port: what goes between the threads can be cloned, and errors come back. */
import { connect, type Offered } from "../../../src/workbook/engine/calls";
import { Engine } from "../../../src/workbook/engine/host";
import { serveEngine } from "../../../src/workbook/engine/engine";
import { portOfWorker, type Port } from "../../../src/workbook/engine/port";
import { cloningPorts } from "../cloningPorts";

interface Adder {
  add(one: number, other: number): number;
  fail(): never;
}

function adder(port: Port): void {
  connect<Adder, Record<never, never>>(port, {
    add: (one, other) => one + other,
    fail: () => {
      throw new Error("no sum");
    },
  } satisfies Offered<Adder>);
}

describe("calls over a port", () => {
  it("are answered, each its own", async () => {
    const [here, there] = cloningPorts();
    adder(there);
    const call = connect<Record<never, never>, Adder>(here, {});
    await expect(Promise.all([call("add", [1, 2]), call("add", [3, 4])])).resolves.toEqual([3, 7]);
  });

  it("bring exceptions back as they were said", async () => {
    const [here, there] = cloningPorts();
    adder(there);
    await expect(connect<Record<never, never>, Adder>(here, {})("fail", [])).rejects.toThrow(
      "no sum",
    );
  });

  it("end when the other side is lost", async () => {
    const [here] = cloningPorts();
    const call = connect<Record<never, never>, Adder>(here, {});
    const asked = call("add", [1, 2]);
    here.lose(new Error("out of memory"));
    await expect(asked).rejects.toThrow("out of memory");
  });
});

describe("a worker that is lost", () => {
  const lostBy = (event: Event) => {
    const worker = new EventTarget() as Worker;
    const said: string[] = [];
    portOfWorker(worker).onLost(({ message }) => said.push(message));
    worker.dispatchEvent(event);
    return said;
  };

  it("tells the reason that the browser gives, and what to do", () => {
    const broken = Object.assign(new Event("error"), { message: "out of memory" });
    expect(lostBy(broken)).toEqual([
      "The part of the add-in that computes was lost: out of memory. Try again: the pane then computes without it.",
    ]);
  });

  it("is said not to have come where the browser gives none", () => {
    expect(lostBy(new Event("error")).join()).toContain("its script did not come from the server");
  });

  it("is not lost once it was ended, whatever it still says", () => {
    const worker = Object.assign(new EventTarget(), { terminate: () => undefined }) as Worker;
    const port = portOfWorker(worker);
    const said: string[] = [];
    port.onLost(({ message }) => said.push(message));
    port.end?.();
    worker.dispatchEvent(new Event("error"));
    worker.dispatchEvent(new Event("messageerror"));
    expect(said).toEqual([]);
  });
});

describe("the engine", () => {
  it("has no answer before it has an update", async () => {
    const [here, there] = cloningPorts();
    serveEngine(there);
    await expect(new Engine(here).ask("leagueOf", { measure: "Crime", end: 0 })).rejects.toThrow(
      "There is no update at hand: refresh the report first.",
    );
  });
});
