"""Every model of the Calls API."""
