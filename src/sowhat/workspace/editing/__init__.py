"""Changes of YAML that leave alone every character that they are not about."""
