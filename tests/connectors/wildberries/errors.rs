use super::connector;
use crate::support::{Fake, Reply, Run, shared};
use recourse_connectors::error::ConnectorError;
use rstest::rstest;

async fn refused(stream: &str, status: u16, body: &str) -> ConnectorError {
    let body = body.to_owned();
    let fake = Fake::start(move |_| Reply::of(status, "application/json", body.clone().into_bytes())).await;
    Run::of(stream)
        .page(connector().as_ref(), &fake.session(), true)
        .await
        .unwrap_err()
}

#[rstest]
#[case::gateway(401, r#"{"title":"unauthorized","detail":"token scope not allowed","code":"461a","requestId":"4a36","origin":"x","status":401,"statusText":"Unauthorized"}"#, "token scope not allowed", Some("4a36"))]
#[case::gateway_bare(401, r#"{"title":"unauthorized"}"#, "unauthorized", None)]
#[case::gateway_403(
    403,
    r#"{"title":"forbidden","detail":"base token is not allowed","code":"c","requestId":"7221"}"#,
    "base token is not allowed",
    Some("7221")
)]
#[case::marketplace(
    403,
    r#"{"code":"AccessDenied","message":"Доступ запрещён"}"#,
    "Доступ запрещён",
    None
)]
#[case::reviews(403, r#"{"data":null,"error":true,"errorText":"Ошибка авторизации","additionalErrors":null,"requestId":"734c"}"#, "Ошибка авторизации", Some("734c"))]
#[case::no_json(401, "no", "HTTP 401", None)]
#[tokio::test]
async fn a_refused_token_says_why(
    #[case] status: u16,
    #[case] body: &str,
    #[case] words: &str,
    #[case] id: Option<&str>,
) {
    let ConnectorError::Auth {
        status: told,
        detail,
        request_id,
    } = refused("orders", status, body).await
    else {
        panic!("no Auth");
    };
    assert_eq!(told, status);
    assert_eq!(detail, words);
    assert_eq!(request_id.as_deref(), id);
}

#[rstest]
#[case::marketplace(
    400,
    r#"{"code":"IncorrectParameter","message":"Передан некорректный параметр"}"#,
    "IncorrectParameter",
    "Передан некорректный параметр",
    None
)]
#[case::conflict(
    409,
    r#"[{"code":"UploadDataLimit","message":"Upload limit exceeded.","data":[{"sku":"1"}]}]"#,
    "UploadDataLimit",
    "Upload limit exceeded.",
    None
)]
#[case::archive(400, r#"{"code":"BadRequest","detail":"Incorrect parameter","errors":[{"location":"query.next","message":"expected integer","value":"1w"}],"requestId":"a0b5","status":400,"title":"IncorrectParameter"}"#, "BadRequest", "Incorrect parameter; query.next: expected integer", Some("a0b5"))]
#[case::reviews(422, r#"{"data":null,"error":true,"errorText":"Невозможно получить отзыв по id","additionalErrors":["ещё"],"requestId":"87a2"}"#, "", "Невозможно получить отзыв по id; ещё", Some("87a2"))]
#[case::reviews_200(200, r#"{"data":null,"error":true,"errorText":"Something went wrong","additionalErrors":null,"requestId":"734c"}"#, "", "Something went wrong", Some("734c"))]
#[case::chat(400, r#"{"status":400,"title":"Bad Request","origin":"proxy-chats","detail":"Invalid number","requestId":"62f5","error":"Invalid number"}"#, "", "Invalid number", Some("62f5"))]
#[case::claims(
    400,
    r#"{"title":"Invalid query params","detail":"missing field `is_archive`","requestId":"e0ae"}"#,
    "",
    "missing field `is_archive`",
    Some("e0ae")
)]
#[case::statistics(
    400,
    r#"{"errors":"dateFrom: Value not validated"}"#,
    "",
    "dateFrom: Value not validated",
    None
)]
#[case::statistics_list(400, r#"{"errors":["one","two"]}"#, "", "one; two", None)]
#[case::payment(
    402,
    r#"{"title":"payment required","detail":"insufficient funds"}"#,
    "",
    "insufficient funds",
    None
)]
#[case::path(
    404,
    r#"{"title":"path not found","detail":"","code":"","status":404}"#,
    "",
    "path not found",
    None
)]
#[case::control(409, "{\"code\":\"A\",\"message\":\"a\\u0007\\nb\"}", "A", "a  b", None)]
#[tokio::test]
async fn a_refusal_says_what_and_why(
    #[case] status: u16,
    #[case] body: &str,
    #[case] code: &str,
    #[case] words: &str,
    #[case] id: Option<&str>,
) {
    let error = refused("reviews", status, body).await;
    let ConnectorError::Rejected {
        status: told,
        code: found,
        message,
        request_id,
    } = error
    else {
        panic!("{error:?}");
    };
    assert_eq!(told, status);
    assert_eq!(found, code);
    assert_eq!(message, words);
    assert_eq!(request_id.as_deref(), id);
}

#[rstest]
#[case("")]
#[case("   \n")]
#[case("{\"orders\":[{\"id\":1},{\"id\"")]
#[tokio::test]
async fn an_answer_without_an_end_is_transient(#[case] body: &str) {
    let error = refused("orders_new", 200, body).await;
    assert!(
        matches!(error, ConnectorError::Transient { offline: false, .. }),
        "{error:?}"
    );
}

#[rstest]
#[case("orders_new", "hello")]
#[case("orders_new", "17")]
#[case("offices", "{]}")]
#[tokio::test]
async fn an_answer_that_is_no_record_is_another_contract(#[case] stream: &str, #[case] body: &str) {
    let error = refused(stream, 200, body).await;
    assert!(matches!(error, ConnectorError::Contract { .. }), "{error:?}");
}

#[tokio::test]
async fn a_429_without_end_is_told_with_its_end_and_a_short_one_is_waited_out() {
    let fake = Fake::start(|_| Reply::status(429).with("x-ratelimit-retry", 3600)).await;
    let error = Run::of("claims")
        .page(connector().as_ref(), &fake.session(), true)
        .await
        .unwrap_err();
    let ConnectorError::RateLimited { until } = error else {
        panic!("{error:?}")
    };
    assert_eq!(until, crate::support::now() + chrono::Duration::hours(1));
    assert_eq!(fake.asked().len(), 1, "no request before its time");

    let tries = std::sync::atomic::AtomicU32::new(0);
    let fake = Fake::start(
        move |_| match tries.fetch_add(1, std::sync::atomic::Ordering::SeqCst) {
            0 | 1 => Reply::status(429).with("x-ratelimit-retry", 2),
            _ => Reply::json(r#"{"claims":[],"total":0}"#),
        },
    )
    .await;
    assert!(
        Run::of("claims")
            .page(connector().as_ref(), &fake.session(), true)
            .await
            .is_ok()
    );
    assert_eq!(fake.asked().len(), 3);
}

#[tokio::test]
async fn a_5xx_is_tried_again_and_a_refusal_is_not() {
    let tries = std::sync::atomic::AtomicU32::new(0);
    let fake = Fake::start(
        move |_| match tries.fetch_add(1, std::sync::atomic::Ordering::SeqCst) {
            0 => Reply::of(502, "text/html", b"<html>bad gateway</html>".to_vec()),
            1 => Reply::empty(200),
            _ => Reply::json("{\"orders\":[]}"),
        },
    )
    .await;
    let page = Run::of("orders_new")
        .page(connector().as_ref(), &fake.session(), true)
        .await
        .unwrap();
    assert!(page.items.is_empty());
    assert_eq!(fake.asked().len(), 3);
    let fake = Fake::start(|_| Reply::status(401)).await;
    assert!(
        Run::of("orders_new")
            .page(connector().as_ref(), &fake.session(), true)
            .await
            .is_err()
    );
    assert_eq!(fake.asked().len(), 1);
}

/// Every recorded error is an error of the right family, with its words and the id for support.
#[tokio::test]
async fn recorded_errors_are_read() {
    let Some(folder) = shared("platforms/wildberries/fixtures/errors") else {
        return;
    };
    let mut read = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let Some(status) = name.split('.').find_map(|part| part.parse::<u16>().ok()) else {
            continue;
        };
        if status == 429 {
            continue;
        }
        let body = std::fs::read_to_string(&path).unwrap();
        let error = refused("reviews", status, &body).await;
        let (words, id) = match error {
            ConnectorError::Auth {
                detail, request_id, ..
            } if matches!(status, 401 | 403) => (detail, request_id),
            ConnectorError::Rejected {
                message, request_id, ..
            } if !matches!(status, 401 | 403) => (message, request_id),
            other => panic!("{name}: {other:?}"),
        };
        assert!(!words.starts_with("HTTP"), "{name}");
        assert_eq!(id.is_some(), body.contains("requestId"), "{name}");
        read += 1;
    }
    assert!(read >= 18, "{read} read");
}
