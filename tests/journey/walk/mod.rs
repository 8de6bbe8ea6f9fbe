//! Enter walks: a practice meeting by Enter alone, a real one by Enter and the answers that it asks for.

mod practice;
mod real;
