"""From picture bytes to WebP bytes: pure functions on Pillow images, without files or processes."""
