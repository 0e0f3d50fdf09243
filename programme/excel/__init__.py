"""The programme of an edition as an Excel workbook: out, and back in after a look at what changes.

``sheets`` says what a workbook holds. Out: ``current`` reads the database, ``workbook`` writes.
In: ``upload`` opens the file, ``reading`` makes rows of it, ``plan`` compares, ``applying`` writes.
"""
