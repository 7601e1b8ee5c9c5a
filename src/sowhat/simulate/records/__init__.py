"""What an example company records beside calls and outcomes, each kind drawn from generators of its own."""
