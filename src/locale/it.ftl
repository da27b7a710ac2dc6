### The fixed words, in the messages of en.ftl.

help-number = Un numero da { $least } a { $most }.
help-choices = A scelta: { $choices }.
and-more = { $count ->
    [one] e { $count } altro
   *[other] e altri { $count }
 }
asked-from = ({ $time })
asked-between = ({ $from }–{ $until })
asked-in-the = ({ $date })
asked-in = ({ $date })
asked-on = ({ $date })
asked-until = ({ $time })
list-separator = {", "}
source-in = in { $work }
held-since = { $precision ->
    [vowel-day] dall'{ $date }
    [month] da { $date }
    [vowel-month] da { $date }
    [early] dall'inizio del { $year }
    [mid] dalla metà del { $year }
    [late] dalla fine del { $year }
    [decade] dagli { $date }
   *[other] dal { $date }
 }
first-of-month = 1º
timeline-alt = Cronologia in immagine: { $title }, { $years }.
quiz-some-right = Un buon inizio.
timeline-what = Indica un nome o degli anni: { $name } oppure { $years }.
timeline-years-hint = Per cercare in base agli anni, scrivi { $example }
about-entry = Su { $name }
timeline-alt-text = Il testo di questo messaggio dice tutto.
disputes-all = Tutte le discordanze
random-nothing-title = Nessun risultato
random-another = Un'altra voce
about-purpose = Rispondo a domande su persone, navi, luoghi e anni di Star Trek. Ogni frase porta la sua fonte; dove le fonti non concordano, le hai tutte.
january = gennaio
february = febbraio
march = marzo
april = aprile
may = maggio
june = giugno
july = luglio
august = agosto
september = settembre
october = ottobre
november = novembre
december = dicembre
page-back = Indietro
back-to-entry = Torna a { $name }
section-background = Retroscena
compare-both = Entrambe
compare-same-twice = Entrambi i nomi indicano { $name }. Quali due voci vuoi confrontare? Scegli la seconda qui sotto o scrivi { $example }
compare-only-two = Posso confrontare solo due voci alla volta. Scegline due, per esempio { $example }
work-by = Di
continuity-canon = Canone
compare-with-what = Con cosa confrontarlo?
compare-name-with = Confronta { $name } con
compiled-from = Ricavato da
cited-compiled = Ricavate da questa fonte: { $entries }.
report-statement-hint = Copia la frase sbagliata. Lascia vuoto se manca qualcosa.
report-work-hint = DS9 4x20, o titolo e pagina di un libro
did-you-mean = Forse cercavi
did-you-mean-another = Cercavi altro?
random-everything = Una voce qualsiasi
disputes-manner = Ogni affermazione è riportata con la sua fonte; nessuna è data per vera.
section-compiled = Voci ricavate da questa fonte
about-entries = { $count } voci: { $kinds }
counted = { $count } { $what }
section-events = Eventi
about-events = { $count } eventi con data
about-episodes = { $count } episodi: { $series }
about-films = { $count } film
quiz-all-right = Tutte giuste.
continuity-fan = Fan
help-example = Esempio
quiz-going-by = Secondo
section-history = Storia
help-message-commands = Nel menu di un messaggio, sotto App
section-released = Nel mondo reale
section-in-lore = In Star Trek
around-year = intorno al { $year }
open-whole = In { $work }
privacy-sees = Vedo i comandi che ricevo, e un messaggio solo se qualcuno sceglie un comando dal suo menu. Non ho chiesto a Discord il contenuto dei messaggi.
privacy-stores = Non conservo nulla. Un errore che segnali arriva a chi gestisce questo bot, e a nessun altro.
privacy-log = Il mio registro contiene il nome del comando, la voce, l'esito e il tempo impiegato: non chi ha chiesto, né cosa è stato scritto, tranne gli errori segnalati.
section-parts = Le sue parti
work-kind = Tipo
work-license = Licenza del testo
about-licenses = Licenze
continuity-licensed = Su licenza
work-line = Collana
filter-spoilers = { $count ->
    [one] 1 riga nascosta come spoiler (dopo { $seen }).
   *[other] { $count } righe nascoste come spoiler (dopo { $seen }).
 }
filter-spoilers-of-all = { $count ->
    [one] 1 riga nascosta come spoiler (ancora niente visto).
   *[other] { $count } righe nascoste come spoiler (ancora niente visto).
 }
work-address = Per saperne di più
help-lookups = Cerca qualcosa
about-lore-license = Lore: { $license }; ogni risposta cita gli articoli da cui è ricavata
quiz-missed = Sbagliata
page-more = Altro
help-more = Tutto il resto
source-which = Indica un'opera con il titolo, o un episodio con il numero. Queste sono quelle a cui la lore attinge di più:
section-named = Nominati in questo messaggio
quiz-next = Avanti
next-release = Prossima uscita: { $date }, { $work }.
timeline-no-events = Nessun evento singolo.
search-unmatched = Nessun risultato per { $words }. Risultati simili: { $count }
search-partial = Nessun risultato contiene tutte queste parole: { $words }. Risultati simili: { $count }
search-nothing = Nessun risultato per { $words }.
help-unknown-title = Comando sconosciuto
timeline-none-title = Nessuna cronologia
quiz-none-right = Nessuna stavolta, ma le fonti restano a te.
miss-title = Non è nella lore
miss-hidden-title = Nascosto come spoiler
quiz-wrong = Stavolta no
no-release-in-month = Non conosco nessuna opera uscita in questo mese.
no-release-on-day = Non conosco nessuna opera uscita in questo giorno.
nothing-on-day = Per questo giorno non è registrato nulla.
nothing-in-month = Per questo mese non è registrato nulla.
nothing-in-universe = Per il { $year } non è registrato nulla in questo universo ({ $universe }).
nothing-in-year = Per il { $year } non è registrato nulla.
nothing-more-in-year = Per il { $year } non è registrato altro.
hit-other-universe = In questo universo non c'è nulla con questo nome ({ $universe }).
work-number = Numero
on-this-day = In questo giorno
help-pick = Un comando in dettaglio
timeline-one-event = Un evento; il suo numero nell'immagine corrisponde a quello nel testo sotto.
report-correction-hint = Una frase con parole tue.
not-the-asker = Solo chi ha fatto la domanda può rimuovere questa risposta.
not-the-asker-title = Questa risposta non è tua
open-part = Apri una parte
open-work = Apri un'opera
open-entry = Apri una voce
open-name = Apri { $name }
help-options = Opzioni
work-part-of = Fa parte di
pick-one = Scegli dall'elenco
quiz-again = Gioca ancora
disputes-count-entries = { $count ->
    [one] 1 discordanza
   *[other] { $count } discordanze
 } in { $entries ->
    [one] 1 voce.
   *[other] { $entries } voci.
 }
disputes-count = { $count ->
    [one] 1 discordanza.
   *[other] { $count } discordanze.
 }
about-reporting = Premi «Segnala un errore» sotto una risposta, o scrivi { $command }. Di' che cosa è sbagliato, che cosa è giusto e quale episodio o libro lo dice.
about-privacy = Privacy
about-versions = Programma { $program }, lore { $lore }
about-program-license = Programma: { $license }
work-publisher = Editore
quiz = Quiz
continuity-real-world = Mondo reale
related = Vedi anche
work-released = Uscita
remove = Rimuovi
report = Segnala un errore
quiz-right-short = Giusta
quiz-right = Giusto!
search = Ricerca
quiz-see-score = Vedi il punteggio
work-series = Serie
work-set-in = Ambientazione
source-several-title = Quale opera?
show-everything = Mostra tutto
show-to-everyone = Mostra a tutti
compare-kicker = A confronto
about-wrong = Qualcosa non va?
sources = Fonti
section-disputes = Le fonti non concordano
sources-for = Fonti per { $name }
about-trademarks = Star Trek e i marchi collegati appartengono ai rispettivi proprietari. Questo è un progetto di fan non ufficiale.
section-statements = Informazioni
filter-continuity = Nascosto dal tuo filtro: { $counts }.
filter-later = { $count ->
    [one] 1 informazione successiva al { $year } nascosta.
   *[other] { $count } informazioni successive al { $year } nascoste.
 }
filter-earlier = { $count ->
    [one] 1 informazione precedente o senza data nascosta.
   *[other] { $count } informazioni precedenti o senza data nascoste.
 }
search-alias = { $words } è un altro nome di { $name }.
search-entry = { $name } ha una voce propria.
search-results = Risultati per { $words }: { $count }
about-statements = { $count } informazioni, ciascuna con la sua fonte ({ $continuities })
report-thanks = Grazie per aver migliorato { $name }
refused-title = Non ho capito
source-several = Può essere una di queste opere:
source-double = { $first } e { $last } formavano un unico episodio di durata doppia.
source-doubles = Se { $number } faceva parte di un episodio di durata doppia, è elencato quell'episodio.
miss-no-entry = Non ho nessuna voce su { $name }.
miss-no-answer = Non ho trovato risposta a { $name }.
miss-hidden = Tutto quello che ho su { $name } è nascosto come spoiler.
miss-this-entry = questa voce
asked-no-death = La lore non riporta la morte di { $name }.
asked-no-end = La lore non riporta la fine di { $name }.
asked-nothing = La lore non ha nulla su { $name } alla voce «{ $label }».
asked-no-year = La lore non dice in quale anno.
asked-no-making = La lore non dice chi ha realizzato un'opera o chi vi ha recitato.
asked-no-stardate = Non conosco nessuna opera con la data astrale { $stardate }.
asked-stardate-around = Le opere più vicine, prima e dopo, sono ambientate nel { $year }.
asked-no-successor = Non so di nessuno che sia venuto dopo { $name }.
asked-no-predecessor = Non so di nessuno che sia venuto prima di { $name }.
date-read = Letto come { $date }. Per { $other }: { $example }
timeline-whole-picture = Immagine intera
timeline-small-picture = Immagine piccola
timeline-without-picture = Questa volta manca l'immagine, perché non è stato possibile disegnarla in tempo. Chiedi di nuovo tra un minuto.
timeline-undated = La lore non dà nessuna data per { $name }.
quiz-changed = La lore è cambiata dall'inizio di quel giro, quindi eccone uno nuovo.
message-nothing-together = Nulla nella lore collega queste voci. Aprine una per vedere cosa dice.
random-nothing = Nessuna voce corrisponde a tutto questo. Togli qualche criterio, o pesca una voce qualsiasi.
compare-no-counterpart = Non conosco nessuna controparte di { $name } in un altro universo. Scegli con cosa confrontare, o scrivi { $example }
disputes-none = Non ho registrato alcun disaccordo su { $name }.
disputes-none-there = Non ho registrato alcun disaccordo lì.
cited-summary = La lore vi attinge per { $counts }.
source-unknown = Non ho nessuna opera chiamata { $name }.
source-no-story = Non conosco nessun episodio o film in cui questo accade: { $name }.
cited-nothing = La lore cita le sue parti, non l'opera intera.
timeline-nothing-in-years = Per quegli anni non è registrato nulla.
timeline-nothing-of-entry = Per quegli anni non è registrato nulla su { $name }.
section-others = Altre voci con questo nome
section-also-called = Anche con questo nome
nearest-years = Anni più vicini: { $years }.
quiz-answer = Risposta
section-work = Sull'opera
report-work = Fonte (episodio o libro)
help-unknown = Non esiste un comando chiamato { $name }. Scegline uno qui sotto, o vedi { $command }.
no-such-month = Il mese { $month } non esiste: l'anno ne ha dodici. Prova { $example }.
no-such-day = Il { $date } non esiste: { $month } ha { $days } giorni. Prova { $example }.
quiz-too-little = Resta troppo poco per farne una domanda onesta.
compare-counts = Diversi: { $differ }. Uguali: { $alike }. Solo in una: { $single }.
unknown-command = Non ho questo comando. Scrivi { $slash } per vederli tutti.
outdated = Questo viene da un'altra versione del bot. Chiedi di nuovo.
report-kept = Ecco la tua segnalazione, pronta per il file della lore a cui appartiene. Inviala a chi cura la lore di questo bot:
message-nothing = Questo messaggio non nomina nulla che la lore conosca
timeline = Cronologia
timeline-of = Cronologia del { $year }
help-try = Prova
quiz-try-more = Prova con meno filtri:
miss-no-name = Scrivi un nome dopo il comando, per esempio { $example }.
search-which = Scrivi cosa cercare, per esempio { $example }.
help-manner = Scrivi i nomi come li ricordi: errori di battitura, abbreviazioni e numeri di registro vengono capiti. I numerini in una risposta portano alle sue fonti.
about-version = Versione
quiz-most-right = Ben fatto.
ask-what = Cosa posso chiedere?
section-claims = Cosa dice ciascuna fonte
section-happened = Cosa è successo
section-shared = Storia comune
disputes-none-shown = Con il tuo filtro, non ho registrato alcun disaccordo su { $name }.
timeline-between = Ci sono voci fra il { $from } e il { $until }.
about-holdings = Cosa so
report-statement = Cosa dice adesso
report-correction = Cosa dovrebbe dire
message-title = Cosa dice la lore
help-title = Cosa puoi chiedere
disputes = Dove le fonti non concordano
disputes-about = Dove le fonti non concordano su { $name }
quiz-which-episode = In quale episodio è successo?
quiz-which-film = In quale film è successo?
quiz-which-game = Quale gioco o missione lo racconta?
miss-which = Quale voce?
quiz-which-work = Quale opera lo racconta?
source-which-title = Quale opera?
quiz-which-year = In che anno è successo?
about-works = { $count } opere e articoli citati
quiz-chosen = Hai scelto
quiz-answers = Le tue risposte
report-failed = Non è stato possibile inviare la tua segnalazione a chi gestisce questo bot, quindi è nel registro del bot. Eccola, pronta per il file della lore a cui appartiene:
report-logged = La tua segnalazione è nel registro di questo bot, per chi lo gestisce. Eccola, pronta per il file della lore a cui appartiene:
report-sent = La tua segnalazione è stata inviata a chi gestisce questo bot. Eccola, pronta per il file della lore a cui appartiene:
date-circa = { $year } circa
as-of = situazione al { $year }
receipt-by = di { $authors }
canon-meaning = canone: visto o sentito sullo schermo
date-century = { $number }º secolo
chart-disputed = controverso
date-early = inizio { $year }
chart-open-end = fine sconosciuta
fan-wiki = wiki dei fan
fan-meaning = fan: scritto da fan per i fan
compare-rest = per il resto, apri una delle due
date-from = { $precision ->
    [vowel-day] dall'{ $date }
    [month] da { $date }
    [vowel-month] da { $date }
    [early] dall'inizio del { $year }
    [mid] dalla metà del { $year }
    [late] dalla fine del { $year }
    [decade] dagli { $date }
   *[other] dal { $date }
 }
compare-hidden = nascosto dal tuo filtro.
date-late = fine { $year }
license-unstated = licenza non indicata
read-on = letto il { $date }
read-revision = revisione { $number }
licensed-meaning = su licenza: pubblicato con permesso, ma non sullo schermo
receipt-line = collana: { $line }
lore-version = lore { $version }
date-mid = metà { $year }
help-required = obbligatorio
chart-open = nessuna fonte dice fino a quando
not-stated = non indicata
compare-filtered = nascosto dal tuo filtro
receipt-released = uscita: { $date }
page-of = pagina { $number } di { $of }
page-of-then = pagina { $number } di { $of }, poi { $next }
quiz-question = domanda { $number } di { $of }
real-world-meaning = mondo reale: sul nostro mondo
quiz-score = punteggio: { $right } su { $of }
season-episode = stagione { $season }, episodio { $episode }
receipt-set-in = ambientazione: { $times }
receipt-uses = { $count ->
    [one] { $count } citazione qui
   *[other] { $count } citazioni qui
 }
report-unknown-work = la lore non conosce ancora quest'opera. Completa in cima ciò che manca.
compare-silent = non registrato
name-with-article = { $name }
name-in-universe = { $name } ({ $universe })
date-until = { $precision ->
    [vowel-day] fino all'{ $date }
    [month] fino a { $date }
    [vowel-month] fino ad { $date }
    [early] fino all'inizio del { $year }
    [mid] fino alla metà del { $year }
    [late] fino alla fine del { $year }
    [decade] fino agli { $date }
   *[other] fino al { $date }
 }
chart-subtitle = chi teneva cosa, chi guidava, e cosa successe
wiki-article = articolo di wiki
chart-gap = anni omessi
date-year = { $year }
cited-statements = { $statements } su { $entries }
compare-title = { $one } e { $two }
timeline-events = { $count } eventi; i loro numeri nell'immagine corrispondono a quelli nel testo sotto.
status-in-year = Nel { $year }: { $label }
not-a-date = { $words } non è una data. Prova { $year } oppure { $example }.
seen-unknown = Non conosco { $words }, quindi nascondo tutto ciò che potrebbe essere uno spoiler. Scrivi l'ultimo episodio che hai visto, con la sua serie, così: { $episode } o { $season }; oppure { $nothing } se non ne hai visto nessuno.
series-is-no-entry = { $name } è una serie, non una voce. Ciò che se ne racconta si trova con { $example }
not-a-year = { $words } non è un anno. Prova { $example }.
hit-other-kind = { $name } è { $kind }, non { $asked }.
hit-not-in-series = Non so di nulla che { $name } abbia fatto in { $series }.
hit-read-as = Letto come { $name }.
hit-likeliest = Niente di ciò che conosco si chiama così; questo è ciò che corrisponde meglio.
hit-read-as-year = { $words } letto come l'anno { $year }.
hit-read-without = Letto senza { $words }.
quiz-result = { $right } su { $of }
years = { $from }–{ $until }
results-range = { $first }–{ $last } di { $of }
day-month = { $day } { $month }
day-month-year = { $day } { $month } { $year }
continued = { $title } (continua)
pair = { $one }, { $two }
lead-in = { $words }:{" "}
in-brackets = {" "}({ $words })
full-stop = { $words }.
compare-alike = { $label }: uguale
compare-single = { $label }: solo in una
compare-differ = { $label }: diverso
chart-band = { $title }: { $values }.
timeline-about = { $years }: { $universes }. { $events }
date-decade = anni { $year }
help-option = { $name }{ $required }: { $description }.
date-span = { $from }–{ $until }
date-between = tra { $from } e { $until }
day-span = { $first }–{ $last } { $month } { $year }
month-year = { $month } { $year }
filter-seen = Spoiler nascosti dopo { $seen }.
filter-seen-nothing = Tutti gli spoiler nascosti (ancora niente visto).
not-a-choice = { $option } non ammette { $words }. Valori possibili: { $choices }.
not-an-option = { $command } non ammette { $words }. Opzioni possibili: { $options }.
count-disputes = { $count ->
    [one] 1 discordanza
   *[other] { $count } discordanze
 }
status-last = Ultima menzione nel { $year }: { $label }
status-last-dated = Ultima menzione ({ $date }): { $label }
status-none-before = Nulla di datato prima del { $year }.
status-next = Prossima menzione nel { $year }.
status-visit = Nel { $year }, molto prima delle altre informazioni (dal { $first }):
status-few-before = A parte menzioni isolate, le informazioni iniziano nel { $first }.
fact-last = Ultimo dato:
status-not-yet-born = Nel { $year } non era ancora al mondo: { $label }
status-not-yet-launched = Nel { $year } il varo non era ancora avvenuto: { $label }
status-not-yet-founded = Nel { $year } non esisteva ancora: { $label }
as-shown = come mostrato nel { $year }
miss-mentioned = Menzionato nella lore
miss-elsewhere = Altrove
search-memory-alpha = Cerca su Memory Alpha
scope = { $entries } voci, { $works } opere
compare-unequal = { $one } è { $kind }, { $two } è { $other }: c'è poco da confrontare.
show-short = Versione breve
per-wiki = secondo { $wiki }
report-incomplete = Una segnalazione richiede entrambe le cose: che cosa dovrebbe dire la lore e l'episodio o il libro che lo dice.
aired = uscita: { $date }
released = uscita: { $date }
stardate = data astrale { $stardate }
season = Stagione { $season }
open-episode = Apri un episodio
more-episodes = { $count ->
    [one] ancora { $count } episodio
   *[other] ancora { $count } episodi
 }
section-appearances = Chi e che cosa vi compare
section-first-seen = Qui per la prima volta, per quanto ne so
series-summary = { $episodes } episodi in { $seasons ->
    [one] 1 stagione
   *[other] { $seasons } stagioni
 } ({ $first } – { $last }). { $statements } informazioni della lore si basano su di essi.

## What commands and options do
command-lookup = Cerca qualsiasi cosa per nome: persona, nave, luogo, episodio, anno…
command-onthisday = Cosa è successo in un giorno o in un anno, e cosa è uscito quel giorno
command-timeline = Un'immagine di cosa è successo a qualcosa o in certi anni: chi teneva cosa, e quando
command-search = Cerca parole in tutta la lore
command-message = Cosa dice la lore di ciò che un messaggio nomina
command-source = Cerca un episodio, film, libro, gioco o serie, e ciò che la lore ne ricava
command-disputes = Dove le fonti non concordano, e cosa dice ciascuna
command-compare = Confronta due voci: cosa è diverso, cosa è uguale
command-random = Una voce a caso
command-quiz = Cinque domande, con le fonti delle risposte
command-report = Segnala un errore nella lore
command-help = Cosa puoi chiedere, con esempi
command-about = Versione, contenuto, licenze, privacy e dove segnalare un errore
option-lookup-name = Il nome, o una parte; scegli dall'elenco o scrivilo
option-universe = Quale universo, se il nome esiste in più di uno
option-hide = Mostra la risposta solo a me
option-as-of = Mostra com'erano le cose in quell'anno, e nulla di successivo
option-continuity = Quali fonti includere
option-seen = L'ultima cosa che hai visto, come DS9 4x20 o TNG tutto, DS9 stagione 3; nasconde gli spoiler
option-onthisday-year = Un anno, per esempio 2372; se manca, quest'anno
option-onthisday-month = Un mese, da 1 a 12; se manca, questo mese
option-onthisday-day = Un giorno del mese; se manca, oggi o tutto il mese
option-onthisday-stardate = Una data astrale, per esempio 41153.7
option-timeline-name = Di cosa si tratta; omettilo per dare solo degli anni
option-timeline-from = Il primo anno, per esempio 2370
option-timeline-until = L'ultimo anno, per esempio 2377
option-timeline-picture = Un'immagine larga, o l'immagine intera, per quanto alta
option-search-words = Cosa cercare; prima vengono i risultati con tutte le parole
option-search-kind = Solo questo tipo di voci
option-search-from = Solo quell'anno o dopo
option-search-until = Solo quell'anno o prima
option-source-name = Il titolo, un episodio come DS9 4x20, o una serie come DS9
option-disputes-name = Solo su una voce
option-compare-name = La prima delle due voci
option-compare-with = La seconda; se manca, la controparte in un altro universo
option-random-kind = Che tipo di voce
option-quiz-difficulty = Quanto è noto ciò che viene chiesto
option-report-name = La voce che contiene l'errore
option-report-statement = Cosa dice adesso; ometti tutto il resto per aprire un modulo
option-report-correction = Cosa dovrebbe dire, con parole tue
option-report-work = La fonte: un episodio come DS9 4x20, o un libro e la pagina
option-help-command = Un comando in dettaglio
option-detail = Una risposta breve, o tutto insieme
command-episode = Cerca un episodio o un film: quando è uscito, cosa succede, chi c'è
option-episode-name = Il titolo, un numero come DS9 4x20, o che cosa vi succede

## Counts
more-facts = { $count ->
    [one] ancora { $count } dato
   *[other] ancora { $count } dati
 }
more-events = { $count ->
    [one] ancora { $count } evento
   *[other] ancora { $count } eventi
 }
more-claims = { $count ->
    [one] ancora { $count } affermazione
   *[other] ancora { $count } affermazioni
 }
more-notes = { $count ->
    [one] ancora { $count } nota
   *[other] ancora { $count } note
 }
more-statements = { $count ->
    [one] ancora { $count } informazione
   *[other] ancora { $count } informazioni
 }
more-entries = { $count ->
    [one] ancora { $count } voce
   *[other] ancora { $count } voci
 }
more-works = { $count ->
    [one] ancora { $count } opera
   *[other] ancora { $count } opere
 }
more-articles = { $count ->
    [one] ancora { $count } articolo
   *[other] ancora { $count } articoli
 }
more-parts = { $count ->
    [one] ancora { $count } parte
   *[other] ancora { $count } parti
 }
more-others = { $count ->
    [one] ancora { $count } voce
   *[other] ancora { $count } voci
 }
more-names = { $count ->
    [one] ancora { $count } nome
   *[other] ancora { $count } nomi
 }
count-statements = { $count ->
    [one] { $count } informazione
   *[other] { $count } informazioni
 }
count-events = { $count ->
    [one] { $count } evento
   *[other] { $count } eventi
 }
count-entries = { $count ->
    [one] { $count } voce
   *[other] { $count } voci
 }

## Words of the rows of commands and kinds
label-affiliation = Affiliazione
label-allies = Alleati
label-another-alternate-reality = Un'altra realtà alternativa
label-armament = Armamento
label-born = Nascita
label-built-at = Luogo di costruzione
label-canon-and-licensed-works = Canone e opere su licenza
label-canon-only = Solo canone
label-capital = Capitale
label-class = Classe
label-commander = Comandante
label-commanders = Comandanti
label-conflict = Conflitto
label-crew = Equipaggio
label-date = Data
label-decks = Ponti
label-defenses = Difese
label-died = Morte
label-easy = Facile
label-enemies = Nemici
label-everything-fan-wikis-too = Tutto, anche le wiki dei fan
label-faction = Fazione
label-family = Famiglia
label-founded = Fondazione
label-function = Funzione
label-government = Governo
label-hard = Difficile
label-held-by = In mano a
label-homeworld = Pianeta d'origine
label-traits = Caratteristiche
label-made-by = Prodotto da
label-top-speed = Velocità massima
label-cause = Causa
label-losses = Perdite
label-residence = Residenza
label-inhabitants = Abitanti
label-kelvin-timeline = linea temporale Kelvin
label-language = Lingua
label-launched = Varo
label-layout = Disposizione
label-leader = Leader
label-location = Ubicazione
label-look-up-a-battle-or-a = Cerca una battaglia o una guerra
label-look-up-a-class-of-ship = Cerca una classe di navi o di stazioni
label-look-up-a-person = Cerca una persona
label-look-up-a-planet-a-system = Cerca un pianeta, un sistema, un settore o un altro luogo
label-look-up-a-power-an-alliance = Cerca una potenza, un'alleanza, una flotta o un altro gruppo
label-look-up-a-ship-by-name = Cerca una nave per nome o numero di registro
label-look-up-a-space-station-who = Cerca una stazione spaziale: chi la controllava, quando, e cosa vi è successo
label-look-up-a-species = Cerca una specie
label-look-up-a-technology-a-material = Cerca una tecnologia, un materiale, un oggetto o un titolo
label-members = Membri
label-military = Forze armate
label-mirror-universe = Universo dello specchio
label-normal = Normale
label-occupation = Occupazione
label-outcome = Esito
label-person = Persona
label-place = Luogo
label-posting = Incarico
label-prime-universe = Universo principale
label-real-world = Mondo reale
label-rank = Grado
label-registry = Numero di registro
label-role = Ruolo
label-ship = Nave
label-sides = Schieramenti
label-species = Specie
label-station = Stazione
label-status = Stato
label-technology = Tecnologia
label-thing = Cosa
label-title = Titolo
label-type = Tipo
label-used-by = Usato da
question-what-is-this = Che cos'è?
question-what-was-the-capital-of = Qual era la capitale di { $name }{ $time }?
question-what-was-the-occupation-of = Che mestiere faceva { $name }{ $time }?
question-where-did-serve = Dove prestava servizio { $name }{ $time }?
question-where-was-built = Dove fu costruita { $name }?
question-which-class-did-belong-to = A quale classe apparteneva { $name }?
question-which-class-is-this = Che classe è?
question-which-conflict-is-this = Che conflitto è?
question-which-people-did-belong-to = A quale popolo apparteneva { $name }?
question-which-people-is-this = Che popolo è?
question-which-people-stood-behind = Quale popolo stava dietro { $name }{ $time }?
question-which-place-is-this = Che luogo è?
question-which-power-did-belong-to = A quale potenza apparteneva { $name }{ $time }?
question-which-power-did-serve = Al servizio di quale potenza era { $name }{ $time }?
question-which-power-or-group-did-belong = A quale potenza o gruppo apparteneva { $name }{ $time }?
question-which-power-or-group-is-this = Che potenza o gruppo è?
question-which-power-ruled = Quale potenza governava su { $name }{ $time }?
question-which-power-used-ships-of-this = Quale potenza usava navi di questa classe: { $name }?
question-which-rank-did-hold = Che grado aveva { $name }{ $time }?
question-which-registry-did-have = Quale numero di registro aveva { $name }?
question-which-ship-is-this = Che nave è?
question-which-station-is-this = Che stazione è?
question-which-title-did-bear = Che titolo portava { $name }{ $time }?
question-which-world-was-home-to-this = Quale mondo era la casa di questa specie: { $name }?
question-who-commanded = Chi comandava { $name }{ $time }?
question-who-held = In mano a chi era { $name }{ $time }?
question-who-is-this = Chi è?
question-who-led = Chi guidava { $name }{ $time }?
question-who-was-an-ally-of = Chi era alleato di { $name }{ $time }?
word-a-class = una classe
word-a-conflict = un conflitto
word-a-faction = una fazione
word-a-person = una persona
word-a-place = un luogo
word-a-ship = una nave
word-a-species = una specie
word-a-station = una stazione
word-a-thing = una cosa
word-alternate-reality = realtà alternativa
word-anthology = antologia
word-auction-lot = lotto d'asta
word-canon = canone
word-classes = classi
word-comic = fumetto
word-conflicts = conflitti
word-e-book = e-book
word-episode = episodio
word-factions = fazioni
word-fan = fan
word-film = film
word-game = gioco
word-licensed = su licenza
word-mirror-universe = universo dello specchio
word-novel = romanzo
word-novella = romanzo breve
word-people = persone
word-places = luoghi
word-prime-universe = universo principale
word-production-note = nota di produzione
word-real-world = mondo reale
word-reference-book = opera di consultazione
word-ships = navi
word-short-story = racconto
word-species = specie
word-stations = stazioni
word-things = cose
word-wiki-article = articolo di wiki
label-short = Breve
label-landscape = Orizzontale
label-portrait = Verticale
label-everything = Tutto
