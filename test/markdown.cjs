/** Documents as text, as webpack gives them. */
module.exports = {
  process: (text) => ({
    code: `Object.defineProperty(exports, "__esModule", { value: true }); exports.default = ${JSON.stringify(text)};`,
  }),
};
