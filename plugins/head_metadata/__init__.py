"""The values of a page's `<head>` for people, networks and search engines; the theme writes the markup."""
