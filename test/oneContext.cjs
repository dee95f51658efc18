/**
 * Tests without a page run among Node's own globals. jest's node environment gives each test file a context of
 * its own, in which every Map, Math or Object is asked of a Proxy first: a refresh takes half as long again in it.
 * Modules are still loaded anew for each test file. What a file left among the globals goes with it.
 */
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
    this.before = Object.getOwnPropertyDescriptors(globalThis);
  }

  async teardown() {
    await super.teardown();
    for (const name of Object.getOwnPropertyNames(globalThis))
      if (!(name in this.before)) delete globalThis[name];
  }
};
