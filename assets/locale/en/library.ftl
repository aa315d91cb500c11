# The library.

library-title = Library
library-questions = The two questions
library-product = Are we building the right thing?
library-product-text = The product seat looks outward: users, market, value. It decides what is built and why, what is left out, and how success is measured. It fails by shipping something nobody wanted, or by a brilliant plan that never ships.
library-program = Will it arrive, on time, across all teams?
library-program-text = The program seat looks inward: teams, dates, dependencies. It decides who does what in which order, and what is promised for when. It fails by delivering the wrong thing perfectly.
library-numbers = Every number of the model
library-numbers-text = They stand in a file that anybody can read and change. Each says how well it is known and what it is used for; a few serve only to test the model, never to play. What we chose ourselves is never passed off as research.
library-all-numbers = All numbers
library-tag-S = Read in the source
library-tag-D = Fitted to public data
library-tag-T = Proved or simulated
library-tag-M = Remembered
library-tag-X = Our choice
library-column-meaning = What it is
library-column-value = Value
library-column-known = How well known
library-value-need = { $share } of all need
library-value-times = × { $value }
library-value-of-one = { $value } of 1
library-column-source = Source
library-source-none = none

library-pages = Pages of the library
library-page-cards = Cards
library-page-glossary = Glossary
library-page-numbers = Numbers
library-collected = { $met } of { $total } cards met, { $read } read
library-count = { $met } of { $total } met
library-families = Families of cards
library-search = Search the cards
library-nothing = No card says anything about that.
library-known-new = Not met yet.
library-known-met = Met, not read yet.
library-known-read = Read.
library-all-cards = All cards
library-open-one = Press a card to read it. You meet a card by doing what it is about, or here by reading it. A filled circle marks what you met, a tick what you have read. Words underlined elsewhere in the game lead here as well.
library-related = See also
library-column-term = Word
library-column-means = What it means
library-column-card = Card

## What a run adds
gathered-heading = New in your library:
gathered-more = { $more ->
    [one] and one more
   *[other] and { $more } more
}
gathered-new = New in your library: { $titles }{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
 }
gathered-unkept = What you gathered is not kept on the disk: { $why }
gathered-lost = Some of what you gathered before could not be read: { $why }
