import { useQuery } from "@tanstack/react-query";
import { Button } from "@/components/button";
import { Mark } from "@/components/mark";
import { LoadingState } from "@/components/state";
import { useI18n } from "@/i18n";
import { asApiError, ask, commands, unwrap } from "@/ipc/queries";
import type { TicketManifestView, TicketPreview } from "@/ipc/types";
import { useAct } from "@/parts/acts";
import { ShownError } from "./shown-error";
import { useCopy } from "./use-copy";

/** Every file of the bundle with its digest; an exported one is compared with its ZIP on disk. */
export function TabManifest(props: { preview: TicketPreview }) {
  const { preview } = props;
  const { t, code, bytes, dayTime } = useI18n();
  const asked = useQuery(ask.ticketManifest(preview.key));
  const again = useAct((ticket: string) => unwrap(commands.ticketAgain(ticket)), {
    told: (exported) => t("tickets-exported", { ticket: exported.ticket.id, path: exported.bundle }),
    done: () => void asked.refetch(),
  });
  const hashes = useCopy();
  if (asked.error) return <ShownError error={asApiError(asked.error)} onRetry={() => void asked.refetch()} />;
  if (!asked.data) return <LoadingState>{t("tickets-manifest-counting")}</LoadingState>;
  const { data } = asked;
  const copy = () =>
    hashes.act({
      text: data.files.map((file) => `${file.sha256}  ${file.name}\n`).join(""),
      said: t("tickets-manifest-copied", { count: data.files.length }),
    });
  const source = (of: string) => code("tickets-source", of.includes(":") ? "address" : of);
  return (
    <section aria-label="manifest.json" className="ticket-manifest">
      <div className="ticket-bar">
        <Disk manifest={data} />
        <span className="flex gap-2 ticket-bar-end">
          {(data.disk === "gone" || data.disk === "changed") && preview.ticket && (
            <Button busy={again.busy} onClick={() => preview.ticket && again.act(preview.ticket.id)}>
              {t("tickets-manifest-again")}
            </Button>
          )}
          <Button busy={hashes.busy} onClick={copy}>
            {t("tickets-manifest-copy")}
          </Button>
        </span>
      </div>
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys
        tabIndex={0}
        role="region"
        aria-label={t("tickets-tab-manifest")}
        className="ticket-cells"
      >
        <table className="cells">
          <thead>
            <tr>
              <th scope="col">{t("tickets-manifest-file")}</th>
              <th scope="col" className="num">
                {t("tickets-manifest-size")}
              </th>
              <th scope="col">{t("tickets-manifest-source")}</th>
              <th scope="col">{t("tickets-manifest-at")}</th>
              <th scope="col">SHA-256</th>
            </tr>
          </thead>
          <tbody>
            {data.files.map((file) => (
              <tr key={file.name}>
                <th scope="row" className="font-normal">
                  {file.name}
                </th>
                <td className="num">{bytes(file.bytes)}</td>
                <td>{source(file.source)}</td>
                <td>{dayTime(file.captured_at)}</td>
                <td className="id manifest-hash">{file.sha256}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Disk(props: { manifest: TicketManifestView }) {
  const { manifest } = props;
  const { t, bytes } = useI18n();
  const size = bytes(manifest.bytes);
  switch (manifest.disk) {
    case "whole":
      return (
        <p>
          <Mark shape="done" /> {t("tickets-disk-whole", { name: manifest.bundle, size })}
        </p>
      );
    case "changed":
      return (
        <p className="text-soon">
          <Mark shape="soon" /> {t("tickets-disk-changed", { name: manifest.bundle })}{" "}
          {manifest.detail && <span className="id">{manifest.detail}</span>}
        </p>
      );
    case "gone":
      return (
        <p className="text-soon">
          <Mark shape="soon" /> {t("tickets-disk-gone", { name: manifest.bundle })}
        </p>
      );
    default:
      return <p className="text-ink-2">{t("tickets-disk-none", { size })}</p>;
  }
}
