"""What people and programs get from the comparison of two years, in every format."""
