pub mod analysis;
pub mod content;
pub mod policy;
pub mod session;
pub mod sim;
#[cfg(feature = "gui")]
pub mod ui;
pub mod words;
