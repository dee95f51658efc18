/** A projection under way: in a worker where the page has one, else in slices between which the pane lives. */
import { project, type Projection, type ProjectionRequest } from "../../msg/certainty/projection";

interface ProjectionCalls {
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly onDone: (projection: Projection) => void;
  readonly onFailed: (error: Error) => void;
}

/** Begins a projection and returns how to stop it; nothing is called after that. */
export type Project = (request: ProjectionRequest, calls: ProjectionCalls) => () => void;

/** What a worker tells. */
export type ProjectionMessage = { readonly share: number } | { readonly projection: Projection };

/** How long the pane may stand still. */
const SLICE_MILLISECONDS = 12;

/** In the pane's own thread. */
const projectInSlices: Project = (request, { onProgress, onDone, onFailed }) => {
  const steps = project(request);
  let timer = setTimeout(slice);
  function slice(): void {
    const until = performance.now() + SLICE_MILLISECONDS;
    try {
      for (;;) {
        const { done, value } = steps.next();
        if (done) return onDone(value);
        if (performance.now() < until) continue;
        onProgress(value);
        timer = setTimeout(slice);
        return;
      }
    } catch (error) {
      onFailed(error as Error);
    }
  }
  return () => clearTimeout(timer);
};

/** In a worker of its own, which ends with its projection. */
export function projectInWorker(open: () => Worker): Project {
  return (request, { onProgress, onDone, onFailed }) => {
    const worker = open();
    worker.onmessage = ({ data }: MessageEvent<ProjectionMessage>) => {
      if ("share" in data) return onProgress(data.share);
      worker.terminate();
      onDone(data.projection);
    };
    worker.onerror = ({ message }) => {
      worker.terminate();
      onFailed(new Error(message || "The projection stopped."));
    };
    worker.postMessage(request);
    return () => worker.terminate();
  };
}

let chosen: Project = projectInSlices;

/** Said once by the page, which alone knows where its workers are. */
export function projectBy(project: Project): void {
  chosen = project;
}

export const startProjection: Project = (request, calls) => chosen(request, calls);
