/** Excel's refusals in people's words: the one place that knows its error codes. */
import { stop, type Problem } from "../../msg/basics/problem";

interface Words {
  readonly what: string;
  readonly remedy: string;
}

const BUSY: Words = {
  what: "Excel is busy with a cell that is being edited.",
  remedy: "Finish the cell (press Enter or Escape) and try again.",
};

const TOO_LARGE: Words = {
  what: "Excel refused the report because a piece of it was too large to send.",
  remedy: "Set Show to No for measures that are not needed, or keep fewer periods, and try again.",
};

const SESSION_LOST: Words = {
  what: "Excel has lost the connection to this workbook.",
  remedy: "Reload the page with the workbook, and try again.",
};

const WORDS: Readonly<Record<string, Words>> = {
  AccessDenied: {
    what: "Excel does not allow this workbook to be changed: it is protected, or open for reading only.",
    remedy: "Take the protection off, or save a copy that you may change, and try again.",
  },
  InvalidOperationInCellEditMode: BUSY,
  "5004": BUSY,
  ItemNotFound: {
    what: "Something that the report needs was renamed or deleted while it was being made.",
    remedy: "Try again.",
  },
  ItemAlreadyExists: {
    what: "Excel has something of a name that the report needs and does not show it as a worksheet: a chart sheet called as one of the report's sheets, say.",
    remedy: "Give it another name, and try again.",
  },
  RequestPayloadSizeLimitExceeded: TOO_LARGE,
  ResponsePayloadSizeLimitExceeded: TOO_LARGE,
  "5103": TOO_LARGE,
  RequestAborted: { what: "Excel broke the work off.", remedy: "Try again." },
  InvalidOrTimedOutSession: SESSION_LOST,
  "5012": SESSION_LOST,
  ApiNotFound: {
    what: "This version of Excel lacks something that the report needs.",
    remedy: "Use Excel 2021, Microsoft 365 or Excel on the web.",
  },
};

/** An error that Excel, not we, brought about; its code says which. */
export interface OfficeError extends Error {
  readonly code: string | number;
}

export function isOfficeError(error: unknown): error is OfficeError {
  if (!(error instanceof Error) && !(typeof error === "object" && error !== null)) return false;
  const { code } = error as { readonly code?: unknown };
  return typeof code === "string" || typeof code === "number";
}

/**
 * A refusal as a problem.
 * @param begun whether writing had begun, so that the report may be incomplete
 */
export function officeProblem(error: OfficeError, begun: boolean): Problem {
  const { what, remedy } = wordsFor(error);
  return stop(begun ? `${what} ${BEGUN}` : what, remedy);
}

/** Said of every failure after the first write. */
export const BEGUN =
  "The report had been begun and may be incomplete: its sheets say so until a refresh has finished it.";

/** A refusal in one sentence, where the work goes on without what was refused. */
export function officeWords(error: OfficeError): string {
  return wordsFor(error).what;
}

function wordsFor({ code, message }: OfficeError): Words {
  const known = WORDS[String(code)];
  if (!known) {
    return {
      what: `Excel refused: ${message} (${code}).`,
      remedy: "Try again; if it happens again, close and open the workbook.",
    };
  }
  // Only Excel's own words say what is lacking.
  return code === "ApiNotFound"
    ? { ...known, what: `${known.what} Excel says: ${message}` }
    : known;
}
