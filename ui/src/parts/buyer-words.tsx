/** Words from outside: kept apart from the page's direction and set in their own language. Text only, never markup. */
export function BuyerWords(props: { lang?: string | null | undefined; children: string; className?: string }) {
  const { lang, children, className } = props;
  return (
    <bdi lang={lang ?? undefined} className={className}>
      {children}
    </bdi>
  );
}
