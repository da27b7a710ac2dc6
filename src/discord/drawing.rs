//! Pictures are drawn here, aside: on threads of their own, so that no answer waits for one that it does not need.
//!
//! Equal pictures are drawn once, and kept for a while. What waits is bounded, and how long a new one would wait is known,
//! so that whoever asks can defer the answer, or leave the picture out.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use futures_util::FutureExt;
use futures_util::future::{BoxFuture, Shared};
use tokio::sync::{Semaphore, oneshot};
use tokio::time::Instant;

use super::metrics;
use super::turns::most_at_once;
use crate::reply::Picture;

/// How long an answer waits for its picture before it is deferred.
const SHORT_WAIT: Duration = Duration::from_secs(1);

/// How long the picture of a deferred answer may take; an answer whose picture takes longer goes without it.
const LONG_WAIT: Duration = Duration::from_secs(20);

/// How long drawing a picture is taken to last before one was drawn.
const FIRST_GUESS: Duration = Duration::from_millis(100);

/// The most pictures, and the most bytes of them, that are kept.
const MAX_KEPT: usize = 64;
const MAX_KEPT_BYTES: usize = 8 << 20;

/// A picture that was drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Drawn {
    /// Its file name.
    pub(super) name: String,
    /// The file, PNG.
    pub(super) png: Bytes,
}

/// How soon a picture could be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wait {
    /// At once, or within about a second.
    Short,
    /// Within the time that an answer can be completed in.
    Long,
    /// Too late to be of use.
    Hopeless,
}

/// A picture that is being drawn, for all who wait for it.
type Drawing = Shared<BoxFuture<'static, Option<Drawn>>>;

/// The threads that draw, and what they have drawn lately.
#[derive(Clone)]
pub(super) struct Drawings {
    threads: Arc<Semaphore>,
    thread_count: u32,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    waiting: Vec<(Picture, Drawing)>,
    kept: VecDeque<(Picture, Drawn)>,
    average: Option<Duration>,
}

impl Default for Drawings {
    fn default() -> Self {
        let threads = most_at_once();
        Self {
            threads: Arc::new(Semaphore::new(threads)),
            thread_count: u32::try_from(threads).unwrap_or(1),
            state: Arc::default(),
        }
    }
}

impl Drawings {
    /// How soon a picture could be there.
    pub(super) fn wait(&self, picture: &Picture) -> Wait {
        let state = self.state();
        if state.kept.iter().any(|(kept, _)| kept == picture) {
            return Wait::Short;
        }
        let ahead = state.waiting.iter().position(|(waiting, _)| waiting == picture).unwrap_or(state.waiting.len());
        let turns = u32::try_from(ahead).unwrap_or(u32::MAX) / self.thread_count + 1;
        match state.average.unwrap_or(FIRST_GUESS).saturating_mul(turns) {
            wait if wait <= SHORT_WAIT => Wait::Short,
            wait if wait <= LONG_WAIT => Wait::Long,
            _ => Wait::Hopeless,
        }
    }

    /// Draws a picture, or waits for it if it is being drawn already; nothing if that cannot be done.
    pub(super) async fn draw(&self, picture: Picture) -> Option<Drawn> {
        let drawing = {
            let mut state = self.state();
            if let Some(drawn) = state.kept.iter().find(|(kept, _)| *kept == picture).map(|(_, drawn)| drawn.clone()) {
                return Some(drawn);
            }
            match state.waiting.iter().find(|(waiting, _)| *waiting == picture) {
                Some((_, drawing)) => drawing.clone(),
                None => {
                    let drawing = self.clone().begin(picture.clone()).boxed().shared();
                    state.waiting.push((picture, drawing.clone()));
                    metrics::waiting_pictures(state.waiting.len());
                    // It is drawn although nobody may wait for it any more.
                    tokio::spawn(drawing.clone());
                    drawing
                }
            }
        };
        drawing.await
    }

    async fn begin(self, picture: Picture) -> Option<Drawn> {
        let thread = self.threads.acquire().await;
        let began = Instant::now();
        let asked = picture.clone();
        let drawn = draw_aside(asked).await;
        drop(thread);
        tracing::debug!(ms = began.elapsed().as_millis(), is_drawn = drawn.is_some(), "a picture was drawn aside");
        self.state().finish(picture, drawn.as_ref(), began.elapsed());
        drawn
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Draws a picture on a thread that gives way to the others, since nobody waits for words as patiently as for pictures.
async fn draw_aside(picture: Picture) -> Option<Drawn> {
    let (done, drawn) = oneshot::channel();
    let draw = move || {
        give_way();
        let png = picture.png().map(Bytes::from);
        // Nobody may wait for it any more.
        let _ = done.send(png.map(|png| Drawn { png, name: picture.name }));
    };
    std::thread::Builder::new().name("drawing".to_owned()).spawn(draw).ok()?;
    drawn.await.ok().flatten()
}

/// Has this thread run only while no other wants to: one of the least priority still keeps a look-up waiting until its time
/// slice is over.
fn give_way() {
    #[cfg(target_os = "linux")]
    {
        use thread_priority::unix::{NormalThreadSchedulePolicy, ThreadSchedulePolicy};
        use thread_priority::{ThreadPriority, set_thread_priority_and_policy, thread_native_id};
        let idle = ThreadSchedulePolicy::Normal(NormalThreadSchedulePolicy::Idle);
        // It can only fail where threads may not give way; then they do not.
        let _ = set_thread_priority_and_policy(thread_native_id(), ThreadPriority::Min, idle);
    }
}

impl State {
    fn finish(&mut self, picture: Picture, drawn: Option<&Drawn>, took: Duration) {
        self.waiting.retain(|(waiting, _)| *waiting != picture);
        metrics::waiting_pictures(self.waiting.len());
        self.average = Some(self.average.map_or(took, |average| (average * 7 + took) / 8));
        if let Some(drawn) = drawn {
            self.kept.push_back((picture, drawn.clone()));
        }
        let bytes = |kept: &VecDeque<(Picture, Drawn)>| kept.iter().map(|(_, drawn)| drawn.png.len()).sum::<usize>();
        while self.kept.len() > MAX_KEPT || bytes(&self.kept) > MAX_KEPT_BYTES {
            self.kept.pop_front();
        }
    }
}

impl std::fmt::Debug for Drawings {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Drawings").field("waiting", &self.state().waiting.len()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::{Chart, Column};

    fn picture(title: &str) -> Picture {
        let columns = vec![Column { label: vec!["2372".to_owned()], after_gap: false }];
        let chart = Chart { title: title.to_owned(), columns, ..Chart::default() };
        Picture { name: format!("{title}.png"), chart, alt: String::new(), absence: String::new() }
    }

    #[tokio::test]
    async fn equal_pictures_are_drawn_once() {
        let drawings = Drawings::default();
        let (one, other) = tokio::join!(drawings.draw(picture("a")), drawings.draw(picture("a")));
        assert!(one.is_some() && one == other);
        let again = drawings.draw(picture("a")).await.unwrap();
        assert_eq!(again.png.as_ptr(), one.unwrap().png.as_ptr());
        assert!(drawings.state().waiting.is_empty());
    }

    #[tokio::test]
    async fn the_more_wait_the_less_is_deferred() {
        let drawings = Drawings::default();
        assert_eq!(drawings.wait(&picture("a")), Wait::Short);
        let never = futures_util::future::pending().boxed().shared();
        for number in 0..60 * drawings.thread_count {
            drawings.state().waiting.push((picture(&number.to_string()), never.clone()));
        }
        assert_eq!(drawings.wait(&picture("a")), Wait::Long);
        assert_eq!(drawings.wait(&picture("0")), Wait::Short);
        drawings.state().average = Some(Duration::from_secs(1));
        assert_eq!(drawings.wait(&picture("a")), Wait::Hopeless);
    }
}
