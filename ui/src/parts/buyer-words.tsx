/** The language whose face a text wants, by its letters; nothing when Latin will do. */
export function langOf(text: string): string | undefined {
  if (/\p{Script=Han}/u.test(text)) return "zh";
  if (/\p{Script=Cyrillic}/u.test(text)) return "ru";
  return undefined;
}

/** Words from outside: kept apart from the page's direction and set in their own language. Text only, never markup. */
export function BuyerWords(props: { lang?: string | null | undefined; children: string; className?: string }) {
  const { lang, children, className } = props;
  return (
    <bdi lang={lang ?? langOf(children)} className={className}>
      {children}
    </bdi>
  );
}
