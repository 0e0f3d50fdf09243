"""The style guide: every component in its states, for the staff who build pages with them."""
