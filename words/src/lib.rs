//! Swedish and English for what the engine says.
