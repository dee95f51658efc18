/** The sheet in front, as what keys and mouse do to it need it. */
import type { Area } from "../../excel-host/model/types";
import type { HostClient } from "../../excel-host/worker/client";
import type { CellLink } from "../../excel-host/worker/messages";
import { areaAddress } from "../../excel-host/model/addresses";
import type { Place, Selection } from "../grid/gridKeys";
import type { SheetViewOf } from "../grid/sheetViewer";

/** Does what a person asked for; what is refused is said in words. */
export type Attempt = (what: string, action: () => Promise<unknown>) => void;

export interface FrontSheet {
  readonly client: HostClient;
  readonly attempt: Attempt;
  readonly say: (message: string) => void;
  readonly sheetId: string;
  /** What the page knows of it; undefined until the worker has told. */
  readonly known: SheetViewOf | undefined;
  readonly selection: Selection;
  /** All selected cells, merged ones whole. */
  readonly area: Area;
  readonly select: (selection: Selection) => void;
}

export function selectCell({ select }: Pick<FrontSheet, "select">, place: Place): void {
  select({ active: place, head: place });
}

export function clear({ area, attempt, client, sheetId }: FrontSheet): void {
  attempt("The cells were not cleared", () => client.ask("clear", { sheetId, area }));
}

export function copy({ area, attempt, client, say, sheetId }: FrontSheet, isCut: boolean): void {
  attempt("The cells were not copied", async () => {
    const text = await client.ask("copy", { sheetId, area });
    await navigator.clipboard.writeText(text);
    if (isCut) await client.ask("clear", { sheetId, area });
    say(`${areaAddress(area)} copied as text.`);
  });
}

export function paste({ area, attempt, client, sheetId }: FrontSheet, text: string): void {
  if (text === "") return;
  attempt("Nothing was pasted", () =>
    client.ask("paste", { sheetId, row: area.row, column: area.column, text }),
  );
}

export function follow(
  { attempt, client, sheetId }: Pick<FrontSheet, "attempt" | "client" | "sheetId">,
  { documentReference, address }: CellLink,
): void {
  if (documentReference)
    attempt("The link leads nowhere", () =>
      client.ask("goTo", { sheetId, text: documentReference.replace(/^#/, "") }),
    );
  else if (address && /^(https?|mailto):/i.test(address))
    window.open(address, "_blank", "noopener,noreferrer");
}
