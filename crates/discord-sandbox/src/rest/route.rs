//! What a request is about, read from its path alone.

use axum::http::{Method, Uri};

/// How a path names an interaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named<'r> {
    Id(u64),
    Token(&'r str),
}

/// A method with the parts of a path, seen without knowing the router.
pub(super) struct Route {
    method: Method,
    parts: Vec<String>,
    query: Option<String>,
}

impl Route {
    pub(super) fn new(method: &Method, uri: &Uri) -> Self {
        let parts = uri.path().split('/').filter(|part| !part.is_empty());
        let versioned = |part: &&str| *part == "api" || *part == "v9" || *part == "v10";
        Self {
            method: method.clone(),
            parts: parts.skip_while(versioned).map(str::to_owned).collect(),
            query: uri.query().map(str::to_owned),
        }
    }

    fn part(&self, index: usize) -> &str {
        self.parts.get(index).map(String::as_str).unwrap_or_default()
    }

    pub(super) fn is_callback(&self) -> bool {
        self.part(0) == "interactions" && self.part(3) == "callback"
    }

    /// The interaction that the request answers, if it answers one.
    pub(super) fn interaction(&self) -> Option<Named<'_>> {
        match self.part(0) {
            "interactions" if self.has_secret() => self.part(1).parse().ok().map(Named::Id),
            "webhooks" if self.has_secret() => Some(Named::Token(self.part(2))),
            _ => None,
        }
    }

    /// Interactions and their webhooks carry their own token in the path; the gateway's address
    /// is for everyone.
    pub(super) fn needs_token(&self) -> bool {
        let open = self.part(0) == "gateway" && self.parts.len() == 1;
        !open && !self.has_secret()
    }

    fn has_secret(&self) -> bool {
        matches!(self.part(0), "interactions" | "webhooks") && self.parts.len() > 2
    }

    /// Method and path without the token.
    pub(super) fn in_words(&self) -> String {
        let mut line = self.method.to_string();
        line.push(' ');
        for (index, part) in self.parts.iter().enumerate() {
            line.push('/');
            line.push_str(if index == 2 && self.has_secret() { "…" } else { part });
        }
        if let Some(query) = &self.query {
            line.push('?');
            line.push_str(query);
        }
        line
    }

    /// What is counted together: the method, the resource and the channel, server or webhook.
    pub(super) fn bucket(&self) -> String {
        let major = if self.has_secret() { self.part(2) } else { self.part(1) };
        let rest: Vec<&str> = self
            .parts
            .iter()
            .skip(2)
            .filter(|part| part.bytes().any(|byte| byte.is_ascii_lowercase()) && part.len() < 40)
            .map(String::as_str)
            .collect();
        format!("{} {} {major} {}", self.method, self.part(0), rest.join(" "))
    }
}
