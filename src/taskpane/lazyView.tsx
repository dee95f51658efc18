/** Views that are loaded when they are first opened, so that the pane itself is there at once. */
import { Spinner } from "@fluentui/react-components";
import { createElement, lazy, Suspense, type ComponentType } from "react";

export function lazyView<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const Loaded = lazy(async () => ({ default: await load() }));
  return function LazyView(props: Props) {
    return (
      <Suspense fallback={<Spinner label="Loading…" />}>{createElement(Loaded, props)}</Suspense>
    );
  };
}
