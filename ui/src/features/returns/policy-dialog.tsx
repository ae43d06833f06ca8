import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button, TextButton } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Select, TextArea, TextField } from "@/components/field";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import { ask, commands, unwrap } from "@/ipc/queries";
import type { PolicyLineView, PolicyView } from "@/ipc/types";
import { useAct } from "@/parts/acts";
import { Loaded } from "@/parts/loaded";

const PARTS = ["conditions", "methods", "procedures"] as const;
const FINDINGS = ["any", "a", "b", "c", "swapped", "missing_parts", "damaged", "used"] as const;
const SETTLEMENTS = ["refund_full", "refund_part", "refund_none", "restock", "write_off", "ask_back"] as const;
const BLANK: PolicyLineView = { n: 0, part: "conditions", text: "", when: null, decision: null };
const TAGS = ["settings", "undo", "cases"] as const;

/** The seller's own return policy, in his words. Lines that name a finding propose a decision after an inspection. */
export function PolicyDialog(props: { open: boolean; onClose: () => void }) {
  const { open, onClose } = props;
  const { t } = useI18n();
  const policy = useQuery({ ...ask.policy(), enabled: open });
  return (
    <Dialog
      open={open}
      wide
      title={t("policy-title")}
      text={t("policy-text")}
      onClose={onClose}
      close={t("view-close")}
    >
      <Loaded query={policy}>{(data) => <Policy policy={data} />}</Loaded>
    </Dialog>
  );
}

function Policy(props: { policy: PolicyView }) {
  const { policy } = props;
  const { t, code } = useI18n();
  const [edited, setEdited] = useState<PolicyLineView | null>(null);
  const [guide, setGuide] = useState(policy.guide ?? "");
  const remove = useAct((n: number) => unwrap(commands.policyRemove(n)), {
    tags: TAGS,
    undo: true,
    told: () => t("policy-removed"),
  });
  const link = useAct((address: string) => unwrap(commands.policyGuide(address)), {
    tags: TAGS,
    undo: true,
    told: () => t("policy-guide-kept"),
  });
  return (
    <div className="policy">
      {PARTS.map((part) => {
        const lines = policy.lines.filter((line) => line.part === part);
        return (
          <section key={part} aria-label={t(`policy-part-${part}`)}>
            <h3 className="sec">{t(`policy-part-${part}`)}</h3>
            {lines.map((line) =>
              edited?.n === line.n ? (
                <LineForm key={line.n} line={line} onDone={() => setEdited(null)} />
              ) : (
                <div key={line.n} className="policy-line">
                  <p className="whitespace-pre-line">{line.text}</p>
                  {line.when && line.decision && (
                    <p className="meta text-ink-2">
                      {t("policy-when-then", {
                        when: code("policy-finding", line.when),
                        decision: code("return-settle", line.decision),
                      })}
                    </p>
                  )}
                  <p className="meta policy-acts">
                    <TextButton onClick={() => setEdited(line)}>{t("policy-edit")}</TextButton>
                    <TextButton onClick={() => remove.act(line.n)}>{t("policy-remove")}</TextButton>
                  </p>
                </div>
              ),
            )}
            {lines.length === 0 && edited?.part !== part && (
              <p className="text-ink-2">
                <Mark shape="missing" /> {t("policy-part-empty")}
              </p>
            )}
            {edited?.n === 0 && edited.part === part ? (
              <LineForm line={edited} onDone={() => setEdited(null)} />
            ) : (
              <Button onClick={() => setEdited({ ...BLANK, part })}>{t("policy-add")}</Button>
            )}
          </section>
        );
      })}
      <form
        className="policy-guide"
        onSubmit={(event) => {
          event.preventDefault();
          link.act(guide);
        }}
      >
        <TextField
          label={t("policy-guide")}
          help={t("policy-guide-help")}
          type="url"
          value={guide}
          onChange={(event) => setGuide(event.target.value)}
        />
        <Button type="submit" busy={link.busy} disabled={guide.trim() === (policy.guide ?? "")}>
          {t("policy-keep")}
        </Button>
      </form>
    </div>
  );
}

function LineForm(props: { line: PolicyLineView; onDone: () => void }) {
  const { onDone } = props;
  const { t } = useI18n();
  const [line, setLine] = useState(props.line);
  const save = useAct((next: PolicyLineView) => unwrap(commands.policySet(next)), {
    tags: TAGS,
    undo: true,
    told: () => t("policy-kept"),
    done: onDone,
  });
  return (
    <div className="policy-form">
      <TextArea
        label={t("policy-words")}
        rows={3}
        maxLength={1000}
        value={line.text}
        onChange={(event) => setLine({ ...line, text: event.target.value })}
      />
      <div className="flex flex-wrap gap-3">
        <Select
          label={t("policy-when")}
          value={line.when ?? ""}
          empty={t("policy-when-none")}
          options={FINDINGS.map((value) => ({ value: value as string, label: t(`policy-finding-${value}`) }))}
          onChange={(when) =>
            setLine({ ...line, when: when || null, decision: when ? (line.decision ?? "refund_full") : null })
          }
        />
        {line.when && (
          <Select
            label={t("policy-then")}
            value={line.decision ?? "refund_full"}
            options={SETTLEMENTS.map((value) => ({ value: value as string, label: t(`return-settle-${value}`) }))}
            onChange={(decision) => setLine({ ...line, decision })}
          />
        )}
      </div>
      <div className="flex gap-2">
        <Button look="primary" busy={save.busy} disabled={line.text.trim() === ""} onClick={() => save.act(line)}>
          {t("policy-keep")}
        </Button>
        <Button look="bare" onClick={onDone}>
          {t("policy-cancel")}
        </Button>
      </div>
    </div>
  );
}
