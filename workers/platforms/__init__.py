"""Every call of ours that differs between operating systems, behind one small seam."""
