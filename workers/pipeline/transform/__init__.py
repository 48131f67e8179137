"""From decoded pixels to those of one result: upright, resized, in the right colours."""
