/* global CustomFunctions, Office, window */
/** What the functions were called with, in order; the invocation object left out. */
window.calls = [];

function recorded(id, compute) {
  return (...given) => {
    const parameters = given.slice(0, -1);
    const { address } = given.at(-1);
    window.calls.push({ id, parameters: JSON.parse(JSON.stringify(parameters)), address });
    return compute(...parameters);
  };
}

const functions = {
  ADD: (first, second) => first + second,
  SHOW: (value) => JSON.stringify(value) ?? "nothing",
  SHOWALL: (values) => JSON.stringify(values),
  JOIN: (text, number, truth) => JSON.stringify([text, number, truth]),
  TOTALS: (values) => [
    values[0].map((_, column) => values.reduce((sum, row) => sum + (row[column] ?? 0), 0)),
  ],
  LATER: (value) => Promise.resolve(value * 10),
  FAIL: (code, message) => {
    throw new CustomFunctions.Error(code, message);
  },
  REJECT: (message) =>
    Promise.reject(new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, message)),
  BREAK: () => {
    throw new TypeError("A fault of the function's own");
  },
  MIXED: () => [
    [1, new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "No figure.")],
    ["text", new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero)],
  ],
  GIVE: (text) => JSON.parse(text),
  SPLIT: (number) => number / 0,
};

Office.onReady(() => {
  for (const [id, compute] of Object.entries(functions)) {
    CustomFunctions.associate(id, recorded(id, compute));
  }
});
