//! How everything that runs for long hears that the program is to end.

use tokio::sync::watch;

/// Waits until the program is to end.
pub(super) async fn requested(stop: &mut watch::Receiver<bool>) {
    // Nobody left to ask is as good as being asked.
    let _ = stop.wait_for(|stop| *stop).await;
}
