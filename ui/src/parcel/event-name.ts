import type { I18n } from "@/i18n";

/** An event's name: the marketplace's own code where the catalogue knows it and it says more, else the general one. */
export function eventName(event: { event: string; code: string }, { find, code }: Pick<I18n, "find" | "code">): string {
  const key = `${event.event}-${event.code}`;
  return find(`ticket-moment-${key}`) ?? find(`moment-${key}`) ?? code("event", event.event);
}
