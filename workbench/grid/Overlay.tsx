/** What lies over the cells: once where they scroll, once over the frozen columns and cut off at their end. */
import type { ReactNode } from "react";

export interface Placed {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface FrozenOverlayProps {
  /** Width of headings and frozen columns; 0 without frozen columns. */
  readonly frozenWidth: number;
  /** Height of what comes before it in the page's flow, above which its places are counted. */
  readonly flowHeight: number;
  readonly children: ReactNode;
}

export function FrozenOverlay({ frozenWidth, flowHeight, children }: FrozenOverlayProps) {
  return (
    <>
      <div className="overlay" role="none">
        {children}
      </div>
      {frozenWidth > 0 && (
        <div
          className="overlay-lead"
          role="none"
          aria-hidden
          style={{ width: frozenWidth, marginTop: -flowHeight }}
        >
          {children}
        </div>
      )}
    </>
  );
}
