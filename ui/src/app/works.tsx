import { useQuery } from "@tanstack/react-query";
import { Progress } from "@/components/bar";
import { useI18n } from "@/i18n";
import { ask, commands, unwrap } from "@/ipc/queries";
import type { WorkView } from "@/ipc/types";
import { useAct } from "@/parts/acts";

/** Long writes under way: how far each is, and a way to stop it that leaves nothing behind. */
export function Works() {
  const works = useQuery(ask.works()).data ?? [];
  return works.map((work) => <Work key={work.id} work={work} />);
}

function Work(props: { work: WorkView }) {
  const { id, kind, unit, done, total } = props.work;
  const { t, code, count } = useI18n();
  const name = code("work", kind);
  const stop = useAct(() => unwrap(commands.workStop(id)), { told: () => t("work-stopped", { name }) });
  const closing = total > 0 && done >= total;
  return (
    <span className="work-line">
      {name}
      <Progress label={name} done={done} total={total} />
      <b>
        {closing
          ? t("work-closing")
          : t(unit === "files" ? "work-files" : "work-rows", { done: count(done), total: count(total) })}
      </b>
      <button type="button" className="status-key" disabled={stop.busy} onClick={() => stop.act(undefined)}>
        {t("work-stop")}
      </button>
    </span>
  );
}
