"""Pictures drawn for sharing: the Open Graph card of every article."""
