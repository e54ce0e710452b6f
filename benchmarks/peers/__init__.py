"""The programs that `compare.py` sets beside each other: one small module each, and a row of `compare.PROGRAMS`.

What a program's site consists of, but for its articles, lies ready in `benchmarks/sites/<name>/`, as files that
somebody who knows that program can read and criticise. Such a site does no more than the comparison says: a page for
each article, lists of all, of each topic and of each tag in pages of ten, one feed of the newest twenty, and a card for
each article drawn from title, site and author in the letters and the size of ours.
"""
