"""Values and Qt models that widgets show. No widgets here."""
