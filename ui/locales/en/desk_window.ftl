### Closing the window.

closing-title = Keep Recourse running?
closing-text = With the window closed it can go on reading your shops and reminding you of deadlines. Its icon beside the clock brings the window back.
closing-once = You are asked once. Settings change it.
closing-keep = Keep running
closing-quit = Quit
