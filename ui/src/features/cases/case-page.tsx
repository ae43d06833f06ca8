import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button, TextButton } from "@/components/button";
import { Copyable } from "@/components/copyable";
import { Mark } from "@/components/mark";
import { Message, useI18n } from "@/i18n";
import { ask, commands, keepCase, unwrap } from "@/ipc/queries";
import type { CaseView } from "@/ipc/types";
import { useKeys } from "@/lib/keys";
import { useNarrow, useShort } from "@/lib/media";
import { Journey } from "@/parcel/journey";
import { useAct } from "@/parts/acts";
import { caseMark, caseTitle, dueOf } from "@/parts/due";
import { isFiled } from "@/parts/filed";
import { Loaded } from "@/parts/loaded";
import { RuleLink } from "@/parts/rule-link";
import { DropDialog } from "./drop-dialog";
import { Evidence } from "./evidence";
import { History } from "./history";
import { Money } from "./money";
import { Notes } from "./notes";
import { Reason } from "./reason";
import { Related } from "./related";
import { SnoozeMenu } from "./snooze-menu";
import { Steps } from "./steps";
import { Subject } from "./subject";

interface Around {
  /** Several rows are marked: S and D are theirs. */
  several: boolean;
  /** The row after this one in the list. */
  next: string | null;
  onSelect: (id: string) => void;
  /** A step was taken: when the case has left the list, the next one opens. */
  onActed: (after: CaseView) => void;
}

/** A case: what happened in one sentence, the drawing that proves it, what to do, what is still missing. */
export function CasePage(props: { id: string } & Around) {
  const { t } = useI18n();
  const view = useQuery(ask.case(props.id));
  return (
    <Loaded query={view} loading={t("case-loading")}>
      {(data) => (
        <Page view={data} several={props.several} next={props.next} onSelect={props.onSelect} onActed={props.onActed} />
      )}
    </Loaded>
  );
}

function Page(props: { view: CaseView } & Around) {
  const { view, several, next, onSelect, onActed } = props;
  const narrow = useNarrow();
  const short = useShort();
  const doneSteps = view.steps.filter((step) => step.state === "done").length;
  const words = view.subject !== null && view.subject.texts.length + view.subject.pictures.length > 0;
  return (
    <article className="case" aria-label={view.case.id}>
      <Head view={view} several={several} next={next} onSelect={onSelect} />
      <div className="scroll case-scroll">
        <p className="stmt">
          <Message message={view.sentence} />
        </p>
        <Ids view={view} />
        {words && view.subject && <Subject subject={view.subject} />}
        {(view.parcel || view.timeline.length > 0) && (
          <div className="case-part">
            <Journey parcel={view.parcel} timeline={view.timeline} compact={(narrow || short) && doneSteps >= 2} />
          </div>
        )}
        <div className="case-two">
          <div className="case-column">
            <Steps view={view} onActed={onActed} />
            <Money view={view} />
          </div>
          <div className="case-column">
            <Evidence view={view} />
          </div>
        </div>
        <Notes view={view} />
        <Related id={view.case.id} />
        <Reason view={view} />
        <History view={view} />
      </div>
    </article>
  );
}

/** The ids people ask for stand in one line; the rest is one click away. */
const ASKED_FOR = new Set(["order", "srid", "sticker", "claim", "review", "chat", "tracking_number"]);

function Ids(props: { view: CaseView }) {
  const { view } = props;
  const { t, code } = useI18n();
  const [all, setAll] = useState(false);
  const first = view.ids.filter((field) => ASKED_FOR.has(field.name));
  const shown = all || first.length === 0 ? view.ids : first;
  const more = view.ids.length - shown.length;
  return (
    <div className="case-ids">
      {shown.map((field) => (
        <Copyable
          key={`${field.name}${field.value}`}
          label={code("field", field.name)}
          value={field.value}
          hint={t("view-copy-hint")}
          copied={t("view-copied")}
          onCopy={(value) => void commands.textCopy(value)}
        />
      ))}
      {more > 0 && (
        <TextButton className="meta" onClick={() => setAll(true)}>
          {t("case-more-ids", { count: more })}
        </TextButton>
      )}
      {view.page && (
        <TextButton className="meta" onClick={() => view.page && void commands.pageOpen(view.page)}>
          {t("case-open-page")}
        </TextButton>
      )}
    </div>
  );
}

function Head(props: { view: CaseView } & Omit<Around, "onActed">) {
  const { view, several, next, onSelect } = props;
  const i18n = useI18n();
  const { t, code, day } = i18n;
  const client = useQueryClient();
  const navigate = useNavigate();
  const [snoozing, setSnoozing] = useState(false);
  const [dropping, setDropping] = useState(false);
  const row = view.case;
  const due = dueOf(row, i18n);
  const mark = caseMark(row, due);
  const closed = row.state === "closed" || row.state === "dropped";
  const asleep = row.snoozed_until !== null && new Date(row.snoozed_until) > i18n.now;
  const away = () => {
    if (next) onSelect(next);
  };
  const snooze = useAct((until: string | null) => unwrap(commands.caseSnooze(row.id, until)), {
    tags: ["cases", "undo"],
    undo: true,
    told: (_view, until) =>
      until ? t("case-snoozed", { id: row.id, at: i18n.dayTime(until) }) : t("case-woken", { id: row.id }),
    done: (after, until) => {
      keepCase(client, after);
      if (until) away();
    },
  });
  const drop = useAct((why: string) => unwrap(commands.caseDrop(row.id, why)), {
    tags: ["cases", "undo"],
    undo: true,
    told: (_view, why) => t("case-dropped", { id: row.id, why }),
    done: (after) => {
      keepCase(client, after);
      away();
    },
  });
  const ticket = () => {
    if (row.ticket) void navigate({ to: "/tickets/$ticket", params: { ticket: row.ticket } });
    else void navigate({ to: "/tickets/new", search: { cases: [row.id] } });
  };
  useKeys({
    KeyD: () => {
      if (closed || several) return false;
      setDropping(true);
      return true;
    },
    KeyS: () => {
      if (closed || several) return false;
      if (asleep) snooze.act(null);
      else setSnoozing(true);
      return true;
    },
  });
  return (
    <header className="case-head">
      <span className="case-name">
        <b className="id">{row.id}</b> <span>{caseTitle(row, i18n)}</span>
      </span>
      <span className="case-state">
        <Mark shape={mark.shape} {...(mark.tone ? { tone: mark.tone } : {})} />{" "}
        {t("case-state-since", { state: code("state", row.state), at: day(row.opened_at) })}
        {asleep && row.snoozed_until && <>, {t("case-asleep", { at: i18n.dayTime(row.snoozed_until) })}</>}
        {!closed && row.deadline && (
          <>
            {" · "}
            <RuleLink rule={row.deadline.rule} recheck={row.deadline.recheck} title={row.deadline.source}>
              {due.words}
            </RuleLink>
          </>
        )}
      </span>
      <div className="head-end">
        {!closed && asleep && (
          <Button look="bare" cap="S" onClick={() => snooze.act(null)}>
            {t("case-wake")}
          </Button>
        )}
        {!closed && !asleep && (
          <SnoozeMenu open={snoozing} onOpenChange={setSnoozing} onSnooze={(until) => snooze.act(until)} />
        )}
        {!closed && (
          <Button look="bare" cap="D" onClick={() => setDropping(true)}>
            {t("case-drop")}
          </Button>
        )}
        {(row.ticket || isFiled(row.kind)) && (
          <Button cap="T" onClick={ticket}>
            {row.ticket ? t("case-ticket", { ticket: row.ticket }) : t("cases-make-ticket")}
          </Button>
        )}
      </div>
      <DropDialog
        open={dropping}
        id={row.id}
        onClose={() => setDropping(false)}
        onDrop={(why) => {
          setDropping(false);
          drop.act(why);
        }}
      />
    </header>
  );
}
