//! What closing the window means, and the words of the menus that the system draws.

use crate::common::{demo, folder};
use recourse_app::App;
use recourse_app::desktop::{Closing, DeskWords};

#[tokio::test]
async fn closing_is_asked_about_only_where_there_is_something_to_watch_over() {
    let (_dir, options) = folder();
    let app = App::open(options).await.unwrap();
    assert_eq!(app.closing().await.unwrap(), Closing::Ask);
    assert_eq!(app.on_close().await.unwrap(), Closing::Quit, "no shop yet");
    app.account_add_manual("wish".to_owned(), "Wish EU".to_owned())
        .await
        .unwrap();
    assert_eq!(app.on_close().await.unwrap(), Closing::Ask);
    for (code, means) in [("background", Closing::Background), ("quit", Closing::Quit)] {
        app.closing_set(code.to_owned()).await.unwrap();
        assert_eq!(app.on_close().await.unwrap(), means);
    }
    let refused = app.closing_set("sometimes".to_owned()).await.unwrap_err();
    assert_eq!(refused.code, "setting-invalid");
    assert_eq!(app.closing().await.unwrap(), Closing::Quit, "nothing was changed");
    app.stop().await;
    let (_dir, demo) = demo().await;
    demo.closing_set("background".to_owned()).await.unwrap();
    assert_eq!(
        demo.on_close().await.unwrap(),
        Closing::Quit,
        "made-up orders need no watch"
    );
    demo.stop().await;
}

#[tokio::test]
async fn the_systems_menus_speak_the_sellers_language_and_say_the_way_on() {
    let (_dir, options) = folder();
    let app = App::open(options).await.unwrap();
    let settings = app.frame().await.unwrap().settings;
    for (lang, quit) in [
        ("ru", "Завершить Recourse"),
        ("zh", "退出 Recourse"),
        ("en", "Quit Recourse"),
    ] {
        let mut other = settings.clone();
        other.lang = lang.to_owned();
        app.settings_set(other).await.unwrap();
        assert_eq!(app.desk_words().await.unwrap().quit, quit);
    }
    assert_eq!(app.desk_words().await.unwrap().pause, "Pause syncing");
    app.sync_pause(true).await.unwrap();
    let words = app.desk_words().await.unwrap();
    assert!(words.paused);
    assert_eq!(words.pause, "Resume syncing");
    assert_eq!(
        DeskWords::of("fr", false),
        DeskWords::of("en", false),
        "an unknown language is English"
    );
    app.stop().await;
}
