"""The site's search: a small index of our own, the same on SQLite and on PostgreSQL.

Wagtail's database search cuts texts into words by spaces, so in Japanese 日本 does not find
日本語題. Here an entry keeps its texts folded (:mod:`.folding`), and a term is looked up as a
part of them; Japanese needs no cutting, and both databases answer alike.

``sources`` says what is searched, ``services`` keeps the index, ``terms`` reads a query,
``matching`` asks the database, ``spelling`` helps with slips, ``marks`` shows where the words
stand, ``results`` puts a page together.
"""
