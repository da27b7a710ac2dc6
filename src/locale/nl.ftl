### The fixed words, in the messages of en.ftl.

help-number = Een getal van { $least } tot en met { $most }.
help-choices = Keuze uit: { $choices }.
and-more = en nog { $count }
asked-from = ({ $time })
asked-between = ({ $from }–{ $until })
asked-in-the = ({ $date })
asked-in = ({ $date })
asked-on = ({ $date })
asked-until = ({ $time })
list-separator = {", "}
source-in = in { $work }
held-since = { $precision ->
    [circa] sinds ongeveer { $year }
    [decade] sinds de { $date }
    [century] sinds de { $date }
   *[other] sinds { $date }
 }
first-of-month = 1
timeline-alt = Tijdlijn als afbeelding: { $title }, { $years }.
quiz-some-right = Een goed begin.
timeline-what = Geef een naam of jaren op: { $name } of { $years }.
timeline-years-hint = Om op jaartal te zoeken, typ { $example }
about-entry = Over { $name }
timeline-alt-text = De tekst van dit bericht zegt alles.
disputes-all = Alle tegenstrijdigheden
random-nothing-title = Niets gevonden
random-another = Nog een item
about-purpose = Ik beantwoord vragen over personen, schepen, plaatsen en jaren uit Star Trek. Bij elke zin staat de bron; waar bronnen elkaar tegenspreken, krijg je ze allemaal.
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
compare-same-twice = Beide namen staan voor { $name }. Welke twee wil je vergelijken? Kies hieronder de tweede of typ { $example }
compare-only-two = Ik kan er maar twee tegelijk vergelijken. Kies er twee, bijvoorbeeld { $example }
work-by = Door
continuity-canon = Canon
compare-with-what = Waarmee vergelijken?
compare-name-with = { $name } vergelijken met
compiled-from = Samengesteld uit
cited-compiled = Hieruit samengesteld: { $entries }.
report-statement-hint = Kopieer de zin die niet klopt. Laat dit leeg als er iets ontbreekt.
report-work-hint = DS9 4x20, of titel en pagina van een boek
did-you-mean = Bedoelde je
did-you-mean-another = Bedoelde je iets anders?
random-everything = Een willekeurig item
disputes-manner = Bij elke bewering staat de bron; geen enkele geldt als de waarheid.
section-compiled = Items die hieruit zijn samengesteld
about-entries = { $count } items: { $kinds }
counted = { $count } { $what }
section-events = Gebeurtenissen
about-events = { $count } gebeurtenissen met een datum
about-episodes = { $count } afleveringen: { $series }
about-films = { $count } films
quiz-all-right = Alles goed.
continuity-fan = Fan
help-example = Voorbeeld
quiz-going-by = Volgens
section-history = Geschiedenis
help-message-commands = In het menu van een bericht, onder Apps
section-released = In de echte wereld
section-in-lore = In Star Trek
around-year = rond { $year }
open-whole = In { $work }
privacy-sees = Ik zie de commando's die ik krijg, en een bericht alleen als iemand in het menu ervan een commando kiest. Ik heb Discord niet om de inhoud van berichten gevraagd.
privacy-stores = Ik bewaar niets. Een fout die je meldt, gaat naar wie deze bot beheert, en nergens anders heen.
privacy-log = Mijn logboek bevat de naam van het commando, het item, de uitkomst en de duur: niet wie het vroeg, en niet wat er is getypt, behalve bij gemelde fouten.
section-parts = De delen ervan
work-kind = Type
work-license = Licentie van de tekst
about-licenses = Licenties
continuity-licensed = Gelicentieerd
work-line = Reeks
filter-spoilers = { $count ->
    [one] 1 regel verborgen als spoiler (na { $seen }).
   *[other] { $count } regels verborgen als spoilers (na { $seen }).
 }
filter-spoilers-of-all = { $count ->
    [one] 1 regel verborgen als spoiler (nog niets gezien).
   *[other] { $count } regels verborgen als spoilers (nog niets gezien).
 }
work-address = Meer lezen
help-lookups = Iets opzoeken
about-lore-license = Lore: { $license }; elk antwoord noemt de artikelen waaruit het is samengesteld
quiz-missed = Fout
page-more = Meer
help-more = Al het andere
source-which = Noem een werk bij zijn titel, of een aflevering bij haar nummer. Uit deze put de lore het meest:
section-named = Genoemd in dit bericht
quiz-next = Volgende
next-release = Eerstvolgende: { $date }, { $work }.
timeline-no-events = Geen afzonderlijke gebeurtenissen.
search-unmatched = Geen resultaten voor { $words }. Resultaten die in de buurt komen: { $count }
search-partial = Geen resultaat bevat al deze woorden: { $words }. Resultaten die in de buurt komen: { $count }
search-nothing = Geen resultaten voor { $words }.
help-unknown-title = Dat commando bestaat niet
timeline-none-title = Geen tijdlijn
quiz-none-right = Deze keer geen enkele, maar de bronnen mag je houden.
miss-title = Niet in de lore
miss-hidden-title = Verborgen als spoiler
quiz-wrong = Deze keer niet
no-release-in-month = Ik ken geen werk dat in deze maand is uitgekomen.
no-release-on-day = Ik ken geen werk dat op deze dag is uitgekomen.
nothing-on-day = Voor deze dag is niets vastgelegd.
nothing-in-month = Voor deze maand is niets vastgelegd.
nothing-in-universe = Voor { $year } is in dit universum niets vastgelegd ({ $universe }).
nothing-in-year = Voor { $year } is niets vastgelegd.
nothing-more-in-year = Voor { $year } is verder niets vastgelegd.
hit-other-universe = In dit universum is er niets met die naam ({ $universe }).
work-number = Nummer
on-this-day = Op deze dag
help-pick = Eén commando in detail
timeline-one-event = Eén gebeurtenis; het nummer in de afbeelding komt overeen met dat in de tekst eronder.
report-correction-hint = Eén zin in je eigen woorden.
not-the-asker = Alleen wie de vraag stelde, kan dit antwoord verwijderen.
not-the-asker-title = Dit antwoord is niet van jou
open-part = Een deel openen
open-work = Een werk openen
open-entry = Een item openen
open-name = { $name } openen
help-options = Opties
work-part-of = Deel van
pick-one = Kies er een uit
quiz-again = Nog een keer
disputes-count-entries = { $count ->
    [one] 1 tegenstrijdigheid
   *[other] { $count } tegenstrijdigheden
 } in { $entries ->
    [one] 1 item.
   *[other] { $entries } items.
 }
disputes-count = { $count ->
    [one] 1 tegenstrijdigheid.
   *[other] { $count } tegenstrijdigheden.
 }
about-reporting = Druk op ‘Een fout melden’ onder een antwoord, of typ { $command }. Zeg wat er fout is, wat er klopt en in welke aflevering of welk boek dat staat.
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
source-several-title = Welk werk?
show-everything = Alles tonen
show-to-everyone = Aan iedereen tonen
compare-kicker = Naast elkaar
about-wrong = Klopt er iets niet?
sources = Bronnen
section-disputes = Bronnen spreken elkaar tegen
sources-for = Bronnen voor { $name }
about-trademarks = Star Trek en verwante merken zijn van hun eigenaren. Dit is een onofficieel fanproject.
section-statements = Uitspraken
filter-continuity = Verborgen door je filter: { $counts }.
filter-later = { $count ->
    [one] 1 uitspraak over de tijd na { $year } verborgen.
   *[other] { $count } uitspraken over de tijd na { $year } verborgen.
 }
filter-earlier = { $count ->
    [one] 1 eerdere of ongedateerde uitspraak verborgen.
   *[other] { $count } eerdere of ongedateerde uitspraken verborgen.
 }
search-alias = { $words } is een andere naam voor { $name }.
search-entry = { $name } heeft een eigen item.
search-results = Resultaten voor { $words }: { $count }
about-statements = { $count } uitspraken, elk met bronvermelding ({ $continuities })
report-thanks = Bedankt dat je { $name } verbetert
refused-title = Dat begreep ik niet
source-several = Het kan elk van deze zijn:
source-double = { $first } en { $last } vormden samen één dubbele aflevering.
source-doubles = Waar { $number } deel uitmaakte van een dubbele aflevering, staat hier die aflevering.
miss-no-entry = Ik heb geen item over { $name }.
miss-no-answer = Ik heb geen antwoord gevonden op { $name }.
miss-hidden = Alles wat ik over { $name } heb, is verborgen als spoiler.
miss-this-entry = dit item
asked-no-death = De lore zegt niet dat { $name } is gestorven.
asked-no-end = Over een einde van { $name } staat niets in de lore.
asked-nothing = Onder ‘{ $label }’ staat over { $name } niets in de lore.
asked-no-year = In welk jaar dat was, staat niet in de lore.
asked-no-making = Wie een werk heeft gemaakt of erin heeft gespeeld, staat niet in de lore.
asked-no-stardate = Ik ken geen werk met sterdatum { $stardate }.
asked-stardate-around = De dichtstbijzijnde werken ervoor en erna spelen in { $year }.
asked-no-successor = Ik weet van niemand die na { $name } kwam.
asked-no-predecessor = Ik weet van niemand die voor { $name } kwam.
date-read = Gelezen als { $date }. Voor { $other }: { $example }
timeline-whole-picture = Hele afbeelding
timeline-small-picture = Kleine afbeelding
timeline-without-picture = Deze keer ontbreekt de afbeelding, omdat ze niet op tijd getekend kon worden. Vraag het over een minuut nog eens.
timeline-undated = De lore geeft nergens een datum bij { $name }.
quiz-changed = De lore is veranderd sinds die ronde begon, dus hier is een nieuwe.
message-nothing-together = In de lore verbindt niets deze items. Open er een om te zien wat erin staat.
random-nothing = Geen enkel item voldoet aan dat alles. Laat iets weg, of neem een willekeurig item.
compare-no-counterpart = Ik ken geen tegenhanger van { $name } in een ander universum. Kies waarmee je wilt vergelijken, of typ { $example }
disputes-none = Over { $name } heb ik geen tegenspraak vastgelegd.
disputes-none-there = Daar heb ik geen tegenspraak vastgelegd.
cited-summary = De lore steunt hierop voor { $counts }.
source-unknown = Ik ken geen werk met de naam { $name }.
source-no-story = Ik ken geen aflevering of film waarin dat gebeurt: { $name }.
cited-nothing = De lore haalt de delen aan, niet het werk als geheel.
timeline-nothing-in-years = Voor die jaren is niets vastgelegd.
timeline-nothing-of-entry = Over { $name } is voor die jaren niets vastgelegd.
section-others = Andere items met deze naam
section-also-called = Ook met deze naam
nearest-years = Dichtstbijzijnde jaren: { $years }.
quiz-answer = Antwoord
section-work = Over het werk
report-work = Bron (aflevering of boek)
help-unknown = Er is geen commando met de naam { $name }. Kies er hieronder een, of bekijk { $command }.
no-such-month = Er is geen maand { $month }: een jaar heeft er twaalf. Probeer { $example }.
no-such-day = { $date } bestaat niet: { $month } heeft { $days } dagen. Probeer { $example }.
quiz-too-little = Er blijft te weinig over om er een eerlijke vraag van te maken.
compare-counts = Verschillend: { $differ }. Gelijk: { $alike }. Bij maar één: { $single }.
unknown-command = Dit commando heb ik niet. Typ { $slash } om ze allemaal te zien.
outdated = Dit komt van een andere versie van de bot. Stel de vraag opnieuw.
report-kept = Dit is je melding, klaar voor het lorebestand waarin ze thuishoort. Stuur haar naar wie de lore van deze bot bijhoudt:
message-nothing = Dit bericht noemt niets dat de lore kent
timeline = Tijdlijn
timeline-of = Tijdlijn van { $year }
help-try = Proberen
quiz-try-more = Probeer het met minder filters:
miss-no-name = Typ een naam achter het commando, bijvoorbeeld { $example }.
search-which = Typ waarnaar je zoekt, bijvoorbeeld { $example }.
help-manner = Typ namen zoals je ze je herinnert: tikfouten, afkortingen en registratienummers worden begrepen. De kleine cijfers in een antwoord leiden naar de bronnen.
about-version = Versie
quiz-most-right = Goed gedaan.
ask-what = Wat kan ik vragen?
section-claims = Wat elke bron zegt
section-happened = Wat er gebeurde
section-shared = Gedeelde geschiedenis
disputes-none-shown = Met je filter heb ik over { $name } geen tegenspraak vastgelegd.
timeline-between = Er zijn items tussen { $from } en { $until }.
about-holdings = Wat ik weet
report-statement = Wat er nu staat
report-correction = Wat er zou moeten staan
message-title = Wat de lore zegt
help-title = Wat je kunt vragen
disputes = Waar bronnen elkaar tegenspreken
disputes-about = Waar bronnen elkaar tegenspreken over { $name }
quiz-which-episode = In welke aflevering gebeurde dit?
quiz-which-film = In welke film gebeurde dit?
quiz-which-game = In welke game of missie wordt dit verteld?
miss-which = Welk item?
quiz-which-work = In welk werk wordt dit verteld?
source-which-title = Welk werk?
quiz-which-year = In welk jaar gebeurde dit?
about-works = { $count } geciteerde werken en artikelen
quiz-chosen = Jij koos
quiz-answers = Jouw antwoorden
report-failed = Je melding kon niet worden gestuurd naar wie deze bot beheert en staat daarom in het logboek van de bot. Hier is ze, klaar voor het lorebestand waarin ze thuishoort:
report-logged = Je melding staat in het logboek van deze bot, voor wie hem beheert. Hier is ze, klaar voor het lorebestand waarin ze thuishoort:
report-sent = Je melding is gestuurd naar wie deze bot beheert. Hier is ze, klaar voor het lorebestand waarin ze thuishoort:
date-circa = omstreeks { $year }
as-of = stand in { $year }
receipt-by = door { $authors }
canon-meaning = canon: gezien of gehoord op het scherm
date-century = { $number }e eeuw
chart-disputed = betwist
date-early = begin { $year }
chart-open-end = einde onbekend
fan-wiki = fanwiki
fan-meaning = fan: door fans voor fans geschreven
compare-rest = open een van beide voor de rest
date-from = { $precision ->
    [circa] vanaf ongeveer { $year }
    [decade] vanaf de { $date }
    [century] vanaf de { $date }
   *[other] vanaf { $date }
 }
compare-hidden = verborgen door je filter.
date-late = eind { $year }
license-unstated = licentie niet vermeld
read-on = gelezen op { $date }
read-revision = revisie { $number }
licensed-meaning = gelicentieerd: met toestemming uitgebracht, maar niet op het scherm
receipt-line = reeks: { $line }
lore-version = lore { $version }
date-mid = medio { $year }
help-required = verplicht
chart-open = geen bron zegt hoelang
not-stated = niet vermeld
compare-filtered = verborgen door je filter
receipt-released = verschenen: { $date }
page-of = pagina { $number } van { $of }
page-of-then = pagina { $number } van { $of }, daarna { $next }
quiz-question = vraag { $number } van { $of }
real-world-meaning = echte wereld: over onze eigen wereld
quiz-score = score: { $right } van { $of }
season-episode = seizoen { $season }, aflevering { $episode }
receipt-set-in = speelt in { $times }
receipt-uses = { $count ->
    [one] hier één keer geciteerd
   *[other] hier { $count } keer geciteerd
 }
report-unknown-work = de lore kent dit werk nog niet. Vul bovenaan in wat ontbreekt.
compare-silent = niet vastgelegd
name-with-article = { $name }
name-in-universe = { $name } ({ $universe })
date-until = { $precision ->
    [circa] tot ongeveer { $year }
    [decade] tot in de { $date }
    [century] tot in de { $date }
   *[other] tot { $date }
 }
chart-subtitle = wie wat in handen had, wie leidde en wat er gebeurde
wiki-article = wiki-artikel
chart-gap = jaren weggelaten
date-year = { $year }
cited-statements = { $statements } over { $entries }
compare-title = { $one } en { $two }
timeline-events = { $count } gebeurtenissen; hun nummers in de afbeelding komen overeen met die in de tekst eronder.
status-in-year = In { $year }: { $label }
not-a-date = { $words } is geen datum. Probeer { $year } of { $example }.
seen-unknown = { $words } ken ik niet, dus verberg ik alles wat iets kan verklappen. Schrijf de laatste aflevering die je hebt gezien, met de serie, zo: { $episode } of { $season }; of { $nothing } als je er nog geen hebt gezien.
series-is-no-entry = { $name } is een serie, geen item. Wat erover wordt verteld staat onder { $example }
not-a-year = { $words } is geen jaar. Probeer { $example }.
hit-other-kind = { $name } is { $kind }, niet { $asked }.
hit-not-in-series = Ik weet van niets dat { $name } in { $series } heeft gedaan.
hit-read-as = Gelezen als { $name }.
hit-likeliest = Niets wat ik ken heet zo; dit past het best.
hit-read-as-year = { $words } gelezen als het jaar { $year }.
hit-read-without = Gelezen zonder { $words }.
quiz-result = { $right } van { $of }
years = { $from } t/m { $until }
results-range = { $first } t/m { $last } van { $of }
day-month = { $day } { $month }
day-month-year = { $day } { $month } { $year }
continued = { $title } (vervolg)
pair = { $one }, { $two }
lead-in = { $words }:{" "}
in-brackets = {" "}({ $words })
full-stop = { $words }.
compare-alike = { $label }: gelijk
compare-single = { $label }: bij maar één
compare-differ = { $label }: verschillend
chart-band = { $title }: { $values }.
timeline-about = { $years }: { $universes }. { $events }
date-decade = jaren { $year }
help-option = { $name }{ $required }: { $description }.
date-span = { $from }–{ $until }
date-between = tussen { $from } en { $until }
day-span = { $first }–{ $last } { $month } { $year }
month-year = { $month } { $year }
filter-seen = Spoilers na { $seen } verborgen.
filter-seen-nothing = Alle spoilers verborgen (nog niets gezien).
not-a-choice = { $words } bestaat niet voor { $option }. Mogelijk zijn: { $choices }.
not-an-option = { $words } bestaat niet voor { $command }. Mogelijke opties: { $options }.
count-disputes = { $count ->
    [one] 1 tegenstrijdigheid
   *[other] { $count } tegenstrijdigheden
 }
status-last = Laatst vermeld in { $year }: { $label }
status-last-dated = Laatst vermeld ({ $date }): { $label }
status-none-before = Niets gedateerd vóór { $year }.
status-next = Volgende vermelding in { $year }.
status-visit = In { $year }, lang vóór de overige gegevens (vanaf { $first }):
status-few-before = Afgezien van losse vermeldingen beginnen de gegevens in { $first }.
fact-last = Het laatst:
status-not-yet-born = In { $year } nog niet geboren: { $label }
status-not-yet-launched = In { $year } nog niet gelanceerd: { $label }
status-not-yet-founded = In { $year } nog niet opgericht: { $label }
as-shown = zoals getoond in { $year }
miss-mentioned = Genoemd in de lore
miss-elsewhere = Elders
search-memory-alpha = Zoeken op Memory Alpha
scope = { $entries } items, { $works } werken
compare-unequal = { $one } is { $kind }, { $two } is { $other }: er valt weinig te vergelijken.
show-short = Korte versie
per-wiki = volgens { $wiki }
report-incomplete = Een melding heeft beide nodig: wat de lore zou moeten zeggen, en de aflevering of het boek waarin dat staat.
aired = verschenen: { $date }
released = verschenen: { $date }
stardate = sterdatum { $stardate }
season = Seizoen { $season }
open-episode = Een aflevering openen
more-episodes = { $count ->
    [one] nog { $count } aflevering
   *[other] nog { $count } afleveringen
 }
section-appearances = Wie en wat erin voorkomt
section-first-seen = Voor zover ik weet hier voor het eerst
series-summary = { $episodes } afleveringen in { $seasons ->
    [one] 1 seizoen
   *[other] { $seasons } seizoenen
 }, van { $first } tot en met { $last }. { $statements } uitspraken in de lore berusten erop.

## What commands and options do
command-lookup = Zoek alles op naam op: een persoon, schip, plaats, aflevering, jaar …
command-onthisday = Wat er op een dag of in een jaar gebeurde, en wat er op die dag uitkwam
command-timeline = Een afbeelding van wat er met iets of in bepaalde jaren gebeurde: wie wanneer wat had
command-search = Doorzoek de hele lore op woorden
command-message = Wat de lore zegt over wat een bericht noemt
command-source = Zoek een aflevering, film, boek, game of serie op, en wat de lore eruit haalt
command-disputes = Waar bronnen elkaar tegenspreken, en wat elk ervan zegt
command-compare = Vergelijk twee items: wat verschilt, wat gelijk is
command-random = Een willekeurig item
command-quiz = Vijf vragen, met de bronnen bij de antwoorden
command-report = Meld een fout in de lore
command-help = Wat je kunt vragen, met voorbeelden
command-about = Versie, omvang, licenties, privacy en waar je een fout kunt melden
option-lookup-name = De naam, of een deel ervan; kies uit de lijst of typ hem in
option-universe = Welk universum, als de naam in meerdere voorkomt
option-hide = Toon het antwoord alleen aan mij
option-as-of = Toon hoe het er in dat jaar voor stond, en niets van later
option-continuity = Welke bronnen meetellen
option-seen = Wat je het laatst hebt gezien, zoals DS9 4x20 of TNG alles, DS9 seizoen 3; verbergt spoilers
option-onthisday-year = Een jaar, zoals 2372; anders dit jaar
option-onthisday-month = Een maand, van 1 tot 12; anders deze maand
option-onthisday-day = Een dag van de maand; anders vandaag of de hele maand
option-onthisday-stardate = Een sterdatum, zoals 41153.7
option-timeline-name = Waar het om gaat; laat het weg om alleen jaren op te geven
option-timeline-from = Het eerste jaar, zoals 2370
option-timeline-until = Het laatste jaar, zoals 2377
option-timeline-picture = Een brede afbeelding, of de hele, hoe hoog ook
option-search-words = Waarnaar je zoekt; resultaten met alle woorden komen eerst
option-search-kind = Alleen dit soort items
option-search-from = Alleen dit jaar of later
option-search-until = Alleen dit jaar of eerder
option-source-name = De titel, een aflevering zoals DS9 4x20, of een serie zoals DS9
option-disputes-name = Alleen over één item
option-compare-name = Het eerste van de twee items
option-compare-with = Het tweede; zonder naam de tegenhanger in een ander universum
option-random-kind = Wat voor soort item
option-quiz-difficulty = Hoe bekend is waarnaar wordt gevraagd
option-report-name = Het item met de fout
option-report-statement = Wat er nu staat; laat al het andere weg, dan opent er een formulier
option-report-correction = Wat er zou moeten staan, in je eigen woorden
option-report-work = De bron: een aflevering zoals DS9 4x20, of een boek en de pagina
option-help-command = Eén commando in detail
option-detail = Een kort antwoord, of alles tegelijk
command-episode = Zoek een aflevering of film op: wanneer die uitkwam, wat er gebeurt, wie erin zit
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
    [one] nog { $count } item
   *[other] nog { $count } items
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
label-another-alternate-reality = Een andere alternatieve realiteit
label-armament = Bewapening
label-born = Geboren
label-built-at = Gebouwd bij
label-canon-and-licensed-works = Canon en gelicentieerde werken
label-canon-only = Alleen canon
label-capital = Hoofdstad
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
question-what-was-the-capital-of = Wat was de hoofdstad van { $name }{ $time }?
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
question-which-power-did-belong-to = Bij welke mogendheid hoorde { $name }{ $time }?
question-which-power-did-serve = In dienst van welke mogendheid was { $name }{ $time }?
question-which-power-or-group-did-belong = Bij welke mogendheid of groep hoorde { $name }{ $time }?
question-which-power-or-group-is-this = Welke mogendheid of groep is dit?
question-which-power-ruled = Welke mogendheid heerste over { $name }{ $time }?
question-which-power-used-ships-of-this = Welke mogendheid gebruikte schepen van deze klasse: { $name }?
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
word-classes = klassen
word-comic = strip
word-conflicts = conflicten
word-e-book = e-book
word-episode = aflevering
word-factions = facties
word-fan = fan
word-film = film
word-game = game
word-licensed = gelicentieerd
word-mirror-universe = spiegeluniversum
word-novel = roman
word-novella = novelle
word-people = personen
word-places = plaatsen
word-prime-universe = prime-universum
word-production-note = productienotitie
word-real-world = echte wereld
word-reference-book = naslagwerk
word-ships = schepen
word-short-story = kort verhaal
word-species = soorten
word-stations = stations
word-things = dingen
word-wiki-article = wiki-artikel
label-short = Kort
label-landscape = Liggend
label-portrait = Staand
label-everything = Alles
