use crate::support::{Fake, Reply};
use recourse_connectors::connector::Media;
use recourse_connectors::kit::media::{HostRule, PICTURE_CAP, fetch, media_type, resolve};
use rstest::rstest;
use url::Url;

const HOSTS: &[HostRule] = &[
    HostRule::Below(".wbbasket.ru"),
    HostRule::Exact("photos.wbstatic.net"),
];
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n0000";

#[rstest]
#[case(
    "//photos.wbstatic.net/claim/1/1.webp",
    Some("https://photos.wbstatic.net/claim/1/1.webp")
)]
#[case(
    "https://feedback04.wbbasket.ru/vol1/ms.webp",
    Some("https://feedback04.wbbasket.ru/vol1/ms.webp")
)]
#[case(
    "https://feedback04.WBBASKET.ru/vol1/ms.webp",
    Some("https://feedback04.wbbasket.ru/vol1/ms.webp")
)]
#[case("http://photos.wbstatic.net/1.webp", None)]
#[case("https://photos.wbstatic.net:8443/1.webp", None)]
#[case("https://photos.wbstatic.net.evil.example/1.webp", None)]
#[case("https://evilwbbasket.ru/1.webp", None)]
#[case("https://.wbbasket.ru/1.webp", None)]
#[case("https://photos.wbstatic.net@10.0.0.1/1.webp", None)]
#[case("https://user@photos.wbstatic.net/1.webp", None)]
#[case("https://127.0.0.1/1.webp", None)]
#[case("https://[::1]/1.webp", None)]
#[case("https://0x7f.1/1.webp", None)]
#[case("https://2130706433/1.webp", None)]
#[case("https://169.254.169.254/latest/meta-data", None)]
#[case("//10.0.0.1/1.webp", None)]
#[case("file:///etc/passwd", None)]
#[case("data:image/png;base64,AAAA", None)]
#[case("javascript://photos.wbstatic.net/%0aalert(1)", None)]
#[case("not an address", None)]
fn only_listed_hosts(#[case] link: &str, #[case] expected: Option<&str>) {
    let found = resolve(link, None, HOSTS)
        .unwrap()
        .ok()
        .map(|(url, _)| url.to_string());
    assert_eq!(found.as_deref(), expected);
}

#[test]
fn an_endpoint_takes_the_place_of_media_hosts_too() {
    let base = Url::parse("http://127.0.0.1:9/shop").unwrap();
    let (url, _) = resolve("//photos.wbstatic.net/claim/1/1.webp", Some(&base), HOSTS)
        .unwrap()
        .unwrap();
    assert_eq!(url.as_str(), "http://127.0.0.1:9/shop/claim/1/1.webp");
    assert_eq!(
        resolve("https://evil.example/1.webp", Some(&base), HOSTS).unwrap(),
        Err("host")
    );
    assert_eq!(
        resolve("http://127.0.0.1:10/1.webp", Some(&base), HOSTS).unwrap(),
        Err("host")
    );
    assert!(
        resolve("http://127.0.0.1:9/1.webp", Some(&base), HOSTS)
            .unwrap()
            .is_ok()
    );
}

#[rstest]
#[case(PNG, Some("image/png"))]
#[case(b"\xff\xd8\xff\xe0", Some("image/jpeg"))]
#[case(b"RIFF\x00\x00\x00\x00WEBPVP8 ", Some("image/webp"))]
#[case(b"RIFF\x00\x00\x00\x00WAVEfmt ", None)]
#[case(b"%PDF-1.4", Some("application/pdf"))]
#[case(b"\x00\x00\x00\x18ftypisom", Some("video/mp4"))]
#[case(b"\x00\x00\x00\x18ftypheic", None)]
#[case(b"<svg xmlns='x'>", None)]
#[case(b"<html>", None)]
#[case(b"GIF89a", None)]
#[case(b"MZ", None)]
#[case(b"", None)]
fn first_bytes_tell_the_type(#[case] bytes: &[u8], #[case] expected: Option<&str>) {
    assert_eq!(media_type(bytes), expected);
}

async fn fetched(reply: Reply) -> Media {
    let fake = Fake::start(move |_| reply.clone()).await;
    fetch(&fake.session(), "//photos.wbstatic.net/1.webp", HOSTS)
        .await
        .unwrap()
}

#[tokio::test]
async fn a_picture_comes_without_the_token() {
    let fake = Fake::start(|_| Reply::of(200, "text/html", PNG.to_vec())).await;
    let media = fetch(&fake.session(), "//photos.wbstatic.net/claim/7/1.webp", HOSTS)
        .await
        .unwrap();
    assert!(matches!(media, Media::Ready { media_type, .. } if media_type == "image/png"));
    assert_eq!(fake.asked()[0].path, "/claim/7/1.webp");
    assert!(!fake.asked()[0].headers.contains_key("authorization"));
}

#[tokio::test]
async fn what_is_no_picture_is_refused() {
    let refused = |reason| Media::Refused { reason };
    assert_eq!(
        fetched(Reply::of(200, "image/png", b"<html>".to_vec())).await,
        refused("type")
    );
    assert_eq!(fetched(Reply::empty(404)).await, refused("gone"));
    let mut large = PNG.to_vec();
    large.resize(PICTURE_CAP + 1, 0);
    assert_eq!(fetched(Reply::of(200, "image/png", large)).await, refused("size"));
}

#[tokio::test]
async fn redirects_stay_on_their_host() {
    let other = Fake::start(|_| Reply::of(200, "image/png", PNG.to_vec())).await;
    let target = other.url.to_string();
    assert_eq!(
        fetched(Reply::empty(302).with("location", &target)).await,
        Media::Refused { reason: "host" }
    );
    assert!(other.asked().is_empty());
    let fake = Fake::start(|ask| match ask.path.as_str() {
        "/2.webp" => Reply::of(200, "image/png", PNG.to_vec()),
        _ => Reply::empty(302).with("location", "/2.webp"),
    })
    .await;
    let media = fetch(&fake.session(), "//photos.wbstatic.net/1.webp", HOSTS)
        .await
        .unwrap();
    assert!(matches!(media, Media::Ready { .. }));
    let circle = Fake::start(|_| Reply::empty(302).with("location", "/1.webp")).await;
    assert!(
        fetch(&circle.session(), "//photos.wbstatic.net/1.webp", HOSTS)
            .await
            .is_err()
    );
    assert!(circle.asked().len() <= 4);
}
