/** A day of a date field at an hour of this computer's clock, as an instant. */
export function instant(day: string, hour: number): string | null {
  const at = new Date(`${day}T${String(hour).padStart(2, "0")}:00:00`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** The day so many days after one, both as `2026-11-22`. */
export function laterDay(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
