"""The printed article as a handout for patients: the code that leads a telephone back to the page."""
