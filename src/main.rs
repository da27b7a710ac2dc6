//! The `isolinear` program: arguments in, exit status out, nothing else.

fn main() -> std::process::ExitCode {
    isolinear::cli::main(std::env::args_os())
}
