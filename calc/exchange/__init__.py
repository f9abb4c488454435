"""What passes to and from other programs: JSON, receipts; knows nothing of how anything is decided."""
