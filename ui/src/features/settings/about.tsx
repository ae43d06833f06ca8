import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/button";
import { useI18n } from "@/i18n";
import { ask, commands, unwrap } from "@/ipc/queries";
import type { AboutView, UpdateView } from "@/ipc/types";
import { useAct } from "@/parts/acts";
import { Loaded } from "@/parts/loaded";
import { LicenceDialog } from "./licences";
import { Row, Section } from "./row";

/** What the program is, what it is built from, where its rules come from. */
export function AboutSection() {
  const { t, code } = useI18n();
  const about = useQuery(ask.about());
  const rules = useQuery(ask.rulebook()).data?.rules.length ?? 0;
  const [reading, setReading] = useState(false);
  return (
    <Section id="about">
      <Loaded query={about}>{(data) => <Version about={data} />}</Loaded>
      <Updates />
      <Row row="licences">
        <Button onClick={() => setReading(true)}>{t("settings-licences-open")}</Button>
        {reading && <LicenceDialog onClose={() => setReading(false)} />}
      </Row>
      <Row row="credits" wide>
        <p>
          {t("settings-credits-rules", { count: rules })}.{" "}
          <Link to="/rulebook" className="link">
            {t("settings-credits-open")}
          </Link>
        </p>
        <p className="field-help">{t("settings-credits-carriers")}</p>
        <ul className="credits">
          {about.data?.credits.map((credit) => (
            <li key={credit.name}>
              <span>{code("vocabulary", credit.name)}</span>
              <span className="text-ink-2" lang="en">
                {credit.source}
              </span>
            </li>
          ))}
        </ul>
      </Row>
    </Section>
  );
}

function Version(props: { about: AboutView }) {
  const { about } = props;
  const { t } = useI18n();
  const copy = useAct((text: string) => unwrap(commands.textCopy(text)), { told: () => t("settings-about-copied") });
  const lines: [string, string | null][] = [
    [t("settings-about-rulebook"), about.rulebook],
    ["SQLite", about.sqlite],
    [t("settings-about-tables"), String(about.schema)],
    ["WebKit", about.webview],
    [t("settings-about-system"), about.system],
  ];
  const shown = lines.filter((line): line is [string, string] => line[1] !== null);
  const text = [`Recourse ${about.version}`, ...shown.map(([name, value]) => `${name} ${value}`)].join("\n");
  return (
    <Row row="version">
      <p>
        <b>{t("settings-about-recourse", { version: about.version })}</b>
      </p>
      <dl className="versions">
        {shown.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="id">{value}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={() => copy.act(text)}>{t("settings-about-copy")}</Button>
    </Row>
  );
}

/** Looked for only when asked; off while releases are not signed. */
function Updates() {
  const { t } = useI18n();
  const desk = useQuery(ask.desktop()).data;
  const [found, setFound] = useState<UpdateView | null>(null);
  const look = useAct(() => unwrap(commands.updateCheck()), { done: setFound });
  const install = useAct(() => unwrap(commands.updateInstall()));
  if (!desk) return null;
  if (desk.updates === "off") {
    return (
      <Row row="updates">
        <p>{t("settings-updates-off")}</p>
      </Row>
    );
  }
  return (
    <Row row="updates">
      <Button busy={look.busy} onClick={() => look.act(undefined)}>
        {t("settings-updates-look")}
      </Button>
      {found?.state === "current" && <p role="status">{t("settings-updates-current")}</p>}
      {found?.state === "found" && (
        <>
          <p role="status">{t("settings-updates-found", { version: found.version ?? "" })}</p>
          {found.notes && <p className="text-ink-2 release-notes">{found.notes}</p>}
          <Button busy={install.busy} onClick={() => install.act(undefined)}>
            {t("settings-updates-install", { version: found.version ?? "" })}
          </Button>
        </>
      )}
    </Row>
  );
}
