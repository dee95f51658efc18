/** The custom functions by id. */
import { expected, rankrange, usualvariation } from "./certainty";
import { average, change, rate, rolling, topquartile } from "./figures";
import { countgap, gap, status } from "./gaps";
import { compare, perday } from "./periods";
import { leaguetable, movement, ordinal, position, sparkline, whymoved } from "./positions";

export const FUNCTIONS = {
  RATE: rate,
  ROLLING: rolling,
  POSITION: position,
  ORDINAL: ordinal,
  AVERAGE: average,
  TOPQUARTILE: topquartile,
  GAP: gap,
  COUNTGAP: countgap,
  STATUS: status,
  MOVEMENT: movement,
  WHYMOVED: whymoved,
  LEAGUETABLE: leaguetable,
  SPARKLINE: sparkline,
  RANKRANGE: rankrange,
  EXPECTED: expected,
  USUALVARIATION: usualvariation,
  CHANGE: change,
  COMPARE: compare,
  PERDAY: perday,
};
