# Concept cards: what stands around the cards’ own texts, which are in scenarios/shared/concepts.ron.

concept-family-role = The two roles
concept-family-discovery = Finding out
concept-family-prioritisation = Choosing
concept-family-delivery = Delivering
concept-family-dependencies = Depending on each other
concept-family-status = Knowing where it stands
concept-family-risk = Risk
concept-family-people = People
concept-family-bias = Ways to be wrong
concept-family-career = Career

concept-source = { $author } ({ $year }): { $title }. { $known }.
concept-source-undated = { $author }: { $title }. { $known }.
concept-source-own = { $title }. { $known }.
concept-try = Try it: { $text }
concept-sources = Where it comes from
concept-related = See also: { $cards }
concept-listed = { $id }: { $title }
concept-none = There is no card “{ $name }”.
concept-several = “{ $name }” could be: { $cards }.
concept-how = Name one of them to read it.
