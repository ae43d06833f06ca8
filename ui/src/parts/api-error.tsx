import type { ReactNode } from "react";
import { Button } from "@/components/button";
import { ErrorState } from "@/components/state";
import { type I18n, useI18n } from "@/i18n";
import { commands } from "@/ipc/queries";
import type { ApiError } from "@/ipc/types";

export interface ErrorTexts {
  what: string;
  why: string | undefined;
  help: string | undefined;
}

/** What went wrong, why, and what to do, in the seller's words. */
export function errorTexts(error: ApiError, i18n: I18n): ErrorTexts {
  const found = (suffix: string) => {
    const id = `error-${error.code}${suffix}`;
    return i18n.find(id) === undefined ? undefined : i18n.say({ id, params: error.params });
  };
  return { what: found("") ?? i18n.t("view-failed", { code: error.code }), why: found("-why"), help: found("-help") };
}

export function ApiErrorState(props: { error: ApiError; onRetry?: (() => void) | undefined; action?: ReactNode }) {
  const { error, onRetry, action } = props;
  const i18n = useI18n();
  const { what, why, help } = errorTexts(error, i18n);
  const details = [error.code, error.details].filter(Boolean).join("\n");
  return (
    <ErrorState
      what={what}
      why={why}
      help={help}
      actions={
        <>
          {action}
          {onRetry && <Button onClick={onRetry}>{i18n.t("view-retry")}</Button>}
          <Button look="bare" onClick={() => void commands.textCopy(details)}>
            {i18n.t("view-copy-details")}
          </Button>
        </>
      }
      details={error.details ? { label: i18n.t("view-details"), text: details } : undefined}
    />
  );
}
