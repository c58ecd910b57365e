"""What the commands do: one module per command, each function a short story."""
