"""An event that an article announces: its box, the page of all events, and files for calendars."""
