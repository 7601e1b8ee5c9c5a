"""What an office suite is needed for is run by `make office`: installing one takes longer than all other tests here."""

from __future__ import annotations

import os

collect_ignore = [] if os.environ.get("SOWHAT_OFFICE") else ["test_libreoffice.py"]
