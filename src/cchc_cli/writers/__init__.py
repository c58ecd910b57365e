"""Writers: from the domain to files."""
