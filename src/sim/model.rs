//! The numbers of the model: one field a parameter, filled from `scenarios/shared/model.ron`.
//!
//! Value, range, unit, tag and source of each live in that file, and a scenario may override a value. Nothing in
//! the simulation is a constant buried in code; what is a constant here is only the list of names and units.

macro_rules! model {
    ($($name:ident: $unit:literal, $meaning:literal;)+) => {
        /// Every parameter of the simulation. Units stand in each field's text.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Model { $(#[doc = $meaning] #[doc = concat!("Unit: ", $unit, ".")] pub $name: f64),+ }

        impl Model {
            /// The ids of all parameters, in the order of the fields.
            pub const IDS: &'static [&'static str] = &[$(stringify!($name)),+];

            /// Builds the model from a look-up of values by id.
            ///
            /// # Errors
            /// The ids for which the look-up has no value.
            pub fn from_lookup(lookup: impl Fn(&str) -> Option<f64>) -> Result<Self, Vec<&'static str>> {
                let missing: Vec<&'static str> = Self::IDS.iter().copied().filter(|id| lookup(id).is_none()).collect();
                if !missing.is_empty() {
                    return Err(missing);
                }
                Ok(Self { $($name: lookup(stringify!($name)).unwrap_or(f64::NAN)),+ })
            }

            /// The unit in which the rules take a parameter, by id.
            pub fn unit(id: &str) -> Option<&'static str> {
                match id { $(stringify!($name) => Some($unit),)+ _ => None }
            }

            /// The value of a parameter by id.
            pub fn get(&self, id: &str) -> Option<f64> {
                match id { $(stringify!($name) => Some(self.$name),)+ _ => None }
            }
        }
    };
}

mod parameters;
pub use parameters::Model;
