//! Sets of names that a pack may use: each member stands once, with its name.
//!
//! Knows nothing of what the names mean.

/// Declares a set, so that no member can be without its name.
macro_rules! named {
    (
        $(#[$about:meta])*
        pub enum $Set:ident {
            $($(#[$what:meta])* $Member:ident = $name:literal,)+
        }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $Set {
            $($(#[$what])* $Member,)+
        }

        impl $Set {
            /// Every member with the name that a pack gives it.
            pub const NAMES: &'static [($Set, &'static str)] = &[$(($Set::$Member, $name)),+];

            /// The name that a pack gives it.
            pub const fn name(self) -> &'static str {
                match self {
                    $($Set::$Member => $name,)+
                }
            }

            /// The member of that name.
            pub fn named(name: &str) -> Option<$Set> {
                $Set::NAMES.iter().find(|(_, other)| *other == name).map(|(member, _)| *member)
            }
        }
    };
}

pub(super) use named;
