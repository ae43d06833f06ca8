//! Services on the session bus.

use std::time::Duration;
use zbus::proxy::CacheProperties;
use zbus::{Connection, Proxy};

/// A service that does not answer within this time is not there.
pub(crate) const PATIENCE: Duration = Duration::from_secs(5);

/// What connecting to a service came to; `None`: it is not there.
pub(crate) async fn reached<T>(
    service: &str,
    connecting: impl Future<Output = zbus::Result<T>>,
) -> Option<T> {
    match tokio::time::timeout(PATIENCE, connecting).await {
        Ok(Ok(reached)) => Some(reached),
        Ok(Err(error)) => {
            tracing::debug!(%error, service, "not on the session bus");
            None
        }
        Err(_) => {
            tracing::debug!(service, "does not answer on the session bus");
            None
        }
    }
}

/// The session bus, or the bus at an address.
pub(crate) async fn connection(address: Option<&str>) -> zbus::Result<Connection> {
    match address {
        Some(address) => zbus::connection::Builder::address(address)?.build().await,
        None => Connection::session().await,
    }
}

/// A service whose only interface is called as itself; its properties are asked for each time.
pub(crate) async fn proxy(
    connection: &Connection,
    name: &'static str,
    path: &'static str,
) -> zbus::Result<Proxy<'static>> {
    zbus::proxy::Builder::new(connection)
        .destination(name)?
        .path(path)?
        .interface(name)?
        .cache_properties(CacheProperties::No)
        .build()
        .await
}
