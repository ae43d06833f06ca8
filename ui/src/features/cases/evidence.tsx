import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { Button, TextButton } from "@/components/button";
import { KeyCap } from "@/components/key-cap";
import { Mark } from "@/components/mark";
import { Tile } from "@/components/tile";
import { useI18n } from "@/i18n";
import { ask, commands, keepCase, unwrap, useFilesDropped } from "@/ipc/queries";
import type { CaseView, EvidenceFileView, EvidenceView, FileCheckView, FilesDropped } from "@/ipc/types";
import { cx } from "@/lib/class";
import { isWriting, useKeys } from "@/lib/keys";
import { useAct } from "@/parts/acts";
import { Picture } from "@/parts/picture";
import { PictureDialog } from "@/parts/picture-dialog";
import { Blur } from "./blur";

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
  const checks = useQuery(ask.evidenceCheck(id)).data;
  // The page opens by what the files' lengths say; what they hold is read afterwards.
  const list = useMemo(
    () => (checks ? view.evidence.map((item) => checked(item, checks)) : view.evidence),
    [view.evidence, checks],
  );
  const takers = useMemo(() => list.filter((item) => item.form !== "records"), [list]);
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

  const [shown, setShown] = useState<Shown | null>(null);
  const [blurring, setBlurring] = useState<Shown | null>(null);
  const unblur = useAct(
    (input: { evidence: string; file: string }) => unwrap(commands.evidenceUnblur(id, input.evidence, input.file)),
    { ...options, told: () => t("blur-back-told") },
  );
  const pictures = list.flatMap((item) =>
    item.files.filter(isPicture).map((file) => ({ ...file, evidence: item.name })),
  );
  const required = list.filter((item) => item.required);
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
      {list.map((item) => (
        <Item
          key={item.name}
          item={item}
          over={over === item.name}
          first={item === target}
          page={view.page}
          onPaste={() => paste.act(item.name)}
          onChoose={() => choose.act(item.name)}
          onDetach={(file) => detach.act({ evidence: item.name, file })}
          checks={checks}
          onShow={(file) => setShown({ ...file, evidence: item.name })}
          onBlur={(file) => setBlurring({ ...file, evidence: item.name })}
          onUnblur={(file) => unblur.act({ evidence: item.name, file })}
        />
      ))}
      {!complete && <p className="meta text-ink-2 pt-1">{t("proof-missing-note")}</p>}
      {view.evidence.length === 0 && <p className="text-ink-2">{t("proof-none")}</p>}
      <PictureDialog
        shown={shown}
        fullSize
        pictures={pictures}
        onShow={setShown}
        actions={
          shown && (
            <Button
              onClick={() => {
                setBlurring(shown);
                setShown(null);
              }}
            >
              {t("blur-open")}
            </Button>
          )
        }
        onClose={() => setShown(null)}
      />
      {blurring && <Blur id={id} evidence={blurring.evidence} file={blurring} onClose={() => setBlurring(null)} />}
    </section>
  );
}

type Shown = EvidenceFileView & { evidence: string };

const isPicture = (file: EvidenceFileView) => file.media_type.startsWith("image/") && file.state !== "missing";

/** An item by what its files hold. */
function checked(item: EvidenceView, checks: FileCheckView[]): EvidenceView {
  if (item.files.length === 0) return item;
  const files = item.files.map((file) => ({
    ...file,
    state: checks.find((check) => check.attachment === file.attachment)?.state ?? file.state,
  }));
  return { ...item, files, present: files.some((file) => file.state === "kept") };
}

function Item(props: {
  item: EvidenceView;
  over: boolean;
  first: boolean;
  page: string | null;
  onPaste: () => void;
  onChoose: () => void;
  onDetach: (file: string) => void;
  checks: FileCheckView[] | undefined;
  onShow: (file: EvidenceFileView) => void;
  onBlur: (file: EvidenceFileView) => void;
  onUnblur: (file: string) => void;
}) {
  const { item, over, first, page, checks, onPaste, onChoose, onDetach, onShow, onBlur, onUnblur } = props;
  const { t, code, dayTime, bytes } = useI18n();
  const name = code("evidence", item.name);
  const writtenAt = (attachment: string) => {
    const at = checks?.find((check) => check.attachment === attachment)?.written_at;
    return at ? dayTime(at) : "—";
  };
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
            file.state !== "kept" ? (
              <Mark shape="soon" />
            ) : (
              <Picture attachment={file.attachment} maxPx={240} alt={file.name} />
            )
          }
          title={name}
          text={
            <>
              {file.name}, {bytes(file.bytes)}, {dayTime(file.captured_at)}
              {file.areas > 0 && <>, {t("proof-areas", { count: file.areas })}</>}
              {file.state === "missing" && <span className="proof-bad">{t("proof-gone")}</span>}
              {file.state === "changed" && (
                <span className="proof-bad">
                  {t("proof-changed", { kept: dayTime(file.captured_at), written: writtenAt(file.attachment) })}
                </span>
              )}
              <span className="evidence-ways">
                {isPicture(file) && file.state === "kept" && (
                  <TextButton onClick={() => onBlur(file)}>{t("blur-open")}</TextButton>
                )}
                {file.original && <TextButton onClick={() => onUnblur(file.attachment)}>{t("blur-back")}</TextButton>}
                <TextButton onClick={() => onDetach(file.attachment)}>{t("proof-detach")}</TextButton>
              </span>
            </>
          }
          state={
            file.state === "kept" ? (
              <Mark shape="done" label={t("proof-there")} />
            ) : (
              <Mark shape="soon" label={code("file-state", file.state)} />
            )
          }
          onOpen={isPicture(file) && file.state === "kept" ? () => onShow(file) : undefined}
          openLabel={t("proof-enlarge", { name: file.name })}
        />
      ))}
      {item.form !== "records" && !item.files.some((file) => file.state === "kept") && (
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
