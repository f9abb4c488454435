"""The command line: reads files, prints, ends with an exit code; knows nothing of how anything is worked out."""
