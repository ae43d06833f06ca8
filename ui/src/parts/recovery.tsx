import { useQuery } from "@tanstack/react-query";
import { Button } from "@/components/button";
import { useI18n } from "@/i18n";
import { ask } from "@/ipc/queries";
import type { ApiError } from "@/ipc/types";
import { Backups, useRestore } from "./restore";

/** What a backup helps against. */
const HELPED = ["corrupt-database", "newer-database", "storage"];

/** The way out of a data folder that does not open: its backups, and any other. */
export function Recovery(props: { error: ApiError }) {
  const { t } = useI18n();
  const helps = HELPED.includes(props.error.code);
  const backups = useQuery({ ...ask.backups(), enabled: helps });
  const restore = useRestore();
  if (!helps) return null;
  const list = backups.data?.backups ?? [];
  return (
    <section className="recovery" aria-labelledby="recovery">
      <h2 id="recovery" className="sec">
        {t("keep-recovery")}
      </h2>
      <p className="text-ink-2">{t("keep-recovery-text")}</p>
      {list.length > 0 && <Backups backups={list} onRestore={restore.look} />}
      {backups.data && list.length === 0 && <p>{t("keep-none")}</p>}
      <p>
        <Button busy={restore.busy} onClick={restore.choose}>
          {t("keep-choose")}
        </Button>
      </p>
      {restore.dialog}
    </section>
  );
}
