pub mod session;
pub mod sim;
#[cfg(feature = "gui")]
pub mod ui;
pub mod words;
