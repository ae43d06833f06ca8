import type { ReactNode } from "react";
import { Sided, Split } from "@/components/split";
import { useI18n } from "@/i18n";
import { useStoredMaybe } from "@/lib/stored";

/** A list beside the page of its chosen row; the width is remembered for each view. */
export function ListAndPage(props: {
  /** The view. */
  name: string;
  label: string;
  start?: number;
  min?: number;
  max?: number;
  /** The row that was chosen by name, as the address has it. */
  chosen: string | undefined;
  list: ReactNode;
  children: ReactNode;
}) {
  const { name, label, start = 320, min = 208, max = 560, chosen, list, children } = props;
  const { t } = useI18n();
  const [width, setWidth] = useStoredMaybe(name);
  return (
    <Split
      label={label}
      width={width}
      start={start}
      min={min}
      max={max}
      onWidth={setWidth}
      chosen={chosen}
      back={t("view-back-to-list")}
      list={list}
    >
      {children}
    </Split>
  );
}

/** A page with its side; the side's width is remembered for each view. */
export function PageAndSide(props: {
  /** The view. */
  name: string;
  start?: number;
  className?: string;
  /** The page, then its side. */
  children: [ReactNode, ReactNode];
}) {
  const { name, start = 280, className, children } = props;
  const { t } = useI18n();
  const [width, setWidth] = useStoredMaybe(`side.${name}`);
  return (
    <Sided
      label={t("view-side-width")}
      width={width}
      start={start}
      min={200}
      max={560}
      onWidth={setWidth}
      className={className}
    >
      {children}
    </Sided>
  );
}
