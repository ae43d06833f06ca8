import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";

/** Words that rest on a rule: they open it in the rulebook. A rule whose source is old says so beside them. */
export function RuleLink(props: { rule: string; recheck?: boolean; title?: string | undefined; children: ReactNode }) {
  const { rule, recheck, title, children } = props;
  const { t } = useI18n();
  return (
    <span className="rulelink">
      <Link to="/rulebook" search={{ id: rule }} title={title}>
        {children}
      </Link>
      {recheck && (
        <span className="rulelink-old">
          <Mark shape="soon" /> {t("rule-recheck-mark")}
        </span>
      )}
    </span>
  );
}
