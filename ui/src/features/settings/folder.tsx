import { useQuery } from "@tanstack/react-query";
import { Button, TextButton } from "@/components/button";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import { ask, commands, unwrap } from "@/ipc/queries";
import { useAct } from "@/parts/acts";
import { errorTexts } from "@/parts/api-error";
import { Loaded } from "@/parts/loaded";
import { Row } from "./row";

/** Where the data lies, and its way elsewhere: chosen now, copied and compared at the next start. */
export function FolderRow() {
  const i18n = useI18n();
  const { t } = i18n;
  const folder = useQuery(ask.folder());
  const open = useAct(() => unwrap(commands.folderOpen()));
  const move = useAct(() => unwrap(commands.folderMove()), { tags: ["settings"] });
  const stay = useAct(() => unwrap(commands.folderStay()), { tags: ["settings"] });
  const copy = useAct((path: string) => unwrap(commands.textCopy(path)), { told: () => t("settings-folder-copied") });
  return (
    <Row row="data_folder" wide>
      <Loaded query={folder}>
        {(data) => (
          <>
            <p className="setting-path">
              <span className="id">{data.path}</span>
              <TextButton onClick={() => copy.act(data.path)}>{t("settings-copy")}</TextButton>
            </p>
            <p className="keep-actions">
              <Button busy={open.busy} onClick={() => open.act(undefined)}>
                {t("settings-folder-open")}
              </Button>
              {!data.moving_to && (
                <Button busy={move.busy} onClick={() => move.act(undefined)}>
                  {t("settings-folder-move")}
                </Button>
              )}
            </p>
            {data.moving_to && (
              <p className="setting-note">
                <Mark shape="waiting" /> {t("settings-folder-plan", { to: data.moving_to })}{" "}
                <TextButton onClick={() => stay.act(undefined)}>{t("settings-folder-stay")}</TextButton>
              </p>
            )}
            {data.trouble && (
              <p className="setting-note" role="alert">
                <Mark shape="urgent" /> {t("settings-folder-failed", { why: errorTexts(data.trouble, i18n).what })}{" "}
                <TextButton onClick={() => stay.act(undefined)}>{t("settings-folder-dismiss")}</TextButton>
              </p>
            )}
            {data.moved_from && <p className="field-help">{t("settings-folder-from", { from: data.moved_from })}</p>}
          </>
        )}
      </Loaded>
    </Row>
  );
}
