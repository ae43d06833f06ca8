//! Whether the desktop shows icons of programs: the StatusNotifier protocol on the session bus.

use crate::session::{self, PATIENCE};
use futures_util::StreamExt as _;
use std::time::Duration;
use zbus::Proxy;
use zbus::fdo::{DBusProxy, NameOwnerChangedStream};
use zbus::proxy::SignalStream;

const NAME: &str = "org.kde.StatusNotifierWatcher";
const PATH: &str = "/StatusNotifierWatcher";

/// A connection to the bus on which hosts are registered.
pub struct Host {
    watcher: Proxy<'static>,
    owners: NameOwnerChangedStream,
    came: SignalStream<'static>,
    went: SignalStream<'static>,
}

impl Host {
    /// Connects to the session bus, or to the bus at an address. `None`: there is no bus.
    pub async fn connect(address: Option<&str>) -> Option<Self> {
        session::reached(NAME, connected(address)).await
    }

    /// Whether somebody shows icons now.
    pub async fn is_there(&self) -> bool {
        let asked = self
            .watcher
            .get_property::<bool>("IsStatusNotifierHostRegistered");
        matches!(tokio::time::timeout(PATIENCE, asked).await, Ok(Ok(true)))
    }

    /// Waits until that may have changed. False: the bus is gone.
    pub async fn changed(&mut self) -> bool {
        tokio::select! {
            owner = self.owners.next() => owner.is_some(),
            signal = self.came.next() => signal.is_some(),
            signal = self.went.next() => signal.is_some(),
        }
    }

    /// Whether it may have changed within a time.
    pub async fn changes_within(&mut self, time: Duration) -> bool {
        tokio::time::timeout(time, self.changed()).await.unwrap_or(false)
    }
}

async fn connected(address: Option<&str>) -> zbus::Result<Host> {
    let connection = session::connection(address).await?;
    let bus = DBusProxy::new(&connection).await?;
    let owners = bus.receive_name_owner_changed_with_args(&[(0, NAME)]).await?;
    let watcher = session::proxy(&connection, NAME, PATH).await?;
    Ok(Host {
        owners,
        came: watcher.receive_signal("StatusNotifierHostRegistered").await?,
        went: watcher.receive_signal("StatusNotifierHostUnregistered").await?,
        watcher,
    })
}
