/** Reading of search parameters: what is not a plain text or number is not there. */
export function text(value: unknown): string | undefined {
  if (typeof value === "string" && value !== "") return value;
  if (typeof value === "number") return String(value);
  return undefined;
}

export function texts(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) {
    const one = text(value);
    return one === undefined ? undefined : one.split(",");
  }
  const found = value.map(text).filter((item) => item !== undefined);
  return found.length ? found : undefined;
}

export function flag(value: unknown): true | undefined {
  return value === true || value === 1 || value === "1" || value === "true" ? true : undefined;
}

/** Only the keys that hold something, so that an empty filter leaves the address alone. */
export function present<T extends Record<string, unknown>>(search: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(search).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
