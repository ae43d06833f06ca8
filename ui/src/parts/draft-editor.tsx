import { useCallback, useId, useRef } from "react";
import { TextButton } from "@/components/button";
import { Select } from "@/components/field";
import { Mark } from "@/components/mark";
import { LoadingState } from "@/components/state";
import { useI18n } from "@/i18n";
import { asApiError } from "@/ipc/errors";
import type { DraftRow } from "@/ipc/types";
import { ApiErrorState } from "./api-error";
import { DraftGaps } from "./draft-gaps";
import { DraftSide, type SideControl } from "./draft-side";
import type { Draft } from "./use-draft";

export { type Draft, type DraftOptions, useDraft } from "./use-draft";

/** A draft's name: the seller's own, or the catalogue's. */
export function useDraftName(): (draft: Pick<DraftRow, "id" | "name">) => string {
  const { code } = useI18n();
  return (draft) => draft.name ?? code("draft-name", draft.id);
}

/**
 * Two sides of one text: the seller's language beside the one that is sent. What is not known stays a gap and blocks; what
 * must not be sent is marked where it stands and said below.
 */
export function DraftEditor(props: { draft: Draft; label: string; autoFocus?: boolean }) {
  const { draft, label, autoFocus } = props;
  const { t, code, count } = useI18n();
  const id = useId();
  const sent = useRef<SideControl | null>(null);
  const keep = useCallback((control: SideControl | null) => {
    sent.current = control;
  }, []);
  if (draft.error && !draft.filled)
    return <ApiErrorState error={asApiError(draft.error)} onRetry={() => draft.retry()} />;
  const { filled } = draft;
  if (!filled) return <LoadingState>{t("draft-loading")}</LoadingState>;
  const { max } = draft.limits;
  const counted = max === null ? t("draft-count", { count: draft.count }) : `${count(draft.count)} / ${count(max)}`;
  return (
    <div className="draft" role="group" aria-label={label}>
      <Choices draft={draft} />
      <div className="draft-pair" data-single={draft.own === null}>
        {draft.own && filled.own && (
          <DraftSide
            label={t("draft-own", { lang: code("lang", filled.own.lang) })}
            name={t("draft-own-name", { what: label, lang: code("lang", filled.own.lang) })}
            lang={filled.own.lang}
            value={draft.own}
            autoFocus={autoFocus ?? false}
            stale={draft.stale === "own" ? <Stale draft={draft} /> : undefined}
            onChange={(text) => draft.write("own", text)}
          />
        )}
        <DraftSide
          label={t("draft-sent", { lang: code("lang", filled.sent.lang) })}
          name={t("draft-sent-name", { what: label, lang: code("lang", filled.sent.lang) })}
          lang={filled.sent.lang}
          value={draft.sent}
          findings={draft.findings}
          autoFocus={(autoFocus ?? false) && draft.own === null}
          count={<span className={max !== null && draft.count > max ? "tone-late" : ""}>{counted}</span>}
          stale={draft.stale === "sent" ? <Stale draft={draft} /> : undefined}
          describedBy={`${id}-findings`}
          control={keep}
          onChange={(text) => draft.write("sent", text)}
        />
      </div>
      <DraftGaps draft={draft} />
      <Findings id={`${id}-findings`} draft={draft} select={(span) => sent.current?.select(span)} />
    </div>
  );
}

function Choices(props: { draft: Draft }) {
  const { draft } = props;
  const { t, code } = useI18n();
  const nameOf = useDraftName();
  const { filled } = draft;
  if (!filled) return null;
  const picked = filled.causes.find((cause) => cause.picked)?.code ?? "";
  return (
    <div className="draft-choices">
      {filled.choices.length > 0 && (
        <Select
          label={t("draft-choose")}
          value={filled.draft ?? ""}
          options={[
            ...(filled.draft ? [] : [{ value: "", label: t("draft-none") }]),
            ...filled.choices.map((choice) => ({ value: choice.id, label: nameOf(choice) })),
          ]}
          onChange={(next) => next && draft.choose(next)}
        />
      )}
      {filled.causes.length > 0 && (
        <Select
          label={t("draft-cause")}
          value={picked}
          empty={t("draft-cause-none")}
          options={filled.causes.map((cause) => ({
            value: cause.code,
            label: cause.shown
              ? t("draft-cause-shown", { cause: code("cause-name", cause.code) })
              : code("cause-name", cause.code),
          }))}
          onChange={(value) => draft.set({ name: "cause", value, sent: null })}
        />
      )}
      {draft.put_aside && <TextButton onClick={() => draft.back()}>{t("draft-back")}</TextButton>}
    </div>
  );
}

function Stale(props: { draft: Draft }) {
  const { t } = useI18n();
  return (
    <>
      {t("draft-stale")} <TextButton onClick={() => props.draft.fits()}>{t("draft-fits")}</TextButton>
    </>
  );
}

function Findings(props: { id: string; draft: Draft; select: (span: { from: number; to: number }) => void }) {
  const { id, draft, select } = props;
  const { t, say } = useI18n();
  // An empty field needs no remark before anything was written.
  const shown = draft.findings.filter((finding) => finding.rule !== "empty" || draft.dirty);
  return (
    <ul id={id} className="draft-findings" aria-live="polite">
      {shown.map((finding) => (
        <li key={`${finding.rule}${finding.from}-${finding.to}`}>
          <Mark
            shape={finding.severity === "block" ? "urgent" : "soon"}
            label={t(finding.severity === "block" ? "draft-blocks" : "draft-warns")}
          />{" "}
          <button type="button" className="draft-finding" onClick={() => select(finding)}>
            {say(finding.message)}
          </button>
        </li>
      ))}
    </ul>
  );
}
