"""Gives the site one stylesheet, file names that change with their content, and a web server's rules for them."""
