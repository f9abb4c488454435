"""The engine's version: it changes when a determination could."""

ENGINE = "2.0.0"
