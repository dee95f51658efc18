/**
 * What jsdom asks tr46 for, by Node's own means: the names of hosts in addresses. office.js makes an
 * address of every message, and the package looks each letter up in a table of all of Unicode.
 */
const { domainToASCII } = require("node:url");

module.exports = { toASCII: (name) => domainToASCII(name) || null };
