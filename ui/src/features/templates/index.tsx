import { EmptyState } from "@/components/state";
import { useI18n } from "@/i18n";
import { View } from "@/parts/view";

/** Texts to send: shipped with the app and the seller's own. */
export function TemplatesView() {
  const { t } = useI18n();
  return (
    <View title={t("nav-templates")}>
      <EmptyState title={t("templates-none-found")} text={t("templates-none-found-text")} />
    </View>
  );
}
