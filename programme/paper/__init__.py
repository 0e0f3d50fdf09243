"""The programme on paper: PDF files, QR codes for the print shop, print batches, errata."""
