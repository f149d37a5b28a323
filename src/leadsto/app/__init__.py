"""Where leadsto meets the world: the only code, with `cli`, that reads, writes and prints."""
