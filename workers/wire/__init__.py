"""What crosses between the engine and its workers: frames, messages, tasks."""
