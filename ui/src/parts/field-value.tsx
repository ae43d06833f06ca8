import { useI18n } from "@/i18n";
import { BuyerWords } from "./buyer-words";

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/;
const CODE = /^\w+$/;
const AMOUNT = /^(-?)(\d+)\.(\d\d) ([A-Z]{3})$/;

/** A field as it came; an instant, an amount or a code with a name is written as the language does. */
export function FieldValue(props: { name: string; value: string }) {
  const { dayTime, money, find } = useI18n();
  const { name, value } = props;
  const known = CODE.test(value) ? find(`value-${name}-${value}`) : undefined;
  if (known) return known;
  if (INSTANT.test(value)) return dayTime(value);
  const amount = AMOUNT.exec(value);
  if (amount) {
    const minor = Number(`${amount[1]}${amount[2]}${amount[3]}`);
    return money({ minor, currency: amount[4] ?? "" });
  }
  return <BuyerWords>{value}</BuyerWords>;
}
