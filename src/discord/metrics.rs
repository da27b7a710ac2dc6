//! What is counted for those who look on from outside. As long as nobody does, counting costs next to nothing.

use std::time::Duration;

use metrics::{Unit, counter, describe_counter, describe_gauge, describe_histogram, gauge, histogram};

use super::rest::RequestError;

const INTERACTIONS: &str = "isolinear_interactions_total";
const LATENCY: &str = "isolinear_answer_seconds";
const TRIES: &str = "isolinear_callback_tries_total";
const RESPONSES: &str = "isolinear_callback_responses_total";
const UNREADABLE: &str = "isolinear_unreadable_fields_total";
const GIVEN_UP: &str = "isolinear_given_up_total";
const DEFERRED: &str = "isolinear_deferred_answers_total";
const CONNECTIONS: &str = "isolinear_gateway_connections_ended_total";
const SHARD: &str = "isolinear_shard_connected";
const CACHE: &str = "isolinear_cached_answers_total";
const OPEN: &str = "isolinear_open_interactions";
const WAITING_PICTURES: &str = "isolinear_waiting_pictures";
const REFUSALS: &str = "isolinear_refused_requests_total";

/// Says what each figure means.
pub(super) fn describe() {
    describe_counter!(INTERACTIONS, "Interactions by kind, command, outcome and what became of the answer");
    describe_histogram!(LATENCY, Unit::Seconds, "Time from when Discord made an interaction until it had the answer");
    describe_counter!(TRIES, "Tries that answers took to be delivered");
    describe_counter!(RESPONSES, "What Discord said to tries, by status; none where it did not answer");
    describe_counter!(UNREADABLE, "Fields of interactions that could not be read, by their path");
    describe_counter!(GIVEN_UP, "Interactions that were not answered, since there were too many or they came too late");
    describe_counter!(DEFERRED, "Answers that were deferred and completed later");
    describe_counter!(CONNECTIONS, "Connections to the gateway that ended, by how");
    describe_counter!(CACHE, "Questions by whether their answer was kept from before");
    describe_gauge!(SHARD, "Whether a shard is connected");
    describe_gauge!(OPEN, "Interactions that are being answered");
    describe_gauge!(WAITING_PICTURES, "Pictures that are being drawn or wait for it");
    describe_counter!(REFUSALS, "Requests to the endpoint that were refused, by why");
}

/// What is counted of an interaction.
#[derive(Debug, Clone, Copy)]
pub(super) struct Answered {
    /// What it was.
    pub(super) kind: &'static str,
    /// The name of the command.
    pub(super) command: &'static str,
    /// What became of the question.
    pub(super) outcome: &'static str,
    /// What became of the answer.
    pub(super) delivery: &'static str,
    /// How many tries it took, where it was delivered.
    pub(super) tries: u32,
    /// How long after Discord made it that was.
    pub(super) took: Duration,
}

/// An interaction was answered, or was not.
pub(super) fn answered(answered: Answered) {
    let Answered { kind, command, outcome, delivery, tries, took } = answered;
    counter!(INTERACTIONS, "kind" => kind, "command" => command, "outcome" => outcome, "delivery" => delivery)
        .increment(1);
    histogram!(LATENCY, "kind" => kind).record(took);
    counter!(TRIES).increment(u64::from(tries));
}

/// A field of an interaction could not be read.
pub(super) fn unreadable(path: &str) {
    // Which item of a list it was is of no interest, and would make a figure of its own for each.
    let path: String = path.chars().filter(|letter| !letter.is_ascii_digit()).collect();
    counter!(UNREADABLE, "field" => path).increment(1);
}

/// Discord answered a try to deliver an answer, or did not.
pub(super) fn responded<T>(response: &Result<T, RequestError>) {
    let status = match response {
        Ok(_) => "accepted".to_owned(),
        Err(RequestError::Status { status, .. }) => status.to_string(),
        Err(RequestError::Transport(_)) => "none".to_owned(),
    };
    counter!(RESPONSES, "status" => status).increment(1);
}

/// An interaction was given up.
pub(super) fn given_up(reason: &'static str) {
    counter!(GIVEN_UP, "reason" => reason).increment(1);
}

/// An answer was deferred.
pub(super) fn deferred() {
    counter!(DEFERRED).increment(1);
}

/// An answer was kept from before, or was not.
pub(super) fn cached(is_kept: bool) {
    counter!(CACHE, "kept" => if is_kept { "yes" } else { "no" }).increment(1);
}

/// A connection to the gateway ended.
pub(super) fn connection_ended(how: &'static str) {
    counter!(CONNECTIONS, "how" => how).increment(1);
}

/// A shard is connected, or is not any more.
pub(super) fn shard_connected(shard: u32, is_connected: bool) {
    gauge!(SHARD, "shard" => shard.to_string()).set(if is_connected { 1.0 } else { 0.0 });
}

/// One more interaction is open.
pub(super) fn opened() {
    gauge!(OPEN).increment(1);
}

/// One interaction fewer is open.
pub(super) fn closed() {
    gauge!(OPEN).decrement(1);
}

/// So many pictures are being drawn or wait for it.
pub(super) fn waiting_pictures(count: usize) {
    gauge!(WAITING_PICTURES).set(f64::from(u32::try_from(count).unwrap_or(u32::MAX)));
}

/// A request to the endpoint was refused.
pub(super) fn refused(reason: &'static str) {
    counter!(REFUSALS, "reason" => reason).increment(1);
}
