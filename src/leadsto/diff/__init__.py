"""Two theories of the same thing laid over each other: what is in both, in one only, and what differs."""
