//! Which share of a walk is walked.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::process::Command;

/// One in so many.
const SHARE: u64 = 16;

/// What is drawn, by the commit that is checked out.
pub(crate) struct Draw {
    /// Nothing, if all is walked.
    commit: Option<String>,
}

impl Draw {
    /// The share of this commit, or everything where that is asked for. Without Git it is always the same share.
    pub(crate) fn of_this_commit() -> Self {
        if std::env::var("ISOLINEAR_WALK").is_ok_and(|walk| walk == "whole") {
            return Self { commit: None };
        }
        let head = Command::new("git").args(["rev-parse", "HEAD"]).output().ok();
        Self { commit: Some(head.map(|out| String::from_utf8_lossy(&out.stdout).into_owned()).unwrap_or_default()) }
    }

    pub(crate) fn is_whole(&self) -> bool {
        self.commit.is_none()
    }

    pub(crate) fn takes(&self, key: &str) -> bool {
        self.commit.as_ref().is_none_or(|commit| {
            let mut hasher = DefaultHasher::new();
            (commit, key).hash(&mut hasher);
            hasher.finish().is_multiple_of(SHARE)
        })
    }
}
