"""The Qt-free middle: which pictures, under which names, and what became of them."""
