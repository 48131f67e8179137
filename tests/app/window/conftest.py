"""What every test of the window's controllers gets: English."""

from tests.english import english

__all__ = ["english"]
