/**
 * jsdom as Node itself loads it: once for all test files of a process, and able to require the ES modules that
 * it depends on. jest would load its 800 files anew for each test file.
 */
const { runInThisContext } = require("node:vm");

module.exports = runInThisContext("process").mainModule.require("jsdom");
