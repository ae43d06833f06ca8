/** Something the palette offers. */
export interface Hit {
  key: string;
  group: Group;
  name: string;
  detail?: string;
  /** What is copied: the id as the seller or the marketplace says it. */
  id?: string;
  /** Words that find it besides its name. */
  more?: string;
  /** Its key, as it lies now. */
  cap?: string;
  spans?: [number, number][];
  detailSpans?: [number, number][];
  idSpans?: [number, number][];
  run: () => void;
}

export const GROUPS = [
  "here",
  "recent",
  "cases",
  "orders",
  "claims",
  "reviews",
  "actions",
  "places",
  "settings",
  "templates",
  "rules",
] as const;
export type Group = (typeof GROUPS)[number];
