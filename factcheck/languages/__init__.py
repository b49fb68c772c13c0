"""What is a language's own: its words, its forms of numbers and dates, its sentences. One folder a language."""
