import { currencyDigits } from "@/i18n/format";
import type { MoneyView } from "@/ipc/types";

/** An amount as it is typed: `1240.00`. Works on digits, never on floats. */
export function typed(amount: MoneyView): string {
  const digits = currencyDigits(amount.currency);
  const text = String(Math.abs(amount.minor)).padStart(digits + 1, "0");
  const sign = amount.minor < 0 ? "-" : "";
  return digits ? `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}` : `${sign}${text}`;
}

/** What was typed as decimal text, a comma read as the point; nothing when it is no amount of the currency. */
export function readAmount(text: string, currency: string): string | null {
  const digits = currencyDigits(currency);
  const plain = text.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  const form = digits ? new RegExp(`^\\d{1,12}(\\.\\d{1,${digits}})?$`) : /^\d{1,12}$/;
  return form.test(plain) ? plain : null;
}
