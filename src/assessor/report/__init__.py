"""Result → document: what will be printed, then HTML, PDF and data."""
