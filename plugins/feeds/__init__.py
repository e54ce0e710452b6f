"""What leads readers and programs to the articles: feeds, sitemap, robots.txt, llms.txt, and pages at old addresses."""
