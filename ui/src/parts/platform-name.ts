import { useQuery } from "@tanstack/react-query";
import { ask } from "@/ipc/queries";

/** A marketplace's name as it writes it; an id that no connector knows with a capital letter. */
export function usePlatformName(): (id: string) => string {
  const platforms = useQuery(ask.platforms()).data ?? [];
  return (id) =>
    platforms.find((known) => known.platform === id)?.title ?? `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`;
}
