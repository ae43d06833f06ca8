use crate::support::{Fake, Reply, session};
use recourse_connectors::error::ConnectorError;
use recourse_connectors::kit::address::Side;
use recourse_connectors::kit::http::{Answer, BODY_CAP, Outgoing};
use rstest::rstest;
use std::io::Write;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use url::Url;

fn outgoing(url: Url, side: Side) -> Outgoing {
    Outgoing {
        method: reqwest::Method::GET,
        body: None,
        url,
        side,
        authorization: Some(secrecy::SecretString::from("token".to_owned())),
        cap: BODY_CAP,
        json: true,
    }
}

async fn ask(fake: &Fake) -> Result<Answer, ConnectorError> {
    let session = fake.session();
    session
        .http
        .send(outgoing(fake.url.clone(), Side::Loopback), &session.cancel)
        .await
}

#[tokio::test]
async fn the_token_travels_raw_and_the_date_tells_the_skew() {
    let fake = Fake::start(|_| Reply::json("{}").with("date", "Sun, 22 Nov 2026 09:05:00 GMT")).await;
    let answer = ask(&fake).await.unwrap();
    assert_eq!(fake.asked()[0].headers["authorization"], "token");
    assert_eq!(answer.skew_s(crate::support::now()), Some(300));
}

#[rstest]
#[case::web_page(Reply::of(200, "text/html; charset=utf-8", b"<html>log in</html>".to_vec()))]
#[case::undeclared(Reply::of(200, "application/json", b"  <!DOCTYPE html>".to_vec()))]
#[case::redirect(Reply::of(302, "text/plain", Vec::new()).with("location", "http://10.0.0.1/login"))]
#[case::refusal_page(Reply::of(403, "text/html", b"<h1>no</h1>".to_vec()))]
#[tokio::test]
async fn a_captive_page_is_told(#[case] reply: Reply) {
    let fake = Fake::start(move |_| reply.clone()).await;
    let Err(ConnectorError::Transient {
        offline: false,
        detail,
    }) = ask(&fake).await
    else {
        panic!("not told");
    };
    assert!(detail.starts_with("captive page"), "{detail}");
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let inner = Fake::start(|_| Reply::json("{}")).await;
    let target = inner.url.to_string();
    let fake = Fake::start(move |_| Reply::empty(307).with("location", &target)).await;
    assert!(ask(&fake).await.is_err());
    assert!(inner.asked().is_empty(), "the token went to another host");
}

#[tokio::test]
async fn a_gzip_bomb_ends_at_the_cap() {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    let zeros = vec![b' '; 1 << 20];
    for _ in 0..64 {
        packed.write_all(&zeros).unwrap();
    }
    let packed = packed.finish().unwrap();
    assert!(packed.len() < 1 << 20);
    let fake = Fake::start(move |_| {
        Reply::of(200, "application/json", packed.clone()).with("content-encoding", "gzip")
    })
    .await;
    let Err(ConnectorError::Rejected { code, .. }) = ask(&fake).await else {
        panic!("not refused");
    };
    assert_eq!(code, "too-large");
}

#[tokio::test]
async fn gzip_is_read() {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(b"{\"a\":1}").unwrap();
    let packed = packed.finish().unwrap();
    let fake = Fake::start(move |_| {
        Reply::of(200, "application/json", packed.clone()).with("content-encoding", "gzip")
    })
    .await;
    assert_eq!(ask(&fake).await.unwrap().body.as_ref(), b"{\"a\":1}");
}

/// One byte a while, for ever.
#[tokio::test]
async fn a_slow_body_ends_in_time() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = Url::parse(&format!("http://{}", listener.local_addr().unwrap())).unwrap();
    let server = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let _ = stream.read(&mut [0; 4096]).await;
        let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1000000\r\n\r\n";
        let _ = stream.write_all(head.as_bytes()).await;
        while stream.write_all(b" ").await.is_ok() {
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    });
    let session = session(Some(url.clone()));
    let begun = Instant::now();
    let error = session
        .http
        .send(outgoing(url, Side::Loopback), &session.cancel)
        .await
        .unwrap_err();
    server.abort();
    assert!(
        matches!(error, ConnectorError::Transient { offline: false, .. }),
        "{error:?}"
    );
    assert!(begun.elapsed() < Duration::from_secs(8));
}

#[tokio::test]
async fn a_connection_that_breaks_off_is_transient() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = Url::parse(&format!("http://{}", listener.local_addr().unwrap())).unwrap();
    let server = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let _ = stream.read(&mut [0; 4096]).await;
        let head =
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{\"orders\":[";
        let _ = stream.write_all(head.as_bytes()).await;
    });
    let session = session(Some(url.clone()));
    let error = session
        .http
        .send(outgoing(url, Side::Loopback), &session.cancel)
        .await
        .unwrap_err();
    server.abort();
    assert!(
        matches!(error, ConnectorError::Transient { offline: false, .. }),
        "{error:?}"
    );
}

#[tokio::test]
async fn nobody_there_is_offline() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = Url::parse(&format!("http://{}", listener.local_addr().unwrap())).unwrap();
    drop(listener);
    let session = session(Some(url.clone()));
    let error = session
        .http
        .send(outgoing(url, Side::Loopback), &session.cancel)
        .await
        .unwrap_err();
    assert!(
        matches!(error, ConnectorError::Transient { offline: true, .. }),
        "{error:?}"
    );
}

/// Nothing is sent to any of these, whichever door is asked.
#[rstest]
#[case("http://127.0.0.1:{port}/", Side::Public)]
#[case("https://127.0.0.1:{port}/", Side::Public)]
#[case("https://[::1]:{port}/", Side::Public)]
#[case("https://0x7f.1:{port}/", Side::Public)]
#[case("https://169.254.169.254/", Side::Public)]
#[case("https://10.0.0.1/", Side::Public)]
#[case("https://localhost:{port}/", Side::Public)]
#[case("http://10.0.0.1:{port}/", Side::Loopback)]
#[case("http://example.org:{port}/", Side::Loopback)]
#[case("https://example.org:{port}/", Side::Loopback)]
#[tokio::test]
async fn forbidden_addresses_are_not_reached(#[case] text: &str, #[case] side: Side) {
    let fake = Fake::start(|_| Reply::json("{}")).await;
    let url = Url::parse(&text.replace("{port}", &fake.url.port().unwrap().to_string())).unwrap();
    let session = fake.session();
    let error = session
        .http
        .send(outgoing(url, side), &session.cancel)
        .await
        .unwrap_err();
    assert!(matches!(error, ConnectorError::Forbidden(_)), "{error:?}");
    assert!(fake.asked().is_empty());
}

#[tokio::test]
async fn plain_text_on_a_secure_port_gets_no_token() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = Url::parse(&format!("https://{}", listener.local_addr().unwrap())).unwrap();
    let server = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut seen = vec![0; 65_536];
        let n = stream.read(&mut seen).await.unwrap_or(0);
        let _ = stream
            .write_all(b"HTTP/1.1 400 plain text on a secure port\r\n\r\n")
            .await;
        seen.truncate(n);
        seen
    });
    let session = session(Some(url.clone()));
    let mut request = outgoing(url, Side::Loopback);
    request.authorization = Some(secrecy::SecretString::from("canary".to_owned()));
    let error = session.http.send(request, &session.cancel).await.unwrap_err();
    assert!(matches!(error, ConnectorError::Transient { .. }), "{error:?}");
    let seen = server.await.unwrap();
    assert!(!seen.windows(6).any(|bytes| bytes == b"canary"));
}
