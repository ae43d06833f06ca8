import { useState } from "react";
import { Button, type ButtonLook } from "@/components/button";
import { Menu } from "@/components/menu";
import { useI18n } from "@/i18n";
import { commands, unwrap } from "@/ipc/queries";
import type { OrderColumn, OrderSelection } from "@/ipc/types";
import { useKeys } from "@/lib/keys";
import { useAct } from "@/parts/acts";

/** The columns that are shown, in their order. */
export const shownOf = (columns: OrderColumn[]): string[] =>
  columns.filter((column) => column.shown).map((column) => column.id);

/** Writes a list or what is marked of it into a file; where to is asked by the system. */
export function ExportMenu(props: {
  selection: OrderSelection;
  columns: OrderColumn[];
  total: number;
  label: string;
  look?: ButtonLook;
}) {
  const { selection, columns, total, label, look } = props;
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const write = useAct((csv: boolean) => unwrap(commands.orderExport(selection, shownOf(columns), csv)), {
    told: (written) => (written ? t("orders-exported", { count: written.orders, file: written.file }) : undefined),
  });
  useKeys({
    "Ctrl+KeyE": () => {
      if (total === 0) return false;
      setOpen(true);
      return true;
    },
  });
  return (
    <Menu
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button cap="Ctrl E" look={look} busy={write.busy} disabled={total === 0}>
          {label}
        </Button>
      }
      items={[
        { key: "xlsx", label: t("orders-export-xlsx"), onChoose: () => write.act(false) },
        { key: "csv", label: t("orders-export-csv"), onChoose: () => write.act(true) },
      ]}
    />
  );
}
