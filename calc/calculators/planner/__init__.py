"""The repeat planner: the earliest next date by limits of time and number, for what a list of procedures holds."""
