import { useI18n } from "@/i18n";
import type { RuleView } from "@/ipc/types";
import { usePlatformName } from "@/parts/platform-name";

/** A rule in words. */
export function useRuleWords() {
  const { t, code, find } = useI18n();
  const platform = usePlatformName();
  const unit = (value: number, of: string) => find(`unit-${of}`, { value }) ?? String(value);
  const name = (id: string) => code("rule", id);
  return {
    platform,
    name,
    /** The value with its unit; not known. */
    value: (rule: { value: number | null; unit: string }) =>
      rule.value === null ? t("rule-not-known") : unit(rule.value, rule.unit),
    amount: unit,
    whose: (rule: RuleView) => (rule.platform ? platform(rule.platform) : t("rulebook-platform-own")),
    trust: (rule: RuleView) =>
      rule.confidence
        ? code("confidence", rule.confidence)
        : rule.value === null
          ? t("rule-trust-none")
          : t("rule-trust-default"),
    searched: (rule: RuleView) =>
      [name(rule.id), ...rule.kinds.map((kind) => code("kind", kind)), ...rule.parts].join(" "),
  };
}
