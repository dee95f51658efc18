/** The force's own figures, and the words of the update: their lists, or the one that is open. */
import { useMemo, useState, useSyncExternalStore } from "react";
import { perSession } from "../perSession";
import type { ViewProps } from "../view";
import { FigureView } from "./FigureView";
import { FiguresList } from "./FiguresList";
import { listedIndicators, listedTexts, type TextChoice } from "./ownItems";
import { partOf, type ResultsPart } from "./ownPart";
import { TextsList } from "./TextsList";
import { TextView } from "./TextView";
import { createWriting, lostTexts, rowNow, typedText } from "./writing";

const writingOf = perSession(({ workbook, attempt, noteUnsaved }) =>
  createWriting(workbook.own, attempt, (texts) => noteUnsaved("words", texts)),
);

export interface OwnViewProps extends ViewProps {
  readonly part: Exclude<ResultsPart, "measures">;
}

export function OwnView({ state, session, part }: OwnViewProps) {
  const { outcome } = state;
  const report = outcome?.report;
  if (!outcome || !report?.own) return null;
  return part === "figures" ? (
    <Figures report={report} own={report.own} state={state} session={session} />
  ) : (
    <Words outcome={outcome} report={report} own={report.own} session={session} />
  );
}

type Outcome = NonNullable<ViewProps["state"]["outcome"]>;
type Report = NonNullable<Outcome["report"]>;

interface PartProps extends Pick<ViewProps, "session"> {
  readonly report: Report;
  readonly own: NonNullable<Report["own"]>;
}

function Figures({ report, own, state, session }: PartProps & Pick<ViewProps, "state">) {
  const store = partOf(session);
  const { indicator } = useSyncExternalStore(store.subscribe, store.state);
  const [lastOpen, setLastOpen] = useState<string>();
  const [search, setSearch] = useState("");
  const rows = useMemo(() => listedIndicators(own), [own]);
  const open = own.indicators.find((result) => result.indicator.name === indicator);
  if (open) {
    return (
      <FigureView
        // Cells are looked up anew after every refresh.
        key={`${open.indicator.name} ${state.finishedAt?.getTime() ?? ""}`}
        result={open}
        report={report}
        own={own}
        session={session}
        onBack={() => {
          setLastOpen(open.indicator.name);
          store.change({ indicator: undefined });
        }}
        onText={(text) => store.change({ part: "words", text })}
      />
    );
  }
  return (
    <FiguresList
      rows={rows}
      search={search}
      onSearch={setSearch}
      comesBackFrom={lastOpen}
      onOpen={(name) => store.change({ indicator: name })}
    />
  );
}

function Words({ outcome, report, own, session }: PartProps & { readonly outcome: Outcome }) {
  const store = partOf(session);
  const { text } = useSyncExternalStore(store.subscribe, store.state);
  const writing = writingOf(session);
  const written = useSyncExternalStore(writing.subscribe, writing.state);
  const [lastOpen, setLastOpen] = useState<string>();
  const [search, setSearch] = useState("");
  const [choice, setChoice] = useState<TextChoice>("all");
  const rows = useMemo(() => listedTexts(own, outcome), [own, outcome]);
  const open = rows.find(({ item }) => item.where === text)?.item;
  if (open) {
    const row = rowNow(open.filled.row, written, report);
    const { isSaving, done } = written;
    return (
      <TextView
        key={open.where}
        item={open}
        row={row}
        typed={typedText(row, written)}
        isSaving={isSaving}
        done={done?.where === open.where ? done.text : ""}
        report={report}
        own={own}
        onType={(words) => writing.type(row, words)}
        onDiscard={() => writing.discard(row)}
        onSave={() => void writing.save(row, report)}
        onBack={() => {
          setLastOpen(open.where);
          store.change({ text: undefined });
        }}
        onSelect={(where) => void session.select(where)}
      />
    );
  }
  return (
    <TextsList
      rows={rows}
      search={search}
      onSearch={setSearch}
      choice={choice}
      onChoose={setChoice}
      unsaved={written.typed}
      lost={lostTexts(
        own.narrative.map(({ row }) => rowNow(row, written, report)),
        written,
      )}
      onDiscard={writing.discard}
      comesBackFrom={lastOpen}
      onOpen={(where) => store.change({ text: where })}
    />
  );
}
