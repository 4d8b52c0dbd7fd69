//! The plain theme and the schemas that were published are part of the program: cargo must look again when a file is added
//! to them.

fn main() {
    println!("cargo:rerun-if-changed=themes/plain");
    println!("cargo:rerun-if-changed=src/feeds/schemas/kept");
    println!("cargo:rerun-if-changed=src/feeds/schemas/examples");
}
