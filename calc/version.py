"""The engine's version: it changes when a determination could."""

ENGINE = "1.0.0"
