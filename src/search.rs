//! Finding what is meant by what people type: the crate `isolinear-search`.

pub use isolinear_search::*;
