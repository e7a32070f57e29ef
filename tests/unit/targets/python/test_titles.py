"""What titles of real APIs become."""

import pytest

from sdkwright.targets.python.titles import package_name, title_said


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Journey API", "journey_sdk"),
        ("GitHub's official OpenAPI spec + Octokit extension", "github_sdk"),
        ("OpenAI API", "openai_sdk"),
        ("PureCloud Platform API", "purecloud_platform_sdk"),
        ("Twilio - Api", "twilio_sdk"),
        ("Gitea API.", "gitea_sdk"),
        ("Amazon CloudWatch (monitoring)", "amazon_cloudwatch_sdk"),
        ("ApiManagementClient", "management_client_sdk"),
        ("PetStoreAPI", "pet_store_sdk"),
        ("v2: the stars", "stars_sdk"),
        ("v2", "v2_sdk"),
        ("CS:GO v3 Scores", "cs_go_scores_sdk"),
        ("3D", "api_3d_sdk"),
        ("Zürich Wetter", "zurich_wetter_sdk"),
        ("日付", "api_sdk"),
        ("API", "api_sdk"),
        ("  ", "api_sdk"),
        (" - ", "api_sdk"),
        ("import os; os.system('x')", "import_os_sdk"),
        (f"{'Very ' * 9}Long", "very_very_very_very_sdk"),
        (
            "Telecommunications Infrastructure Management",
            "telecommunications_infrastructure_sdk",
        ),
        ("A" * 60, f"{'a' * 40}_sdk"),
    ],
)
def test_a_package_is_called_after_its_api(title: str, name: str) -> None:
    assert package_name(title) == name


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Journey API", "the Journey API"),
        ("The Journey API", "the Journey API"),
        ("Gitea API.", "the Gitea API"),
        ("PureCloud Platform API v2", "the PureCloud Platform API v2"),
        ("Swagger Petstore", "Swagger Petstore"),
        ("GitHub's REST API", "GitHub's REST API"),
        ("My Test API", "My Test API"),
        ("Two\nlines", "Two lines"),
        ("", "the API"),
    ],
)
def test_a_title_in_a_sentence(title: str, said: str) -> None:
    assert title_said(title) == said
