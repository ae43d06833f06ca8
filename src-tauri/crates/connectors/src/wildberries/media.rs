//! Where pictures and files lie, and the chat's own downloads.

use super::api;
use crate::connector::Media;
use crate::error::ConnectorError;
use crate::kit::json;
use crate::kit::media::{self, HostRule};
use crate::kit::page;
use crate::session::Session;

/// Hosts seen in answers: claims on `photos.wbstatic.net` and `video.wbstatic.net`, reviews on `feedbackNN.wbbasket.ru`
/// and `videofeedbackNN.wbbasket.ru`, chats on `chat-basket-NN.wbbasket.ru`.
const HOSTS: &[HostRule] = &[HostRule::Below(".wbstatic.net"), HostRule::Below(".wbbasket.ru")];
/// Asked again after this long when a pending download names no time.
const RETRY_S: u64 = 30;

/// Fetches an address or, for a link that is none, a chat's download by its id.
pub async fn fetch(session: &Session, link: &str) -> Result<Media, ConnectorError> {
    let link = link.trim();
    if link.contains("//") {
        return media::fetch(session, link, HOSTS).await;
    }
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_:=".contains(c);
    if link.is_empty() || link.len() > 200 || !link.chars().all(plain) {
        return Ok(Media::Refused { reason: "host" });
    }
    match api::file(session, &api::CHAT_DOWNLOAD, link).await {
        Ok(answer) if answer.status == 202 => {
            let text = page::body_text(&answer.body);
            let [wait] = json::pick(&text, ["retrySeconds"]);
            let retry_s = wait
                .and_then(|raw| json::id(raw.get()))
                .and_then(|seconds| seconds.parse().ok())
                .unwrap_or(RETRY_S);
            Ok(Media::Pending { retry_s })
        }
        Ok(answer) if answer.status == 204 => Ok(Media::Refused { reason: "gone" }),
        Ok(answer) => Ok(media::judge(answer)),
        Err(ConnectorError::Rejected { status: 451, .. }) => Ok(Media::Refused { reason: "moderation" }),
        Err(ConnectorError::Rejected { code, .. }) if code == "too-large" => {
            Ok(Media::Refused { reason: "size" })
        }
        Err(ConnectorError::Rejected {
            status: 400 | 404 | 410,
            ..
        }) => Ok(Media::Refused { reason: "gone" }),
        Err(other) => Err(other),
    }
}
