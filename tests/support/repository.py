"""Where things are in the repository."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
GENERATOR = ROOT / "generator"
SDKWRIGHT = GENERATOR / "sdkwright"
TEMPLATES = ROOT / "templates"
SPEC = ROOT / "spec"
JOURNEY_SPEC = SPEC / "journey.yaml"
GENERATED = ROOT / "generated" / "journey-sdk"
CACHE = ROOT / ".cache"
EXPLORER = CACHE / "explorer" / "node_modules" / "swagger-ui-dist"
