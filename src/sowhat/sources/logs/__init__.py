"""Access logs of web servers and gateways, one request a line."""
