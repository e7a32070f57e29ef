"""The operations of the Events API, a module for each tag."""
