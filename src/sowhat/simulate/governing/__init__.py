"""What governs an example company: services that are only counted, who may see what, and what is true of them."""
