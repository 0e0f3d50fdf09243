"""How the site is found and shared: what search engines, feed readers and messengers read."""
