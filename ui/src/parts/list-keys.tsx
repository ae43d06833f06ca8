import type { ReactNode } from "react";
import { KeyCap } from "@/components/key-cap";
import { useI18n } from "@/i18n";
import { cx } from "@/lib/class";

/** What the keys of a list do, told at its foot where there is room; J and K move in all of them. */
export function ListKeys(props: { keys: readonly { cap: string; to?: string; does: ReactNode }[]; bare?: boolean }) {
  const { t } = useI18n();
  return (
    <div className={cx("inbox-keys wide-only", !props.bare && "inbox-foot")}>
      <span>
        <KeyCap>J</KeyCap> <KeyCap>K</KeyCap> {t("cases-key-move")}
      </span>
      {props.keys.map(({ cap, to, does }) => (
        <span key={cap}>
          <KeyCap>{cap}</KeyCap>
          {to && (
            <>
              –<KeyCap>{to}</KeyCap>
            </>
          )}{" "}
          {does}
        </span>
      ))}
    </div>
  );
}
