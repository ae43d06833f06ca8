import { localInstant } from "@/i18n/format";

/** A day as a date at midnight UTC; `null` for what is no day. */
function dateOf(day: string): Date | null {
  const at = new Date(`${day}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(at.getTime()) ? at : null;
}

/** The beginning of a day of the seller's time zone, `2026-10-14`, as an instant; `null` for what is no day. */
export function dayStart(day: string, zone: string): string | null {
  return dateOf(day) && localInstant(day, "00:00", zone).toISOString();
}

/** The end of that day: the beginning of the next one, also where days are 23 or 25 hours long. */
export function dayAfter(day: string, zone: string): string | null {
  const at = dateOf(day);
  if (!at) return null;
  at.setUTCDate(at.getUTCDate() + 1);
  return localInstant(at.toISOString().slice(0, 10), "00:00", zone).toISOString();
}
