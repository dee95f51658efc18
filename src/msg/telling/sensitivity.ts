/** Which verdicts hang on the definitions chosen: the same figures judged by the others in use. */
import { averageBenchmark, topQuartileBenchmark, type Benchmark } from "../standing/benchmarks";
import type { Settings } from "../model/setup";
import { isAsGoodAs } from "../standing/standing";
import { judge } from "../standing/status";
import type { UpdateReport } from "../model/update";
import type { MeasureResult } from "../model/measureResult";

export type Definition = "average" | "top quartile";
type Verdict = "status" | Definition;

/** A definition other than the one chosen. */
export interface OtherDefinition {
  readonly definition: Definition;
  /** "the weighted average without Essex", "QUARTILE.INC" */
  readonly name: string;
  readonly settings: Settings;
}

/** A verdict that would be another one. */
export interface VerdictChange {
  readonly measure: string;
  readonly verdict: Verdict;
  readonly definition: Definition;
  /** The other definition, and the one chosen. */
  readonly name: string;
  readonly insteadOf: string;
  /** "Not met" | "better than average" | ...: by the definition chosen, and by the other. */
  readonly chosen: string;
  readonly other: string;
  /** The benchmark by the definition chosen and by the other, in the measure's unit. */
  readonly benchmark: number;
  readonly otherBenchmark: number;
}

export interface Sensitivity {
  /** The definitions tried, the chosen ones left out. */
  readonly tried: readonly OtherDefinition[];
  /** In the order of the measures, then of `tried`; none: no verdict hangs on them. */
  readonly changes: readonly VerdictChange[];
  readonly notKnown: readonly NotKnown[];
}

/** A definition that gives a measure no benchmark: a weighted average without counts. */
export interface NotKnown {
  readonly measure: string;
  readonly definition: Definition;
  readonly name: string;
}

/** The averages and top quartiles in use that are not the chosen ones. */
export function otherDefinitions(settings: Settings): OtherDefinition[] {
  const averages = (["mean", "weighted"] as const).flatMap((average) =>
    [true, false].map((homeForceInAverage) => ({ ...settings, average, homeForceInAverage })),
  );
  const quartiles = (["rank", "inclusive", "exclusive"] as const).map((topQuartile) => ({
    ...settings,
    topQuartile,
  }));
  return [
    ...averages
      .filter(
        ({ average, homeForceInAverage }) =>
          average !== settings.average || homeForceInAverage !== settings.homeForceInAverage,
      )
      .map((other) => ({
        definition: "average" as const,
        name: definitionName("average", other),
        settings: other,
      })),
    ...quartiles
      .filter(({ topQuartile }) => topQuartile !== settings.topQuartile)
      .map((other) => ({
        definition: "top quartile" as const,
        name: definitionName("top quartile", other),
        settings: other,
      })),
  ];
}

const QUARTILES: Readonly<Record<Settings["topQuartile"], string>> = {
  rank: "rank",
  inclusive: "QUARTILE.INC",
  exclusive: "QUARTILE.EXC",
};

/** What a definition is called in a sentence: "by QUARTILE.INC", "by the mean with Essex". */
function definitionName(definition: Definition, settings: Settings): string {
  if (definition === "top quartile") return QUARTILES[settings.topQuartile];
  const kind = settings.average === "mean" ? "mean" : "weighted average";
  return `the ${kind} ${settings.homeForceInAverage ? "with" : "without"} ${settings.homeForce}`;
}

/**
 * What would be judged otherwise under each other definition: the status, and whether the value is
 * as good as the average or within the top quartile. Only measures that are shown and have data.
 */
export function sensitivity(update: Pick<UpdateReport, "setup" | "measures">): Sensitivity {
  const { settings } = update.setup;
  const tried = otherDefinitions(settings);
  const shown = update.measures.filter(({ measure, league }) => measure.show && league);
  const changes: VerdictChange[] = [];
  const notKnown: NotKnown[] = [];
  for (const result of shown) {
    if (result.measure.better === "neither") continue;
    const chosen = verdictsOf(result, settings);
    for (const other of tried) {
      const { definition, name } = other;
      const verdicts = verdictsOf(result, other.settings);
      const { figure } = verdicts.benchmarks[definition];
      if (Number.isNaN(figure)) {
        notKnown.push({ measure: result.measure.name, definition, name });
        continue;
      }
      for (const verdict of ["status", definition] as const) {
        if (verdicts[verdict] === chosen[verdict]) continue;
        changes.push({
          measure: result.measure.name,
          verdict,
          definition,
          name,
          insteadOf: definitionName(definition, settings),
          chosen: chosen[verdict],
          other: verdicts[verdict],
          benchmark: chosen.benchmarks[definition].figure,
          otherBenchmark: figure,
        });
      }
    }
  }
  return { tried, changes, notKnown };
}

type Verdicts = Readonly<Record<Verdict, string>> & {
  readonly benchmarks: Readonly<Record<Definition, Benchmark>>;
};

function verdictsOf({ measure, league, aspiration, value }: MeasureResult, settings: Settings) {
  const none = { figure: Number.NaN, tolerance: 0, ownShareFactor: Number.NaN };
  const average = league ? averageBenchmark(league, measure, settings) : none;
  const quartile = league ? topQuartileBenchmark(league, measure, settings) : none;
  const reaches = ({ figure, tolerance }: Benchmark): boolean | undefined =>
    Number.isNaN(figure) ? undefined : isAsGoodAs(value, figure, measure.better, tolerance);
  return {
    benchmarks: { average, "top quartile": quartile },
    status: judge(aspiration, measure, league, average, quartile).status,
    average: AVERAGE_WORDS[String(reaches(average))] ?? "not known",
    "top quartile": QUARTILE_WORDS[String(reaches(quartile))] ?? "not known",
  } satisfies Verdicts;
}

const AVERAGE_WORDS: Readonly<Record<string, string>> = {
  true: "as good as the average or better",
  false: "worse than the average",
};

const QUARTILE_WORDS: Readonly<Record<string, string>> = {
  true: "within the top quartile",
  false: "outside the top quartile",
};
