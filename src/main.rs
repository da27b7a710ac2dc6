//! The `isolinear` program: arguments in, exit status out, nothing else.

/// Gives memory back after a flood of questions, or when other lore takes the place of what was read; the system's allocator
/// keeps it, and that of musl makes threads wait for each other.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    isolinear::cli::main(std::env::args_os())
}
