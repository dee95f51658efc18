/** What the whole page does: it asks before unsaved changes are lost, and F6 leads from part to part. */
import { useEffect } from "react";
import { moveToNextRegion } from "./regions";

export function usePageHabits(hasUnsavedChanges: boolean): void {
  useEffect(() => {
    if (!hasUnsavedChanges) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [hasUnsavedChanges]);

  useEffect(() => {
    // Also while nothing has the focus, as when the page is new.
    document.addEventListener("keydown", moveToNextRegion);
    return () => document.removeEventListener("keydown", moveToNextRegion);
  }, []);
}
