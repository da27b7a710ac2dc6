//! Pictures are drawn here, aside: on threads of their own, as many as there are processors, so that no answer waits for
//! one that it does not need.

use std::sync::Arc;

use bytes::Bytes;
use tokio::sync::Semaphore;

use crate::reply::Picture;

/// A picture that was drawn.
#[derive(Debug, Clone)]
pub(super) struct Drawn {
    /// Its file name.
    pub(super) name: String,
    /// The file, PNG.
    pub(super) png: Bytes,
}

/// The threads that draw.
#[derive(Debug, Clone)]
pub(super) struct Drawings {
    threads: Arc<Semaphore>,
}

impl Default for Drawings {
    fn default() -> Self {
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        Self { threads: Arc::new(Semaphore::new(threads)) }
    }
}

impl Drawings {
    /// Draws a picture; nothing if that cannot be done.
    pub(super) async fn draw(&self, picture: Picture) -> Option<Drawn> {
        let _thread = self.threads.acquire().await.ok()?;
        let drawn = tokio::task::spawn_blocking(move || Some(Drawn { png: picture.png()?.into(), name: picture.name }));
        drawn.await.ok().flatten()
    }
}
