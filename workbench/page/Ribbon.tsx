/** The add-in's group of buttons, as its manifest describes it. */
import type { RibbonButton, RibbonGroup } from "../../excel-host/worker/messages";
import { PANE_FOLDER } from "../workbook/openedWorkbook";

export interface RibbonProps {
  readonly group: RibbonGroup | undefined;
  /** False while the add-in is not there yet. */
  readonly ready: boolean;
  /** The action that is being done. */
  readonly running: string | undefined;
  readonly onPress: (button: RibbonButton) => void;
}

export function Ribbon({ group, ready, running, onPress }: RibbonProps) {
  return (
    <div className="ribbon" role="toolbar" aria-label={`${group?.label ?? "Add-in"} in the ribbon`}>
      <div className="ribbon-group">
        <div className="ribbon-buttons">
          {group?.buttons.map((button) => (
            <button
              key={button.label}
              title={button.tip}
              disabled={!ready || running !== undefined}
              aria-busy={button.action !== undefined && running === button.action}
              onClick={() => onPress(button)}
            >
              <img src={`${PANE_FOLDER}${button.icon}`} alt="" width="32" height="32" />
              <span>{button.label}</span>
            </button>
          ))}
        </div>
        <span className="ribbon-label">{group?.label}</span>
      </div>
    </div>
  );
}
