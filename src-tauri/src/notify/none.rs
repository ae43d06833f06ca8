//! Systems whose notifications cannot be clicked from here: the window lists every reminder.

use recourse_app::reminder::Notification;

/// Shows nothing.
pub struct Desktop;

impl Desktop {
    /// There is no service to connect to.
    pub async fn connect(_address: Option<&str>) -> Option<Self> {
        None
    }

    /// Never shown.
    pub async fn show(&mut self, _notification: &Notification) -> bool {
        false
    }

    /// Never clicked.
    pub async fn clicked(&mut self) -> Option<String> {
        None
    }
}
