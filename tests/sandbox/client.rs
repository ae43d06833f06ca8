//! A plain client of a running sandbox.

use chrono::{DateTime, Utc};
use recourse_sandbox::Running;
use reqwest::{Method, Response};
use serde_json::Value;

pub fn now() -> DateTime<Utc> {
    "2026-11-20T09:00:00Z".parse().unwrap()
}

pub struct Client<'a> {
    pub running: &'a Running,
    http: reqwest::Client,
    token: String,
}

impl<'a> Client<'a> {
    pub fn of(running: &'a Running) -> Self {
        Self::with_token(running, running.token())
    }

    pub fn with_token(running: &'a Running, token: String) -> Self {
        let http = reqwest::Client::builder().no_proxy().build().unwrap();
        Self { running, http, token }
    }

    pub async fn send(&self, method: Method, path: &str, body: Option<Value>) -> reqwest::Result<Response> {
        let url = format!("{}{path}", self.running.base_url());
        let mut request = self.http.request(method, url);
        if !self.token.is_empty() {
            request = request.header("Authorization", &self.token);
        }
        if let Some(body) = body {
            request = request.json(&body);
        }
        request.send().await
    }

    /// Status and JSON (null for an empty body).
    pub async fn ask(&self, method: Method, path: &str, body: Option<Value>) -> (u16, Value) {
        let response = self.send(method, path, body).await.unwrap();
        let status = response.status().as_u16();
        let bytes = response.bytes().await.unwrap();
        let value = if bytes.is_empty() {
            Value::Null
        } else {
            serde_json::from_slice(&bytes).unwrap_or(Value::Null)
        };
        (status, value)
    }

    pub async fn get(&self, path: &str) -> Value {
        let (status, value) = self.ask(Method::GET, path, None).await;
        assert_eq!(status, 200, "GET {path}: {value}");
        value
    }

    pub async fn post(&self, path: &str, body: Value) -> Value {
        let (status, value) = self.ask(Method::POST, path, Some(body)).await;
        assert_eq!(status, 200, "POST {path}: {value}");
        value
    }

    /// Every order of the live list, window by window, page by page.
    pub async fn orders(&self) -> Vec<Value> {
        let now = self.running.now();
        let mut all = Vec::new();
        for window in (0..3).rev() {
            let to = now - chrono::TimeDelta::days(30 * window);
            let from = to - chrono::TimeDelta::days(30);
            let mut next = 0;
            loop {
                let page = self
                    .get(&format!(
                        "/api/v3/orders?limit=100&next={next}&dateFrom={}&dateTo={}",
                        from.timestamp(),
                        to.timestamp()
                    ))
                    .await;
                let rows = page["orders"].as_array().unwrap().clone();
                next = page["next"].as_i64().unwrap();
                let end = rows.len() < 100;
                all.extend(rows);
                if end {
                    break;
                }
            }
        }
        let mut seen = std::collections::HashSet::new();
        all.retain(|order| seen.insert(order["id"].as_i64().unwrap()));
        all
    }
}
