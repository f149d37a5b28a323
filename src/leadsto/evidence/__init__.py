"""What the chains rest on: who may see which evidence, and how much of it there is."""
