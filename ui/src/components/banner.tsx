import type { ReactNode } from "react";
import { cx } from "@/lib/class";
import { Mark, type MarkShape } from "./mark";

export type BannerTone = "late" | "soon" | "neutral";
const SHAPES: Record<BannerTone, MarkShape> = { late: "urgent", soon: "soon", neutral: "off" };

/** One line over the view: a bold reason, what still works, one way out. */
export function Banner(props: { tone: BannerTone; shape?: MarkShape; children: ReactNode; actions?: ReactNode }) {
  const { tone, shape = SHAPES[tone], children, actions } = props;
  return (
    <div className={cx("banner", `banner-${tone}`)} role={tone === "late" ? "alert" : "status"}>
      <Mark shape={shape} />
      <p>{children}</p>
      {actions && <span className="banner-actions">{actions}</span>}
    </div>
  );
}
