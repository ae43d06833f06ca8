import { useEffect, useState } from "react";
import { asApiError, commands, unwrap } from "@/ipc/queries";
import type { ApiError, TokenView } from "@/ipc/types";

const TYPING_MS = 150;

/**
 * What a token says of itself, read on this computer while it is typed. The token stays in this component: it is no key of
 * any cache.
 */
export function useInspect(platform: string | null, secret: string, endpoint: string | null) {
  const [found, setFound] = useState<{ token: TokenView | null; error: ApiError | null }>({ token: null, error: null });
  useEffect(() => {
    const text = secret.trim();
    if (!platform || text === "") {
      setFound({ token: null, error: null });
      return;
    }
    let gone = false;
    const timer = setTimeout(() => {
      unwrap(commands.accountInspect(platform, text, endpoint?.trim() || null)).then(
        (token) => {
          if (!gone) setFound({ token, error: null });
        },
        (thrown: unknown) => {
          if (!gone) setFound({ token: null, error: asApiError(thrown) });
        },
      );
    }, TYPING_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [platform, secret, endpoint]);
  return found;
}
