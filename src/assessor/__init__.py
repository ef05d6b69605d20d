"""Walks an organization through rubrics written in YAML and gives it a scored report."""
