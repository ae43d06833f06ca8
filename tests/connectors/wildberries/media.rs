use super::connector;
use crate::support::{Fake, Reply};
use recourse_connectors::connector::Media;

async fn media(reply: Reply, link: &str) -> (Media, Fake) {
    let fake = Fake::start(move |_| reply.clone()).await;
    let media = connector().media(&fake.session(), link).await.unwrap();
    (media, fake)
}

#[tokio::test]
async fn chat_downloads_are_ready_pending_or_refused() {
    let pdf = Reply::of(200, "application/octet-stream", b"%PDF-1.4 x".to_vec());
    let (ready, fake) = media(pdf, "ecaeb056-a4ee-45b4-ae45-666811755d38").await;
    assert!(matches!(ready, Media::Ready { media_type, .. } if media_type == "application/pdf"));
    let asked = &fake.asked()[0];
    assert_eq!(
        asked.path,
        "/api/v1/seller/download/ecaeb056-a4ee-45b4-ae45-666811755d38"
    );
    assert!(asked.headers.contains_key("authorization"));

    let pending = Reply::of(
        202,
        "application/json",
        br#"{"moderationState":"pending","retrySeconds":45}"#.to_vec(),
    );
    assert_eq!(media(pending, "id-1").await.0, Media::Pending { retry_s: 45 });
    let bare = Reply::of(202, "application/json", b"{}".to_vec());
    assert_eq!(media(bare, "id-1").await.0, Media::Pending { retry_s: 30 });
    assert_eq!(
        media(Reply::status(451), "id-1").await.0,
        Media::Refused { reason: "moderation" }
    );
    assert_eq!(
        media(Reply::status(404), "id-1").await.0,
        Media::Refused { reason: "gone" }
    );
}

#[tokio::test]
async fn a_download_id_cannot_lead_elsewhere() {
    for link in ["../../v3/orders", "a/b", "a?b", "", "a b", "%2e%2e", "я"] {
        let (media, fake) = media(Reply::json("{}"), link).await;
        assert_eq!(media, Media::Refused { reason: "host" }, "{link}");
        assert!(fake.asked().is_empty());
    }
}

#[tokio::test]
async fn a_claims_photo_is_fetched_without_the_token() {
    let webp = Reply::of(200, "image/webp", b"RIFF\0\0\0\0WEBPVP8 ".to_vec());
    let (ready, fake) = media(webp, "https://photos.wbstatic.net/claim/7/1.webp").await;
    assert!(matches!(ready, Media::Ready { .. }));
    assert!(!fake.asked()[0].headers.contains_key("authorization"));
}

#[tokio::test]
async fn a_playlist_is_no_picture() {
    let list = Reply::of(200, "application/vnd.apple.mpegurl", b"#EXTM3U".to_vec());
    let (media, _) = media(list, "https://videofeedback01.wbbasket.ru/x/index.m3u8").await;
    assert_eq!(media, Media::Refused { reason: "type" });
}
