"""What the project exists for: frameworks, answers, scores, ranks. No files, no terminal."""
