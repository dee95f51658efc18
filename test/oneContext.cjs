/**
 * Tests without a page run among Node's own globals. jest's node environment gives each test file a context of
 * its own, in which every Map, Math or Object is asked of a Proxy first: a refresh takes half as long again in it.
 * Modules are still loaded anew for each test file, and what it changed among the globals is put back after it.
 */
const process = require("node:process");
const vm = require("node:vm");
const { TestEnvironment } = require("jest-environment-node");

/** Contexts that stand for Node's own: jest asks for one, and cannot be told "none". */
const standIns = new WeakSet();
const { compileFunction } = vm;

vm.compileFunction = (code, names, { parsingContext, ...options } = {}) =>
  compileFunction(
    code,
    names,
    standIns.has(parsingContext) ? options : { ...options, parsingContext },
  );

module.exports = class OneContext extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    standIns.add(this.context);
    this.global = globalThis;
    // What these stand in for is what tests see.
    this.moduleMocker = new this.moduleMocker.constructor(globalThis);
    this.fakeTimersModern = new this.fakeTimersModern.constructor({
      config: config.projectConfig,
      global: globalThis,
    });
    this.before = [globalThis, process, process.env].map((shared) => [
      shared,
      Object.getOwnPropertyDescriptors(shared),
    ]);
  }

  async teardown() {
    await super.teardown();
    for (const [shared, before] of this.before) putBack(shared, before);
  }
};

/** jest too leaves functions behind, process.exit among them, each of which holds all that the file before loaded. */
function putBack(shared, before) {
  for (const key of Reflect.ownKeys(shared)) if (!(key in before)) delete shared[key];
  for (const key of Reflect.ownKeys(before)) {
    const was = before[key];
    const now = Object.getOwnPropertyDescriptor(shared, key);
    if (was.configurable && was.value !== now?.value) Object.defineProperty(shared, key, was);
  }
}
