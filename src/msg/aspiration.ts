/** Aspirations as analysts write them, and whether they are met. */

export type Aspiration =
  | { readonly kind: "average" }
  | { readonly kind: "nth"; readonly position: number }
  | { readonly kind: "top quartile" }
  | { readonly kind: "best" }
  | { readonly kind: "figure"; readonly direction: "at most" | "at least"; readonly figure: number }
  /** No aspiration; the words in brackets that give the reason, "" for none. */
  | { readonly kind: "none"; readonly reason: string }
  | { readonly kind: "unreadable"; readonly text: string };

export type Status = "Met" | "Not met" | "No aspiration" | "No data";
