"""Five ways to do the same work, behind one interface.

Three of them decode pictures inside the window's process, on purpose: this package is the one
exception to "the window decodes nothing". Only ``app.lab`` imports it, when a run begins. It gets
the lab's own pictures or ones that the user chose for the lab. It must not import Qt: worker
processes of the standard library's pool load it.
"""
