"""Readers: files that people write or fill in, turned into the domain."""
