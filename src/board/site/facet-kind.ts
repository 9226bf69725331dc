/** By what the list of requests is cut into pages of their own: the first part of their address. */
export type FacetKind = "stage" | "exit" | "kind" | "partner" | "country" | "language" | "year";
