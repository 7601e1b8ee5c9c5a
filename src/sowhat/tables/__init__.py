"""The contract of each fact and result table: columns, types, keys, meaning."""
