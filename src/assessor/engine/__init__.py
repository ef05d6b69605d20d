"""What follows: pure functions from model to model. No file, no screen, no clock."""
