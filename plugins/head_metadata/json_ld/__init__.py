"""The nodes of a page's structured data, one file for each family; `schema_org.NODES` says which page has which."""
