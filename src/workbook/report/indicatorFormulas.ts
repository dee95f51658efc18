/** The native formulas by which a block of MSG Evidence works out one of the force's own figures. */
import { FEW } from "../../msg/indicators/changePercent";
import type { IndicatorResult } from "../../msg/model/ownFigures";
import { absolute, areaReference, numberLiteral } from "./formulas";
import {
  FIGURE_COLUMNS,
  FIGURE_ROWS,
  FIRST_FIGURES,
  MOST_PERIODS,
  type FigureRow,
  type IndicatorEntry,
  type IndicatorEvidence,
} from "./indicatorLayout";

/** A result from the block's own rows of figures; blank where one of them is. */
export function indicatorExpression(
  { result, top }: IndicatorEvidence,
  key: IndicatorEntry,
): string {
  const of = (row: FigureRow, column: keyof typeof FIGURE_COLUMNS) => {
    const at = FIGURE_ROWS.findIndex((one) => one.key === row);
    return absolute(top + FIRST_FIGURES + at, FIGURE_COLUMNS[column]);
  };
  const known = (cells: readonly string[], expression: string) =>
    `IF(OR(${cells.map((one) => `${one}=""`).join(",")}),"",${expression})`;
  const now = of("now", "figure");
  switch (key) {
    case "this":
      return known([now], now);
    case "perDay":
      return known([of("now", "perDay")], of("now", "perDay"));
    case "previous":
    case "lastYear":
      return known([of(key, "figure")], of(key, "figure"));
    case "changePrevious":
    case "changeLastYear": {
      const before = of(BEFORE[key], "figure");
      return known([now, before], `${now}-${before}`);
    }
    case "percentPrevious":
    case "percentLastYear":
      return percentExpression(result, now, of(BEFORE[key], "figure"), [
        now,
        of(BEFORE[key], "figure"),
      ]);
    case "perDayPrevious":
    case "perDayLastYear": {
      const before = BEFORE[key];
      return percentExpression(result, now, of(before, "figure"), [
        of("now", "perDay"),
        of(before, "perDay"),
      ]);
    }
    case "busiest": {
      if (!result.busiest) return '""';
      const first = FIGURE_COLUMNS.firstMonth;
      const span = areaReference({
        top: top + FIRST_FIGURES,
        left: first,
        rows: 1,
        columns: MOST_PERIODS,
      });
      return `IF(COUNT(${span})<${MOST_PERIODS},"",MAX(${span}))`;
    }
    case "share": {
      const whole = of("whole", "figure");
      return known([now, whole], `IF(${whole}<=0,"",${now}/${whole}*100)`);
    }
    case "fte":
      return known([now], fteExpression(result, now) ?? '""');
    case "cost": {
      const fte = fteExpression(result, now);
      const { costPerFte } = result.indicator;
      const isKnown = fte !== undefined && Number.isFinite(costPerFte);
      return known([now], isKnown ? `${fte}*${numberLiteral(costPerFte)}` : '""');
    }
  }
}

const BEFORE = {
  changePrevious: "previous",
  percentPrevious: "previous",
  perDayPrevious: "previous",
  changeLastYear: "lastYear",
  percentLastYear: "lastYear",
  perDayLastYear: "lastYear",
} as const;

/** In per cent, of figures that have one and are no small numbers. */
function percentExpression(
  { indicator, isPercentage, unit }: IndicatorResult,
  now: string,
  before: string,
  [value = "", earlier = ""]: readonly string[],
): string {
  if (indicator.kind === "value" || isPercentage) return '""';
  const isCount = indicator.kind === "flow" && unit === "";
  const tests = [value, earlier, now, before].map((one) => `${one}=""`);
  const small = isCount ? `,${now}<${FEW},${before}<${FEW}` : "";
  const isNone = `IF(OR(${tests.join(",")}),TRUE,OR(${before}<=0${small}))`;
  return `IF(${isNone},"",(${value}-${earlier})/${earlier}*100)`;
}

function fteExpression({ indicator }: IndicatorResult, now: string): string | undefined {
  const { hoursPerFte } = indicator;
  return Number.isFinite(hoursPerFte) ? `${now}*4/${numberLiteral(hoursPerFte)}` : undefined;
}
