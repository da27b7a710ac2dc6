### The fixed words, in the messages of en.ftl.

help-number = Eine Zahl von { $least } bis { $most }.
help-choices = Zur Auswahl: { $choices }.
and-more = und { $count } weitere
asked-from = ({ $time })
asked-between = ({ $from }–{ $until })
asked-in-the = ({ $date })
asked-in = ({ $date })
asked-on = ({ $date })
asked-until = ({ $time })
list-separator = {", "}
source-in = in { $work }
held-since = { $precision ->
    [day] seit dem { $date }
    [vowel-day] seit dem { $date }
    [circa] seit etwa { $year }
    [decade] seit den { $year }er-Jahren
    [century] seit dem { $date }
   *[other] seit { $date }
 }
first-of-month = 1
timeline-alt = Zeitleiste als Bild: { $title }, { $years }.
quiz-some-right = Ein guter Anfang.
timeline-what = Gib einen Namen oder Jahre an: { $name } oder { $years }.
timeline-years-hint = Für bestimmte Jahre tippe { $example }
about-entry = Zu { $name }
timeline-alt-text = Alles davon steht auch im Text dieser Nachricht.
disputes-all = Alle Widersprüche
random-nothing-title = Kein Treffer
random-another = Noch ein Eintrag
about-purpose = Ich beantworte Fragen zu Personen, Schiffen, Orten und Jahren aus Star Trek. Jeder Satz nennt seine Quelle; wo sich Quellen widersprechen, bekommst du alle.
january = Januar
february = Februar
march = März
april = April
may = Mai
june = Juni
july = Juli
august = August
september = September
october = Oktober
november = November
december = Dezember
page-back = Zurück
back-to-entry = Zurück zu { $name }
section-background = Hintergrund
compare-both = Beide
compare-same-twice = Beide Namen stehen für { $name }. Welche zwei möchtest du vergleichen? Wähle unten den zweiten oder tippe { $example }
compare-only-two = Ich kann immer nur zwei Einträge auf einmal vergleichen. Wähle zwei davon, zum Beispiel { $example }
work-by = Von
continuity-canon = Kanon
compare-with-what = Womit vergleichen?
compare-name-with = { $name } vergleichen mit
compiled-from = Zusammengestellt aus
cited-compiled = Daraus zusammengestellt: { $entries }.
report-statement-hint = Kopiere den falschen Satz. Lass das Feld leer, wenn etwas fehlt.
report-work-hint = DS9 4x20 oder Titel und Seite eines Buchs
did-you-mean = Meintest du vielleicht
did-you-mean-another = Meintest du etwas anderes?
random-everything = Irgendein Eintrag
disputes-manner = Zu jeder Behauptung steht die Quelle; keine gilt als die Wahrheit.
section-compiled = Daraus zusammengestellte Einträge
about-entries = { $count } Einträge: { $kinds }
counted = { $count } { $what }
section-events = Ereignisse
about-events = { $count } datierte Ereignisse
about-episodes = { $count } Folgen: { $series }
about-films = { $count } Filme
quiz-all-right = Alles richtig.
continuity-fan = Fan
help-example = Beispiel
quiz-going-by = Laut
section-history = Geschichte
help-message-commands = Im Menü einer Nachricht, unter Apps
section-released = In der realen Welt
section-in-lore = In Star Trek
around-year = um { $year }
open-whole = In { $work }
privacy-sees = Ich sehe die Befehle, die ich bekomme, und eine Nachricht nur, wenn jemand in ihrem Menü einen Befehl auswählt. Zugriff auf Nachrichteninhalte habe ich bei Discord nicht beantragt.
privacy-stores = Ich speichere nichts. Ein Fehler, den du meldest, geht an die Betreiber dieses Bots und sonst nirgendwohin.
privacy-log = Mein Protokoll enthält den Namen des Befehls, den Eintrag, das Ergebnis und die Dauer: nicht, wer gefragt hat, und nicht, was getippt wurde, außer bei gemeldeten Fehlern.
section-parts = Teile des Werks
work-kind = Art
work-license = Lizenz des Textes
about-licenses = Lizenzen
continuity-licensed = Lizenziert
work-line = Reihe
filter-spoilers = { $count ->
    [one] 1 Zeile als Spoiler ausgeblendet (nach { $seen }).
   *[other] { $count } Zeilen als Spoiler ausgeblendet (nach { $seen }).
 }
filter-spoilers-of-all = { $count ->
    [one] 1 Zeile als Spoiler ausgeblendet (noch nichts gesehen).
   *[other] { $count } Zeilen als Spoiler ausgeblendet (noch nichts gesehen).
 }
work-address = Mehr dazu
help-lookups = Etwas nachschlagen
about-lore-license = Lore: { $license }; jede Antwort nennt die Artikel, aus denen sie zusammengestellt ist
quiz-missed = Falsch
page-more = Mehr
help-more = Alles Weitere
source-which = Nenne ein Werk mit seinem Titel oder eine Folge mit ihrer Nummer. Am meisten schöpft die Lore aus diesen:
section-named = In dieser Nachricht genannt
quiz-next = Weiter
next-release = Als Nächstes: { $date }, { $work }.
timeline-no-events = Keine einzelnen Ereignisse.
search-unmatched = Kein Treffer für { $words }. Ähnliche Ergebnisse: { $count }
search-partial = Kein Treffer mit allen diesen Wörtern: { $words }. Ähnliche Ergebnisse: { $count }
search-nothing = Kein Treffer für { $words }.
help-unknown-title = Diesen Befehl gibt es nicht
timeline-none-title = Keine Zeitleiste
quiz-none-right = Diesmal war keine richtig, aber die Quellen behältst du.
miss-title = Nicht in der Lore
miss-hidden-title = Als Spoiler ausgeblendet
quiz-wrong = Diesmal nicht
no-release-in-month = Ich kenne kein Werk, das in diesem Monat erschien.
no-release-on-day = Ich kenne kein Werk, das an diesem Tag erschien.
nothing-on-day = Für diesen Tag ist nichts verzeichnet.
nothing-in-month = Für diesen Monat ist nichts verzeichnet.
nothing-in-universe = Für { $year } ist in diesem Universum nichts verzeichnet ({ $universe }).
nothing-in-year = Für { $year } ist nichts verzeichnet.
nothing-more-in-year = Für { $year } ist sonst nichts verzeichnet.
hit-other-universe = In diesem Universum gibt es nichts mit diesem Namen ({ $universe }).
work-number = Nummer
on-this-day = An diesem Tag
help-pick = Ein Befehl im Einzelnen
timeline-one-event = Ein Ereignis; seine Nummer im Bild entspricht der im Text darunter.
report-correction-hint = Ein Satz in deinen eigenen Worten.
not-the-asker = Nur wer gefragt hat, kann diese Antwort entfernen.
not-the-asker-title = Diese Antwort ist nicht deine
open-part = Einen Teil öffnen
open-work = Ein Werk öffnen
open-entry = Einen Eintrag öffnen
open-name = { $name } öffnen
help-options = Optionen
work-part-of = Teil von
pick-one = Wähle hier etwas aus
quiz-again = Noch einmal
disputes-count-entries = { $count ->
    [one] 1 Widerspruch
   *[other] { $count } Widersprüche
 } in { $entries ->
    [one] 1 Eintrag.
   *[other] { $entries } Einträgen.
 }
disputes-count = { $count ->
    [one] 1 Widerspruch.
   *[other] { $count } Widersprüche.
 }
about-reporting = Drücke auf „Fehler melden“ unter einer Antwort oder tippe { $command }. Schreib, was falsch ist, was stimmt und in welcher Folge oder welchem Buch es steht.
about-privacy = Datenschutz
about-versions = Programm { $program }, Lore { $lore }
about-program-license = Programm: { $license }
work-publisher = Verlag
quiz = Quiz
continuity-real-world = Reale Welt
related = Siehe auch
work-released = Erschienen
remove = Entfernen
report = Fehler melden
quiz-right-short = Richtig
quiz-right = Richtig!
search = Suche
quiz-see-score = Zum Ergebnis
work-series = Serie
work-set-in = Handlungszeit
source-several-title = Welches Werk?
show-everything = Alles zeigen
show-to-everyone = Allen zeigen
compare-kicker = Im Vergleich
about-wrong = Stimmt etwas nicht?
sources = Quellen
section-disputes = Quellen widersprechen sich
sources-for = Quellen zu { $name }
about-trademarks = Star Trek und verwandte Marken gehören ihren Inhabern. Dies ist ein inoffizielles Fanprojekt.
section-statements = Aussagen
filter-continuity = Durch deinen Filter ausgeblendet: { $counts }.
filter-later = { $count ->
    [one] 1 Aussage aus der Zeit nach { $year } ausgeblendet.
   *[other] { $count } Aussagen aus der Zeit nach { $year } ausgeblendet.
 }
filter-earlier = { $count ->
    [one] 1 frühere oder undatierte Aussage ausgeblendet.
   *[other] { $count } frühere oder undatierte Aussagen ausgeblendet.
 }
search-alias = { $words } ist ein anderer Name von { $name }.
search-entry = { $name } hat einen eigenen Eintrag.
search-results = Treffer für { $words }: { $count }
about-statements = { $count } Aussagen, jede mit Quellenangabe ({ $continuities })
report-thanks = Danke, dass du { $name } verbesserst
refused-title = Das habe ich nicht verstanden
source-several = Gemeint sein könnte jedes von diesen:
source-double = { $first } und { $last } waren eine einzige Folge in doppelter Länge.
source-doubles = Wo { $number } Teil einer Folge in doppelter Länge war, steht hier diese Folge.
miss-no-entry = Zu { $name } habe ich keinen Eintrag.
miss-no-answer = Auf { $name } habe ich keine Antwort gefunden.
miss-hidden = Alles, was ich zu { $name } habe, ist als Spoiler ausgeblendet.
miss-this-entry = diesem Eintrag
asked-no-death = Die Lore sagt nicht, dass { $name } gestorben ist.
asked-no-end = Zu einem Ende von { $name } steht nichts in der Lore.
asked-nothing = Unter „{ $label }“ steht zu { $name } nichts in der Lore.
asked-no-year = In welchem Jahr das war, steht nicht in der Lore.
asked-no-making = Wer an einem Werk mitgewirkt oder darin gespielt hat, steht nicht in der Lore.
asked-no-stardate = Zur Sternzeit { $stardate } kenne ich kein Werk.
asked-stardate-around = Die nächsten Werke davor und danach spielen im Jahr { $year }.
asked-no-successor = Ich weiß von niemandem, der auf { $name } folgte.
asked-no-predecessor = Ich weiß von niemandem, der vor { $name } kam.
date-read = Gelesen als { $date }. Für { $other }: { $example }
timeline-whole-picture = Ganzes Bild
timeline-small-picture = Kleines Bild
timeline-without-picture = Diesmal fehlt das Bild, weil es nicht schnell genug gezeichnet werden konnte. Frag in einer Minute noch einmal.
timeline-undated = Zu { $name } nennt die Lore nirgends ein Datum.
quiz-changed = Die Lore hat sich seit Beginn dieser Runde geändert, darum kommt hier eine neue.
message-nothing-together = In der Lore verbindet diese nichts. Öffne einen Eintrag, um zu lesen, was dort steht.
random-nothing = Auf all das passt kein Eintrag. Lass etwas weg oder nimm irgendeinen Eintrag.
compare-no-counterpart = Zu { $name } kenne ich kein Gegenstück in einem anderen Universum. Wähle, womit du vergleichen willst, oder tippe { $example }
disputes-none = Zu { $name } ist bei mir kein Widerspruch verzeichnet.
disputes-none-there = Dort ist bei mir kein Widerspruch verzeichnet.
cited-summary = Darauf beruhen in der Lore: { $counts }.
source-unknown = Ein Werk namens { $name } kenne ich nicht.
source-no-story = Ich kenne keine Folge und keinen Film, in denen das geschieht: { $name }.
cited-nothing = Die Lore zitiert die Teile, nicht das Werk als Ganzes.
timeline-nothing-in-years = Für diese Jahre ist nichts verzeichnet.
timeline-nothing-of-entry = Für diese Jahre ist zu { $name } nichts verzeichnet.
section-others = Andere Einträge dieses Namens
section-also-called = Auch unter diesem Namen
nearest-years = Nächstgelegene Jahre: { $years }.
quiz-answer = Antwort
section-work = Über das Werk
report-work = Quelle (Folge oder Buch)
help-unknown = Einen Befehl namens { $name } gibt es nicht. Wähle unten einen aus oder sieh dir { $command } an.
no-such-month = Einen Monat { $month } gibt es nicht: Ein Jahr hat zwölf. Versuch { $example }.
no-such-day = Den { $date } gibt es nicht: Der { $month } hat { $days } Tage. Versuch { $example }.
quiz-too-little = Es bleibt zu wenig übrig, um daraus faire Fragen zu machen.
compare-counts = Verschieden: { $differ }. Gleich: { $alike }. Nur bei einem: { $single }.
unknown-command = Diesen Befehl habe ich nicht. Tippe { $slash }, um alle zu sehen.
outdated = Das stammt aus einer anderen Version des Bots. Bitte frag noch einmal.
report-kept = Hier ist deine Meldung, fertig für die Lore-Datei, in die sie gehört. Schick sie an die Person, die die Lore dieses Bots pflegt:
message-nothing = Diese Nachricht nennt nichts, was die Lore kennt
timeline = Zeitleiste
timeline-of = Zeitleiste { $year }
help-try = Ausprobieren
quiz-try-more = Versuch es mit weniger Filtern:
miss-no-name = Schreib einen Namen hinter den Befehl, etwa { $example }.
search-which = Schreib hinter den Befehl, wonach ich suchen soll, etwa { $example }.
help-manner = Tippe Namen so, wie du sie im Kopf hast: Tippfehler, Abkürzungen und Registriernummern werden verstanden. Die kleinen Zahlen in einer Antwort führen zu ihren Quellen.
about-version = Version
quiz-most-right = Gut gemacht.
ask-what = Was kann ich fragen?
section-claims = Was die einzelnen Quellen sagen
section-happened = Was geschah
section-shared = Gemeinsame Geschichte
disputes-none-shown = Mit deinem Filter ist bei mir zu { $name } kein Widerspruch verzeichnet.
timeline-between = Einträge gibt es zwischen { $from } und { $until }.
about-holdings = Was ich weiß
report-statement = Was dort jetzt steht
report-correction = Was dort stehen sollte
message-title = Was die Lore sagt
help-title = Was du fragen kannst
disputes = Wo sich Quellen widersprechen
disputes-about = Wo sich Quellen zu { $name } widersprechen
quiz-which-episode = In welcher Folge geschah das?
quiz-which-film = In welchem Film geschah das?
quiz-which-game = In welchem Spiel oder welcher Mission wird das erzählt?
miss-which = Welcher Eintrag?
quiz-which-work = In welchem Werk wird das erzählt?
source-which-title = Welches Werk?
quiz-which-year = In welchem Jahr geschah das?
about-works = { $count } zitierte Werke und Artikel
quiz-chosen = Deine Wahl
quiz-answers = Deine Antworten
report-failed = Deine Meldung konnte nicht an die Betreiber dieses Bots geschickt werden und steht darum in seinem Protokoll. Hier ist sie, fertig für die Lore-Datei, in die sie gehört:
report-logged = Deine Meldung steht im Protokoll dieses Bots, für seine Betreiber. Hier ist sie, fertig für die Lore-Datei, in die sie gehört:
report-sent = Deine Meldung ging an die Betreiber dieses Bots. Hier ist sie, fertig für die Lore-Datei, in die sie gehört:
date-circa = um { $year }
as-of = Stand { $year }
receipt-by = von { $authors }
canon-meaning = Kanon: auf dem Bildschirm zu sehen oder zu hören
date-century = { $number }. Jahrhundert
chart-disputed = umstritten
date-early = Anfang { $year }
chart-open-end = Ende unbekannt
fan-wiki = Fan-Wiki
fan-meaning = Fan: von Fans für Fans geschrieben
compare-rest = für den Rest öffne einen der beiden
date-from = { $precision ->
    [day] ab dem { $date }
    [vowel-day] ab dem { $date }
    [circa] ab etwa { $year }
    [decade] ab den { $year }er-Jahren
    [century] ab dem { $date }
   *[other] ab { $date }
 }
compare-hidden = durch deinen Filter ausgeblendet.
date-late = Ende { $year }
license-unstated = Lizenz nicht angegeben
read-on = gelesen am { $date }
read-revision = Version { $number }
licensed-meaning = lizenziert: mit Erlaubnis erschienen, aber nicht auf dem Bildschirm
receipt-line = Reihe: { $line }
lore-version = Lore { $version }
date-mid = Mitte { $year }
help-required = erforderlich
chart-open = keine Quelle sagt, wie lange
not-stated = nicht angegeben
compare-filtered = durch deinen Filter ausgeblendet
receipt-released = erschienen: { $date }
page-of = Seite { $number } von { $of }
page-of-then = Seite { $number } von { $of }, dann { $next }
quiz-question = Frage { $number } von { $of }
real-world-meaning = reale Welt: über unsere eigene Welt
quiz-score = Stand: { $right } von { $of } richtig
season-episode = Staffel { $season }, Folge { $episode }
receipt-set-in = Handlungszeit: { $times }
receipt-uses = { $count ->
    [one] hier einmal zitiert
   *[other] hier { $count }-mal zitiert
 }
report-unknown-work = die Lore kennt dieses Werk noch nicht. Ergänze ganz oben, was fehlt.
compare-silent = nicht verzeichnet
name-with-article = { $name }
name-in-universe = { $name } ({ $universe })
date-until = { $precision ->
    [day] bis zum { $date }
    [vowel-day] bis zum { $date }
    [circa] bis etwa { $year }
    [decade] bis in die { $year }er-Jahre
    [century] bis ins { $date }
   *[other] bis { $date }
 }
chart-subtitle = wer was hielt, wer führte, und was geschah
wiki-article = Wiki-Artikel
chart-gap = Jahre ausgelassen
date-year = { $year }
cited-statements = { $statements } über { $entries }
compare-title = { $one } und { $two }
timeline-events = { $count } Ereignisse; ihre Nummern im Bild entsprechen denen im Text darunter.
status-in-year = { $year }: { $label }
not-a-date = { $words } ist kein Datum. Versuch { $year } oder { $example }.
seen-unknown = { $words } kenne ich nicht; darum blende ich alles aus, was spoilern könnte. Schreib die letzte Folge, die du gesehen hast, mit ihrer Serie, so: { $episode } oder { $season }; oder { $nothing }, wenn du noch keine gesehen hast.
series-is-no-entry = { $name } ist eine Serie und kein Eintrag. Was die Lore von ihr erzählt, zeigt { $example }
not-a-year = { $words } ist kein Jahr. Versuch { $example }.
hit-other-kind = { $name } ist { $kind }, nicht { $asked }.
hit-not-in-series = Ich weiß von nichts, was { $name } in { $series } getan hat.
hit-read-as = Gelesen als { $name }.
hit-likeliest = Nichts, was ich kenne, heißt so; das hier passt am besten.
hit-read-as-year = { $words } als das Jahr { $year } gelesen.
hit-read-without = Gelesen ohne { $words }.
quiz-result = { $right } von { $of }
years = { $from } bis { $until }
results-range = { $first } bis { $last } von { $of }
day-month = { $day }. { $month }
day-month-year = { $day }. { $month } { $year }
continued = { $title } (Fortsetzung)
pair = { $one }, { $two }
lead-in = { $words }:{" "}
in-brackets = {" "}({ $words })
full-stop = { $words }.
compare-alike = { $label }: gleich
compare-single = { $label }: nur bei einem
compare-differ = { $label }: verschieden
chart-band = { $title }: { $values }.
timeline-about = { $years }: { $universes }. { $events }
date-decade = { $year }er-Jahre
help-option = { $name }{ $required }: { $description }.
date-span = { $from }–{ $until }
date-between = zwischen { $from } und { $until }
day-span = { $first }.–{ $last }. { $month } { $year }
month-year = { $month } { $year }
filter-seen = Spoiler nach { $seen } ausgeblendet.
filter-seen-nothing = Alle Spoiler ausgeblendet (noch nichts gesehen).
not-a-choice = { $words } gibt es bei { $option } nicht. Möglich sind: { $choices }.
not-an-option = { $words } gibt es bei { $command } nicht. Mögliche Optionen: { $options }.
count-disputes = { $count ->
    [one] 1 Widerspruch
   *[other] { $count } Widersprüche
 }
status-last = Zuletzt verzeichnet { $year }: { $label }
status-last-dated = Zuletzt verzeichnet ({ $date }): { $label }
status-none-before = Vor { $year } ist nichts datiert.
status-next = Nächste Angabe: { $year }.
status-visit = { $year }, lange vor den übrigen Angaben (ab { $first }):
status-few-before = Von einzelnen Erwähnungen abgesehen, beginnen die Angaben im Jahr { $first }.
fact-last = Zuletzt:
status-not-yet-born = { $year } noch nicht geboren: { $label }
status-not-yet-launched = { $year } noch nicht vom Stapel gelaufen: { $label }
status-not-yet-founded = { $year } noch nicht gegründet: { $label }
as-shown = wie { $year } gezeigt
miss-mentioned = In der Lore erwähnt
miss-elsewhere = Anderswo
search-memory-alpha = In Memory Alpha suchen
scope = { $entries } Einträge, { $works } Werke
compare-unequal = { $one } ist { $kind }, { $two } ist { $other }: Da gibt es wenig zu vergleichen.
show-short = Kurzfassung
per-wiki = laut { $wiki }
report-incomplete = Eine Meldung braucht beides: was in der Lore stehen sollte und die Folge oder das Buch als Beleg.
aired = erschienen: { $date }
released = erschienen: { $date }
stardate = Sternzeit { $stardate }
season = Staffel { $season }
open-episode = Eine Folge öffnen
more-episodes = { $count ->
    [one] { $count } weitere Folge
   *[other] { $count } weitere Folgen
 }
section-appearances = Wer und was vorkommt
section-first-seen = Soweit ich weiß, zuerst hier
series-summary = { $episodes } Folgen in { $seasons ->
    [one] 1 Staffel
   *[other] { $seasons } Staffeln
 }, vom { $first } bis zum { $last }. { $statements } Aussagen der Lore beruhen darauf.

## What commands and options do
command-lookup = Alles beim Namen nachschlagen: Person, Schiff, Ort, Folge, Jahr …
command-onthisday = Was an einem Tag oder in einem Jahr geschah und was an diesem Tag erschien
command-timeline = Als Bild, was mit etwas oder in bestimmten Jahren geschah: wer wann was hielt
command-search = Die ganze Lore nach Wörtern durchsuchen
command-message = Was die Lore zu dem sagt, was eine Nachricht nennt
command-source = Folge, Film, Buch, Spiel oder Serie nachschlagen, und was die Lore daraus nimmt
command-disputes = Wo sich Quellen widersprechen und was jede von ihnen sagt
command-compare = Zwei Einträge vergleichen: was verschieden ist, was gleich
command-random = Ein zufälliger Eintrag
command-quiz = Fünf Fragen, mit den Quellen zu den Antworten
command-report = Einen Fehler in der Lore melden
command-help = Was du fragen kannst, mit Beispielen
command-about = Version, Umfang, Lizenzen, Datenschutz und wo du Fehler melden kannst
option-lookup-name = Der Name oder ein Teil davon; aus der Liste oder frei eingetippt
option-universe = Welches Universum du meinst, falls der Name in mehreren vorkommt
option-hide = Die Antwort nur mir zeigen
option-as-of = Den Stand jenes Jahres zeigen und nichts Späteres
option-continuity = Welche Quellen zählen sollen
option-seen = Was du zuletzt gesehen hast, etwa DS9 4x20 oder TNG alles, DS9 Staffel 3; verbirgt Spoiler
option-onthisday-year = Ein Jahr, etwa 2372; ohne Angabe dieses Jahr
option-onthisday-month = Ein Monat von 1 bis 12; ohne Angabe dieser Monat
option-onthisday-day = Ein Tag des Monats; ohne Angabe heute oder der ganze Monat
option-onthisday-stardate = Eine Sternzeit, etwa 41153.7
option-timeline-name = Worum es geht; weglassen, um nur Jahre anzugeben
option-timeline-from = Das erste Jahr, etwa 2370
option-timeline-until = Das letzte Jahr, etwa 2377
option-timeline-picture = Ein breites Bild oder das ganze, so hoch es auch ist
option-search-words = Wonach gesucht wird; Treffer mit allen Wörtern kommen zuerst
option-search-kind = Nur diese Art von Einträgen
option-search-from = Nur dieses Jahr oder später
option-search-until = Nur dieses Jahr oder früher
option-source-name = Der Titel, eine Folge wie DS9 4x20 oder eine Serie wie DS9
option-disputes-name = Nur zu einem Eintrag
option-compare-name = Der erste der beiden Einträge
option-compare-with = Der zweite; ohne Angabe das Gegenstück in einem anderen Universum
option-random-kind = Welche Art von Eintrag
option-quiz-difficulty = Wie bekannt das ist, wonach gefragt wird
option-report-name = Der Eintrag mit dem Fehler
option-report-statement = Was dort jetzt steht; lass alles Weitere weg, dann öffnet sich ein Formular
option-report-correction = Was dort stehen sollte, in deinen eigenen Worten
option-report-work = Die Quelle: eine Folge wie DS9 4x20 oder Buch und Seite
option-help-command = Ein Befehl im Einzelnen
option-detail = Eine kurze Antwort oder alles auf einmal
command-episode = Folge oder Film nachschlagen: wann erschienen, was geschah, wer vorkommt
option-episode-name = Titel, Nummer wie DS9 4x20 oder was darin geschieht

## Counts
more-facts = { $count ->
    [one] noch { $count } Fakt
   *[other] noch { $count } Fakten
 }
more-events = { $count ->
    [one] noch { $count } Ereignis
   *[other] noch { $count } Ereignisse
 }
more-claims = { $count ->
    [one] noch { $count } Behauptung
   *[other] noch { $count } Behauptungen
 }
more-notes = { $count ->
    [one] noch { $count } Anmerkung
   *[other] noch { $count } Anmerkungen
 }
more-statements = { $count ->
    [one] noch { $count } Aussage
   *[other] noch { $count } Aussagen
 }
more-entries = { $count ->
    [one] noch { $count } Eintrag
   *[other] noch { $count } Einträge
 }
more-works = { $count ->
    [one] noch { $count } Werk
   *[other] noch { $count } Werke
 }
more-articles = { $count ->
    [one] noch { $count } Artikel
   *[other] noch { $count } Artikel
 }
more-parts = { $count ->
    [one] noch { $count } Teil
   *[other] noch { $count } Teile
 }
more-others = { $count ->
    [one] noch { $count } weiterer Eintrag
   *[other] noch { $count } weitere Einträge
 }
more-names = { $count ->
    [one] noch { $count } Name
   *[other] noch { $count } Namen
 }
count-statements = { $count ->
    [one] { $count } Aussage
   *[other] { $count } Aussagen
 }
count-events = { $count ->
    [one] { $count } Ereignis
   *[other] { $count } Ereignisse
 }
count-entries = { $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
 }

## Words of the rows of commands and kinds
label-affiliation = Zugehörigkeit
label-allies = Verbündete
label-another-alternate-reality = Eine andere alternative Realität
label-armament = Bewaffnung
label-born = Geboren
label-built-at = Gebaut bei
label-canon-and-licensed-works = Kanon und lizenzierte Werke
label-canon-only = Nur Kanon
label-capital = Hauptstadt
label-class = Klasse
label-commander = Kommandant
label-commanders = Befehlshaber
label-conflict = Konflikt
label-crew = Besatzung
label-date = Datum
label-decks = Decks
label-defenses = Verteidigung
label-died = Gestorben
label-easy = Leicht
label-enemies = Feinde
label-everything-fan-wikis-too = Alles, auch Fan-Wikis
label-faction = Fraktion
label-family = Familie
label-founded = Gegründet
label-function = Funktion
label-government = Regierung
label-hard = Schwer
label-held-by = In der Hand von
label-homeworld = Heimatwelt
label-traits = Eigenschaften
label-made-by = Hergestellt von
label-top-speed = Höchstgeschwindigkeit
label-cause = Ursache
label-losses = Verluste
label-residence = Wohnort
label-inhabitants = Bewohner
label-kelvin-timeline = Kelvin-Zeitlinie
label-language = Sprache
label-launched = Stapellauf
label-layout = Aufbau
label-leader = Oberhaupt
label-location = Ort
label-look-up-a-battle-or-a = Eine Schlacht oder einen Krieg nachschlagen
label-look-up-a-class-of-ship = Eine Schiffs- oder Stationsklasse nachschlagen
label-look-up-a-person = Eine Person nachschlagen
label-look-up-a-planet-a-system = Einen Planeten, ein System, einen Sektor oder einen anderen Ort nachschlagen
label-look-up-a-power-an-alliance = Eine Macht, eine Allianz, eine Flotte oder eine andere Gruppe nachschlagen
label-look-up-a-ship-by-name = Ein Schiff nach Name oder Registriernummer nachschlagen
label-look-up-a-space-station-who = Eine Raumstation nachschlagen: wer sie wann hielt und was dort geschah
label-look-up-a-species = Eine Spezies nachschlagen
label-look-up-a-technology-a-material = Eine Technologie, ein Material, einen Gegenstand oder einen Titel nachschlagen
label-members = Mitglieder
label-military = Militär
label-mirror-universe = Spiegeluniversum
label-normal = Normal
label-occupation = Tätigkeit
label-outcome = Ausgang
label-person = Person
label-place = Ort
label-posting = Posten
label-prime-universe = Prime-Universum
label-real-world = Reale Welt
label-rank = Rang
label-registry = Registriernummer
label-role = Rolle
label-ship = Schiff
label-sides = Parteien
label-species = Spezies
label-station = Station
label-status = Status
label-technology = Technologie
label-thing = Sache
label-title = Titel
label-type = Typ
label-used-by = Verwendet von
question-what-is-this = Was ist das?
question-what-was-the-capital-of = Was war die Hauptstadt von { $name }{ $time }?
question-what-was-the-occupation-of = Welchen Beruf hatte { $name }{ $time }?
question-where-did-serve = Wo diente { $name }{ $time }?
question-where-was-built = Wo wurde { $name } gebaut?
question-which-class-did-belong-to = Zu welcher Klasse gehörte { $name }?
question-which-class-is-this = Welche Klasse ist das?
question-which-conflict-is-this = Welcher Konflikt ist das?
question-which-people-did-belong-to = Zu welchem Volk gehörte { $name }?
question-which-people-is-this = Welches Volk ist das?
question-which-people-stood-behind = Welches Volk stand hinter { $name }{ $time }?
question-which-place-is-this = Welcher Ort ist das?
question-which-power-did-belong-to = Zu welcher Macht gehörte { $name }{ $time }?
question-which-power-did-serve = Welcher Macht diente { $name }{ $time }?
question-which-power-or-group-did-belong = Zu welcher Macht oder Gruppe gehörte { $name }{ $time }?
question-which-power-or-group-is-this = Welche Macht oder Gruppe ist das?
question-which-power-ruled = Welche Macht herrschte über { $name }{ $time }?
question-which-power-used-ships-of-this = Welche Macht nutzte Schiffe dieser Klasse: { $name }?
question-which-rank-did-hold = Welchen Rang hatte { $name }{ $time }?
question-which-registry-did-have = Welche Registriernummer hatte { $name }?
question-which-ship-is-this = Welches Schiff ist das?
question-which-station-is-this = Welche Station ist das?
question-which-title-did-bear = Welchen Titel trug { $name }{ $time }?
question-which-world-was-home-to-this = Welche Welt war die Heimat dieser Spezies: { $name }?
question-who-commanded = Wer befehligte { $name }{ $time }?
question-who-held = In wessen Hand war { $name }{ $time }?
question-who-is-this = Wer ist das?
question-who-led = Wer führte { $name }{ $time }?
question-who-was-an-ally-of = Wer war mit { $name } verbündet{ $time }?
word-a-class = eine Klasse
word-a-conflict = ein Konflikt
word-a-faction = eine Fraktion
word-a-person = eine Person
word-a-place = ein Ort
word-a-ship = ein Schiff
word-a-species = eine Spezies
word-a-station = eine Station
word-a-thing = eine Sache
word-alternate-reality = alternative Realität
word-anthology = Anthologie
word-auction-lot = Auktionslos
word-canon = Kanon
word-classes = Klassen
word-comic = Comic
word-conflicts = Konflikte
word-e-book = E-Book
word-episode = Folge
word-factions = Fraktionen
word-fan = Fan
word-film = Film
word-game = Spiel
word-licensed = lizenziert
word-mirror-universe = Spiegeluniversum
word-novel = Roman
word-novella = Novelle
word-people = Personen
word-places = Orte
word-prime-universe = Prime-Universum
word-production-note = Produktionsnotiz
word-real-world = reale Welt
word-reference-book = Nachschlagewerk
word-ships = Schiffe
word-short-story = Kurzgeschichte
word-species = Spezies
word-stations = Stationen
word-things = Sachen
word-wiki-article = Wiki-Artikel
label-short = Kurz
label-landscape = Querformat
label-portrait = Hochformat
label-everything = Alles
