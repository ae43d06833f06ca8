//! The program's windows on the X server: which are seen, where, how light, and what their title bars do.

use serde_json::{Value, json};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConfigureWindowAux, ConnectionExt as _, EventMask, ImageFormat, MapState,
};
use x11rb::rust_connection::RustConnection;

type Failed = Box<dyn std::error::Error>;

/// A dot all of whose colours are above this is light: no ground of the dark theme is near it, and of its text little is.
const LIGHT: u8 = 0xa0;
/// Every so many dots are looked at.
const STRIDE: usize = 7;

/// The program's windows as the window manager has them.
pub struct Screen {
    x: RustConnection,
    root: u32,
}

impl Screen {
    /// A connection of its own to the server that `DISPLAY` names.
    pub fn open() -> Result<Self, Failed> {
        let (x, number) = x11rb::connect(None)?;
        let root = x.setup().roots.get(number).ok_or("no screen")?.root;
        Ok(Self { x, root })
    }

    /// The windows that are seen.
    fn seen(&self) -> Result<Vec<u32>, Failed> {
        let mut seen = Vec::new();
        for window in self.x.query_tree(self.root)?.reply()?.children {
            let shown = self.x.get_window_attributes(window)?.reply()?.map_state == MapState::VIEWABLE;
            let class = self
                .x
                .get_property(false, window, AtomEnum::WM_CLASS, AtomEnum::STRING, 0, 64)?
                .reply()?
                .value;
            if shown && String::from_utf8_lossy(&class).contains("recourse-window") {
                seen.push(window);
            }
        }
        Ok(seen)
    }

    /// Where they are, and how large.
    pub fn places(&self) -> Result<Vec<Value>, Failed> {
        let mut windows = Vec::new();
        for window in self.seen()? {
            let at = self.x.get_geometry(window)?.reply()?;
            windows.push(json!({ "x": at.x, "y": at.y, "width": at.width, "height": at.height }));
        }
        Ok(windows)
    }

    /// Waits until the server has done what was asked: a connection that ends takes with it what was not read yet.
    fn done(&self) -> Result<(), Failed> {
        self.x.get_input_focus()?.reply()?;
        Ok(())
    }

    /// Share of light dots, in percent, in each of the program's windows as they stand on the screen now.
    fn light(&self) -> Result<Vec<u32>, Failed> {
        let mut shares = Vec::new();
        for window in self.seen()? {
            let at = self.x.get_geometry(window)?.reply()?;
            let format = ImageFormat::Z_PIXMAP;
            let (x, y) = (at.x.max(0), at.y.max(0));
            let picture = self
                .x
                .get_image(format, self.root, x, y, at.width, at.height, u32::MAX)?;
            // A window that lies beyond the screen, or went meanwhile, is not looked at.
            let Ok(picture) = picture.reply() else { continue };
            let dots = picture.data.chunks_exact(4).step_by(STRIDE);
            let (all, light) = dots.fold((0_u32, 0_u32), |(all, light), dot| {
                let is_light = dot.iter().take(3).all(|part| *part > LIGHT);
                (all + 1, light + u32::from(is_light))
            });
            shares.push(light * 100 / all.max(1));
        }
        Ok(shares)
    }

    /// Presses the cross of their title bars.
    pub fn close(&self) -> Result<(), Failed> {
        let atom =
            |name: &[u8]| -> Result<u32, Failed> { Ok(self.x.intern_atom(false, name)?.reply()?.atom) };
        let (protocols, delete) = (atom(b"WM_PROTOCOLS")?, atom(b"WM_DELETE_WINDOW")?);
        for window in self.seen()? {
            let event = ClientMessageEvent::new(32, window, protocols, [delete, 0, 0, 0, 0]);
            self.x.send_event(false, window, EventMask::NO_EVENT, event)?;
        }
        self.done()
    }

    /// Pulls them to a size, in dots.
    pub fn size(&self, width: u32, height: u32) -> Result<(), Failed> {
        for window in self.seen()? {
            let size = ConfigureWindowAux::new().width(width).height(height);
            self.x.configure_window(window, &size)?;
        }
        self.done()
    }
}

/// What was seen of the program's windows while the screen was watched.
#[derive(Default)]
struct Watched {
    /// Looks at the screen.
    looks: u32,
    /// Looks at which a window stood there.
    shown: u32,
    /// The largest share of light dots at any of them, in percent.
    light: u32,
}

/// Looks at the screen until it is told to end.
pub struct Watch {
    end: Arc<AtomicBool>,
    thread: JoinHandle<Watched>,
}

impl Watch {
    /// Begins to look, in a thread of its own.
    pub fn begin() -> Self {
        let end = Arc::new(AtomicBool::new(false));
        let ended = end.clone();
        let thread = std::thread::spawn(move || {
            let mut watched = Watched::default();
            let Ok(screen) = Screen::open() else {
                return watched;
            };
            while !ended.load(Ordering::SeqCst) {
                watched.looks += 1;
                // A window that goes while it is looked at is an error of this look only.
                if let Ok(shares) = screen.light()
                    && let Some(most) = shares.into_iter().max()
                {
                    watched.shown += 1;
                    watched.light = watched.light.max(most);
                }
            }
            watched
        });
        Self { end, thread }
    }

    /// Ends, and tells what was seen: how often was looked, at how many looks a window stood there, and the largest share of light dots.
    pub fn end(self) -> Result<Value, Failed> {
        self.end.store(true, Ordering::SeqCst);
        let watched = self.thread.join().map_err(|_| "the watch broke off")?;
        let Watched { looks, shown, light } = watched;
        Ok(json!({ "looks": looks, "shown": shown, "light": light }))
    }
}
