"""The commands of the timeline: tables of which window menu, lane menu and mouse menus are made."""
