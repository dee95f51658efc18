/** Views that are loaded when they are first opened, so that the pane itself is there at once. */
import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { View, ViewProps } from "./view";

export function lazyView(load: () => Promise<View>): View {
  const Loaded = lazy(async () => ({ default: await load() }));
  return function LazyView(props: ViewProps) {
    return (
      <Suspense fallback={<Spinner label="Loading…" />}>
        <Loaded {...props} />
      </Suspense>
    );
  };
}
