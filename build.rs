//! The plain theme is part of the program: cargo must look again when a file is added to it.

fn main() {
    println!("cargo:rerun-if-changed=themes/plain");
}
