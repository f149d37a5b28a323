"""How one thing leads to another, in the forms that `leadsto trace` prints."""
