import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Button, TextButton } from "@/components/button";
import { Message, useI18n } from "@/i18n";
import { ask, commands, unwrap } from "@/ipc/queries";
import type { BannerView, DueView, TodayView as Today } from "@/ipc/types";
import { useKeys } from "@/lib/keys";
import { useMoves } from "@/lib/moves";
import { useAct } from "@/parts/acts";
import { FirstSync } from "@/parts/first-sync";
import { Loaded } from "@/parts/loaded";
import { PageAndSide } from "@/parts/panes";
import { Reminders } from "@/parts/reminders";
import { Unread } from "@/parts/unread";
import { View, type ViewBanner } from "@/parts/view";
import { Coming, NothingUrgent } from "./coming";
import { Groups } from "./groups";
import { Side } from "./side";
import { Suggested } from "./suggested";

/** What comes next: so many lines. */
const NEXT = 3;
const URGENT = new Set(["overdue", "today"]);

/** What must be done before when. */
export function TodayView() {
  const { t, longDay, now } = useI18n();
  const today = useQuery(ask.today());
  const sync = useAct(() => unwrap(commands.syncNow()), { tags: ["sync"] });
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const banners = (today.data?.banners ?? []).filter((banner) => !dismissed.has(banner.key));
  return (
    <View
      title={longDay(now)}
      actions={
        <Button look="bare" cap="Ctrl R" onClick={() => sync.act(undefined)}>
          {t("sync-now")}
        </Button>
      }
      banners={banners.map((banner) => asBanner(banner, () => setDismissed(new Set([...dismissed, banner.key]))))}
    >
      <Loaded query={today} loading={t("today-loading")}>
        {(data) => <Body today={data} />}
      </Loaded>
    </View>
  );
}

function asBanner(banner: BannerView, onDismiss: () => void): ViewBanner {
  const tone = banner.tone === "late" || banner.tone === "soon" ? banner.tone : "neutral";
  return {
    key: banner.key,
    tone,
    ...(tone === "neutral" && banner.key !== "offline" ? { shape: "open" as const } : {}),
    text: <Message message={banner.message} />,
    actions: <BannerActions link={banner.link} onDismiss={onDismiss} />,
  };
}

function BannerActions(props: { link: string | null; onDismiss: () => void }) {
  const { t } = useI18n();
  return (
    <>
      {props.link && <a href={`#${props.link}`}>{t("today-banner-show")}</a>}
      <TextButton onClick={props.onDismiss}>{t("today-banner-dismiss")}</TextButton>
    </>
  );
}

/** Where the next step of a case is done: its page, or the ticket that it goes into. */
function useOpenStep() {
  const navigate = useNavigate();
  return ({ case: row, step }: DueView) => {
    if (step?.action === "ticket") void navigate({ to: "/tickets/new", search: { cases: [row.id] } });
    else void navigate({ to: "/cases", search: { id: row.id } });
  };
}

function Body(props: { today: Today }) {
  const { today } = props;
  const { t } = useI18n();
  const navigate = useNavigate();
  const open = useOpenStep();
  const rows = today.groups.flatMap((group) => group.items);
  const [chosen, setChosen] = useState<string | null>(null);
  const at = Math.max(
    0,
    rows.findIndex((row) => row.case.id === chosen),
  );
  const current = rows[at]?.case.id ?? null;
  const firstSuggested = today.suggested[0];
  const urgent = today.groups.some((group) => URGENT.has(group.key));
  const coming = urgent ? [] : today.next.filter((next) => !rows.some((row) => row.case.id === next.id)).slice(0, NEXT);
  useMoves(rows, at, (row) => setChosen(row.case.id), { arrows: true });
  useKeys({
    Enter: () => {
      const row = rows[at];
      if (!row) return false;
      open(row);
      return true;
    },
    KeyG: () => {
      if (!firstSuggested) return false;
      void navigate({ to: "/cases", search: { view: "suggested", kind: firstSuggested.kind } });
      return true;
    },
  });
  useEffect(() => {
    if (chosen) document.getElementById(`due-${chosen}`)?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const above = (
    <>
      <p className="stmt">
        <Message message={today.sentence} />
      </p>
      <FirstSync />
      <Reminders />
      <Coming next={coming} />
    </>
  );
  return (
    <PageAndSide name="today">
      <div className="scroll today">
        {rows.length === 0 && today.suggested.length === 0 ? (
          <Unread>
            {above}
            <NothingUrgent />
          </Unread>
        ) : (
          <>
            {above}
            <div className="due-all">
              <Groups groups={today.groups} current={current} onOpen={open} />
              {today.suggested.length > 0 && (
                <section className="due-group" aria-labelledby="today-suggested">
                  <h2 id="today-suggested" className="sec due-head">
                    {t("today-suggested")}
                  </h2>
                  {today.suggested.map((group, index) => (
                    <Suggested
                      key={group.kind}
                      group={group}
                      cap={index === 0 ? "G" : undefined}
                      primary={rows.length === 0 && index === 0}
                    />
                  ))}
                </section>
              )}
            </div>
          </>
        )}
      </div>
      <Side today={today} />
    </PageAndSide>
  );
}
