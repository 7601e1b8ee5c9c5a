"""How a study of a workspace is answered, one file a design: from the scene to a finding and what seals it."""
