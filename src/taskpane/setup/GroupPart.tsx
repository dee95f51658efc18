/** The home force of a first run, its group, and other spellings of the group's names. */
import { Checkbox, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { listEntries } from "../../workbook/names/cellText";
import { withPastedGroup } from "../../workbook/proposal/pastedGroup";
import { KNOWN_GROUPS } from "../../workbook/proposal/policeForces";
import {
  chooseHomeForce,
  type Proposal,
  type ProposedForce,
} from "../../workbook/proposal/proposal";
import { listText } from "../../msg/telling/leagueWording";
import { Disclosure } from "../parts/Disclosure";
import { pastedText } from "./groupTexts";
import { PasteGroup } from "./PasteGroup";

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  forces: {
    border: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    minWidth: 0,
    gridTemplateColumns: "repeat(auto-fill, minmax(min(140px, 100%), 1fr))",
    alignItems: "start",
  },
  // Fluent's own least width would make a narrow pane scroll sideways.
  input: { minWidth: 0, width: "100%" },
  names: { display: "grid", gap: "6px", padding: "4px 0" },
});

interface GroupPartProps {
  readonly proposal: Proposal;
  readonly onCorrect: (proposal: Proposal) => void;
}

export function GroupPart({ proposal, onCorrect }: GroupPartProps) {
  const styles = useStyles();
  const { homeForce } = proposal;
  const paste = (text: string) => {
    const { proposal: pasted, unmatched, withoutFigures } = withPastedGroup(proposal, text);
    onCorrect(pasted);
    const group = pasted.forces.filter(({ inGroup }) => inGroup).map(({ name }) => name);
    const notThere =
      withoutFigures.length === 0
        ? ""
        : ` No table here has ${listText(withoutFigures)}: in the group, without a value.`;
    return pastedText({ group, unmatched, notThere });
  };
  return (
    <>
      <Field label="Home force" required>
        <Select
          className={styles.input}
          value={homeForce}
          onChange={(_, { value }) => onCorrect(chooseHomeForce(proposal, value))}
        >
          <option value="">Choose</option>
          {proposal.forces.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      {homeForce !== "" && (
        <>
          <Group proposal={proposal} onCorrect={onCorrect} />
          <PasteGroup onPaste={paste} />
          <OtherSpellings proposal={proposal} onCorrect={onCorrect} />
        </>
      )}
    </>
  );
}

/** The proposal with one of its forces changed. */
function withForce(proposal: Proposal, name: string, changes: Partial<ProposedForce>): Proposal {
  const forces = proposal.forces.map((force) =>
    force.name === name ? { ...force, ...changes } : force,
  );
  return { ...proposal, forces };
}

function Group({ proposal, onCorrect }: GroupPartProps) {
  const styles = useStyles();
  const { homeForce, forces } = proposal;
  return (
    <>
      <p className={styles.text}>
        {KNOWN_GROUPS[homeForce]
          ? `The group of ${homeForce} is that of January 2014 (Essex Police, monthly performance report); correct it if it has changed.`
          : `Tick the forces of the Most Similar Group of ${homeForce}, or paste their names.`}
      </p>
      <fieldset className={styles.forces} aria-label="Forces of the group">
        {forces.map(({ name, inGroup }) => (
          <Checkbox
            key={name}
            label={name}
            checked={inGroup || name === homeForce}
            disabled={name === homeForce}
            onChange={(_, { checked }) =>
              onCorrect(withForce(proposal, name, { inGroup: checked === true }))
            }
          />
        ))}
      </fieldset>
    </>
  );
}

function OtherSpellings({ proposal, onCorrect }: GroupPartProps) {
  const styles = useStyles();
  const group = proposal.forces.filter(({ inGroup }) => inGroup);
  return (
    <Disclosure name="Also written as">
      <div className={styles.names}>
        <p className={styles.text}>
          Official and Welsh names, abbreviations and area codes are known. Other spellings,
          separated by ";":
        </p>
        {group.map(({ name, aliases }) => (
          <Field key={name} label={name} size="small">
            <Input
              className={styles.input}
              size="small"
              defaultValue={aliases.join("; ")}
              onBlur={({ target }) =>
                onCorrect(withForce(proposal, name, { aliases: listEntries(target.value, ";") }))
              }
            />
          </Field>
        ))}
      </div>
    </Disclosure>
  );
}
