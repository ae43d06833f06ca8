import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Select } from "@/components/field";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import { asApiError } from "@/ipc/errors";
import { ask, caseFilter, commands, unwrap } from "@/ipc/queries";
import type { BodyInput } from "@/ipc/types";
import { errorTexts } from "@/parts/api-error";

/** Cases offered for a preview. */
const OFFERED = 30;

/** How the words read about a case the seller has: what is known is in, what is not stays a gap. */
export function Preview(props: { purpose: string; kinds: string[]; bodies: BodyInput[] }) {
  const { purpose, kinds, bodies } = props;
  const i18n = useI18n();
  const { t, code } = i18n;
  const [chosen, setChosen] = useState<string | null>(null);
  const kind = kinds[0] ?? null;
  const cases = useQuery({
    queryKey: ["cases", "preview", kind],
    queryFn: () => unwrap(commands.casePage(caseFilter({ kind }), null, OFFERED)),
    placeholderData: keepPreviousData,
  });
  const items = cases.data?.items ?? [];
  const current = items.find((row) => row.id === chosen)?.id ?? items[0]?.id ?? null;
  const filled = useQuery({
    ...ask.draftFill({
      draft: null,
      bodies,
      purpose,
      about: { case: current, account: null, review: null, claim: null, chat: null, order: null },
      values: [],
    }),
    enabled: current !== null && bodies.length > 0,
    placeholderData: keepPreviousData,
  });
  const error = filled.error ? errorTexts(asApiError(filled.error), i18n) : null;
  return (
    <section className="template-preview" aria-label={t("template-preview")}>
      <header className="flex flex-wrap items-center gap-3">
        <h2 className="sec">{t("template-preview")}</h2>
        {items.length > 0 && (
          <Select
            label={t("template-preview-case")}
            hideLabel
            value={current ?? ""}
            options={items.map((row) => ({ value: row.id, label: `${row.id} · ${code("kind", row.kind)}` }))}
            onChange={setChosen}
          />
        )}
      </header>
      {cases.isPending ? null : current === null ? (
        <p className="text-ink-2">{t("template-preview-none")}</p>
      ) : error ? (
        <p className="tone-late">
          <Mark shape="urgent" /> {error.what}
        </p>
      ) : (
        filled.data && (
          <>
            <p className="template-words" lang={filled.data.sent.lang} dir="auto">
              {filled.data.sent.pieces.length === 0
                ? t("template-preview-empty", { lang: code("lang", filled.data.sent.lang) })
                : filled.data.sent.pieces.map((piece, index) => (
                    <span
                      key={index}
                      className={piece.variable ? (piece.known ? "draft-chip" : "draft-chip draft-gap") : undefined}
                    >
                      {piece.text}
                    </span>
                  ))}
            </p>
            {filled.data.sent.pieces.some((piece) => !piece.known) && (
              <p className="meta text-ink-2">{t("template-preview-gaps")}</p>
            )}
          </>
        )
      )}
    </section>
  );
}
