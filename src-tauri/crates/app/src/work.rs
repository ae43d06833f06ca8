//! Long writes that the seller asked for: how far each is, and a way to stop it. What is stopped leaves nothing behind.

use crate::app::App;
use crate::error::{AppError, abort};
use crate::map::count;
use crate::view::work::WorkView;
use recourse_store::StoreError;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

/// How often a work tells how far it is, at most.
const TOLD_EVERY: Duration = Duration::from_millis(250);
/// The code of a work that was stopped.
pub const STOPPED: &str = "export-stopped";

/// The works under way.
#[derive(Default)]
pub(crate) struct Works {
    last: AtomicU32,
    stops: Mutex<BTreeMap<u32, CancellationToken>>,
    shown: watch::Sender<Vec<WorkView>>,
}

/// One of them, as long as it is held.
pub(crate) struct Work {
    works: Arc<Works>,
    view: WorkView,
    done: u64,
    told: Instant,
    stop: CancellationToken,
}

impl App {
    /// The long writes under way, told anew at most four times a second while one gets on, and when one begins or ends.
    pub fn works(&self) -> watch::Receiver<Vec<WorkView>> {
        self.works.shown.subscribe()
    }

    /// Stops a long write. One that is over, or not known, is no error.
    pub fn work_stop(&self, id: u32) {
        let stops = self.works.stops.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(stop) = stops.get(&id) {
            stop.cancel();
        }
    }
}

impl Works {
    /// Begins a work that ends when the app is stopped, too.
    pub(crate) fn begin(self: &Arc<Self>, kind: &str, stop: CancellationToken) -> Work {
        let view = WorkView {
            id: self.last.fetch_add(1, Ordering::SeqCst) + 1,
            kind: kind.to_owned(),
            unit: "rows".to_owned(),
            done: 0,
            total: 0,
        };
        let mut stops = self.stops.lock().unwrap_or_else(PoisonError::into_inner);
        stops.insert(view.id, stop.clone());
        drop(stops);
        self.shown.send_modify(|shown| shown.push(view.clone()));
        Work {
            works: self.clone(),
            view,
            done: 0,
            told: Instant::now(),
            stop,
        }
    }
}

impl Work {
    /// Counts something else from now on.
    pub(crate) fn count(&mut self, unit: &str, total: u64) {
        unit.clone_into(&mut self.view.unit);
        self.view.total = count(total);
        self.done = 0;
        self.tell();
    }

    /// One more is written, unless the seller stopped it.
    ///
    /// # Errors
    /// [`STOPPED`].
    pub(crate) fn step(&mut self) -> Result<(), StoreError> {
        self.go_on()?;
        self.done += 1;
        if self.told.elapsed() >= TOLD_EVERY {
            self.tell();
        }
        Ok(())
    }

    /// Whether the work goes on.
    ///
    /// # Errors
    /// [`STOPPED`].
    pub(crate) fn go_on(&self) -> Result<(), StoreError> {
        if self.stop.is_cancelled() {
            return Err(abort(AppError::told(STOPPED)));
        }
        Ok(())
    }

    fn tell(&mut self) {
        self.told = Instant::now();
        self.view.done = count(self.done);
        let view = self.view.clone();
        self.works.shown.send_modify(|shown| {
            if let Some(old) = shown.iter_mut().find(|old| old.id == view.id) {
                *old = view;
            }
        });
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        let mut stops = self.works.stops.lock().unwrap_or_else(PoisonError::into_inner);
        stops.remove(&self.view.id);
        drop(stops);
        self.works
            .shown
            .send_modify(|shown| shown.retain(|other| other.id != self.view.id));
    }
}
