"""The timetable as staff work on it in the admin: see it, change it, set it back."""
