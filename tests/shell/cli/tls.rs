//! Certificates that do not hold, and redirects: refused with a plain reason, and the token goes nowhere.
//!
//! `tls/` holds an authority of these tests alone, and what it signed; its own key was thrown away.

use super::{Said, command};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

/// What stands for a token; it must never be read by a server that is not the right one.
const TOKEN: &str = "canary-7c1e5d";

/// A server that answers every request with one text.
struct Server {
    _runtime: tokio::runtime::Runtime,
    port: u16,
    heard: Arc<Mutex<Vec<u8>>>,
}

fn pem(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/shell/cli/tls")
        .join(name)
}

impl Server {
    fn start(certificate: Option<&str>, answer: String) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let port = listener.local_addr().unwrap().port();
        let heard = Arc::new(Mutex::new(Vec::new()));
        let tls = certificate.map(|name| {
            let chain = CertificateDer::pem_file_iter(pem(&format!("{name}.pem")))
                .unwrap()
                .map(Result::unwrap)
                .collect();
            let key = PrivateKeyDer::from_pem_file(pem(&format!("{name}.key"))).unwrap();
            let config = ServerConfig::builder()
                .with_no_client_auth()
                .with_single_cert(chain, key);
            TlsAcceptor::from(Arc::new(config.unwrap()))
        });
        let own = heard.clone();
        runtime.spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                match &tls {
                    // A client that does not trust the certificate hangs up here.
                    Some(acceptor) => {
                        if let Ok(stream) = acceptor.accept(stream).await {
                            converse(stream, &own, &answer).await;
                        }
                    }
                    None => converse(stream, &own, &answer).await,
                }
            }
        });
        Self {
            _runtime: runtime,
            port,
            heard,
        }
    }

    fn heard(&self) -> String {
        String::from_utf8_lossy(&self.heard.lock().unwrap()).into_owned()
    }
}

async fn converse(mut stream: impl AsyncRead + AsyncWrite + Unpin, heard: &Mutex<Vec<u8>>, answer: &str) {
    let mut buffer = [0; 4096];
    let read = stream.read(&mut buffer).await.unwrap_or(0);
    heard.lock().unwrap().extend_from_slice(&buffer[..read]);
    let _ = stream.write_all(answer.as_bytes()).await;
    let _ = stream.shutdown().await;
}

fn ok() -> String {
    let body = r#"{"orders":[],"next":0}"#;
    format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
        body.len()
    )
}

fn run(data: &Path, arguments: &[&str], stdin: &str) -> Said {
    let mut child = command(data, arguments)
        .env("SSL_CERT_FILE", pem("ca.pem"))
        .spawn()
        .unwrap();
    let _ = child.stdin.take().unwrap().write_all(stdin.as_bytes());
    super::said(child.wait_with_output().unwrap())
}

/// Reads the orders of a shop at an address.
fn sync(endpoint: &str) -> Said {
    let dir = tempfile::tempdir().unwrap();
    let add = [
        "account",
        "add",
        "wildberries",
        "--name",
        "Shop",
        "--endpoint",
        endpoint,
        "--offline",
        "--keep",
        "local_key",
    ];
    let added = run(dir.path(), &add, TOKEN);
    assert_eq!(added.status, 0, "{}", added.stderr);
    run(dir.path(), &["sync", "--stream", "orders"], "")
}

fn refused(certificate: &str) {
    let server = Server::start(Some(certificate), ok());
    let said = sync(&format!("https://127.0.0.1:{}", server.port));
    assert_eq!(server.heard(), "", "{certificate}: nothing was sent");
    assert_eq!(said.status, 1, "{certificate}: {}", said.stderr);
    let run = &said.json["runs"][0]["error"];
    assert_eq!(run["code"], "certificate", "{certificate}: {}", said.json);
    assert!(!said.stderr.contains(TOKEN));
}

#[test]
fn n10_an_expired_certificate_is_refused_and_no_token_sent() {
    refused("expired");
}

#[test]
fn n10_a_certificate_of_another_host_is_refused_and_no_token_sent() {
    refused("other_host");
}

#[test]
fn n10_a_self_signed_certificate_is_refused_and_no_token_sent() {
    refused("self_signed");
}

/// The same server with a certificate that holds is read: the others are refused for their certificates alone.
#[test]
fn n10_a_certificate_that_holds_is_taken() {
    let server = Server::start(Some("good"), ok());
    let said = sync(&format!("https://127.0.0.1:{}", server.port));
    assert!(
        server.heard().contains(TOKEN),
        "{} {}",
        said.stderr,
        server.heard()
    );
}

#[test]
fn n11_a_redirect_never_carries_the_token_to_another_host() {
    for tls in [None, Some("good")] {
        let elsewhere = Server::start(None, ok());
        let moved = format!(
            "HTTP/1.1 307 Temporary Redirect\r\nlocation: http://127.0.0.1:{}/api/v3/orders\r\ncontent-length: 0\r\nconnection: close\r\n\r\n",
            elsewhere.port
        );
        let first = Server::start(tls, moved);
        let scheme = if tls.is_some() { "https" } else { "http" };
        let said = sync(&format!("{scheme}://127.0.0.1:{}", first.port));
        assert!(first.heard().contains(TOKEN), "{}", said.stderr);
        assert_eq!(elsewhere.heard(), "", "nothing follows the redirect");
        assert_eq!(said.status, 1, "{}", said.stderr);
    }
}
