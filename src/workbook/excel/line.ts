/** How dear a round trip to Excel is: about a millisecond in Excel on this machine, a tenth of a second and more on the web. */

/** Trips are dear from so many milliseconds on; a busy machine takes a few. */
const DEAR_MS = 40;
/** The quickest of the last few tells: others waited for something else. */
const REMEMBERED = 3;

const trips: number[] = [];

/** A round trip, remembered by how long it took; one that asks for little. */
export async function measuredTrip(context: Excel.RequestContext): Promise<void> {
  const before = performance.now();
  await context.sync();
  trips.push(performance.now() - before);
  if (trips.length > REMEMBERED) trips.shift();
}

/** Few long requests are better then than many short ones. */
export function areTripsDear(): boolean {
  return trips.length > 0 && Math.min(...trips) >= DEAR_MS;
}
