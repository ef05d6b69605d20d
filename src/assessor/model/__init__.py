"""What things are: frozen records. No file, no screen, no arithmetic beyond their own."""
