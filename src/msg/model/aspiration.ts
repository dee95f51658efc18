/** What a measure aspires to, as data; words/readAspiration.ts reads what analysts write. */
export type Aspiration =
  | { readonly kind: "average" }
  | { readonly kind: "nth"; readonly position: number }
  | { readonly kind: "top quartile" }
  | { readonly kind: "best" }
  | {
      readonly kind: "figure";
      /** "by better": a bare figure, whose direction is that of the measure's Better. */
      readonly direction: "at most" | "at least" | "by better";
      readonly figure: number;
    }
  /** No aspiration; the words in brackets that give the reason, "" for none. */
  | { readonly kind: "none"; readonly reason: string }
  | { readonly kind: "unreadable"; readonly text: string };

export type Status = "Met" | "Not met" | "No aspiration" | "No data";
