/** Long work in slices, so that the pane answers a person between them. */

/** A task that takes 50 ms is felt; a slice ends with the first piece of work beyond this. */
const SLICE_MS = 15;

/** Work that is cut at the places where `rest` is awaited. */
export class Slices {
  private begun = performance.now();

  /** Gives the thread away when this slice has lasted long enough; goes on at once otherwise. */
  async rest(): Promise<void> {
    if (performance.now() - this.begun < SLICE_MS) return;
    await this.giveWay();
  }

  /** Gives the thread away, for what comes next is long by itself. */
  async giveWay(): Promise<void> {
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    this.begun = performance.now();
  }
}
