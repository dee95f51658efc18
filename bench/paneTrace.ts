/** Tasks of a page's thread, from a trace of the browser. */

/** What is traced: the tasks of each thread, and what the page's scripts do in them. */
export const TRACED = [
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
  "v8",
  "disabled-by-default-v8.cpu_profiler",
] as const;

export interface Task {
  /** Milliseconds that the thread worked. */
  readonly working: number;
  /** Milliseconds from its begin to its end; longer than that while other programs have the processor. */
  readonly byTheClock: number;
  /** The scripts whose own functions took most of it, with their shares. */
  readonly mostly: string;
}

/** As far as it is read: https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly id?: string;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: {
    readonly name?: string;
    readonly data?: {
      readonly frames?: readonly { readonly url: string; readonly processId: number }[];
      readonly type?: string;
      readonly startTime?: number;
      readonly timeDeltas?: readonly number[];
      readonly cpuProfile?: {
        readonly nodes?: readonly ProfileNode[];
        readonly samples?: readonly number[];
      };
    };
  };
}

/** A task begins a little before the press in it: microseconds. */
const SLACK = 2_000;

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url?: string };
}

/** A moment, and the script that was at work then. */
type Sample = readonly [time: number, script: string];

/**
 * The tasks of the thread of a frame that has a process of its own, from the first press of the mouse on, the
 * longest first.
 * @param trace as the browser gives it: JSON
 * @param frame how the address of the frame's page ends
 * @throws Error when the frame has no process of its own, or nothing was pressed in it
 */
export function tasksOf(trace: Buffer, frame: string): Task[] {
  const { traceEvents } = JSON.parse(trace.toString("utf8")) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const frames =
    traceEvents.find(({ name }) => name === "TracingStartedInBrowser")?.args.data?.frames ?? [];
  const process = frames.find(({ url }) => url.endsWith(frame))?.processId;
  const inProcess = frames.filter(({ processId }) => processId === process);
  // The pane of a workbook that was open before stays there, and is idle.
  if (process === undefined || !inProcess.every(({ url }) => url.endsWith(frame)))
    throw new Error(`${frame} has no process of its own.`);
  const ofProcess = traceEvents.filter(({ pid }) => pid === process);
  const thread = ofProcess.find(
    ({ name, args }) => name === "thread_name" && args.name === "CrRendererMain",
  )?.tid;
  const samples = samplesOf(ofProcess, thread);
  // Tracing itself takes the thread for a while when it starts.
  const begun = ofProcess.find(
    ({ name, tid, args }) =>
      name === "EventDispatch" && tid === thread && args.data?.type === "mousedown",
  )?.ts;
  if (begun === undefined) throw new Error(`Nothing was pressed in ${frame}.`);
  return ofProcess
    .filter(({ name, tid, ts }) => name === "RunTask" && tid === thread && ts + SLACK > begun)
    .toSorted((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0))
    .map(({ ts, dur = 0, tdur = 0 }) => ({
      working: tdur / 1000,
      byTheClock: dur / 1000,
      mostly: mostOf(samples.filter(([time]) => time >= ts && time <= ts + dur)),
    }));
}

function samplesOf(events: readonly TraceEvent[], thread: number | undefined): Sample[] {
  const profile = events.find(({ name, tid }) => name === "Profile" && tid === thread);
  const scripts = new Map<number, string>();
  const samples: Sample[] = [];
  let time = profile?.args.data?.startTime ?? 0;
  for (const { name, id, args } of events) {
    if (name !== "ProfileChunk" || id !== profile?.id) continue;
    for (const node of args.data?.cpuProfile?.nodes ?? []) scripts.set(node.id, scriptOf(node));
    args.data?.cpuProfile?.samples?.forEach((node, at) => {
      time += args.data?.timeDeltas?.[at] ?? 0;
      samples.push([time, scripts.get(node) ?? ""]);
    });
  }
  return samples;
}

function scriptOf({ callFrame: { functionName, url = "" } }: ProfileNode): string {
  return url === "" ? functionName : url.replace(/^.*\//, "");
}

/** @example "excel-web-16.00.js 82%, taskpane.js 9%" */
function mostOf(samples: readonly Sample[]): string {
  const counts = new Map<string, number>();
  for (const [, script] of samples) counts.set(script, (counts.get(script) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([script, count]) => `${script} ${Math.round((count / samples.length) * 100)} %`)
    .join(", ");
}
