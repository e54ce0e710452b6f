"""Makes the writing of pages quick and the pages small: compact templates, parts rendered once, lists that know."""
