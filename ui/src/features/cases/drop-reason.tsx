import type { Ref } from "react";
import { Button } from "@/components/button";
import { TextField } from "@/components/field";
import { useI18n } from "@/i18n";

/** Why a case is let go: in one's own words, or one of three at a press. */
export function DropReason(props: { ref: Ref<HTMLInputElement>; why: string; onChange: (why: string) => void }) {
  const { ref, why, onChange } = props;
  const { t } = useI18n();
  const reasons = [t("case-drop-reason-1"), t("case-drop-reason-2"), t("case-drop-reason-3")];
  return (
    <>
      <TextField ref={ref} label={t("case-drop-why")} value={why} onChange={(event) => onChange(event.target.value)} />
      <div className="flex flex-wrap gap-2">
        {reasons.map((reason) => (
          <Button key={reason} onClick={() => onChange(reason)}>
            {reason}
          </Button>
        ))}
      </div>
    </>
  );
}
