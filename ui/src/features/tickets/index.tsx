import { useI18n } from "@/i18n";
import { View } from "@/parts/view";

export function TicketsView() {
  const { t } = useI18n();
  return <View title={t("nav-tickets")}>{null}</View>;
}

export function NewTicketView() {
  const { t } = useI18n();
  return <View title={t("nav-tickets")}>{null}</View>;
}

export function TicketView() {
  const { t } = useI18n();
  return <View title={t("nav-tickets")}>{null}</View>;
}
