/** The tab Set up: where the settings of this workbook stand. */
import { SHEETS } from "../../workbook/contract";
import { EmptyState } from "../parts/EmptyState";
import type { ViewProps } from "../view";

export function SetUpView({ session }: ViewProps) {
  return (
    <EmptyState kind="set-up sheet" onAction={() => void session.select(`'${SHEETS.setup}'!A1`)} />
  );
}
