"""Person → answers: the conversation, and the faces that hold it."""
