import { countedText, singularOf } from "../../../src/msg/words/nouns";

test.each([
  ["fatalities", "fatality"],
  ["offences", "offence"],
  ["crimes", "crime"],
  ["burglaries", "burglary"],
  ["cases", "case"],
  ["crashes", "crash"],
  ["losses", "loss"],
  ["days", "day"],
  ["People", "Person"],
  ["calls for service", "call for service"],
  ["victims of knife crimes", "victim of knife crimes"],
  ["repeat victims", "repeat victim"],
  ["premises", "premises"],
  ["burglary", "burglary"],
])("one of the %s is a %s", (noun, singular) => {
  expect(singularOf(noun)).toBe(singular);
  expect(countedText("1 fewer", 1, noun)).toBe(`1 fewer ${singular}`);
  expect(countedText("2 fewer", 2, noun)).toBe(`2 fewer ${noun}`);
});

test.each(["viruses", "causes", "heroes", "caches", "archives"])("%s stay in brackets", (noun) => {
  expect(singularOf(noun)).toBeUndefined();
  expect(countedText("1 more", 1, noun)).toBe(`1 more (${noun})`);
});
