# The gallery of widgets, for those who build the game.

gallery-title = Gallery
gallery-pages = Pages of the gallery
gallery-controls = Controls
gallery-text = Text and marks
gallery-tables = Tables and lists
gallery-charts = Charts
gallery-layers = Layers
gallery-states = States
gallery-page = Gallery page
