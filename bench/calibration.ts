/**
 * Whether what is said with 95% confidence holds about so often: `npx tsx bench/calibration.ts [FILE.csv]`.
 *
 * 1. Simulated: how many ordinary forces fall outside their expected range. 2. On recorded crime: how often the next
 * year's place lies inside this year's range with usual variation, and how many positions are one place. The project's own
 * figures are those of Essex's group; FILE.csv has more forces (twelve_months_ending, measure, force, offences_12m,
 * population), of which random groups of eight are made.
 */
import { readFileSync } from "node:fs";
import essex from "../test/oracle/essexGroup.json";
import { isWithin, likePeers } from "../src/msg/certainty/predictionInterval";
import { drawPoisson, randomSource, type RandomSource } from "../src/msg/certainty/randomDraws";
import { rankRanges, type RankRange } from "../src/msg/certainty/rankRange";
import { usualVariation, type YearPair } from "../src/msg/certainty/usualVariation";
import { rankAll } from "../src/msg/standing/standing";

const SEED = 20_210_331;
const GROUPS = 4000;
const RANDOM_GROUPS = 200;
const GROUP_SIZE = 8;

function normal(random: RandomSource): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Per cent of forces outside, where all of a group are drawn from one distribution. */
function outside(size: number, spreadOf: () => number, random: RandomSource, scale = 1): number {
  let found = 0;
  for (let at = 0; at < GROUPS; at++) {
    const spread = spreadOf();
    const denominators = Array.from({ length: size }, () => scale * 10_000 * (1 + 3 * random()));
    const counts = denominators.map((over) =>
      drawPoisson(0.08 * over * Math.exp(spread * normal(random)), random),
    );
    const like = likePeers({ counts, denominators, home: 0 }, 0, "rate");
    const [own = 0, over = 1] = [counts[0], denominators[0]];
    found += Number(like !== undefined && !isWithin(like, own, over, 0.95));
  }
  return (100 * found) / GROUPS;
}

function simulate(): void {
  const random = randomSource(SEED);
  console.log(
    "Ordinary forces outside their expected range, in per cent (3 to 7 is as it should be)",
  );
  for (const size of [4, 5, 6, 8, 12, 43]) {
    const shares = [0.05, 0.1, 0.2, 0.4].map((spread) => outside(size, () => spread, random));
    const drawn = outside(size, () => 0.05 + 0.35 * random(), random);
    console.log(
      `  groups of ${size}: ${drawn.toFixed(1)} at a spread drawn from 5 to 40%; ` +
        `${shares.map((share) => share.toFixed(1)).join(", ")} at 5, 10, 20 and 40%`,
    );
  }
  const larger = [1, 10, 100].map((scale) => outside(4, () => 0.05, random, scale).toFixed(1));
  console.log(
    `  groups of 4 at 5%, of counts of 800 to 3,200, ten and a hundred times as many: ${larger.join(", ")}`,
  );
}

/** Counts and denominators of one measure: [year][force], the oldest year first. */
interface Years {
  readonly counts: readonly (readonly number[])[];
  readonly denominators: readonly (readonly number[])[];
}

interface Tally {
  positions: number;
  onePlace: number;
  sameNext: number;
  onePlaceFollowed: number;
  onePlaceSame: number;
  followed: number;
  insideNext: number;
}

/** Adds what one group's years say: each force in turn is the home force. */
function follow({ counts, denominators }: Years, tally: Tally): void {
  const pairs: YearPair[] = counts.slice(1).map((now, at) => ({
    counts: [counts[at] ?? now, now],
    denominators: [denominators[at] ?? now, denominators[at + 1] ?? now],
  }));
  const placesIn = (year: number): readonly number[] => {
    const rates = (counts[year] ?? []).map((n, i) => n / (denominators[year]?.[i] ?? NaN));
    return Array.from(rankAll(Float64Array.from(rates), "lower").better, (better) => 1 + better);
  };
  for (let year = 2; year < counts.length; year++) {
    // Of the years that were known then: the next one has no say in its own range.
    const variation = usualVariation(pairs.slice(0, year).reverse(), "rate");
    const figures = { counts: counts[year] ?? [], denominators: denominators[year] ?? [] };
    const ranges: readonly RankRange[] = rankRanges(figures, "lower", 0.95, "rate", variation);
    const [places, next] = [placesIn(year), placesIn(year + 1)];
    ranges.forEach(({ best, worst }, force) => {
      tally.positions++;
      tally.onePlace += Number(best === worst);
      const place = next[force];
      if (place === undefined) return;
      tally.followed++;
      tally.sameNext += Number(place === places[force]);
      tally.onePlaceFollowed += Number(best === worst);
      tally.onePlaceSame += Number(best === worst && place === places[force]);
      tally.insideNext += Number(best <= place && place <= worst);
    });
  }
}

function print(what: string, groups: readonly Years[]): void {
  const tally: Tally = {
    positions: 0,
    onePlace: 0,
    sameNext: 0,
    onePlaceFollowed: 0,
    onePlaceSame: 0,
    followed: 0,
    insideNext: 0,
  };
  groups.forEach((group) => follow(group, tally));
  const share = (part: number, whole: number): string =>
    whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`;
  console.log(
    `  ${what}: one place ${share(tally.onePlace, tally.positions)}, of these the same a year later ` +
      `${share(tally.onePlaceSame, tally.onePlaceFollowed)}; of all the same ` +
      `${share(tally.sameNext, tally.followed)}, inside the range ${share(tally.insideNext, tally.followed)} ` +
      `of ${tally.followed}`,
  );
}

function byYear(figures: Readonly<Record<string, readonly number[]>>): number[][] {
  const rows = Object.values(figures);
  return (rows[0] ?? []).map((_, year) => rows.map((row) => row[year] ?? NaN));
}

/** Cells of a CSV file; those with a comma stand in quotes. */
function rowsOf(text: string): string[][] {
  const lines = text.trim().split(/\r?\n/u);
  return lines.map((line) =>
    Array.from(line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/gu), ([, quoted, bare]) =>
      (quoted ?? bare ?? "").trim(),
    ),
  );
}

/** The windows that end with March, June, ... each as years of their own. */
function groupsOfFile(file: string, measure: string, of: "random" | "Essex's"): readonly Years[] {
  const [head = [], ...lines] = rowsOf(readFileSync(file, "utf8"));
  const at = (name: string): number => head.indexOf(name);
  const rows = lines.filter((row) => row[at("measure")] === measure);
  const forces = [...new Set(rows.map((row) => row[at("force")] ?? ""))];
  const ends = [...new Set(rows.map((row) => row[at("twelve_months_ending")] ?? ""))].sort();
  const cells = new Map(
    rows.map((row) => [`${row[at("force")]} ${row[at("twelve_months_ending")]}`, row]),
  );
  const random = randomSource(SEED);
  const drawn = Array.from({ length: RANDOM_GROUPS }, () =>
    forces
      .map((force) => ({ force, key: random() }))
      .sort((one, other) => one.key - other.key)
      .slice(0, GROUP_SIZE)
      .map(({ force }) => force),
  );
  const groups = of === "random" ? drawn : [Object.keys(essex.population)];
  const seasons = [...new Set(ends.map((end) => end.slice(4)))];
  return groups.flatMap((group) =>
    seasons.map((season) => {
      const years = ends.filter((end) => end.endsWith(season));
      const figures = (name: string): number[][] =>
        years.map((end) => group.map((force) => Number(cells.get(`${force} ${end}`)?.[at(name)])));
      return { counts: figures("offences_12m"), denominators: figures("population") };
    }),
  );
}

simulate();
console.log(
  "Places a year later, by ranges with usual variation (90% inside and more is as it should be)",
);
for (const [offence, figures] of Object.entries(essex.offences))
  print(`Essex's group, ${offence}`, [
    { counts: byYear(figures), denominators: byYear(essex.population) },
  ]);
const [file] = process.argv.slice(2);
if (file !== undefined)
  for (const of of ["Essex's", "random"] as const)
    for (const measure of ["all", "vwi", "traf", "hom"])
      print(
        of === "random"
          ? `${RANDOM_GROUPS} random groups of ${GROUP_SIZE}, ${measure}, every quarter`
          : `Essex's group, ${measure}, every quarter`,
        groupsOfFile(file, measure, of),
      );
