pub mod sim;
pub mod words;
