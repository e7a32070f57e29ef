"""What all calls share: models, requests, responses, errors and the HTTP loop."""
