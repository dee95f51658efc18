/** Insert function: choose one, point at cells, see the result, and put the formula into a cell. */
import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { ArgumentField } from "./ArgumentField";
import { labelOf } from "./describedFunction";
import { FunctionPreview } from "./FunctionPreview";
import { TARGET, type Inserting, type InsertingState } from "./inserting";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "12px" },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  // Fluent's own width would make the pane scroll sideways.
  select: { minWidth: 0, width: "100%" },
  button: { alignSelf: "flex-start" },
});

export interface InsertFunctionProps {
  readonly state: InsertingState;
  readonly inserting: Pick<Inserting, "open" | "choose" | "type" | "takeSelection" | "insert">;
}

export function InsertFunction({ state, inserting }: InsertFunctionProps) {
  const styles = useStyles();
  const { functions, chosen, typed, target, preview, busy, done } = state;
  useEffect(() => {
    void inserting.open();
    // The selected cell is the target when the view opens; afterwards a person says which.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const described = functions.find(({ id }) => id === chosen);
  const wrong = preview.kind === "incomplete" ? preview.wrong : {};
  const ready = preview.kind === "ready" && !busy;
  return (
    <form
      className={styles.view}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void inserting.insert();
      }}
    >
      <Field label="Function">
        <Select
          className={styles.select}
          value={chosen}
          onChange={(_, { value }) => inserting.choose(value)}
        >
          <option value="">Choose</option>
          {functions.map(({ id }) => (
            <option key={id} value={id}>
              MSG.{id}
            </option>
          ))}
        </Select>
      </Field>
      {described && (
        <>
          <p className={styles.text}>{described.description}</p>
          {described.parameters.map((parameter) => (
            <ArgumentField
              key={parameter.name}
              parameter={parameter}
              typed={typed[parameter.name] ?? ""}
              wrong={wrong[parameter.name]}
              onType={(text) => inserting.type(parameter.name, text)}
              onTakeSelection={() => void inserting.takeSelection(parameter.name)}
            />
          ))}
          <ArgumentField
            parameter={{ name: TARGET, description: RESULT_CELL, dimensionality: "matrix" }}
            typed={target}
            wrong={wrong[TARGET]}
            onType={(text) => inserting.type(TARGET, text)}
            onTakeSelection={() => void inserting.takeSelection(TARGET)}
          />
          <FunctionPreview
            preview={preview}
            missing={described.parameters
              .filter(({ name }) => name in wrong && (typed[name] ?? "").trim() === "")
              .map(labelOf)}
          />
          <Button
            className={styles.button}
            appearance="primary"
            type="submit"
            disabledFocusable={!ready}
          >
            {target ? `Insert into ${target}` : "Insert"}
          </Button>
        </>
      )}
      <p className={styles.text} role="status">
        {done}
      </p>
    </form>
  );
}

const RESULT_CELL =
  "The formula goes here; a result of several cells fills those beside and below.";
