import { EmptyState } from "@/components/state";
import { useI18n } from "@/i18n";
import { View } from "@/parts/view";

/** Every rule and number the app works with. */
export function RulebookView() {
  const { t } = useI18n();
  return (
    <View title={t("nav-rulebook")}>
      <EmptyState title={t("rulebook-none-found")} text={t("rulebook-none-found-text")} />
    </View>
  );
}
