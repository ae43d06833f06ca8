//! What the desktop around the window shows of the program, and what closing the window means.

use crate::app::App;
use crate::error::AppError;
use crate::settings::settings;
use crate::view::common::ApiError;
use recourse_store::{Action, Reader, StoreError};
use recourse_texts::{Lang, Texts};

const CLOSING: &str = "closing";

/// What closing the window means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closing {
    /// Ask the seller, once.
    Ask,
    /// The window goes, the program keeps syncing and reminding.
    Background,
    /// The program ends.
    Quit,
}

impl Closing {
    /// Its code: `ask`, `background`, `quit`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Ask => "ask",
            Self::Background => "background",
            Self::Quit => "quit",
        }
    }

    /// The one of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Ask, Self::Background, Self::Quit]
            .into_iter()
            .find(|one| one.code() == code)
    }
}

/// The words of the menus that the system draws, in the seller's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskWords {
    /// All accounts are paused: `pause` says how to go on.
    pub paused: bool,
    /// Brings the window up.
    pub show: String,
    /// Starts a sync.
    pub sync: String,
    /// Pauses all accounts, or lets them go on.
    pub pause: String,
    /// Ends the program.
    pub quit: String,
    /// About the program.
    pub about: String,
    /// Opens the settings.
    pub settings: String,
    /// The menu of files.
    pub file: String,
    /// The menu of cutting and pasting.
    pub edit: String,
    /// The menu of windows.
    pub window: String,
    /// Closes the window.
    pub close: String,
}

impl DeskWords {
    /// The words in a language (`zh`, `ru`, `en`; another is English).
    pub fn of(lang: &str, paused: bool) -> Self {
        let texts = Texts::new(Lang::from_tag(lang).unwrap_or(Lang::En));
        let pause = if paused { "desk-resume" } else { "desk-pause" };
        Self {
            paused,
            show: texts.plain("desk-show"),
            sync: texts.plain("desk-sync"),
            pause: texts.plain(pause),
            quit: texts.plain("desk-quit"),
            about: texts.plain("desk-about"),
            settings: texts.plain("desk-settings"),
            file: texts.plain("desk-file"),
            edit: texts.plain("desk-edit"),
            window: texts.plain("desk-window"),
            close: texts.plain("desk-close"),
        }
    }
}

fn kept(r: &Reader) -> Result<Closing, StoreError> {
    let code = r.setting::<String>(CLOSING)?;
    Ok(code
        .and_then(|code| Closing::from_code(&code))
        .unwrap_or(Closing::Ask))
}

impl App {
    /// The words of the system's menus.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn desk_words(&self) -> Result<DeskWords, ApiError> {
        let lang = self.read(|r| Ok(settings(r)?.lang)).await?;
        Ok(DeskWords::of(&lang, self.sync_status().await?.paused))
    }

    /// What the seller chose that closing the window means.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn closing(&self) -> Result<Closing, ApiError> {
        Ok(self.read(kept).await?)
    }

    /// What closing the window means now. Without a shop and in the demo there is nothing to watch over: the program ends, and nobody
    /// is asked.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn on_close(&self) -> Result<Closing, ApiError> {
        if self.options.demo {
            return Ok(Closing::Quit);
        }
        Ok(self
            .read(|r| {
                if r.accounts()?.is_empty() {
                    return Ok(Closing::Quit);
                }
                kept(r)
            })
            .await?)
    }

    /// Keeps what closing the window means: `ask`, `background`, `quit`.
    ///
    /// # Errors
    /// `setting-invalid` for another word.
    pub async fn closing_set(&self, closing: String) -> Result<(), ApiError> {
        if Closing::from_code(&closing).is_none() {
            return Err(AppError::about("setting-invalid", "value", CLOSING).into());
        }
        let action = Action::new("settings", serde_json::json!([]), self.now());
        self.act(action, move |tx| tx.set_setting(CLOSING, &closing))
            .await?;
        Ok(())
    }
}
