### The fixed words, in the messages of en.ftl.

help-number = Een getal van { $least } tot en met { $most }.
help-choices = Keuze uit: { $choices }.
and-more = en nog { $count }
asked-from = (vanaf { $date })
asked-between = ({ $from }–{ $until })
asked-in-the = ({ $date })
asked-in = ({ $date })
asked-on = ({ $date })
asked-until = (tot { $date })
list-separator = {", "}
source-in = in { $work }
held-since = sinds { $date }
held-until = tot { $date }
first-of-month = 1
timeline-alt = Een tijdlijn als grafiek: { $title }, { $years }.
quiz-some-right = Een goed begin.
timeline-what = Een tijdlijn heeft een naam of jaren nodig. Probeer { $name } of { $years }.
about-entry = Over { $name }
timeline-alt-text = Dit alles staat ook in de tekst van dit bericht.
disputes-all = Alles wat omstreden is
random-nothing-title = Niets gevonden
random-another = Nog een
about-purpose = Ik beantwoord vragen over personen, schepen, plaatsen en jaren van Star Trek. Elke zin heeft zijn bron; waar bronnen elkaar tegenspreken, krijg je ze allemaal.
january = januari
february = februari
march = maart
april = april
may = mei
june = juni
july = juli
august = augustus
september = september
october = oktober
november = november
december = december
page-back = Terug
back-to-entry = Terug naar { $name }
section-background = Achtergrond
compare-both = Beide
compare-same-twice = Beide namen staan voor { $name }. Welke twee wil je? Kies hieronder de tweede of typ { $example }
work-by = Door
continuity-canon = Canon
compare-with-what = Waarmee vergelijken?
compare-name-with = { $name } vergelijken met
compiled-from = Samengesteld uit
cited-compiled = Hieruit samengesteld: { $entries }.
report-statement-hint = Kopieer de zin die niet klopt. Laat leeg als er iets ontbreekt.
report-work-hint = DS9 4x20, of titel en pagina van een boek
did-you-mean = Bedoelde je
did-you-mean-another = Bedoelde je iets anders?
random-everything = Uit alles trekken
disputes-manner = Elke bewering staat bij haar bron; geen enkele geldt als de waarheid.
section-compiled = Items die eruit zijn samengesteld
about-entries = Items: { $count } ({ $kinds })
section-events = Gebeurtenissen
about-events = Gebeurtenissen: { $count }
quiz-all-right = Alles goed.
continuity-fan = Fan
help-example = Bijvoorbeeld
quiz-going-by = Volgens
section-history = Geschiedenis
help-message-commands = In het menu van een bericht, onder Apps
section-released = In de echte wereld
section-in-lore = In Star Trek
open-whole = In { $work }
privacy-sees = De bot ziet de commando's die hij krijgt, en een bericht alleen als iemand een commando kiest in het menu van dat bericht. Om de inhoud van berichten heeft hij Discord niet gevraagd.
privacy-stores = Hij bewaart niets. Een fout die je meldt, gaat naar wie deze bot beheert, en dat is alles.
privacy-log = Het logboek bevat de naam van het commando, het item, de uitkomst en de duur: niet wie het vroeg, en niet wat er is getypt, behalve een gemelde fout.
section-parts = De delen ervan in de lore
work-kind = Soort
work-license = Licentie van de tekst
about-licenses = Licenties
continuity-licensed = Gelicentieerd
work-line = Reeks
filter-spoilers = { $count ->
    [one] 1 regel verborgen als spoiler (na { $seen }).
   *[other] { $count } regels verborgen als spoilers (na { $seen }).
 }
work-address = Meer lezen
help-lookups = Iets opzoeken
about-lore-license = Lore: { $license }, met in elk antwoord de artikelen waaruit ze is samengesteld
quiz-missed = Gemist
page-more = Meer
help-more = Meer om te vragen
source-which = Noem een werk bij de titel, of een aflevering bij het nummer. Uit deze haalt de lore het meest:
section-named = Genoemd in dit bericht
quiz-next = Volgende
next-release = Het volgende op de kalender: { $date }, { $work }.
timeline-no-events = Geen gebeurtenissen, alleen wat duurde.
search-unmatched = Geen resultaten voor { $words }. Resultaten die in de buurt komen: { $count }
search-nothing = Geen resultaten voor { $words }.
help-unknown-title = Dat commando is er niet
timeline-none-title = Geen tijdlijn
quiz-none-right = Geen enkele deze keer, maar de bewijzen zijn voor jou.
miss-title = Niet in de lore
quiz-wrong = Deze keer niet
no-release-in-month = In deze maand kwam niets uit.
no-release-on-day = Op deze dag kwam niets uit.
nothing-on-day = Voor deze dag is niets vastgelegd.
nothing-in-month = Voor deze maand is niets vastgelegd.
nothing-in-universe = Voor { $year } is daar niets vastgelegd ({ $universe }).
nothing-in-year = Voor { $year } is niets vastgelegd.
nothing-more-in-year = Voor { $year } is verder niets vastgelegd.
hit-other-universe = Daar is niets met die naam bekend: { $universe }.
work-number = Nummer
on-this-day = Op deze dag
help-pick = Eén commando in detail
timeline-one-event = Eén gebeurtenis; het nummer in het beeld is dat van de tekst eronder.
report-correction-hint = Eén zin in je eigen woorden.
not-the-asker = Alleen wie de vraag stelde, kan dit antwoord verwijderen.
open-part = Een deel openen
open-work = Een werk openen
open-entry = Een item openen
open-name = { $name } openen
help-options = Opties
work-part-of = Deel van
pick-one = Kies er een uit
quiz-again = Nog een keer
disputes-count-entries = Punten waarop bronnen elkaar tegenspreken: { $count }; betrokken items: { $entries }.
disputes-count = Punten waarop bronnen elkaar tegenspreken: { $count }.
about-reporting = Druk op ‘Een fout melden’ onder een antwoord, of typ { $command }. Zeg wat er fout is, wat klopt en welk werk dat staaft.
about-privacy = Privacy
about-versions = Programma { $program }, lore { $lore }
about-program-license = Programma: { $license }
work-publisher = Uitgever
quiz = Quiz
continuity-real-world = Echte wereld
related = Zie ook
work-released = Verschenen
remove = Verwijderen
report = Een fout melden
quiz-right-short = Goed
quiz-right = Goed!
search = Zoeken
quiz-see-score = Naar de score
work-series = Serie
work-set-in = Speelt in
source-several-title = Meerdere werken
show-everything = Alles tonen
show-to-everyone = Aan iedereen tonen
compare-kicker = Naast elkaar
about-wrong = Klopt er iets niet?
sources = Bronnen
section-disputes = Bronnen spreken elkaar tegen
sources-for = Bronnen voor { $name }
about-trademarks = Star Trek en verwante merken zijn van hun eigenaren. Dit is een onofficieel werk van fans.
section-statements = Uitspraken
filter-continuity = Verborgen door je filter: { $counts }.
filter-later = { $count ->
    [one] 1 uitspraak over de tijd na { $year } verborgen.
   *[other] { $count } uitspraken over de tijd na { $year } verborgen.
 }
search-results = Resultaten voor { $words }: { $count }
about-statements = Uitspraken: { $count } ({ $continuities })
report-thanks = Bedankt dat je op { $name } let
refused-title = Dat begreep ik niet
source-several = Dat kan elk van deze zijn:
miss-no-entry = Ik heb geen item over { $name }.
timeline-undated = De lore geeft nergens een datum bij { $name }.
quiz-changed = De lore is veranderd sinds die ronde begon, dus hier is een nieuwe.
message-nothing-together = Niets in de lore verbindt deze. Open er een om te zien wat ze zegt.
random-nothing = Geen item voldoet aan dat alles. Vraag minder, of neem een willekeurig item.
compare-no-counterpart = { $name } heeft geen tegenhanger in een ander universum. Kies waarmee je wilt vergelijken, of typ { $example }
disputes-none = Over { $name } zijn de bronnen het eens.
disputes-none-there = Daar zijn de bronnen het eens.
cited-summary = De lore steunt hierop voor { $counts }.
source-unknown = Ik ken geen werk met de naam { $name }.
cited-nothing = De lore haalt de delen aan, niet het werk als geheel.
timeline-nothing-in-years = De lore vertelt niets over die jaren.
timeline-nothing-of-entry = De lore vertelt niets over { $name } in die jaren.
section-others = Andere items met deze naam
nearest-years = Dichtstbijzijnde jaren: { $years }.
quiz-answer = Antwoord
section-work = Over het werk
report-work = Bron (aflevering of boek)
help-unknown = Er is geen commando met de naam { $name }. Alle commando's staan in het menu hieronder en in { $command }.
no-such-month = Er is geen maand { $month }: een jaar heeft er twaalf. Probeer { $example }.
no-such-day = { $date } bestaat niet: { $month } heeft { $days } dagen. Probeer { $example }.
quiz-too-little = Hier mag te weinig worden verteld om er een eerlijke vraag van te maken.
compare-counts = Verschillend: { $differ }. Gelijk: { $alike }. Bij maar één: { $single }.
unknown-command = Dit commando heb ik niet meer. Typ { $slash } om ze allemaal te zien.
outdated = Dit komt van een andere versie van de bot. Stel de vraag opnieuw.
report-kept = Dit is je melding, klaar voor het lorebestand waar ze hoort. Stuur haar naar wie de lore van deze bot bijhoudt:
message-nothing = Dit bericht noemt niets dat de lore kent
timeline = Tijdlijn
timeline-of = Tijdlijn van { $year }
help-try = Proberen
quiz-try-more = Probeer het met meer:
miss-no-name = Typ een naam achter het commando, bijvoorbeeld { $example }.
help-manner = Typ namen zoals je ze je herinnert: tikfouten, afkortingen en registratienummers worden begrepen. De kleine cijfers in een antwoord leiden naar de bronnen.
about-version = Versie
quiz-most-right = Goed onthouden.
ask-what = Wat kan ik vragen?
section-claims = Wat elk ervan zegt
section-happened = Wat er gebeurde
section-shared = Wat er met beide gebeurde
disputes-none-shown = Wat hier wordt getoond, bevat geen twee beweringen over { $name } die elkaar tegenspreken.
timeline-between = Wat ze wel vertelt, ligt tussen { $from } en { $until }.
about-holdings = Wat erin zit
report-statement = Wat er nu staat
report-correction = Wat er zou moeten staan
message-title = Wat de lore zegt
help-title = Wat je kunt vragen
disputes = Waar bronnen elkaar tegenspreken
disputes-about = Waar bronnen elkaar tegenspreken over { $name }
quiz-which-episode = Welke aflevering vertelt hiervan?
quiz-which-film = Welke film vertelt hiervan?
quiz-which-game = Welke game of missie vertelt hiervan?
miss-which = Welke?
quiz-which-work = Welk werk vertelt hiervan?
source-which-title = Welk werk?
quiz-which-year = In welk jaar gebeurde dit?
about-works = Geciteerde werken en artikelen: { $count }
quiz-chosen = Jij koos
quiz-answers = Jouw antwoorden
report-failed = Je melding kon niet worden gestuurd naar wie deze bot beheert en staat daarom in het logboek van de bot. Dit is ze, klaar voor het lorebestand waar ze hoort:
report-logged = Je melding staat in het logboek van deze bot, voor wie hem beheert. Dit is ze, klaar voor het lorebestand waar ze hoort:
report-sent = Je melding is gestuurd naar wie deze bot beheert. Dit is ze, klaar voor het lorebestand waar ze hoort:
date-circa = omstreeks { $year }
as-of = stand in { $year }
receipt-by = door { $authors }
canon-meaning = canon: gezien en gehoord op het scherm
date-century = { $number }e eeuw
chart-disputed = betwist
date-early = begin { $year }
chart-open-end = einde niet verteld
fan-wiki = fanwiki
fan-meaning = fan: door fans voor fans geschreven
compare-rest = open een van beide voor de rest
date-from = vanaf { $date }
compare-hidden = verborgen in deze weergave.
date-late = eind { $year }
license-unstated = licentie niet vermeld
licensed-meaning = gelicentieerd: met toestemming uitgebracht, maar niet op het scherm
receipt-line = reeks: { $line }
lore-version = lore { $version }
date-mid = midden { $year }
help-required = verplicht
chart-open = geen bron zegt hoelang
not-stated = niet vermeld
compare-filtered = niet getoond in deze weergave
receipt-released = verschenen: { $date }
page-of = pagina { $number } van { $of }
page-of-then = pagina { $number } van { $of }, daarna { $next }
quiz-question = vraag { $number } van { $of }
real-world-meaning = echte wereld: over onze eigen wereld
quiz-score = score { $right } van { $of }
season-episode = seizoen { $season }, aflevering { $episode }
receipt-set-in = speelt in { $times }
receipt-uses = uitspraken die er hier op steunen: { $count }
report-unknown-work = de lore kent dit werk nog niet. Wat nog moet worden ingevuld, staat bovenaan.
compare-silent = niet vastgelegd
name-with-article = { $name }
name-in-universe = { $name } ({ $universe })
date-until = tot { $date }
chart-subtitle = wie wat in handen had, wie leidde, wat gebeurde
wiki-article = wiki-artikel
chart-gap = jaren weggelaten
date-year = { $year }
cited-statements = { $statements } over { $entries }
compare-title = { $one } en { $two }
timeline-events = { $count } gebeurtenissen; hun nummers in het beeld zijn die van de tekst eronder.
status-in-year = In { $year }: { $label }
not-a-date = { $words } is geen datum. Probeer { $year } of { $example }.
seen-unknown = { $words } ken ik niet, dus verberg ik alles wat iets kan verklappen. Schrijf de laatste aflevering die je hebt gezien als { $episode } of { $season }.
not-a-year = { $words } is geen jaar. Probeer { $example }.
hit-other-kind = { $name } is { $kind }, niet { $asked }.
quiz-result = { $right } van { $of }
years = { $from } t/m { $until }
results-range = { $first } t/m { $last } van { $of }
day-month = { $day } { $month }
day-month-year = { $day } { $month } { $year }
continued = { $title } (vervolg)
pair = { $one }, { $two }
heading = { $words }:
compare-alike = { $label }: gelijk
compare-single = { $label }: bij maar één
compare-differ = { $label }: verschillend
chart-band = { $title }: { $values }.
timeline-about = { $years }: { $universes }. { $events }
date-decade = jaren { $year }
help-option = { $name }{ $required }: { $description }.
date-span = { $from }–{ $until }
day-span = { $first }–{ $last } { $month } { $year }
month-year = { $month } { $year }
filter-seen = Spoilers na { $seen } verborgen.
not-a-choice = { $words } ken ik niet voor { $option }. Mogelijk zijn: { $choices }.
count-disputes = { $count ->
    [one] 1 tegenspraak
   *[other] { $count } tegenspraken
 }
status-last = Laatst vermeld in { $year }: { $label }
status-none-before = Niets vastgelegd vóór { $year }.
last-shown = laatst getoond in { $year }
miss-mentioned = Genoemd in de lore
miss-elsewhere = Elders
search-memory-alpha = Zoek op Memory Alpha
scope = { $entries } items, { $works } werken
compare-unequal = { $one } is { $kind }, { $two } is { $other }: er valt weinig te vergelijken.
show-short = Korte versie
per-wiki = volgens { $wiki }
report-incomplete = Een melding heeft beide nodig: wat de lore zou moeten zeggen, en de aflevering of het boek waarin dat staat.
aired = uitgebracht op { $date }
stardate = sterdatum { $stardate }
season = Seizoen { $season }
open-episode = Open een aflevering
more-episodes = { $count ->
    [one] nog { $count } aflevering
   *[other] nog { $count } afleveringen
 }
section-appearances = Wie en wat erin voorkomt
section-first-seen = Hier voor het eerst te zien
series-summary = { $episodes } afleveringen in { $seasons ->
    [one] 1 seizoen
   *[other] { $seasons } seizoenen
 }, van { $first } tot { $last }. { $statements } uitspraken in de lore berusten erop.

## What commands and options do
command-lookup = Zoek iets op naam op: een item van elke soort, een werk, een jaar
command-onthisday = Een dag en een jaar van de lore, en wat op die dag in onze wereld uitkwam
command-timeline = Een beeld van wie wat wanneer in handen had en wat er gebeurde, in beide universums
command-search = Doorzoek alles wat de lore zegt op woorden
command-message = Wat de lore zegt over de items, werken en jaren die een bericht noemt
command-source = Zoek een aflevering, boek, game of artikel op: alles wat de lore eruit haalt
command-disputes = Waar bronnen elkaar tegenspreken: wat elk zegt, over één item of over alle
command-compare = Twee items naast elkaar: wat verschilt, wat gelijk is, wat van één alleen bekend is
command-random = Een willekeurig item
command-quiz = Vijf vragen over de lore, met bewijzen
command-report = Meld een fout in de lore
command-help = Wat je kunt vragen, met telkens een voorbeeld; of één commando in detail
command-about = Versie, inhoud van de lore, licenties, privacy en waar je een fout kunt melden
option-lookup-name = De naam, of een deel ervan; kies uit de lijst of typ zelf
option-universe = Welk universum je bedoelt, als de naam in meerdere voorkomt
option-hide = Toon het antwoord alleen aan mij
option-as-of = Vertel hoe het er in dat jaar voor stond, en niets van later
option-continuity = Welke bronnen tellen: alleen het scherm, ook gelicentieerde werken of zelfs fanwiki's
option-seen = Wat je het laatst hebt gezien, zoals DS9 4x20 of DS9 season 3; wat later komt, wordt verborgen
option-onthisday-year = Een jaar, zoals 2372; anders dit jaar
option-onthisday-month = Een maand, van 1 tot 12; anders deze maand
option-onthisday-day = Een dag van de maand; anders vandaag of de hele maand
option-timeline-name = Waar het om gaat; kies uit de lijst, typ vrij, of laat het leeg en geef jaren
option-timeline-from = Het eerste jaar, zoals 2370
option-timeline-until = Het laatste jaar, zoals 2377
option-search-words = Waarnaar te zoeken; uitspraken met alle woorden komen eerst
option-search-kind = Alleen wat over dit soort items wordt gezegd
option-search-from = Alleen wat in dit jaar of later gold
option-search-until = Alleen wat in dit jaar of eerder gold
option-source-name = De titel, of een aflevering zoals DS9 4x20; kies uit de lijst of typ zelf
option-disputes-name = Alleen van één item; kies uit de lijst of typ zelf
option-compare-name = Het eerste van de twee; kies uit de lijst of typ zelf
option-compare-with = Het tweede; zonder naam de tegenhanger in een ander universum
option-random-kind = Wat voor soort item
option-quiz-difficulty = Makkelijke vragen gaan over wat de lore het meest vertelt, moeilijke over de rest
option-report-name = Het item met de fout; kies uit de lijst of typ zelf
option-report-statement = Wat er nu staat; zonder dit en de rest opent er een formulier
option-report-correction = Wat er zou moeten staan, in je eigen woorden
option-report-work = Het werk dat het bevestigt, zoals DS9 4x20 of titel en pagina van een roman
option-help-command = Eén commando in detail
option-detail = Een kort antwoord, of alles tegelijk
command-episode = Zoek een aflevering of film op: wanneer, wat er gebeurt, wie erin zit
option-episode-name = De titel, een nummer zoals DS9 4x20, of wat erin gebeurt

## Counts
more-facts = { $count ->
    [one] nog { $count } feit
   *[other] nog { $count } feiten
 }
more-events = { $count ->
    [one] nog { $count } gebeurtenis
   *[other] nog { $count } gebeurtenissen
 }
more-claims = { $count ->
    [one] nog { $count } bewering
   *[other] nog { $count } beweringen
 }
more-notes = { $count ->
    [one] nog { $count } opmerking
   *[other] nog { $count } opmerkingen
 }
more-statements = { $count ->
    [one] nog { $count } uitspraak
   *[other] nog { $count } uitspraken
 }
more-entries = { $count ->
    [one] nog { $count } item
   *[other] nog { $count } items
 }
more-works = { $count ->
    [one] nog { $count } werk
   *[other] nog { $count } werken
 }
more-articles = { $count ->
    [one] nog { $count } artikel
   *[other] nog { $count } artikelen
 }
more-parts = { $count ->
    [one] nog { $count } deel
   *[other] nog { $count } delen
 }
more-others = { $count ->
    [one] nog { $count } ander
   *[other] nog { $count } andere
 }
more-names = { $count ->
    [one] nog { $count } naam
   *[other] nog { $count } namen
 }
count-statements = { $count ->
    [one] { $count } uitspraak
   *[other] { $count } uitspraken
 }
count-events = { $count ->
    [one] { $count } gebeurtenis
   *[other] { $count } gebeurtenissen
 }
count-entries = { $count ->
    [one] { $count } item
   *[other] { $count } items
 }

## Words of the rows of commands and kinds
label-affiliation = Behoort tot
label-allies = Bondgenoten
label-another-alternate-reality = Andere alternatieve realiteit
label-armament = Bewapening
label-born = Geboren
label-built-at = Gebouwd bij
label-canon-and-licensed-works = Canon en gelicentieerde werken
label-canon-only = Alleen canon
label-capital = Hoofdwereld
label-class = Klasse
label-commander = Commandant
label-commanders = Bevelhebbers
label-conflict = Conflict
label-crew = Bemanning
label-date = Datum
label-decks = Dekken
label-defenses = Verdediging
label-died = Overleden
label-easy = Makkelijk
label-enemies = Vijanden
label-everything-fan-wikis-too = Alles, ook fanwiki's
label-faction = Factie
label-family = Familie
label-founded = Opgericht
label-function = Functie
label-government = Bestuur
label-hard = Moeilijk
label-held-by = In handen van
label-homeworld = Thuiswereld
label-traits = Kenmerken
label-made-by = Gemaakt door
label-top-speed = Topsnelheid
label-cause = Oorzaak
label-losses = Verliezen
label-residence = Woonplaats
label-inhabitants = Bewoners
label-kelvin-timeline = Kelvin-tijdlijn
label-language = Taal
label-launched = Gelanceerd
label-layout = Indeling
label-leader = Leider
label-location = Locatie
label-look-up-a-battle-or-a = Zoek een veldslag of een oorlog op
label-look-up-a-class-of-ship = Zoek een scheeps- of stationsklasse op
label-look-up-a-person = Zoek een persoon op
label-look-up-a-planet-a-system = Zoek een planeet, een stelsel, een sector of een andere plaats op
label-look-up-a-power-an-alliance = Zoek een mogendheid, een alliantie, een vloot of een andere groep op
label-look-up-a-ship-by-name = Zoek een schip op naam of registratienummer
label-look-up-a-space-station-who = Zoek een ruimtestation op: van wie het was, wanneer, en wat er gebeurde
label-look-up-a-species = Zoek een soort op
label-look-up-a-technology-a-material = Zoek een technologie, een materiaal, een voorwerp of een titel op
label-members = Leden
label-military = Strijdkrachten
label-mirror-universe = Spiegeluniversum
label-normal = Normaal
label-occupation = Beroep
label-outcome = Afloop
label-person = Persoon
label-place = Plaats
label-posting = Standplaats
label-prime-universe = Prime-universum
label-real-world = Echte wereld
label-rank = Rang
label-registry = Registratienummer
label-role = Rol
label-ship = Schip
label-sides = Partijen
label-species = Soort
label-station = Station
label-status = Status
label-technology = Technologie
label-thing = Ding
label-title = Titel
label-type = Type
label-used-by = Gebruikt door
question-what-is-this = Wat is dit?
question-what-was-the-capital-of = Wat was de hoofdwereld van { $name }{ $time }?
question-what-was-the-occupation-of = Welk beroep had { $name }{ $time }?
question-where-did-serve = Waar diende { $name }{ $time }?
question-where-was-built = Waar werd { $name } gebouwd?
question-which-class-did-belong-to = Tot welke klasse behoorde { $name }?
question-which-class-is-this = Welke klasse is dit?
question-which-conflict-is-this = Welk conflict is dit?
question-which-people-did-belong-to = Tot welk volk behoorde { $name }?
question-which-people-is-this = Welk volk is dit?
question-which-people-stood-behind = Welk volk stond achter { $name }{ $time }?
question-which-place-is-this = Welke plaats is dit?
question-which-power-did-belong-to = Bij welke macht hoorde { $name }{ $time }?
question-which-power-did-serve = In dienst van welke macht was { $name }{ $time }?
question-which-power-or-group-did-belong = Bij welke macht of groep hoorde { $name }{ $time }?
question-which-power-or-group-is-this = Welke macht of groep is dit?
question-which-power-ruled = Welke macht heerste over { $name }{ $time }?
question-which-power-used-ships-of-this = Welke macht gebruikte schepen van deze klasse: { $name }?
question-which-rank-did-hold = Welke rang had { $name }{ $time }?
question-which-registry-did-have = Welk registratienummer had { $name }?
question-which-ship-is-this = Welk schip is dit?
question-which-station-is-this = Welk station is dit?
question-which-title-did-bear = Welke titel droeg { $name }{ $time }?
question-which-world-was-home-to-this = Welke wereld was de thuiswereld van deze soort: { $name }?
question-who-commanded = Wie voerde het bevel over { $name }{ $time }?
question-who-held = In wiens handen was { $name }{ $time }?
question-who-is-this = Wie is dit?
question-who-led = Wie leidde { $name }{ $time }?
question-who-was-an-ally-of = Wie was een bondgenoot van { $name }{ $time }?
question-whose-home-was = Wiens thuis was { $name }?
word-a-class = een klasse
word-a-conflict = een conflict
word-a-faction = een factie
word-a-person = een persoon
word-a-place = een plaats
word-a-ship = een schip
word-a-species = een soort
word-a-station = een station
word-a-thing = een ding
word-alternate-reality = alternatieve realiteit
word-anthology = verhalenbundel
word-auction-lot = veilingkavel
word-canon = canon
word-comic = strip
word-e-book = e-book
word-episode = aflevering
word-fan = fan
word-film = film
word-game = game
word-licensed = gelicentieerd
word-mirror-universe = spiegeluniversum
word-novel = roman
word-novella = novelle
word-prime-universe = prime-universum
word-production-note = productienotitie
word-real-world = echte wereld
word-reference-book = naslagwerk
word-short-story = kort verhaal
word-wiki-article = wiki-artikel
label-short = Kort
label-everything = Alles
