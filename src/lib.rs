pub mod policy;
pub mod session;
pub mod sim;
pub mod words;
