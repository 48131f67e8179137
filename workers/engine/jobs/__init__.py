"""Jobs on their way: waiting lines, states, and who is to blame."""
