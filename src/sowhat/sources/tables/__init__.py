"""Tables: calls, and what the business records, in any of the shapes that people keep them in."""
