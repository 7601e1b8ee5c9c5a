"""The same questions for AI assistants: a Model Context Protocol server over the API of this process."""
