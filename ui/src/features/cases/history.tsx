import { Link } from "@tanstack/react-router";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import type { CaseView, LinkView } from "@/ipc/types";
import { BuyerWords } from "@/parts/buyer-words";

/** Records tied to the case, and everything that happened to it. */
export function History(props: { view: CaseView }) {
  const { view } = props;
  const { t, code, dayTime, find } = useI18n();
  // A step's row names the step and the option by their codes; any other reason is somebody's words.
  const why = (words: string) => {
    const [step = "", option] = words.split(/\s*[:/]\s*/);
    const { kind } = view.case;
    const title = find(`step-${kind}-${step}`);
    if (!title) return words;
    const chosen = option ? find(`option-${kind}-${option}`) : undefined;
    return chosen ? `${title} ${chosen}` : title;
  };
  return (
    <>
      {view.links.length > 0 && (
        <section className="case-part">
          <h2 className="sec">{t("links-title")}</h2>
          <ul className="links">
            {view.links.map((link) => (
              <LinkLine key={`${link.kind}${link.id}`} link={link} />
            ))}
          </ul>
        </section>
      )}
      <section className="case-part">
        <h2 className="sec">{t("history-title")}</h2>
        <ol className="audit">
          {view.audit.map((line, index) => (
            <li key={`${line.at}${index}`}>
              <span className="audit-time">{dayTime(line.at)}</span>
              <span>
                {find(`audit-${line.what}`) ?? line.what}
                {line.from !== line.to && line.to !== null && (
                  <span className="text-ink-2">
                    {" "}
                    {line.from ? `${code("state", line.from)} → ` : ""}
                    {code("state", line.to)}
                  </span>
                )}
                {line.why && <bdi className="block text-ink-2">{why(line.why)}</bdi>}
              </span>
              <span className="audit-who">{t(`history-who-${line.who === "seller" ? "seller" : "recourse"}`)}</span>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function LinkLine(props: { link: LinkView }) {
  const { link } = props;
  const { t, code, dayTime } = useI18n();
  const sure = link.certainty === "exact";
  return (
    <li>
      <Mark shape={sure ? "done" : "maybe"} label={t(sure ? "links-exact" : "links-inferred")} />
      <span>
        {code("subject", link.kind)}{" "}
        {link.kind === "order" ? (
          <Link to="/orders" search={{ id: link.id }} className="id">
            {link.id}
          </Link>
        ) : (
          <span className="id">{link.id}</span>
        )}
        {link.at && <span className="text-ink-2"> {dayTime(link.at)}</span>}
        {link.summary && <BuyerWords className="block text-ink-2">{link.summary}</BuyerWords>}
        <span className="block meta text-ink-2">
          {sure
            ? t("links-by", { by: code("link_by", link.by) })
            : t("links-candidates", { by: code("link_by", link.by), count: link.candidates })}
        </span>
      </span>
    </li>
  );
}
