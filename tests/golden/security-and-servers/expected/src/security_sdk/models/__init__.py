"""Every model of the Security."""
