import { useI18n } from "@/i18n";
import { View } from "@/parts/view";

export function AccountsView() {
  const { t } = useI18n();
  return <View title={t("nav-accounts")}>{null}</View>;
}
