"""What is asked for during a build: Prometheus, SkyWalking, databases."""
