//! Shops: connecting, what is refused and why, tokens that are kept and never seen.

use crate::common::{folder, now};
use recourse_app::view::account::AccountInput;
use recourse_app::{App, AppOptions, Tuning};
use recourse_sandbox::wildberries::{Scope, TokenKind, TokenSpec, scenario};
use recourse_sandbox::{Fault, On, Running, Sandbox};
use std::path::Path;

async fn market() -> Running {
    Sandbox::serving(scenario::plain_orders(5, now()), now())
        .frozen()
        .start()
        .await
        .unwrap()
}

async fn open(options: AppOptions) -> App {
    App::open_tuned(options, Tuning { hurry: 1000 }).await.unwrap()
}

fn input(market: &Running, name: &str, secret: &str) -> AccountInput {
    AccountInput {
        platform: "wildberries".to_owned(),
        name: name.to_owned(),
        secret: secret.to_owned(),
        endpoint: Some(market.base_url().to_owned()),
        secret_store: None,
        passphrase: None,
    }
}

fn spec(kind: TokenKind) -> TokenSpec {
    TokenSpec {
        kind,
        scopes: vec![Scope::Marketplace, Scope::Feedbacks],
        expires_at: now() + chrono::TimeDelta::days(90),
        read_only: false,
        seller_id: "9b1f4f0e-0000-4000-8000-000000000001".to_owned(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shop_is_connected_once_and_can_be_removed() {
    let (_dir, options) = folder();
    let market = market().await;
    let app = open(options).await;
    assert!(app.frame().await.unwrap().first_run);
    assert_eq!(
        app.sync_once(Default::default(), &|_| {}).await.unwrap_err().code,
        "account-none"
    );
    let added = app
        .account_add(input(&market, "North", &market.token()))
        .await
        .unwrap();
    assert_eq!(
        added.secret_store, "local_key",
        "every host of it is this computer"
    );
    assert!(added.seller_name.is_some());
    assert!(added.token.streams_off.is_empty());
    let twice = app
        .account_add(input(&market, "South", &market.token()))
        .await
        .unwrap_err();
    assert_eq!(twice.code, "account-exists");
    let named = app
        .account_add(input(&market, " ", &market.token()))
        .await
        .unwrap_err();
    assert_eq!(named.code, "account-name");
    assert_eq!(app.account_check("north".to_owned()).await.unwrap().id, added.id);
    app.sync_once(Default::default(), &|_| {}).await.unwrap();
    assert_eq!(app.order_counts().await.unwrap().all, 5);
    app.account_remove("North".to_owned()).await.unwrap();
    assert!(app.account_list().await.unwrap().is_empty());
    assert_eq!(app.order_counts().await.unwrap().all, 0, "nothing of it stays");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_work_is_said_before_the_first_request() {
    let (_dir, options) = folder();
    let market = market().await;
    let app = open(options).await;
    let add = async |secret: &str| app.account_add(input(&market, "North", secret)).await;
    assert_eq!(add("").await.unwrap_err().code, "secret-empty");
    let expired = TokenSpec {
        expires_at: now() - chrono::TimeDelta::days(1),
        ..spec(TokenKind::Personal)
    };
    assert_eq!(
        add(&market.mint(&expired)).await.unwrap_err().code,
        "token-expired"
    );
    let mut wrong = input(&market, "North", &market.token());
    wrong.endpoint = Some("http://example.com".to_owned());
    assert_eq!(app.account_add(wrong).await.unwrap_err().code, "endpoint-invalid");
    let mut unknown = input(&market, "North", &market.token());
    unknown.platform = "nowhere".to_owned();
    assert_eq!(
        app.account_add(unknown).await.unwrap_err().code,
        "platform-unknown"
    );
    assert!(market.log().is_empty(), "not one request was made");

    let base = app
        .account_inspect(
            "wildberries".to_owned(),
            market.mint(&spec(TokenKind::Base)),
            Some(market.base_url().to_owned()),
        )
        .await
        .unwrap();
    assert!(
        base.problems
            .iter()
            .any(|problem| problem.id == "token-problem-base")
    );
    let few = add(&market.mint(&spec(TokenKind::Personal))).await.unwrap();
    assert!(few.token.missing.contains(&"finance".to_owned()));
    assert!(few.token.streams_off.contains(&"claims".to_owned()));
    assert!(
        !few.token.streams_off.contains(&"orders".to_owned()),
        "only the streams that cannot work are off"
    );
    let report = app.sync_once(Default::default(), &|_| {}).await.unwrap();
    assert!(report.runs.iter().all(|run| run.error.is_none()), "{report:?}");
    assert!(!report.runs.iter().any(|run| run.stream == "claims"));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_token_and_a_captive_page_say_so_and_make_no_shop() {
    let (_dir, options) = folder();
    let market = market().await;
    let app = open(options).await;
    let fault = market.faults().add(On::every(), Fault::status(401));
    let refused = app
        .account_add(input(&market, "North", &market.token()))
        .await
        .unwrap_err();
    assert_eq!(refused.code, "token-refused");
    market.faults().remove(fault);
    market.faults().add(On::every(), Fault::CaptivePage);
    let captive = app
        .account_add(input(&market, "North", &market.token()))
        .await
        .unwrap_err();
    assert_eq!(captive.code, "unreachable");
    assert!(app.account_list().await.unwrap().is_empty());
    app.stop().await;
}

fn everything_under(dir: &Path, found: &mut Vec<(String, Vec<u8>)>) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            everything_under(&path, found);
        } else {
            found.push((path.display().to_string(), std::fs::read(&path).unwrap()));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_is_in_no_file_as_it_is() {
    use base64::Engine as _;
    let (dir, options) = folder();
    let market = market().await;
    let token = market.token();
    for (keep, passphrase) in [("local_key", None), ("passphrase", Some("four words and more"))] {
        let options = AppOptions {
            data_dir: options.data_dir.join(keep),
            ..options.clone()
        };
        let app = open(options.clone()).await;
        let mut shop = input(&market, "North", &token);
        shop.secret_store = Some(keep.to_owned());
        shop.passphrase = passphrase.map(str::to_owned);
        app.account_add(shop).await.unwrap();
        app.sync_once(Default::default(), &|_| {}).await.unwrap();
        app.stop().await;
        drop(app);
        let mut files = Vec::new();
        everything_under(dir.path(), &mut files);
        let seen = [
            token.clone().into_bytes(),
            base64::engine::general_purpose::STANDARD
                .encode(&token)
                .into_bytes(),
            token.split('.').nth(2).unwrap().as_bytes().to_vec(),
        ];
        for (path, bytes) in &files {
            for form in &seen {
                assert!(
                    !bytes.windows(form.len()).any(|part| part == form.as_slice()),
                    "{path}"
                );
            }
        }
        let app = open(options).await;
        if let Some(passphrase) = passphrase {
            let report = app.sync_once(Default::default(), &|_| {}).await.unwrap();
            assert_eq!(report.runs[0].error.as_ref().unwrap().code, "passphrase-needed");
            assert_eq!(
                app.secrets_unlock("another".to_owned()).await.unwrap_err().code,
                "passphrase-wrong"
            );
            app.secrets_unlock(passphrase.to_owned()).await.unwrap();
        }
        let report = app.sync_once(Default::default(), &|_| {}).await.unwrap();
        assert!(report.runs.iter().all(|run| run.error.is_none()), "{report:?}");
        app.stop().await;
    }
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn secrets_are_readable_by_the_seller_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let (_dir, options) = folder();
    let market = market().await;
    let app = open(options.clone()).await;
    app.account_add(input(&market, "North", &market.token()))
        .await
        .unwrap();
    app.stop().await;
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let secrets = options.data_dir.join("secrets");
    assert_eq!((mode(&options.data_dir), mode(&secrets)), (0o700, 0o700));
    for entry in std::fs::read_dir(&secrets).unwrap() {
        assert_eq!(mode(&entry.unwrap().path()), 0o600);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_pages_of_the_portal_are_opened() {
    let (_dir, options) = folder();
    let app = open(options).await;
    assert!(app.page_allowed("https://seller.wildberries.ru/"));
    for other in [
        "http://seller.wildberries.ru/",
        "https://seller.wildberries.ru.evil.example/",
        "https://user@seller.wildberries.ru/",
        "https://example.com/",
        "javascript:alert(1)",
        "file:///etc/passwd",
    ] {
        assert!(!app.page_allowed(other), "{other}");
    }
    app.stop().await;
}
