pub mod content {
    #[derive(Debug)]
    pub struct Scenario {
        pub rules: std::sync::Arc<crate::sim::rules::Rules>,
        pub story: std::sync::Arc<Story>,
    }
    #[derive(Debug)]
    pub struct Story {
        pub id: String,
    }
}
pub mod policy;
pub mod session;
pub mod sim;
#[cfg(feature = "gui")]
pub mod ui;
pub mod words;
