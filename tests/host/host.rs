//! The window without a window: the real app on Tauri's mock runtime behind loopback HTTP, for journeys in a browser.
//!
//! `ui-host --data-dir DIR [--demo] [--offline]` prints its address and serves until standard input closes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use axum::Json;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use recourse_app::AppOptions;
use recourse_shell::bindings::FilesDropped;
use recourse_shell::shell::Shell;
use serde_json::{Value, json};
use std::convert::Infallible;
use std::io::Read;
use std::path::PathBuf;
use std::sync::Arc;
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{AppHandle, Listener, Manager, WebviewWindow};
use tauri_specta::Event as _;
use tokio::sync::broadcast;

/// The events a page may listen to, by the names the bindings give them.
const EVENTS: [&str; 4] = ["changed", "sync-progressed", "work-changed", "files-dropped"];

struct Host {
    window: WebviewWindow<MockRuntime>,
    handle: AppHandle<MockRuntime>,
    events: broadcast::Sender<String>,
    dist: PathBuf,
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let value = |name: &str| {
        arguments
            .iter()
            .position(|a| a == name)
            .and_then(|at| arguments.get(at + 1))
            .cloned()
    };
    let own = AppOptions {
        data_dir: PathBuf::from(value("--data-dir").expect("--data-dir DIR")),
        offline: arguments.iter().any(|a| a == "--offline"),
        now: value("--now").map(|at| at.parse().expect("an instant")),
        ..AppOptions::default()
    };
    let demo = arguments.iter().any(|a| a == "--demo");
    let app = recourse_shell::build(
        mock_builder(),
        recourse_shell::api!(MockRuntime),
        tauri::generate_context!(),
        Shell::new(own, demo),
    )
    .expect("the app can be built");
    let window =
        tauri::WebviewWindowBuilder::new(&app, recourse_shell::window::MAIN, tauri::WebviewUrl::default())
            .build()
            .expect("the mock window opens");
    let (events, _) = broadcast::channel(256);
    for name in EVENTS {
        let events = events.clone();
        app.listen_any(name, move |event| {
            let payload: Value = serde_json::from_str(event.payload()).unwrap_or(Value::Null);
            let _ = events.send(json!({"event": name, "payload": payload}).to_string());
        });
    }
    let host = Arc::new(Host {
        window,
        handle: app.handle().clone(),
        events,
        dist: std::env::var_os("RECOURSE_UI_DIST").map_or_else(
            || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("ui/dist"),
            PathBuf::from,
        ),
    });
    tauri::async_runtime::block_on(serve(host));
}

async fn serve(host: Arc<Host>) {
    let router = Router::new()
        .route(
            "/shim.js",
            get(|| async {
                (
                    [(header::CONTENT_TYPE, "text/javascript")],
                    include_str!("shim.js"),
                )
            }),
        )
        .route("/events", get(events))
        .route("/ipc/{command}", post(command))
        .route("/host/drop", post(drop_files))
        .fallback(get(file))
        .with_state(host.clone());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    println!("ready http://{}", listener.local_addr().unwrap());
    let ended = async {
        let _ = tokio::task::spawn_blocking(|| std::io::stdin().read_to_end(&mut Vec::new())).await;
        host.handle.state::<Shell>().stop().await;
    };
    tokio::select! {
        served = async { axum::serve(listener, router).await } => served.unwrap(),
        () = ended => {}
    }
    std::process::exit(0);
}

async fn command(
    State(host): State<Arc<Host>>,
    Path(name): Path<String>,
    Json(body): Json<Value>,
) -> Response {
    let answer = tokio::task::spawn_blocking(move || {
        let request = InvokeRequest {
            cmd: name,
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: if cfg!(windows) {
                "http://tauri.localhost"
            } else {
                "tauri://localhost"
            }
            .parse()
            .unwrap(),
            body: InvokeBody::Json(body),
            headers: Default::default(),
            invoke_key: INVOKE_KEY.to_string(),
        };
        get_ipc_response(&host.window, request)
    })
    .await
    .unwrap();
    match answer {
        Ok(body) => Json(body.deserialize::<Value>().unwrap()).into_response(),
        Err(error) => (StatusCode::UNPROCESSABLE_ENTITY, Json(error)).into_response(),
    }
}

async fn events(
    State(host): State<Arc<Host>>,
) -> Sse<impl futures_util::Stream<Item = Result<Event, Infallible>>> {
    let receiver = host.events.subscribe();
    let stream = futures_util::stream::unfold(receiver, |mut receiver| async move {
        loop {
            match receiver.recv().await {
                Ok(text) => return Some((Ok(Event::default().data(text)), receiver)),
                Err(broadcast::error::RecvError::Lagged(_)) => {}
                Err(broadcast::error::RecvError::Closed) => return None,
            }
        }
    });
    Sse::new(stream).keep_alive(KeepAlive::default())
}

/// A stand-in for dropping files on the window: `{"paths": […], "x": 0, "y": 0}`.
async fn drop_files(State(host): State<Arc<Host>>, Json(body): Json<Value>) -> StatusCode {
    let paths = body["paths"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| PathBuf::from(p.as_str().unwrap()))
        .collect();
    let drop = host.handle.state::<Shell>().keep_drop(paths);
    let at = |name: &str| body[name].as_f64().unwrap_or_default();
    let event = FilesDropped {
        phase: "dropped".to_owned(),
        drop: Some(drop),
        x: at("x"),
        y: at("y"),
    };
    event.emit(&host.handle).unwrap();
    StatusCode::NO_CONTENT
}

/// The built window, with the content security policy of the real one and the shim before everything else.
async fn file(State(host): State<Arc<Host>>, uri: axum::http::Uri) -> Response {
    let name = uri.path().trim_start_matches('/');
    let name = if name.is_empty() { "index.html" } else { name };
    if name.split('/').any(|part| part == "..") {
        return StatusCode::NOT_FOUND.into_response();
    }
    let Ok(bytes) = std::fs::read(host.dist.join(name)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kind = match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    };
    if name != "index.html" {
        return ([(header::CONTENT_TYPE, kind)], bytes).into_response();
    }
    let page =
        String::from_utf8(bytes)
            .unwrap()
            .replacen("<head>", "<head><script src=\"/shim.js\"></script>", 1);
    let policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-src 'none'; object-src 'none'";
    (
        [
            (header::CONTENT_TYPE, kind),
            (header::CONTENT_SECURITY_POLICY, policy),
        ],
        page,
    )
        .into_response()
}
