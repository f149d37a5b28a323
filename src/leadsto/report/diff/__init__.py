"""What sets two theories apart, in the forms that `leadsto diff` prints."""
