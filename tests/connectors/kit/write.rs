use crate::support::{Fake, Reply, session};
use recourse_connectors::error::ConnectorError;
use recourse_connectors::kit::http::Payload;
use recourse_connectors::kit::limiter::Rate;
use recourse_connectors::kit::write::{Write, write};
use recourse_connectors::perform::PerformError;
use recourse_connectors::session::Session;
use reqwest::Method;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use url::Url;

const RATE: Rate = Rate {
    group: "writes",
    burst: 20,
    interval: Duration::from_secs(2),
    refusal_cost: 10,
};

async fn send(session: &Session, rate: Rate, bytes: usize) -> Result<u16, PerformError> {
    let call = Write {
        host: "marketplace.example",
        path: "/write",
        method: Method::PATCH,
        body: Some(Payload {
            form: "application/octet-stream".to_owned(),
            bytes: vec![7; bytes].into(),
        }),
        authorization: Some(session.secret.clone()),
        rate,
        cap: 1 << 20,
    };
    let refused = |answer: &recourse_connectors::kit::http::Answer| ConnectorError::Rejected {
        status: answer.status,
        code: String::new(),
        message: "no".to_owned(),
        request_id: None,
    };
    write(session, call, refused).await.map(|answer| answer.status)
}

#[tokio::test]
async fn a_write_goes_out_once_with_its_method_and_type() {
    let fake = Fake::start(|_| Reply::empty(204)).await;
    assert_eq!(send(&fake.session(), RATE, 3).await.unwrap(), 204);
    let asked = fake.asked();
    assert_eq!(asked.len(), 1);
    assert_eq!(asked[0].method, "PATCH");
    assert_eq!(asked[0].headers["content-type"], "application/octet-stream");
    assert_eq!(asked[0].body.len(), 3);
}

#[tokio::test]
async fn a_refusal_costs_ten_and_then_the_queue_is_told_when_to_come_back() {
    let fake = Fake::start(|_| Reply::status(409)).await;
    let session = fake.session();
    let slow = Rate {
        interval: Duration::from_secs(10),
        ..RATE
    };
    let now = session.limiter.now();
    for _ in 0..2 {
        assert!(matches!(
            send(&session, slow, 1).await,
            Err(PerformError::Refused(_))
        ));
    }
    // Twenty tokens are gone. A short wait is sat out, a long one is told.
    assert_eq!(
        session.limiter.next_at("seller", &slow) - now,
        chrono::Duration::seconds(10)
    );
    assert!(matches!(
        send(&session, slow, 1).await,
        Err(PerformError::Refused(_))
    ));
    let Err(PerformError::NotSent(ConnectorError::RateLimited { until })) = send(&session, slow, 1).await
    else {
        panic!("sent");
    };
    assert!(until - session.limiter.now() > chrono::Duration::seconds(30));
    assert_eq!(fake.asked().len(), 3);
}

#[tokio::test]
async fn an_answer_that_breaks_off_is_unknown_whatever_its_status() {
    for status in ["200 OK", "400 Bad Request"] {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = Url::parse(&format!("http://{}", listener.local_addr().unwrap())).unwrap();
        let task = tokio::spawn(async move {
            let (mut socket, _) = listener.accept().await.unwrap();
            let _ = socket.read(&mut [0; 4096]).await.unwrap();
            let head = format!("HTTP/1.1 {status}\r\ncontent-length: 100\r\n\r\n{{\"res");
            socket.write_all(head.as_bytes()).await.unwrap();
        });
        let result = send(&session(Some(url)), RATE, 1).await;
        assert!(matches!(result, Err(PerformError::Unknown(_))), "{result:?}");
        task.await.unwrap();
    }
}

#[tokio::test]
async fn a_name_that_leads_nowhere_is_not_sent() {
    let url = Url::parse("https://no-such-name.invalid").unwrap();
    let result = send(&session(Some(url)), RATE, 1).await;
    assert!(matches!(result, Err(PerformError::NotSent(_))), "{result:?}");
}

/// The session's limits are 2 s of silence and 4 s in all; half a megabyte that is taken slowly needs longer.
#[tokio::test]
async fn a_large_upload_is_given_the_time_it_needs() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = Url::parse(&format!("http://{}", listener.local_addr().unwrap())).unwrap();
    let task = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        tokio::time::sleep(Duration::from_secs(5)).await;
        let mut seen = 0;
        let mut piece = vec![0; 1 << 16];
        while seen < 1 << 19 {
            seen += socket.read(&mut piece).await.unwrap();
        }
        socket
            .write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n")
            .await
            .unwrap();
    });
    assert_eq!(send(&session(Some(url)), RATE, 1 << 19).await.unwrap(), 200);
    task.await.unwrap();
}
