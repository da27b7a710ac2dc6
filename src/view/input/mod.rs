//! What was asked, as plain data, and how it is read: the request, the command, its options, the id of a button.
//!
//! Never what is meant by a name, nor what is answered.

pub(crate) mod command;
pub(crate) mod custom_id;
pub(crate) mod option_list;
pub(crate) mod option_values;
pub(crate) mod options;
pub(crate) mod query;
pub(super) mod request;
pub(crate) mod typed_name;
