"""What people say of the platform: surveys, themes, whom to go back to, and what was done."""
