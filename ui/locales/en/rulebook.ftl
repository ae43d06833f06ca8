# The rulebook: the view and the names of its rules.

rulebook-none-found = No rule matches.
rulebook-none-found-text = Search by name, source or case, or clear the filter.
