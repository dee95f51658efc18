import fc from "fast-check";
import { roundAsExcel, roundedText } from "../../src/msg/basics/rounding";
import { forAll } from "./arbitraries";

test("a decimal with a 5 behind its last place rounds away from zero, as it is written", () => {
  const whole = fc.integer({ min: 0, max: 99_999 });
  forAll(whole, fc.integer({ min: 0, max: 99 }), fc.boolean(), (units, cents, isNegative) => {
    const sign = isNegative ? "-" : "";
    const written = `${sign}${units}.${String(cents).padStart(2, "0")}5`;
    const away = units * 100 + cents + 1;
    const text = `${sign}${Math.floor(away / 100)}.${String(away % 100).padStart(2, "0")}`;
    expect(roundedText(Number(written), 2)).toBe(text);
  });
});

test("rounding moves by half a step at most, and a rounded number not at all", () => {
  const figure = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  forAll(figure, fc.integer({ min: 0, max: 6 }), (number, decimals) => {
    const rounded = roundAsExcel(number, decimals);
    expect(Math.abs(rounded - number)).toBeLessThanOrEqual((0.5 + 1e-5) * 10 ** -decimals);
    expect(roundAsExcel(rounded, decimals)).toBe(rounded);
  });
});
