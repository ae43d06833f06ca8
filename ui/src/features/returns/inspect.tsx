import { useCallback, useEffect, useRef, useState } from "react";
import { Button, TextButton } from "@/components/button";
import { CheckField, RadioGroup, TextArea } from "@/components/field";
import { KeyCap } from "@/components/key-cap";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import { commands, unwrap, useFilesDropped } from "@/ipc/queries";
import type { EvidenceFileView, FilesDropped, InspectionView, ReturnView } from "@/ipc/types";
import { cx } from "@/lib/class";
import { isWriting, useKeys } from "@/lib/keys";
import { useAct } from "@/parts/acts";
import { ageOf } from "@/parts/due";
import { Picture } from "@/parts/picture";
import { PictureDialog } from "@/parts/picture-dialog";
import { useKeepReturn } from "./keep";
import { arrangeFirst } from "./way";

const CONDITIONS = ["a", "b", "c"] as const;
const FAULTS = ["swapped", "missing_parts", "damaged", "used"] as const;
const SETTLEMENTS = ["refund_full", "refund_part", "refund_none", "restock", "write_off", "ask_back"] as const;
const TAGS = ["cases", "undo"] as const;

/** The goods came: a clock runs, photos, condition, what is wrong; then what the seller's own policy says. */
export function Inspect(props: { view: ReturnView; onPolicy: () => void; onSettled: () => void }) {
  const { view } = props;
  const { t } = useI18n();
  const keep = useKeepReturn();
  const { key } = view.row;
  const receive = useAct(() => unwrap(commands.returnReceive(key, null)), {
    tags: TAGS,
    undo: true,
    told: () => t("returns-received-told"),
    done: keep,
  });
  useKeys({
    KeyR: () => {
      if (!view.can_receive || receive.busy) return false;
      receive.act(undefined);
      return true;
    },
  });
  if (!view.inspection) {
    if (!view.can_receive) return null;
    return (
      <section className="case-part" aria-label={t("returns-receive-title")}>
        <h2 className="sec">{t("returns-receive-title")}</h2>
        <p className="text-ink-2">{t("returns-receive-text")}</p>
        <Button
          look={arrangeFirst(view) || view.decisions.some((decision) => decision.offered) ? "outlined" : "primary"}
          cap="R"
          busy={receive.busy}
          onClick={() => receive.act(undefined)}
        >
          {t("returns-receive")}
        </Button>
      </section>
    );
  }
  return <Received {...props} inspection={view.inspection} />;
}

function Received(props: {
  view: ReturnView;
  inspection: InspectionView;
  onPolicy: () => void;
  onSettled: () => void;
}) {
  const { view, inspection, onPolicy, onSettled } = props;
  const i18n = useI18n();
  const { t, code, dayTime } = i18n;
  const keep = useKeepReturn();
  const { key } = view.row;
  const [condition, setCondition] = useState(inspection.condition);
  const [faults, setFaults] = useState<readonly string[]>(inspection.faults);
  const [note, setNote] = useState(inspection.note ?? "");
  const kept = useRef(inspection);
  useEffect(() => {
    // Another inspection is shown after an undo: what was typed since stays only where nothing changed below it.
    if (kept.current.condition !== inspection.condition) setCondition(inspection.condition);
    if (kept.current.faults.join() !== inspection.faults.join()) setFaults(inspection.faults);
    if (kept.current.note !== inspection.note) setNote(inspection.note ?? "");
    kept.current = inspection;
  }, [inspection]);
  const inspect = useAct(
    (input: { condition: string | null; faults: readonly string[]; note: string }) =>
      unwrap(commands.returnInspect(key, { ...input, faults: [...input.faults] })),
    { tags: TAGS, undo: true, done: keep },
  );
  const settle = useAct((decision: string | null) => unwrap(commands.returnSettle(key, decision)), {
    tags: TAGS,
    undo: true,
    told: (after) =>
      after.inspection?.decision
        ? t("returns-settled-told", { what: code("return-settle", after.inspection.decision) })
        : t("returns-unsettled-told"),
    done: (after) => {
      keep(after);
      if (after.inspection?.decision) onSettled();
    },
  });
  const save = (next: { condition?: string | null; faults?: readonly string[] }) => {
    const input = { condition, faults, note, ...next };
    setCondition(input.condition);
    setFaults(input.faults);
    inspect.act(input);
  };
  const { proposal, decision } = inspection;
  const others = SETTLEMENTS.filter((one) => one !== proposal?.decision);
  return (
    <section className="case-part return-inspect" aria-label={t("returns-inspect-title")}>
      <h2 className="sec">{t("returns-inspect-title")}</h2>
      <p>
        <Mark shape={decision ? "done" : "waiting"} />{" "}
        {t("returns-received-at", { at: dayTime(inspection.received_at) })}
        {!decision && (
          <>
            {", "}
            <b>{t("returns-clock", { age: ageOf(inspection.received_at, i18n) })}</b>
          </>
        )}
      </p>
      <InspectionPhotos view={view} photos={inspection.photos} />
      <RadioGroup
        label={t("returns-condition")}
        labelled
        value={condition}
        options={CONDITIONS.map((value) => ({
          value: value as string,
          label: t(`return-condition-${value}`),
          help: t(`return-condition-${value}-help`),
        }))}
        onChange={(value) => save({ condition: value })}
      />
      <fieldset className="radios">
        <legend className="sec">{t("returns-faults")}</legend>
        {FAULTS.map((fault) => (
          <CheckField
            key={fault}
            label={t(`return-fault-${fault}`)}
            checked={faults.includes(fault)}
            onChange={(is) => save({ faults: is ? [...faults, fault] : faults.filter((one) => one !== fault) })}
          />
        ))}
      </fieldset>
      <TextArea
        label={t("returns-note")}
        rows={2}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onBlur={() => {
          if (note.trim() !== (inspection.note ?? "")) save({});
        }}
      />
      {decision ? (
        <div className="return-proposal">
          <p>
            <Mark shape="done" /> <b>{code("return-settle", decision)}</b>{" "}
            {inspection.decided_at && <span className="text-ink-2">{dayTime(inspection.decided_at)}</span>}
          </p>
          {inspection.policy ? (
            <blockquote className="quote">
              <span className="quote-name">{t("returns-policy-cited")}</span>
              {inspection.policy}
            </blockquote>
          ) : (
            <p className="meta text-ink-2">{t("returns-policy-uncited")}</p>
          )}
          <TextButton onClick={() => settle.act(null)}>{t("returns-unsettle")}</TextButton>
        </div>
      ) : inspection.inspected_at ? (
        <div className="return-proposal">
          {proposal ? (
            <>
              <blockquote className="quote">
                <span className="quote-name">{t("returns-policy-says")}</span>
                {proposal.text}
              </blockquote>
              <div className="flex flex-wrap gap-2">
                <Button look="primary" busy={settle.busy} onClick={() => settle.act(proposal.decision)}>
                  {code("return-settle", proposal.decision)}
                </Button>
              </div>
            </>
          ) : (
            <p className="text-ink-2">
              <Mark shape="missing" /> {t("returns-policy-silent")}{" "}
              <TextButton onClick={onPolicy}>{t("returns-policy-add")}</TextButton>
            </p>
          )}
          <div className="flex flex-wrap gap-2 return-others">
            {others.map((one) => (
              <Button key={one} disabled={settle.busy} onClick={() => settle.act(one)}>
                {t(`return-settle-${one}`)}
              </Button>
            ))}
          </div>
        </div>
      ) : (
        <p className="meta text-ink-2">{t("returns-inspect-first")}</p>
      )}
    </section>
  );
}

/** Photos of what came: paste, drop or choose. */
function InspectionPhotos(props: { view: ReturnView; photos: EvidenceFileView[] }) {
  const { view, photos } = props;
  const { t, code } = useI18n();
  const keep = useKeepReturn();
  const { key } = view.row;
  const [over, setOver] = useState(false);
  const [shown, setShown] = useState<EvidenceFileView | null>(null);
  const done = (after: ReturnView | null) => {
    if (after) keep(after);
  };
  const told = (after: ReturnView | null) => (after ? t("proof-attached") : undefined);
  const options = { tags: TAGS, undo: true, done, told };
  const paste = useAct(() => unwrap(commands.returnPhotoPaste(key)), options);
  const choose = useAct(() => unwrap(commands.returnPhotoChoose(key)), options);
  const drop = useAct((number: number) => unwrap(commands.returnPhotoDrop(key, number)), options);
  const remove = useAct((attachment: string) => unwrap(commands.returnPhotoRemove(key, attachment)), {
    ...options,
    told: () => t("proof-detached"),
  });
  useKeys({
    "Ctrl+KeyV": (event) => {
      if (isWriting(event)) return false;
      paste.act(undefined);
      return true;
    },
  });
  const onDrop = useCallback(
    (event: FilesDropped) => {
      setOver(event.phase === "over");
      if (event.phase === "dropped" && event.drop !== null) drop.act(event.drop);
    },
    [drop.act],
  );
  useFilesDropped(onDrop);
  return (
    <div className={cx("return-taken", over && "is-over")}>
      <ul className="photos">
        {photos.map((photo) => (
          <li key={photo.attachment} className="return-taken-one">
            {photo.state === "kept" ? (
              <button
                type="button"
                className="photo"
                aria-label={t("proof-enlarge", { name: photo.name })}
                onClick={() => setShown(photo)}
              >
                <Picture attachment={photo.attachment} maxPx={320} alt={photo.name} />
              </button>
            ) : (
              <span className="photo photo-none">
                <Mark shape="soon" /> {code("file-state", photo.state)}
              </span>
            )}
            <TextButton className="meta" onClick={() => remove.act(photo.attachment)}>
              {t("proof-detach")}
            </TextButton>
          </li>
        ))}
      </ul>
      <p className={cx("evidence-ways", photos.length === 0 && "return-taken-none")}>
        {photos.length === 0 && <Mark shape="missing" label={t("proof-missing")} />}
        {photos.length === 0 && <b>{t("returns-photos-wanted")}</b>}
        <TextButton onClick={() => paste.act(undefined)}>{t("proof-paste")}</TextButton>
        <KeyCap>Ctrl V</KeyCap>
        <span>{t("proof-drop")}</span>
        <TextButton onClick={() => choose.act(undefined)}>{t("proof-choose")}</TextButton>
      </p>
      <PictureDialog shown={shown} fullSize onClose={() => setShown(null)} />
    </div>
  );
}
