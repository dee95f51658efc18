/** A publication as rows of MsgHistory, MsgHistoryForces and MsgHistoryIndicators. */
import { monthEndSerial } from "../../msg/basics/excelDate";
import type { Publication } from "../../msg/publication/publication";
import type { Indicator } from "../../msg/model/ownSetup";
import type { Measure } from "../../msg/model/setup";
import { shortPeriodName, type Period } from "../../msg/basics/period";
import type { ColumnOf } from "../names/columns/tables";
import { BLANK, cell, type Cell } from "./block";
import { changeFormat, DAY_FORMAT, decimalsFormat, MONTH_YEAR, WHOLE } from "./formats";

/** @param measures the measures of the update, for the formats of their figures */
export function historyRows(
  { figures }: Publication,
  measures: readonly Measure[],
): Record<ColumnOf<"history">, Cell>[] {
  return figures.map((row) => {
    const measure = measures.find(({ name }) => name === row.measure);
    const decimals = decimalsFormat(measure?.decimals ?? 2);
    const change = measure ? changeFormat(measure) : decimals;
    return {
      Update: cell(row.update),
      Version: cell(row.version),
      Measure: cell(row.measure),
      "Data to": month(row.dataTo),
      Value: cell(row.value, undefined, decimals),
      Position: cell(row.position > 0 ? row.position : NaN, undefined, "0"),
      Of: cell(row.of, undefined, "0"),
      Average: cell(row.average, undefined, decimals),
      "Change to average": cell(row.changeToAverage, undefined, change),
      "Change to top quartile": cell(row.changeToTopQuartile, undefined, change),
      Aspiration: cell(row.aspiration),
      Status: cell(row.status),
      Published: cell(row.published, undefined, DAY_FORMAT),
      Corrects: cell(row.corrects),
      "Changed by hand": cell(row.changedByHand),
    };
  });
}

export function historyForcesRows(
  { forces }: Publication,
  measures: readonly Measure[],
): Record<ColumnOf<"historyForces">, Cell>[] {
  return forces.map((row) => {
    const decimals = measures.find(({ name }) => name === row.measure)?.decimals ?? 2;
    return {
      Update: cell(row.update),
      Version: cell(row.version),
      Measure: cell(row.measure),
      Force: cell(row.force),
      Period: month(row.period),
      Count: cell(row.count, undefined, WHOLE),
      Denominator: cell(row.denominator, undefined, WHOLE),
      Value: cell(row.value, undefined, decimalsFormat(decimals)),
    };
  });
}

/** @param indicators those of the update, for the formats of their figures */
export function historyIndicatorsRows(
  { indicators: rows }: Publication,
  indicators: readonly Indicator[],
): Record<ColumnOf<"historyIndicators">, Cell>[] {
  return rows.map((row) => {
    const decimals = indicators.find(({ name }) => name === row.indicator)?.decimals ?? 0;
    const figure = (value: number) => cell(value, undefined, decimalsFormat(decimals));
    return {
      Update: cell(row.update),
      Version: cell(row.version),
      Indicator: cell(row.indicator),
      Quarter: cell(row.quarter ? shortPeriodName(row.quarter) : ""),
      This: figure(row.figure),
      Previous: figure(row.previous),
      "Last year": figure(row.lastYear),
    };
  });
}

function month(period: Period | undefined): Cell {
  return period ? cell(monthEndSerial(period.end), undefined, MONTH_YEAR) : BLANK;
}
