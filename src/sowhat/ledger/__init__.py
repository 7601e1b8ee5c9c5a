"""What people decide about effects: registrations and claims, in a book that can only be continued."""
