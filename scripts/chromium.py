"""The browser that tests and pictures are made with: one that is there, or Debian's."""

import os
import shutil
import subprocess
from pathlib import Path

COMMANDS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
)
MACOS = ("Google Chrome", "Chromium", "Microsoft Edge")
WINDOWS_ROOTS = ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")
WINDOWS = ("Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe")


def find_chromium() -> Path | None:
    """Return a Chromium, Chrome or Edge of this machine, None where there is none.

    BROWSER_PATH names another; Kaleido, which draws the images, reads it too.
    """
    named = os.environ.get("BROWSER_PATH")
    if named:
        return Path(named)
    found = (shutil.which(command) for command in COMMANDS)
    places = [Path(path) for path in found if path] + _usual_places()
    return next((place for place in places if place.exists()), None)


def _usual_places() -> list[Path]:
    apps = [Path(f"/Applications/{name}.app/Contents/MacOS/{name}") for name in MACOS]
    roots = [Path(os.environ[name]) for name in WINDOWS_ROOTS if name in os.environ]
    return apps + [root / program for root in roots for program in WINDOWS]


def may_install() -> bool:
    """Whether this is Debian, or one of its kin, and the user may install packages."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install_chromium(log: Path) -> bool:
    """Install Debian's chromium and a sans face; say whether that worked, the words go to log."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    steps = (["update"], ["install", "--yes", "chromium", "fonts-liberation"])
    with log.open("w", encoding="utf-8") as output:
        codes = [
            subprocess.run(
                ["apt-get", "--quiet", *step],
                env=quiet,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                check=False,
            ).returncode
            for step in steps
        ]
    return codes[-1] == 0
