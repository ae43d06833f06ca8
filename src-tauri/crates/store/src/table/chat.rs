//! Chats with buyers.

use super::record::{Written, record, select_of};
use crate::error::Result;
use crate::search::{Doc, Index};
use crate::tx::{Reader, WriteTx};
use chrono::{DateTime, Utc};
use recourse_domain::id::{AccountId, ChatId, Srid};
use recourse_domain::market::{ChatMessage, ChatThread, MediaLink};

record! {
    ChatThread, "chat", key id;
    columns {
        buyer_name = "buyer_name" [", ?"], srid = "srid" [", ?"], product_id = "product_id" [", ?"],
        reply_sign = "reply_sign" [", ?"], last_text = "last_text" [", ?"], last_at = "last_at" [", ?"],
    }
    fn version(&self) -> Option<DateTime<Utc>> {
        self.last_at
    }
}

record! {
    ChatMessage, "message", key id;
    columns {
        chat_id = "chat_id" [", ?"], sender = "sender" [", ?"], kind = "kind" [", ?"], text = "text" [", ?"],
        sent_at = "sent_at" [", ?"], srid = "srid" [", ?"], reply_sign = "reply_sign" [", ?"], media = "media" [", ?"],
    }
    const INDEX: Option<(Index, i64)> = Some((Index::Texts, 2));
    fn at(&self) -> Option<DateTime<Utc>> {
        self.sent_at
    }
    fn doc(&self) -> Doc {
        let mut doc = Doc::default();
        doc.add_text(&self.text);
        doc.add_id(self.srid.as_ref().map(Srid::as_str).unwrap_or_default());
        doc
    }
    fn media(&self) -> &[MediaLink] {
        &self.media
    }
}

impl Reader<'_> {
    /// A chat.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn chat(&self, account: &AccountId, id: &ChatId) -> Result<Option<ChatThread>> {
        self.find_record(account, id.as_str())
    }

    /// A chat's messages, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn messages(&self, account: &AccountId, chat: &ChatId) -> Result<Vec<ChatMessage>> {
        self.select_records(
            &select_of::<ChatMessage>("account = ?1 AND chat_id = ?2 ORDER BY sent_at, id"),
            &[&self.n(account)?, &chat.as_str()],
        )
    }

    /// Chats about a sold unit.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn chats_of_srid(&self, account: &AccountId, srid: &Srid) -> Result<Vec<ChatThread>> {
        self.select_records(
            &select_of::<ChatThread>("account = ?1 AND srid = ?2 ORDER BY last_at"),
            &[&self.n(account)?, &srid.as_str()],
        )
    }
}

impl WriteTx<'_> {
    /// Keeps chats.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn put_chats(
        &mut self,
        account: &AccountId,
        chats: &[ChatThread],
        now: DateTime<Utc>,
    ) -> Result<Written> {
        self.put_records(account, chats, now)
    }

    /// Keeps messages and queues their files.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn put_messages(
        &mut self,
        account: &AccountId,
        messages: &[ChatMessage],
        now: DateTime<Utc>,
    ) -> Result<Written> {
        self.put_records(account, messages, now)
    }
}
