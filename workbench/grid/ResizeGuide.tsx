/** The line that shows where a row or column being resized would end. */
import { HEADING_HEIGHT, HEADING_WIDTH } from "./gridHit";
import type { GridWindow } from "./gridWindow";
import type { GridPointer } from "./useGridPointer";

export interface ResizeGuideProps {
  readonly guide: GridPointer["guide"];
  readonly window: GridWindow;
}

export function ResizeGuide({ guide, window: { shift, view } }: ResizeGuideProps) {
  if (!guide) return null;
  const style =
    guide.side === "columns"
      ? { left: HEADING_WIDTH + guide.at, top: view.scrollTop, height: view.height }
      : { top: HEADING_HEIGHT + guide.at + shift, left: view.scrollLeft, width: view.width };
  return <div className={`resize-guide ${guide.side}`} role="none" style={style} />;
}
