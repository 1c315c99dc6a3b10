"""The server's settings: private, quiet, protected."""

import tomllib
from pathlib import Path
from typing import Any

CONFIG = Path(__file__).parents[2] / ".streamlit" / "config.toml"


def settings() -> dict[str, Any]:
    return tomllib.loads(CONFIG.read_text(encoding="utf-8"))


def test_only_this_machine_can_open_the_dashboard() -> None:
    server = settings()["server"]
    assert server["address"] == "localhost"
    assert server["enableXsrfProtection"] is True
    assert server["enableCORS"] is True


def test_nothing_is_asked_and_nothing_is_sent() -> None:
    assert settings()["server"]["showEmailPrompt"] is False
    assert settings()["browser"]["gatherUsageStats"] is False


def test_no_traceback_reaches_a_reader() -> None:
    assert settings()["client"]["showErrorDetails"] == "none"


def test_a_comment_in_a_page_stays_a_comment() -> None:
    assert settings()["runner"]["magicEnabled"] is False


def test_every_setting_exists_in_this_streamlit() -> None:
    from streamlit import config

    known = config.get_config_options()
    named = [
        f"{section}.{name}"
        for section, values in settings().items()
        for name, value in values.items()
        if not isinstance(value, dict)
    ]
    assert [name for name in named if name not in known] == []


def test_the_font_needs_no_network() -> None:
    assert settings()["theme"]["font"] == "sans-serif"
