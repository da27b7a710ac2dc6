//! The `isolinear` program: arguments in, exit status out, nothing else.

fn main() {}
