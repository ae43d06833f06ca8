# Templates and the editor of drafts, as the window shows them.

templates-none-found = No template matches.
templates-none-found-text = Search by name or words, or clear the filter.
