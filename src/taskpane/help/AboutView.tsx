/** About: which version this is, by which definitions it works, whom to ask, and that nothing leaves the machine. */
import { makeStyles, tokens } from "@fluentui/react-components";
import packageFile from "../../../package.json";
import { definitionsText } from "../../workbook/report/publicationTexts";
import { FactList } from "../parts/FactList";
import type { ViewProps } from "../view";

const useStyles = makeStyles({ text: { margin: 0, lineHeight: tokens.lineHeightBase300 } });

export function AboutView({ state: { outcome } }: ViewProps) {
  const styles = useStyles();
  const report = outcome?.report;
  const contact = report?.setup.settings.contact ?? "";
  return (
    <>
      <p className={styles.text}>
        MSG Analyst compares a police force with its Most Similar Group and shows its working.
      </p>
      <FactList
        facts={[
          { term: "Version", content: packageFile.version },
          {
            term: "Definitions",
            content: report
              ? definitionsText(report)
              : "Those of the workbook, once its figures are read.",
          },
          {
            term: "Contact",
            content: `${contact === "" ? "" : `About this update: ${contact}. `}About the add-in: whoever manages Excel and its add-ins in your organisation.`,
          },
          {
            term: "Your figures",
            content:
              "Nothing leaves this machine: the add-in asks no server but the one it came from, and sends it nothing.",
          },
          { term: "Licence", content: "MIT. What it is made of stands in licences.txt beside it." },
        ]}
      />
    </>
  );
}
