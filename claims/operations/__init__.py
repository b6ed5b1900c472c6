"""Every write of the desk: a module is a noun, a function a verb."""
