"""The invented communes of the example: who they are, what they state, how their forms look."""
