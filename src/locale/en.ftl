### The fixed words in English, the language of reference: every other file has the same messages.

help-number = A number from { $least } to { $most }.
help-choices = One of: { $choices }.
and-more = and { $count } more
asked-from = { $time } on
asked-between = from { $from } to { $until }
asked-in-the = in the { $date }
asked-in = in { $date }
asked-on = on { $date }
asked-until = { $time }
list-separator = {", "}
source-in = in { $work }
held-since = { $precision ->
    [circa] since about { $year }
    [decade] since the { $date }
    [century] since the { $date }
   *[other] since { $date }
 }
first-of-month = 1
timeline-alt = Timeline chart: { $title }, { $years }.
quiz-some-right = A good start.
timeline-what = Give a name or years: { $name } or { $years }.
timeline-years-hint = To ask about years, type { $example }
about-entry = About { $name }
timeline-alt-text = The text of this message says it all.
disputes-all = All disputes
random-nothing-title = Nothing matches
random-another = Another
about-purpose = I answer questions about Star Trek's people, ships, places and years. Every sentence carries its source; where sources disagree, you get each of them.
january = January
february = February
march = March
april = April
may = May
june = June
july = July
august = August
september = September
october = October
november = November
december = December
page-back = Back
back-to-entry = Back to { $name }
section-background = Background
compare-both = Both
compare-same-twice = Both names mean { $name }. Which two do you want? Pick the second below, or type { $example }
compare-only-two = I can only compare two at a time. Pick two, for example { $example }
work-by = By
continuity-canon = Canon
compare-with-what = Compare it with what?
compare-name-with = Compare { $name } with
compiled-from = Compiled from
cited-compiled = Compiled from it: { $entries }.
report-statement-hint = Copy the sentence that is wrong. Leave it empty if something is missing.
report-work-hint = DS9 4x20, or a book's title and page
did-you-mean = Did you mean
did-you-mean-another = Did you mean another one?
random-everything = Any entry
disputes-manner = Each claim has its source; none is taken as the truth.
section-compiled = Entries compiled from it
about-entries = { $count } entries: { $kinds }
counted = { $count } { $what }
section-events = Events
about-events = { $count } dated events
about-episodes = { $count } episodes: { $series }
about-films = { $count } films
quiz-all-right = All correct.
continuity-fan = Fan
help-example = Example
quiz-going-by = According to
section-history = History
help-message-commands = In a message's menu, under Apps
section-released = In the real world
section-in-lore = In Star Trek
around-year = around { $year }
open-whole = In { $work }
privacy-sees = I see the commands I'm given, and a message only when somebody picks a command from its menu. I have not asked Discord for the content of messages.
privacy-stores = I store nothing. A mistake you report goes to whoever runs this bot, and nowhere else.
privacy-log = My log holds the name of the command, the entry, the outcome and the time taken: not who asked, and not what was typed, except for reported mistakes.
section-parts = Its parts
work-kind = Type
work-license = Text license
about-licenses = Licenses
continuity-licensed = Licensed
work-line = Line
filter-spoilers = { $count ->
    [one] 1 line hidden as a spoiler (after { $seen }).
   *[other] { $count } lines hidden as spoilers (after { $seen }).
 }
filter-spoilers-of-all = { $count ->
    [one] 1 line hidden as a spoiler (nothing seen yet).
   *[other] { $count } lines hidden as spoilers (nothing seen yet).
 }
work-address = Read more
help-lookups = Look something up
about-lore-license = Lore: { $license }; each answer credits the articles it was compiled from
quiz-missed = Missed
page-more = More
help-more = Everything else
source-which = Name a work by its title, or an episode by its number. The lore draws most on these:
section-named = Named in this message
quiz-next = Next
next-release = Next up: { $date }, { $work }.
timeline-no-events = No single events.
search-unmatched = No match for { $words }. Closest results: { $count }
search-partial = Nothing has all of these words: { $words }. Closest results: { $count }
search-nothing = No match for { $words }.
help-unknown-title = No such command
timeline-none-title = No timeline
quiz-none-right = None this time, but you keep the sources.
miss-title = Not in the lore
miss-hidden-title = Hidden as a spoiler
quiz-wrong = Not this time
no-release-in-month = I know of no work released in this month.
no-release-on-day = I know of no work released on this day.
nothing-on-day = Nothing recorded for this day.
nothing-in-month = Nothing recorded for this month.
nothing-in-universe = Nothing recorded for { $year } in the { $universe }.
nothing-in-year = Nothing recorded for { $year }.
nothing-more-in-year = Nothing else recorded for { $year }.
hit-other-universe = Nothing by that name in the { $universe }.
work-number = Number
on-this-day = On this day
help-pick = One command in detail
timeline-one-event = One event; its number in the picture matches the text below.
report-correction-hint = One sentence in your own words.
not-the-asker = Only the person who asked can remove this answer.
not-the-asker-title = This answer isn't yours
open-part = Open a part
open-work = Open a work
open-entry = Open an entry
open-name = Open { $name }
help-options = Options
work-part-of = Part of
pick-one = Pick one
quiz-again = Play again
disputes-count-entries = { $count ->
    [one] 1 dispute
   *[other] { $count } disputes
 } in { $entries ->
    [one] 1 entry.
   *[other] { $entries } entries.
 }
disputes-count = { $count ->
    [one] 1 dispute.
   *[other] { $count } disputes.
 }
about-reporting = Press “Report a mistake” below an answer, or type { $command }. Say what is wrong, what is right, and which episode or book says so.
about-privacy = Privacy
about-versions = Program { $program }, lore { $lore }
about-program-license = Program: { $license }
work-publisher = Publisher
quiz = Quiz
continuity-real-world = Real world
related = Related
work-released = Released
remove = Remove
report = Report a mistake
quiz-right-short = Right
quiz-right = Right!
search = Search
quiz-see-score = See the score
work-series = Series
work-set-in = Set in
source-several-title = Which one?
show-everything = Show everything
show-to-everyone = Show to everyone
compare-kicker = Side by side
about-wrong = Something wrong?
sources = Sources
section-disputes = Sources disagree
sources-for = Sources for { $name }
about-trademarks = Star Trek and related marks belong to their owners. This is an unofficial fan project.
section-statements = Statements
filter-continuity = Hidden by your filter: { $counts }.
filter-later = { $count ->
    [one] 1 statement from after { $year } hidden.
   *[other] { $count } statements from after { $year } hidden.
 }
filter-earlier = { $count ->
    [one] 1 earlier or undated statement hidden.
   *[other] { $count } earlier or undated statements hidden.
 }
search-alias = { $words } is another name for { $name }.
search-entry = { $name } has an entry of its own.
search-results = Results for { $words }: { $count }
about-statements = { $count } statements, each with its source ({ $continuities })
report-thanks = Thanks for improving { $name }
refused-title = I couldn't read that
source-several = It could be any of these:
source-double = { $first } and { $last } were one double-length episode.
source-doubles = Where { $number } was part of a double-length episode, that episode is listed.
miss-no-entry = I have no entry for { $name }.
miss-no-answer = I found no answer to { $name }.
miss-hidden = Everything I have on { $name } is hidden as a spoiler.
miss-this-entry = this entry
asked-no-death = The lore does not say that { $name } died.
asked-no-end = The lore tells of no end of { $name }.
asked-nothing = The lore has nothing for { $name } under “{ $label }”.
asked-no-year = The lore does not say in which year.
asked-no-making = The lore does not tell who made a work or played in it.
asked-no-stardate = I know of no work with the stardate { $stardate }.
asked-stardate-around = The nearest works before and after it are set in { $year }.
asked-no-successor = I know of nobody who came after { $name }.
asked-no-predecessor = I know of nobody who came before { $name }.
date-read = Read as { $date }. For { $other }: { $example }
timeline-whole-picture = Whole picture
timeline-small-picture = Small picture
timeline-without-picture = There is no picture this time, since it could not be drawn soon enough. Ask again in a minute.
timeline-undated = Nothing about { $name } is dated in the lore.
quiz-changed = The lore has changed since that round began, so here is a new one.
message-nothing-together = Nothing in the lore connects these. Open one of them to see what it says.
random-nothing = No entry matches all of that. Ask for less, or draw any entry.
compare-no-counterpart = I know of no counterpart of { $name } in another universe. Pick what to compare it with, or type { $example }
disputes-none = I have no dispute recorded about { $name }.
disputes-none-there = I have no dispute recorded there.
cited-summary = The lore draws on it for { $counts }.
source-unknown = I have no work called { $name }.
source-no-story = I know of no episode or film in which that happens: { $name }.
cited-nothing = The lore cites its parts, not the work as a whole.
timeline-nothing-in-years = Nothing recorded for those years.
timeline-nothing-of-entry = Nothing recorded about { $name } in those years.
section-others = Other entries with this name
section-also-called = Also with this name
nearest-years = Nearest years: { $years }.
quiz-answer = Answer
section-work = About it
report-work = Source (episode or book)
help-unknown = There is no command called { $name }. Pick one below, or see { $command }.
no-such-month = There is no month { $month }. Try { $example }.
no-such-day = There is no { $date }: { $month } has { $days } days. Try { $example }.
quiz-too-little = There is too little left to make a fair question of.
compare-counts = Different: { $differ }. Same: { $alike }. Only one has this: { $single }.
unknown-command = I don't have this command. Type { $slash } to see all of them.
outdated = This is from another version of the bot. Please ask again.
report-kept = Here is your report, ready for the lore file it belongs to. Send it to whoever maintains this bot's lore:
message-nothing = This message names nothing in the lore
timeline = Timeline
timeline-of = Timeline of { $year }
help-try = Try it
quiz-try-more = Try it with fewer filters:
miss-no-name = Type a name after the command, such as { $example }.
search-which = Type what to look for, such as { $example }.
help-manner = Type names as you remember them: typos, abbreviations and registry numbers work too. The small numbers in an answer point to its sources.
about-version = Version
quiz-most-right = Well done.
ask-what = What can I ask?
section-claims = What each source says
section-happened = What happened
section-shared = Shared history
disputes-none-shown = With your filter, I have no dispute recorded about { $name }.
timeline-between = There are entries between { $from } and { $until }.
about-holdings = What I know
report-statement = What it says now
report-correction = What it should say
message-title = What the lore says
help-title = What you can ask
disputes = Where sources disagree
disputes-about = Where sources disagree about { $name }
quiz-which-episode = In which episode did this happen?
quiz-which-film = In which film did this happen?
quiz-which-game = Which game or mission tells this?
miss-which = Which one?
quiz-which-work = Which work tells this?
source-which-title = Which work?
quiz-which-year = In which year did this happen?
about-works = { $count } works and articles cited
quiz-chosen = You chose
quiz-answers = Your answers
report-failed = Your report could not be sent to the people who run this bot, so it is in the bot's log. Here it is, ready for the lore file it belongs to:
report-logged = Your report is in this bot's log, for the people who run it. Here it is, ready for the lore file it belongs to:
report-sent = Your report went to the people who run this bot. Here it is, ready for the lore file it belongs to:
date-circa = about { $year }
as-of = as of { $year }
receipt-by = by { $authors }
canon-meaning = canon: seen or heard on screen
date-century = century { $number }
chart-disputed = disputed
date-early = early { $year }
chart-open-end = end unknown
fan-wiki = fan wiki
fan-meaning = fan: written by fans, for fans
compare-rest = for the rest, open either one
date-from = { $precision ->
    [circa] from about { $year }
    [decade] from the { $date }
    [century] from the { $date }
   *[other] from { $date }
 }
compare-hidden = hidden by your filter.
date-late = late { $year }
license-unstated = license not stated
read-on = read on { $date }
read-revision = revision { $number }
licensed-meaning = licensed: published with permission, but not on screen
receipt-line = line: { $line }
lore-version = lore { $version }
date-mid = mid { $year }
help-required = required
chart-open = no source says how long
not-stated = not stated
compare-filtered = hidden by your filter
receipt-released = released { $date }
page-of = page { $number } of { $of }
page-of-then = page { $number } of { $of }, then { $next }
quiz-question = question { $number } of { $of }
real-world-meaning = real world: about our own world
quiz-score = score { $right } of { $of }
season-episode = season { $season }, episode { $episode }
receipt-set-in = set in { $times }
receipt-uses = { $count ->
    [one] cited once here
   *[other] cited { $count } times here
 }
report-unknown-work = this work is not in the lore yet. Fill in what is missing at the top.
compare-silent = not recorded
name-with-article = the { $name }
name-in-universe = the { $universe }'s { $name }
date-until = { $precision ->
    [circa] until about { $year }
    [decade] until the { $date }
    [century] until the { $date }
   *[other] until { $date }
 }
chart-subtitle = who held what, who led, and what happened
wiki-article = wiki article
chart-gap = years skipped
date-year = { $year }
cited-statements = { $statements } about { $entries }
compare-title = { $one } and { $two }
timeline-events = { $count } events; their numbers in the picture match the text below.
status-in-year = In { $year }: { $label }
not-a-date = { $words } is not a date. Try { $year } or { $example }.
seen-unknown = I don't know { $words }, so I'm hiding everything that might spoil it. Write the last episode you have seen as { $episode } or { $season }, with its series; or { $nothing } if you have seen none.
series-is-no-entry = { $name } is a series, not an entry. What the lore tells of it is under { $example }
not-a-year = { $words } is not a year. Try { $example }.
hit-other-kind = { $name } is { $kind }, not { $asked }.
hit-not-in-series = I know of nothing that { $name } did in { $series }.
hit-read-as = Read as { $name }.
hit-likeliest = Nothing I know is called that; this fits best.
hit-read-as-year = Read { $words } as the year { $year }.
hit-read-without = Read without { $words }.
quiz-result = { $right } out of { $of }
years = { $from } to { $until }
results-range = { $first } to { $last } of { $of }
day-month = { $day } { $month }
day-month-year = { $day } { $month } { $year }
continued = { $title }, continued
pair = { $one }, { $two }
lead-in = { $words }:{" "}
in-brackets = {" "}({ $words })
full-stop = { $words }.
compare-alike = { $label }: same
compare-single = { $label }: only one has this
compare-differ = { $label }: different
chart-band = { $title }: { $values }.
timeline-about = { $years }: { $universes }. { $events }
date-decade = { $year }s
help-option = { $name }{ $required }: { $description }.
date-span = { $from }–{ $until }
date-between = between { $from } and { $until }
day-span = { $first }–{ $last } { $month } { $year }
month-year = { $month } { $year }
filter-seen = Spoilers hidden after { $seen }.
filter-seen-nothing = All spoilers hidden (nothing seen yet).
not-a-choice = I don't know { $words } for { $option }. Use one of these: { $choices }.
not-an-option = I don't know { $words } for { $command }. Its options: { $options }.
count-disputes = { $count ->
    [one] 1 dispute
   *[other] { $count } disputes
 }
status-last = Last recorded in { $year }: { $label }
status-last-dated = Last recorded ({ $date }): { $label }
status-none-before = Nothing dated before { $year }.
status-next = Next recorded in { $year }.
status-visit = In { $year }, long before other records begin (in { $first }):
status-few-before = Apart from isolated mentions, records begin in { $first }.
fact-last = Last:
status-not-yet-born = Not yet born in { $year }: { $label }
status-not-yet-launched = Not yet launched in { $year }: { $label }
status-not-yet-founded = Not yet founded in { $year }: { $label }
as-shown = as shown in { $year }
miss-mentioned = Mentioned in the lore
miss-elsewhere = Elsewhere
search-memory-alpha = Search Memory Alpha
scope = { $entries } entries, { $works } works
compare-unequal = { $one } is { $kind }, { $two } is { $other }: there is little to compare.
show-short = Short version
per-wiki = per { $wiki }
report-incomplete = A report needs both: what the lore should say, and the episode or book that says so.
aired = aired { $date }
released = released { $date }
stardate = stardate { $stardate }
season = Season { $season }
open-episode = Open an episode
more-episodes = { $count ->
    [one] { $count } more episode
   *[other] { $count } more episodes
 }
section-appearances = Who and what is in it
section-first-seen = First here, as far as I know
series-summary = { $episodes } episodes in { $seasons ->
    [one] 1 season
   *[other] { $seasons } seasons
 }, from { $first } to { $last }. { $statements } statements in the lore rest on them.

## What commands and options do
command-lookup = Look up anything by name: a person, ship, place, episode, year …
command-onthisday = What happened on a day or in a year, and what was released on that day
command-timeline = A picture of what happened to something, or in some years: who held what, and when
command-search = Search all of the lore for words
command-message = What the lore says about whatever a message names
command-source = Look up an episode, film, book, game or series, and what the lore takes from it
command-disputes = Where sources disagree, and what each of them says
command-compare = Compare two entries: what is different, what is the same
command-random = A random entry
command-quiz = Five questions, with the sources for the answers
command-report = Report a mistake in the lore
command-help = What you can ask, with examples
command-about = Version, scope, licenses, privacy, and where to report a mistake
option-lookup-name = Its name, or part of it; pick from the list or just type
option-universe = Which universe, if it exists in several
option-hide = Show the answer only to me
option-as-of = Show how things stood in that year, and nothing later
option-continuity = Which sources to include
option-seen = The last thing you have seen, such as DS9 4x20 or TNG all, DS9 season 3; hides spoilers
option-onthisday-year = A year, such as 2372
option-onthisday-month = A month, from 1 to 12; without it, this month
option-onthisday-day = A day of the month; without it, today or the whole month
option-onthisday-stardate = A stardate, such as 41153.7
option-timeline-name = What it is about; leave it out to give only years
option-timeline-from = The first year, such as 2370
option-timeline-until = The last year, such as 2377
option-timeline-picture = A wide picture, or the whole of it, however tall
option-search-words = What to look for; results with all of the words come first
option-search-kind = Only this kind of thing
option-search-from = Only this year or later
option-search-until = Only this year or earlier
option-source-name = Its title, or an episode such as DS9 4x20, or a series such as DS9
option-disputes-name = About one entry only
option-compare-name = The first of the two
option-compare-with = The second one; without it, the counterpart in another universe
option-random-kind = What kind of thing
option-quiz-difficulty = How well known the things asked about are
option-report-name = The entry with the mistake
option-report-statement = What it says now; leave everything else out to get a form
option-report-correction = What it should say, in your own words
option-report-work = Source: an episode such as DS9 4x20, or a book and page
option-help-command = One command in detail
option-detail = A short answer, or everything at once
command-episode = Look up an episode or film: when it aired, what happened, who is in it
option-episode-name = Its title, a number such as DS9 4x20, or what happens in it

## Counts
more-facts = { $count ->
    [one] { $count } more fact
   *[other] { $count } more facts
 }
more-events = { $count ->
    [one] { $count } more event
   *[other] { $count } more events
 }
more-claims = { $count ->
    [one] { $count } more claim
   *[other] { $count } more claims
 }
more-notes = { $count ->
    [one] { $count } more note
   *[other] { $count } more notes
 }
more-statements = { $count ->
    [one] { $count } more statement
   *[other] { $count } more statements
 }
more-entries = { $count ->
    [one] { $count } more entry
   *[other] { $count } more entries
 }
more-works = { $count ->
    [one] { $count } more work
   *[other] { $count } more works
 }
more-articles = { $count ->
    [one] { $count } more article
   *[other] { $count } more articles
 }
more-parts = { $count ->
    [one] { $count } more part
   *[other] { $count } more parts
 }
more-others = { $count ->
    [one] { $count } more other
   *[other] { $count } more others
 }
more-names = { $count ->
    [one] { $count } more name
   *[other] { $count } more names
 }
count-statements = { $count ->
    [one] { $count } statement
   *[other] { $count } statements
 }
count-events = { $count ->
    [one] { $count } event
   *[other] { $count } events
 }
count-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
 }

## Words of the rows of commands and kinds
label-affiliation = Affiliation
label-allies = Allies
label-another-alternate-reality = Another alternate reality
label-armament = Armament
label-born = Born
label-built-at = Built at
label-canon-and-licensed-works = Canon and licensed works
label-canon-only = Canon only
label-capital = Capital
label-class = Class
label-commander = Commander
label-commanders = Commanders
label-conflict = Conflict
label-crew = Crew
label-date = Date
label-decks = Decks
label-defenses = Defenses
label-died = Died
label-easy = Easy
label-enemies = Enemies
label-everything-fan-wikis-too = Everything, fan wikis too
label-faction = Faction
label-family = Family
label-founded = Founded
label-function = Function
label-government = Government
label-hard = Hard
label-held-by = Held by
label-homeworld = Homeworld
label-traits = Traits
label-made-by = Made by
label-top-speed = Top speed
label-cause = Cause
label-losses = Losses
label-residence = Residence
label-inhabitants = Inhabitants
label-kelvin-timeline = Kelvin timeline
label-language = Language
label-launched = Launched
label-layout = Layout
label-leader = Leader
label-location = Location
label-look-up-a-battle-or-a = Look up a battle or a war
label-look-up-a-class-of-ship = Look up a class of ship or station
label-look-up-a-person = Look up a person
label-look-up-a-planet-a-system = Look up a planet, a system, a sector or another place
label-look-up-a-power-an-alliance = Look up a power, an alliance, a fleet or another group
label-look-up-a-ship-by-name = Look up a ship by name or registry
label-look-up-a-space-station-who = Look up a space station: who held it, when, and what happened there
label-look-up-a-species = Look up a species
label-look-up-a-technology-a-material = Look up a technology, a material, an object or a title
label-members = Members
label-military = Military
label-mirror-universe = Mirror universe
label-normal = Normal
label-occupation = Occupation
label-outcome = Outcome
label-person = Person
label-place = Place
label-posting = Posting
label-prime-universe = Prime universe
label-real-world = Real world
label-rank = Rank
label-registry = Registry
label-role = Role
label-ship = Ship
label-sides = Sides
label-species = Species
label-station = Station
label-status = Status
label-technology = Technology
label-thing = Thing
label-title = Title
label-type = Type
label-used-by = Used by
question-what-is-this = What is this?
question-what-was-the-capital-of = What was the capital of { $name }{ $time }?
question-what-was-the-occupation-of = What was the occupation of { $name }{ $time }?
question-where-did-serve = Where did { $name } serve{ $time }?
question-where-was-built = Where was { $name } built?
question-which-class-did-belong-to = Which class did { $name } belong to?
question-which-class-is-this = Which class is this?
question-which-conflict-is-this = Which conflict is this?
question-which-people-did-belong-to = Which people did { $name } belong to?
question-which-people-is-this = Which people is this?
question-which-people-stood-behind = Which people stood behind { $name }{ $time }?
question-which-place-is-this = Which place is this?
question-which-power-did-belong-to = Which power did { $name } belong to{ $time }?
question-which-power-did-serve = Which power did { $name } serve{ $time }?
question-which-power-or-group-did-belong = Which power or group did { $name } belong to{ $time }?
question-which-power-or-group-is-this = Which power or group is this?
question-which-power-ruled = Which power ruled { $name }{ $time }?
question-which-power-used-ships-of-this = Which power used ships of this class: { $name }?
question-which-rank-did-hold = Which rank did { $name } hold{ $time }?
question-which-registry-did-have = Which registry did { $name } have?
question-which-ship-is-this = Which ship is this?
question-which-station-is-this = Which station is this?
question-which-title-did-bear = Which title did { $name } bear{ $time }?
question-which-world-was-home-to-this = Which world was home to this species: { $name }?
question-who-commanded = Who commanded { $name }{ $time }?
question-who-held = Who held { $name }{ $time }?
question-who-is-this = Who is this?
question-who-led = Who led { $name }{ $time }?
question-who-was-an-ally-of = Who was an ally of { $name }{ $time }?
word-a-class = a class
word-a-conflict = a conflict
word-a-faction = a faction
word-a-person = a person
word-a-place = a place
word-a-ship = a ship
word-a-species = a species
word-a-station = a station
word-a-thing = a thing
word-alternate-reality = alternate reality
word-anthology = anthology
word-auction-lot = auction lot
word-canon = canon
word-classes = classes
word-comic = comic
word-conflicts = conflicts
word-e-book = e-book
word-episode = episode
word-factions = factions
word-fan = fan
word-film = film
word-game = game
word-licensed = licensed
word-mirror-universe = mirror universe
word-novel = novel
word-novella = novella
word-people = people
word-places = places
word-prime-universe = prime universe
word-production-note = production note
word-real-world = real world
word-reference-book = reference book
word-ships = ships
word-short-story = short story
word-species = species
word-stations = stations
word-things = things
word-wiki-article = wiki article
label-short = Short
label-landscape = Landscape
label-portrait = Portrait
label-everything = Everything
