"""Looks at faces while other networks are trained; never measures one."""
