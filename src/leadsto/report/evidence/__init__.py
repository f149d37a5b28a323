"""What a theory rests on and what changes that, in the forms that `leadsto evidence` and `leadsto withdraw` print."""
