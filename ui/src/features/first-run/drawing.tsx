import { useI18n } from "@/i18n";

interface Part {
  look: "a" | "b" | "usual" | "over";
  days: number;
}
/** The example: 31 days, 19 of them between hand-over and departure, where 7 are usual. */
const PARCEL: Part[] = [
  { look: "a", days: 2 },
  { look: "usual", days: 7 },
  { look: "over", days: 12 },
  { look: "a", days: 3 },
  { look: "b", days: 1 },
  { look: "a", days: 3 },
  { look: "b", days: 1 },
  { look: "a", days: 2 },
];
const USUAL: Part[] = [
  { look: "a", days: 2 },
  { look: "usual", days: 7 },
  { look: "a", days: 4 },
  { look: "b", days: 1 },
  { look: "a", days: 3 },
  { look: "b", days: 2 },
  { look: "a", days: 1 },
];
const sum = (parts: Part[]) => parts.reduce((days, part) => days + part.days, 0);
const share = (days: number) => `${(days / sum(PARCEL)) * 100}%`;

/** One parcel over the usual one, on one scale. */
export function Drawing() {
  const { t } = useI18n();
  const over = PARCEL.find((part) => part.look === "over")?.days ?? 0;
  const usual = sum(USUAL);
  return (
    <div
      className="first-drawing"
      role="img"
      aria-label={t("first-drawing", { days: sum(PARCEL), between: 19, usual: 7 })}
    >
      <div className="first-dates">
        <span style={{ left: share(2) }}>{t("first-handed-over")}</span>
        <span className="is-end" style={{ left: share(21) }}>
          {t("first-departed")}
        </span>
        <span className="is-end" style={{ left: "100%" }}>
          {t("first-refused")}
        </span>
      </div>
      <div className="first-bar">
        {PARCEL.map((part, index) => (
          <i key={index} className={`first-${part.look}`} style={{ flexGrow: part.days }}>
            {part.look === "over" && <b>{t("first-over", { days: over })}</b>}
          </i>
        ))}
      </div>
      <div className="first-usual-line">
        <div className="first-usual-bar" style={{ width: share(usual) }}>
          {USUAL.map((part, index) => (
            <i key={index} className={`first-${part.look}`} style={{ flexGrow: part.days }} />
          ))}
        </div>
        <span>{t("first-usual", { days: usual })}</span>
      </div>
    </div>
  );
}
