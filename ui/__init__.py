"""What every page shares, from its address to the sentences behind a mark."""
