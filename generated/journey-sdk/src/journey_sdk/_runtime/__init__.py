"""What all calls share: models, requests, responses, errors and the HTTP loop."""

import logging

# Silent unless the program configures logging.
logging.getLogger(__name__).addHandler(logging.NullHandler())
