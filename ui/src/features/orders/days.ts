/** The beginning of a day of this computer, `2026-10-14`, as an instant; `null` for what is no day. */
export function dayStart(day: string): string | null {
  const at = new Date(`${day}T00:00:00`);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(at.getTime()) ? at.toISOString() : null;
}

/** The end of that day: the beginning of the next one, also where days are 23 or 25 hours long. */
export function dayAfter(day: string): string | null {
  if (dayStart(day) === null) return null;
  const at = new Date(`${day}T00:00:00`);
  at.setDate(at.getDate() + 1);
  return at.toISOString();
}
