"""What is on and what has changed: the pages that live on the days of an edition."""
