### Errors of the shell and the command line: what (error-<code>), why (-why), what to do (-help).

error-bad-input = This cannot be understood.
error-bad-input-why = It does not have the expected form.
error-bad-input-help = See the command's --help for the form.

error-bad-time = This is not a time.
error-bad-time-why = It is neither an RFC 3339 time nor a date.
error-bad-time-help = Write it like 2026-11-22T10:00:00Z or 2026-11-22.

error-bundle-gone = The bundle is not where it was written.
error-bundle-gone-why = The file was moved or deleted.
error-bundle-gone-help = Export the ticket again: the bundle comes out byte for byte the same.

error-clipboard = The clipboard cannot be used.
error-clipboard-why = The system refused it.
error-clipboard-help = Save the picture as a file and choose it instead.

error-clipboard-empty = There is no picture on the clipboard.
error-clipboard-empty-why = Only a copied picture can be attached this way.
error-clipboard-empty-help = Take a screenshot to the clipboard, then paste again, or choose a file.

error-drop-gone = The dropped files are gone.
error-drop-gone-why = They were dropped too long ago.
error-drop-gone-help = Drop them again, or choose them.

error-file-manager = The folder could not be shown.
error-file-manager-why = The system has no file manager, or refused.
error-file-manager-help = Copy the path and open it by hand.

error-file-unreadable = The file cannot be read.
error-file-unreadable-why = It is not there, or it is not text.
error-file-unreadable-help = Check the name and try again.

error-no-window = The window could not be opened.
error-no-window-why = Its program is not beside this one, or the system cannot show windows.
error-no-window-help = Install Recourse whole, or use the commands: recourse --help.

error-token-empty = No token was given.
error-token-empty-why = Standard input was empty.
error-token-empty-help = Pass the token on standard input: recourse account add … < token.txt

error-vocabulary-unknown = The vocabulary “{ $name }” is not known.
error-vocabulary-unknown-why = Codes mean something only in the vocabulary they come from.
error-vocabulary-unknown-help = Known are: { $known }.
