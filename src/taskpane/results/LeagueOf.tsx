/** The league of a measure: of the group, or of all forces where the setting National asks for it. */
import { makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { ordinal } from "../../msg/basics/ordinal";
import type { League } from "../../msg/model/league";
import type { MeasureResult, NationalStanding } from "../../msg/model/measureResult";
import type { Setup } from "../../msg/model/setup";
import { LeagueChart } from "./LeagueChart";

const useStyles = makeStyles({ place: { margin: "0 0 4px" } });

interface LeagueOfProps {
  readonly result: MeasureResult;
  readonly league: League;
  readonly setup: Setup;
}

export function LeagueOf({ result, league, setup }: LeagueOfProps) {
  const styles = useStyles();
  const [among, setAmong] = useState("group");
  const { national } = result;
  if (!national) return <LeagueChart result={result} league={league} setup={setup} />;
  const isAmongAll = among === "all";
  return (
    <div>
      <RadioGroup
        layout="horizontal"
        aria-label="Forces shown"
        value={among}
        onChange={(_, { value }) => setAmong(value)}
      >
        <Radio value="group" label={`Group (${result.of})`} />
        <Radio value="all" label={`All forces (${national.of})`} />
      </RadioGroup>
      {isAmongAll && (
        <p className={styles.place}>
          {ordinal(national.position)} of {national.of} nationally
        </p>
      )}
      <LeagueChart
        result={isAmongAll ? amongAll(result, national) : result}
        league={isAmongAll ? national.league : league}
        setup={setup}
      />
    </div>
  );
}

/** Ranges and the top quartile are the group's; of all forces the average alone is known. */
function amongAll(result: MeasureResult, { average }: NationalStanding): MeasureResult {
  return { ...result, average, topQuartile: Number.NaN, certainty: undefined };
}
