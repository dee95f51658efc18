import { HostError } from "../../model/types";

/** Excel's own sentences for its error codes, as Office.js shows them. */
const MESSAGES = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  UnsupportedOperation: "The operation being attempted is not supported.",
} as const;

/** Excel's error of that code, with what in particular was wrong where that helps. */
export function excelError(code: keyof typeof MESSAGES, detail?: string): HostError {
  return new HostError(code, detail ? `${MESSAGES[code]} ${detail}` : MESSAGES[code]);
}

/** What a member answers that Excel has and the host does not. */
export function notSimulated(className: string, member: string): HostError {
  return excelError("ApiNotFound", `${className}.${member} is not simulated by this host.`);
}
