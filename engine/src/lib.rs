//! Understands rules for early, coordinated support around a child.
