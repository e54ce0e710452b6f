"""The rules that an article, its teasers and its pages must keep: one module per family."""
