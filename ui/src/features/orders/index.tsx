import { useI18n } from "@/i18n";
import { View } from "@/parts/view";

export function OrdersView() {
  const { t } = useI18n();
  return <View title={t("nav-orders")}>{null}</View>;
}
