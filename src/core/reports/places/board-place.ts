/** Where a request comes from, as far as its own words tell. Codes are ISO 3166-1 alpha-2, in capitals. */
export type BoardPlace =
  | { readonly kind: "country"; readonly code: string }
  | { readonly kind: "several"; readonly codes: readonly string[] }
  | { readonly kind: "global" }
  | { readonly kind: "unknown" };
