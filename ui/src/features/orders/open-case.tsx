import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { TextField } from "@/components/field";
import { Menu } from "@/components/menu";
import { useI18n } from "@/i18n";
import { ask } from "@/ipc/queries";
import type { HandKindView } from "@/ipc/types";
import { instantOf } from "./add-order";

/** The kinds that can be opened by hand on orders of these marketplaces: those that all of them have. */
export function useKinds(platforms: string[]): HandKindView[] {
  const known = useQuery(ask.platforms()).data ?? [];
  const lists = [...new Set(platforms)].map((id) => known.find((other) => other.platform === id)?.kinds ?? []);
  return (lists[0] ?? []).filter((kind) => lists.every((list) => list.some((other) => other.kind === kind.kind)));
}

/** Chooses the kind of a case opened by hand; a kind whose clock the seller must set asks since when it runs. */
export function OpenCase(props: {
  kinds: HandKindView[];
  busy: boolean;
  cap?: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onChoose: (kind: string, since: string | null) => void;
}) {
  const { kinds, busy, cap, open, onOpenChange, onChoose } = props;
  const { t, code } = useI18n();
  const [asked, setAsked] = useState<string | null>(null);
  const [since, setSince] = useState("");
  const choose = () => {
    if (asked === null) return;
    onChoose(asked, instantOf(since));
    setAsked(null);
    setSince("");
  };
  return (
    <>
      <Menu
        open={open}
        onOpenChange={onOpenChange}
        trigger={
          <Button busy={busy} {...(cap ? { cap } : {})}>
            {t("orders-open-case")}
          </Button>
        }
        items={kinds.map((kind) => ({
          key: kind.kind,
          label: code("kind", kind.kind),
          onChoose: () => (kind.since ? setAsked(kind.kind) : onChoose(kind.kind, null)),
        }))}
      />
      <Dialog
        open={asked !== null}
        title={asked ? code("kind", asked) : ""}
        text={t("entered-since-say")}
        onClose={() => setAsked(null)}
        confirm={{ keep: t("entered-keep"), verb: t("orders-open-case"), run: choose }}
      >
        <TextField
          type="datetime-local"
          label={t("entered-since")}
          help={t("entered-since-help")}
          value={since}
          onChange={(event) => setSince(event.target.value)}
        />
      </Dialog>
    </>
  );
}
