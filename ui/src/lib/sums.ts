interface Amount {
  minor: number;
  currency: string;
}

/** Sums by currency, in the order of their letters; never added across. */
export function sums(amounts: Iterable<Amount | null>): Amount[] {
  const found = new Map<string, number>();
  for (const amount of amounts) {
    if (amount) found.set(amount.currency, (found.get(amount.currency) ?? 0) + amount.minor);
  }
  return [...found].sort(([a], [b]) => a.localeCompare(b)).map(([currency, minor]) => ({ currency, minor }));
}
