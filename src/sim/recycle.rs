//! Copies of states into states that are no longer needed: nothing is allocated where tables are of one size.

/// `Clone` field by field, so that `clone_from` reuses what every field holds already. The compiler lists a field that
/// is forgotten.
macro_rules! clone_by_field {
    ($type:ident { $($field:ident),+ $(,)? }) => {
        impl Clone for $type {
            fn clone(&self) -> Self {
                Self { $($field: self.$field.clone()),+ }
            }
            fn clone_from(&mut self, source: &Self) {
                $(self.$field.clone_from(&source.$field);)+
            }
        }
    };
}

pub(super) use clone_by_field;
