"""What English says around two figures that are to be held against each other: words that mean the same, roles, bounds."""
