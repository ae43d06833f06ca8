import { useI18n } from "@/i18n";
import { BuyerWords } from "./buyer-words";

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/;
const AMOUNT = /^(-?)(\d+)\.(\d\d) ([A-Z]{3})$/;

/** A field as it came; an instant or an amount is written as the language does. */
export function FieldValue(props: { value: string }) {
  const { dayTime, money } = useI18n();
  const { value } = props;
  if (INSTANT.test(value)) return dayTime(value);
  const amount = AMOUNT.exec(value);
  if (amount) {
    const minor = Number(`${amount[1]}${amount[2]}${amount[3]}`);
    return money({ minor, currency: amount[4] ?? "" });
  }
  return <BuyerWords>{value}</BuyerWords>;
}
