"""From views to text: pages now, other forms beside them, one module or package each."""
