# The data folder and the report for support: what Rust says.

error-folder-gone = Your data is not here.
error-folder-gone-why = It was moved to { $path }, and that folder is not there now. Its disk may not be connected.
error-folder-gone-help = Connect the disk and start Recourse again. Nothing was changed.

error-folder-inside = The data cannot go there.
error-folder-inside-why = { $path } lies inside of the present data folder, or around it.
error-folder-inside-help = Choose a folder elsewhere.

error-folder-taken = There is something else already.
error-folder-taken-why = { $path } is not empty, and nothing there is overwritten.
error-folder-taken-help = Choose an empty folder.

error-demo-folder = The demo stays where it is.
error-demo-folder-why = Its data is made up and goes with one click.
error-demo-folder-help = Leave the demo to move your own data.

error-not-shown = There is no report to write.
error-not-shown-why = Only a report that was shown before is written.
error-not-shown-help = Open the report first.
