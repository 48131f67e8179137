"""What runs inside a worker process. Never imported by the engine's side."""
