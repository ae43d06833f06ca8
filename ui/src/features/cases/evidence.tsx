import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { TextButton } from "@/components/button";
import { KeyCap } from "@/components/key-cap";
import { Mark } from "@/components/mark";
import { Tile } from "@/components/tile";
import { useI18n } from "@/i18n";
import { commands, keepCase, unwrap, useFilesDropped } from "@/ipc/queries";
import type { CaseView, EvidenceFileView, EvidenceView, FilesDropped } from "@/ipc/types";
import { cx } from "@/lib/class";
import { isWriting, useKeys } from "@/lib/keys";
import { useAct } from "@/parts/acts";
import { Picture } from "@/parts/picture";
import { PictureDialog } from "@/parts/picture-dialog";

/** What is there and what is missing: paste, drop or choose; a click enlarges. */
export function Evidence(props: { view: CaseView }) {
  const { view } = props;
  const { t } = useI18n();
  const client = useQueryClient();
  const { id } = view.case;
  const [over, setOver] = useState<string | null>(null);
  const done = useCallback(
    (after: CaseView | null) => {
      if (after) keepCase(client, after);
    },
    [client],
  );
  const options = { tags: ["cases", "undo", "tickets"] as const, undo: true, done };
  const told = (after: CaseView | null) => (after ? t("proof-attached") : undefined);
  const paste = useAct((evidence: string) => unwrap(commands.evidencePaste(id, evidence)), { ...options, told });
  const choose = useAct((evidence: string) => unwrap(commands.evidenceChoose(id, evidence)), { ...options, told });
  const drop = useAct(
    (input: { evidence: string; drop: number }) => unwrap(commands.evidenceDrop(id, input.evidence, input.drop)),
    { ...options, told },
  );
  const detach = useAct(
    (input: { evidence: string; file: string }) => unwrap(commands.evidenceDetach(id, input.evidence, input.file)),
    { ...options, told: () => t("proof-detached") },
  );
  const takers = useMemo(() => view.evidence.filter((item) => item.form !== "records"), [view.evidence]);
  const target =
    takers.find((item) => !item.present && item.required) ?? takers.find((item) => !item.present) ?? takers[0];

  useKeys({
    "Ctrl+KeyV": (event) => {
      if (isWriting(event) || !target) return false;
      paste.act(target.name);
      return true;
    },
  });
  const onDrop = useCallback(
    (event: FilesDropped) => {
      const under = document.elementFromPoint(event.x, event.y)?.closest<HTMLElement>("[data-evidence]");
      const evidence = under?.dataset["evidence"] ?? target?.name ?? null;
      setOver(event.phase === "over" ? evidence : null);
      if (event.phase === "dropped" && evidence && event.drop !== null) drop.act({ evidence, drop: event.drop });
    },
    [target, drop.act],
  );
  useFilesDropped(onDrop);

  const [shown, setShown] = useState<EvidenceFileView | null>(null);
  const required = view.evidence.filter((item) => item.required);
  const there = required.filter((item) => item.present);
  const complete = there.length === required.length;
  return (
    <section aria-label={t("proof-title")}>
      <h2 className="sec">
        {t("proof-title")}{" "}
        {required.length > 0 && (
          <span className={complete ? "text-back" : "text-soon"}>
            {t("proof-of", { there: there.length, of: required.length })}
          </span>
        )}
      </h2>
      {view.evidence.map((item) => (
        <Item
          key={item.name}
          item={item}
          over={over === item.name}
          first={item === target}
          page={view.page}
          onPaste={() => paste.act(item.name)}
          onChoose={() => choose.act(item.name)}
          onDetach={(file) => detach.act({ evidence: item.name, file })}
          onShow={setShown}
        />
      ))}
      {!complete && <p className="meta text-ink-2 pt-1">{t("proof-missing-note")}</p>}
      {view.evidence.length === 0 && <p className="text-ink-2">{t("proof-none")}</p>}
      <PictureDialog shown={shown} onClose={() => setShown(null)} />
    </section>
  );
}

function Item(props: {
  item: EvidenceView;
  over: boolean;
  first: boolean;
  page: string | null;
  onPaste: () => void;
  onChoose: () => void;
  onDetach: (file: string) => void;
  onShow: (file: EvidenceFileView) => void;
}) {
  const { item, over, first, page, onPaste, onChoose, onDetach, onShow } = props;
  const { t, code, dayTime, bytes } = useI18n();
  const name = code("evidence", item.name);
  const ways = (
    <span className="evidence-ways">
      <TextButton onClick={onPaste}>{t("proof-paste")}</TextButton>
      {first && <KeyCap>Ctrl V</KeyCap>}
      <span>{t("proof-drop")}</span>
      <TextButton onClick={onChoose}>{t("proof-choose")}</TextButton>
      {page && <TextButton onClick={() => void commands.pageOpen(page)}>{t("proof-open-page")}</TextButton>}
    </span>
  );
  return (
    <div
      data-evidence={item.form === "records" ? undefined : item.name}
      data-present={item.present}
      data-required={item.required}
      className={cx("evidence", over && "is-over")}
    >
      {item.form === "records" && (
        <Tile
          picture={<RecordsGlyph />}
          title={name}
          text={item.present ? t("proof-rows", { count: item.rows }) : t("proof-no-rows")}
          state={
            item.present ? (
              <Mark shape="done" label={t("proof-there")} />
            ) : (
              <Mark shape="maybe" label={t("proof-not-there")} />
            )
          }
        />
      )}
      {item.files.map((file) => (
        <Tile
          key={file.attachment}
          picture={
            file.state === "missing" ? (
              <Mark shape="soon" />
            ) : (
              <Picture attachment={file.attachment} maxPx={240} alt={file.name} />
            )
          }
          title={name}
          text={
            <>
              {file.name}, {bytes(file.bytes)}, {dayTime(file.captured_at)}{" "}
              <TextButton onClick={() => onDetach(file.attachment)}>{t("proof-detach")}</TextButton>
            </>
          }
          state={
            file.state === "kept" ? (
              <Mark shape="done" label={t("proof-there")} />
            ) : (
              <Mark shape="soon" label={code("file-state", file.state)} />
            )
          }
          onOpen={file.media_type.startsWith("image/") ? () => onShow(file) : undefined}
          openLabel={t("proof-enlarge", { name: file.name })}
        />
      ))}
      {item.form !== "records" && item.files.length === 0 && (
        <Tile
          missing
          picture={<Mark shape="missing" label={item.required ? t("proof-missing") : t("proof-wanted")} />}
          title={
            <>
              {name}
              {!item.required && <span className="font-normal text-ink-2"> {t("case-field-optional")}</span>}
            </>
          }
          text={ways}
        />
      )}
    </div>
  );
}

/** Rows of a table, drawn small. */
function RecordsGlyph() {
  return (
    <svg viewBox="0 0 60 45" width="60" height="45" aria-hidden="true">
      {[9, 17, 25, 33].map((y) => (
        <path key={y} d={`M8 ${y}h9M21 ${y}h18M43 ${y}h9`} stroke="var(--line-2)" strokeWidth="2" />
      ))}
    </svg>
  );
}
