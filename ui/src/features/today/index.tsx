import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Button, TextButton } from "@/components/button";
import { Message, useI18n } from "@/i18n";
import { ask, commands, unwrap } from "@/ipc/queries";
import type { BannerView, CaseRow, TodayView as Today, TodayGroup } from "@/ipc/types";
import { useKeys } from "@/lib/keys";
import { useMoves } from "@/lib/moves";
import { useAct } from "@/parts/acts";
import { Loaded } from "@/parts/loaded";
import { Reminders } from "@/parts/reminders";
import { View, type ViewBanner } from "@/parts/view";
import { DueRow } from "./due-row";
import { Side } from "./side";
import { Suggested } from "./suggested";

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

function Body(props: { today: Today }) {
  const { today } = props;
  const { t } = useI18n();
  const navigate = useNavigate();
  const rows = today.groups.flatMap((group) => group.items);
  const [chosen, setChosen] = useState<string | null>(null);
  const at = Math.max(
    0,
    rows.findIndex((row) => row.id === chosen),
  );
  const current = rows[at]?.id ?? null;
  const open = (row: CaseRow) => void navigate({ to: "/cases", search: { id: row.id } });
  const firstSuggested = today.suggested[0];
  useMoves(rows, at, (row) => setChosen(row.id), { arrows: true });
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
  return (
    <div className="with-side">
      <div className="scroll">
        <p className="stmt">
          <Message message={today.sentence} />
        </p>
        <Reminders />
        {today.groups.map((group, index) => (
          <Group
            key={group.key}
            group={group}
            first={index === 0 && group.key !== "no_deadline"}
            current={current}
            onOpen={open}
          />
        ))}
        {today.suggested.length > 0 && (
          <section aria-labelledby="today-suggested">
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
        {rows.length === 0 && today.suggested.length === 0 && <NothingUrgent />}
      </div>
      <Side today={today} />
    </div>
  );
}

function Group(props: { group: TodayGroup; first: boolean; current: string | null; onOpen: (row: CaseRow) => void }) {
  const { group, first, current, onOpen } = props;
  const { t, code, count } = useI18n();
  const rest = group.total - group.items.length;
  if (group.items.length === 0) return null;
  return (
    <section aria-labelledby={`group-${group.key}`}>
      <h2 id={`group-${group.key}`} className="sec due-head">
        {code("today-group", group.key)}
        {group.total > 1 && <span className="text-ink-3 font-normal"> {count(group.total)}</span>}
      </h2>
      <ul>
        {group.items.map((row, index) => (
          <DueRow
            key={row.id}
            row={row}
            group={group.key}
            figure={first && index === 0}
            current={row.id === current}
            onOpen={() => onOpen(row)}
          />
        ))}
      </ul>
      {rest > 0 && (
        <p className="pt-2">
          <Link to="/cases" search={{ view: "todo" }}>
            {t("today-more", { count: rest })}
          </Link>
        </p>
      )}
    </section>
  );
}

function NothingUrgent() {
  const { t } = useI18n();
  return (
    <div className="pt-4 grid gap-2 max-w-[36rem]">
      <span className="ghost" aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
        <i />
      </span>
      <p className="text-ink-2">{t("today-nothing")}</p>
      <p>
        <Link to="/orders">{t("today-nothing-orders")}</Link>
      </p>
    </div>
  );
}
