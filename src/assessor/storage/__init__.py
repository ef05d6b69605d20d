"""Assessment files: kept whole, readable, and for the owner's eyes alone."""
