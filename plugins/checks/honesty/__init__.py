"""Honesty: what an article promises, how it puts figures, whose voice praises, who makes what it praises."""
