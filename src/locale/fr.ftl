### The fixed words, in the messages of en.ftl.

help-number = Un nombre de { $least } à { $most }.
help-choices = Au choix : { $choices }.
and-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
 }
asked-from = ({ $time })
asked-between = ({ $from }–{ $until })
asked-in-the = ({ $date })
asked-in = ({ $date })
asked-on = ({ $date })
asked-until = ({ $time })
list-separator = {", "}
source-in = dans { $work }
held-since = { $precision ->
    [day] depuis le { $date }
    [vowel-day] depuis le { $date }
    [circa] depuis environ { $year }
    [decade] depuis les { $date }
    [century] depuis le { $date }
   *[other] depuis { $date }
 }
first-of-month = 1er
timeline-alt = Chronologie en image : { $title }, { $years }.
quiz-some-right = Un bon début.
timeline-what = Indique un nom ou des années : { $name } ou { $years }.
timeline-years-hint = Pour chercher par année, tape { $example }
about-entry = En savoir plus : { $name }
timeline-alt-text = Le texte de ce message dit tout cela.
disputes-all = Tous les désaccords
random-nothing-title = Aucun résultat
random-another = Une autre entrée
about-purpose = Je réponds aux questions sur les personnes, les vaisseaux, les lieux et les années de Star Trek. Chaque phrase porte sa source ; là où les sources divergent, tu les as toutes.
january = janvier
february = février
march = mars
april = avril
may = mai
june = juin
july = juillet
august = août
september = septembre
october = octobre
november = novembre
december = décembre
page-back = Retour
back-to-entry = Retour à { $name }
section-background = En coulisses
compare-both = Les deux
compare-same-twice = Les deux noms désignent { $name }. Lesquels veux-tu comparer ? Choisis le second ci-dessous, ou tape { $example }
compare-only-two = Je ne peux comparer que deux entrées à la fois. Choisis-en deux, par exemple { $example }
work-by = Par
continuity-canon = Canon
compare-with-what = Comparer avec quoi ?
compare-name-with = Comparer { $name } avec
compiled-from = Établi à partir de
cited-compiled = Établies d'après cette source : { $entries }.
report-statement-hint = Copie la phrase fausse. Laisse vide s'il manque quelque chose.
report-work-hint = DS9 4x20, ou le titre et la page d'un livre
did-you-mean = Tu voulais peut-être dire
did-you-mean-another = Tu pensais à autre chose ?
random-everything = N'importe quelle entrée
disputes-manner = Chaque affirmation figure avec sa source ; aucune n'est tenue pour la vérité.
section-compiled = Entrées établies d'après cette source
about-entries = { $count } entrées : { $kinds }
counted = { $count } { $what }
section-events = Événements
about-events = { $count } événements datés
about-episodes = { $count } épisodes : { $series }
about-films = { $count } films
quiz-all-right = Tout est juste.
continuity-fan = Fans
help-example = Exemple
quiz-going-by = D'après
section-history = Histoire
help-message-commands = Dans le menu d'un message, sous Applications
section-released = Dans le monde réel
section-in-lore = Dans Star Trek
around-year = autour de { $year }
open-whole = Dans { $work }
privacy-sees = Je vois les commandes qu'on me donne, et un message seulement si quelqu'un choisit une commande dans son menu. Je n'ai pas demandé à Discord l'accès au contenu des messages.
privacy-stores = Je ne conserve rien. Une erreur que tu signales est transmise à ceux qui gèrent ce bot, et à personne d'autre.
privacy-log = Mon journal contient le nom de la commande, l'entrée, le résultat et la durée : ni l'auteur de la question, ni le texte tapé, sauf pour les erreurs signalées.
section-parts = Ses parties
work-kind = Type
work-license = Licence du texte
about-licenses = Licences
continuity-licensed = Sous licence
work-line = Collection
filter-spoilers = { $count ->
    [one] { $count } ligne masquée pour éviter un spoiler (après { $seen }).
   *[other] { $count } lignes masquées pour éviter les spoilers (après { $seen }).
 }
filter-spoilers-of-all = { $count ->
    [one] { $count } ligne masquée pour éviter un spoiler (rien vu pour l'instant).
   *[other] { $count } lignes masquées pour éviter les spoilers (rien vu pour l'instant).
 }
work-address = En savoir plus
help-lookups = Chercher quelque chose
about-lore-license = Lore : { $license } ; chaque réponse cite les articles dont elle est tirée
quiz-missed = Raté
page-more = Suite
help-more = Tout le reste
source-which = Nomme une œuvre par son titre, ou un épisode par son numéro. Voici celles dont le lore tire le plus :
section-named = Nommé dans ce message
quiz-next = Suivante
next-release = Prochaine sortie : { $date }, { $work }.
timeline-no-events = Aucun événement ponctuel.
search-unmatched = Aucun résultat pour { $words }. Résultats proches : { $count }
search-partial = Aucun résultat ne contient tous ces mots : { $words }. Résultats proches : { $count }
search-nothing = Aucun résultat pour { $words }.
help-unknown-title = Commande inconnue
timeline-none-title = Pas de chronologie
quiz-none-right = Aucune cette fois, mais tu gardes les sources.
miss-title = Absent du lore
miss-hidden-title = Masqué pour éviter les spoilers
quiz-wrong = Pas cette fois
no-release-in-month = Je ne connais aucune œuvre sortie ce mois-là.
no-release-on-day = Je ne connais aucune œuvre sortie ce jour-là.
nothing-on-day = Rien n'est consigné pour ce jour.
nothing-in-month = Rien n'est consigné pour ce mois.
nothing-in-universe = Rien n'est consigné pour { $year } dans cet univers ({ $universe }).
nothing-in-year = Rien n'est consigné pour { $year }.
nothing-more-in-year = Rien d'autre n'est consigné pour { $year }.
hit-other-universe = Il n'y a rien de ce nom dans cet univers ({ $universe }).
work-number = Numéro
on-this-day = Ce jour-là
help-pick = Une commande en détail
timeline-one-event = Un événement ; son numéro dans l'image correspond à celui du texte ci-dessous.
report-correction-hint = Une phrase avec tes propres mots.
not-the-asker = Seule la personne qui a posé la question peut supprimer cette réponse.
not-the-asker-title = Cette réponse n'est pas la tienne
open-part = Ouvrir une partie
open-work = Ouvrir une œuvre
open-entry = Ouvrir une entrée
open-name = Ouvrir { $name }
help-options = Options
work-part-of = Fait partie de
pick-one = Choisis dans la liste
quiz-again = Rejouer
disputes-count-entries = { $count ->
    [one] { $count } désaccord
   *[other] { $count } désaccords
 } dans { $entries ->
    [one] { $entries } entrée.
   *[other] { $entries } entrées.
 }
disputes-count = { $count ->
    [one] { $count } désaccord.
   *[other] { $count } désaccords.
 }
about-reporting = Appuie sur « Signaler une erreur » sous une réponse, ou tape { $command }. Dis ce qui est faux, ce qui est juste, et quel épisode ou quel livre le dit.
about-privacy = Confidentialité
about-versions = Programme { $program }, lore { $lore }
about-program-license = Programme : { $license }
work-publisher = Éditeur
quiz = Quiz
continuity-real-world = Monde réel
related = Voir aussi
work-released = Sortie
remove = Supprimer
report = Signaler une erreur
quiz-right-short = Juste
quiz-right = C'est juste !
search = Recherche
quiz-see-score = Voir le score
work-series = Série
work-set-in = Époque
source-several-title = Quelle œuvre ?
show-everything = Tout afficher
show-to-everyone = Montrer à tout le monde
compare-kicker = Côte à côte
about-wrong = Quelque chose ne va pas ?
sources = Sources
section-disputes = Les sources divergent
sources-for = Sources pour { $name }
about-trademarks = Star Trek et les marques associées appartiennent à leurs propriétaires. Ceci est un projet de fans non officiel.
section-statements = Informations
filter-continuity = Masqué par ton filtre : { $counts }.
filter-later = { $count ->
    [one] { $count } information postérieure à { $year } masquée.
   *[other] { $count } informations postérieures à { $year } masquées.
 }
filter-earlier = { $count ->
    [one] { $count } information antérieure ou non datée masquée.
   *[other] { $count } informations antérieures ou non datées masquées.
 }
search-alias = { $words } est un autre nom de { $name }.
search-entry = { $name } a sa propre entrée.
search-results = Résultats pour { $words } : { $count }
about-statements = { $count } informations, chacune avec sa source ({ $continuities })
report-thanks = Merci d'améliorer { $name }
refused-title = Je n'ai pas compris
source-several = Il peut s'agir de l'une de ces œuvres :
source-double = { $first } et { $last } ne formaient qu'un seul épisode double.
source-doubles = Quand { $number } faisait partie d'un épisode double, c'est cet épisode qui figure ici.
miss-no-entry = Je n'ai aucune entrée sur { $name }.
miss-no-answer = Je n'ai trouvé aucune réponse à { $name }.
miss-hidden = Tout ce que j'ai sur { $name } est masqué pour éviter les spoilers.
miss-this-entry = cette entrée
asked-no-death = Le lore ne signale aucun décès pour { $name }.
asked-no-end = Le lore ne signale aucune fin pour { $name }.
asked-nothing = Le lore n'a rien sur { $name } à la rubrique « { $label } ».
asked-no-year = Le lore ne précise pas l'année.
asked-no-making = Le lore ne dit pas qui a créé une œuvre ni qui y a joué.
asked-no-stardate = Je ne connais aucune œuvre à la date stellaire { $stardate }.
asked-stardate-around = Les œuvres les plus proches, avant et après, se déroulent en { $year }.
asked-no-successor = Je ne connais personne qui soit venu après { $name }.
asked-no-predecessor = Je ne connais personne qui soit venu avant { $name }.
date-read = Lu comme { $date }. Pour { $other } : { $example }
timeline-whole-picture = Image complète
timeline-small-picture = Petite image
timeline-without-picture = L'image manque cette fois : elle n'a pas pu être dessinée à temps. Repose la question dans une minute.
timeline-undated = Le lore ne donne aucune date pour { $name }.
quiz-changed = Le lore a changé depuis le début de cette partie, en voici donc une nouvelle.
message-nothing-together = Rien dans le lore ne relie ces éléments. Ouvre l'un d'eux pour voir ce qu'il en dit.
random-nothing = Aucune entrée ne répond à tout cela. Retire un critère, ou tire n'importe quelle entrée.
compare-no-counterpart = Je ne connais aucun équivalent de { $name } dans un autre univers. Choisis avec quoi comparer, ou tape { $example }
disputes-none = Je n'ai aucun désaccord consigné sur { $name }.
disputes-none-there = Je n'ai aucun désaccord consigné à cet endroit.
cited-summary = Le lore s'y appuie pour { $counts }.
source-unknown = Je ne connais aucune œuvre nommée { $name }.
source-no-story = Je ne connais aucun épisode ni film où cela se passe : { $name }.
cited-nothing = Le lore cite ses parties, non l'œuvre entière.
timeline-nothing-in-years = Rien n'est consigné pour ces années.
timeline-nothing-of-entry = Rien n'est consigné sur { $name } pour ces années.
section-others = Autres entrées de ce nom
section-also-called = Aussi sous ce nom
nearest-years = Années les plus proches : { $years }.
quiz-answer = Réponse
section-work = À propos de l'œuvre
report-work = Source (épisode ou livre)
help-unknown = Il n'y a pas de commande nommée { $name }. Choisis-en une ci-dessous, ou regarde { $command }.
no-such-month = Le mois { $month } n'existe pas : une année n'en compte que douze. Essaie { $example }.
no-such-day = Le { $date } n'existe pas : { $month } a { $days } jours. Essaie { $example }.
quiz-too-little = Il reste trop peu de choses pour en faire une question honnête.
compare-counts = Différent : { $differ }. Identique : { $alike }. D'un seul côté : { $single }.
unknown-command = Je n'ai pas cette commande. Tape { $slash } pour les voir toutes.
outdated = Ceci vient d'une autre version du bot. Pose la question à nouveau.
report-kept = Voici ton signalement, prêt pour le fichier de lore auquel il appartient. Envoie-le à la personne qui tient le lore de ce bot :
message-nothing = Ce message ne nomme rien que le lore connaisse
timeline = Chronologie
timeline-of = Chronologie de { $year }
help-try = Essayer
quiz-try-more = Essaie avec moins de filtres :
miss-no-name = Écris un nom après la commande, par exemple { $example }.
search-which = Écris ce que tu cherches, par exemple { $example }.
help-manner = Tape les noms comme tu t'en souviens : fautes de frappe, abréviations et immatriculations sont comprises. Les petits chiffres d'une réponse mènent à ses sources.
about-version = Version
quiz-most-right = Bien joué.
ask-what = Que puis-je demander ?
section-claims = Ce que dit chaque source
section-happened = Ce qui s'est passé
section-shared = Histoire commune
disputes-none-shown = Avec ton filtre, je n'ai aucun désaccord consigné sur { $name }.
timeline-between = Il y a des entrées entre { $from } et { $until }.
about-holdings = Ce que je sais
report-statement = Ce qui est écrit maintenant
report-correction = Ce qu'il faudrait écrire
message-title = Ce que dit le lore
help-title = Ce que tu peux demander
disputes = Là où les sources divergent
disputes-about = Là où les sources divergent sur { $name }
quiz-which-episode = Dans quel épisode cela s'est-il passé ?
quiz-which-film = Dans quel film cela s'est-il passé ?
quiz-which-game = Quel jeu ou quelle mission raconte cela ?
miss-which = Quelle entrée ?
quiz-which-work = Quelle œuvre raconte cela ?
source-which-title = Quelle œuvre ?
quiz-which-year = En quelle année cela s'est-il passé ?
about-works = { $count } œuvres et articles cités
quiz-chosen = Ton choix
quiz-answers = Tes réponses
report-failed = Ton signalement n'a pas pu être envoyé à ceux qui gèrent ce bot ; il est donc dans le journal du bot. Le voici, prêt pour le fichier de lore auquel il appartient :
report-logged = Ton signalement est dans le journal de ce bot, pour ceux qui le gèrent. Le voici, prêt pour le fichier de lore auquel il appartient :
report-sent = Ton signalement a été envoyé à ceux qui gèrent ce bot. Le voici, prêt pour le fichier de lore auquel il appartient :
date-circa = vers { $year }
as-of = situation en { $year }
receipt-by = par { $authors }
canon-meaning = canon : vu ou entendu à l'écran
date-century = { $number }e siècle
chart-disputed = contesté
date-early = début { $year }
chart-open-end = fin inconnue
fan-wiki = wiki de fans
fan-meaning = fan : écrit par des fans, pour des fans
compare-rest = pour le reste, ouvre l'une ou l'autre
date-from = { $precision ->
    [day] à partir du { $date }
    [vowel-day] à partir du { $date }
    [vowel-month] à partir d'{ $date }
    [circa] à partir d'environ { $year }
    [decade] à partir des { $date }
    [century] à partir du { $date }
   *[other] à partir de { $date }
 }
compare-hidden = masqué par ton filtre.
date-late = fin { $year }
license-unstated = licence non précisée
read-on = lu le { $date }
read-revision = révision { $number }
licensed-meaning = sous licence : publié avec autorisation, mais pas à l'écran
receipt-line = collection : { $line }
lore-version = lore { $version }
date-mid = mi-{ $year }
help-required = obligatoire
chart-open = aucune source ne dit combien de temps
not-stated = non précisée
compare-filtered = masqué par ton filtre
receipt-released = sortie : { $date }
page-of = page { $number } sur { $of }
page-of-then = page { $number } sur { $of }, puis { $next }
quiz-question = question { $number } sur { $of }
real-world-meaning = monde réel : sur notre propre monde
quiz-score = score : { $right } sur { $of }
season-episode = saison { $season }, épisode { $episode }
receipt-set-in = époque : { $times }
receipt-uses = { $count ->
    [one] { $count } citation ici
   *[other] { $count } citations ici
 }
report-unknown-work = le lore ne connaît pas encore cette œuvre. Complète en haut ce qui manque.
compare-silent = non consigné
name-with-article = { $name }
name-in-universe = { $name } ({ $universe })
date-until = { $precision ->
    [day] jusqu'au { $date }
    [vowel-day] jusqu'au { $date }
    [early] jusqu'au { $date }
    [mid] jusqu'à la { $date }
    [late] jusqu'à la { $date }
    [circa] jusque vers { $year }
    [decade] jusqu'aux { $date }
    [century] jusqu'au { $date }
   *[other] jusqu'en { $date }
 }
chart-subtitle = qui tenait quoi, qui dirigeait, ce qui s'est passé
wiki-article = article de wiki
chart-gap = années omises
date-year = { $year }
cited-statements = { $statements } sur { $entries }
compare-title = { $one } et { $two }
timeline-events = { $count } événements ; leurs numéros dans l'image correspondent à ceux du texte ci-dessous.
status-in-year = En { $year } : { $label }
not-a-date = { $words } n'est pas une date. Essaie { $year } ou { $example }.
seen-unknown = Je ne connais pas { $words }, donc je masque tout ce qui pourrait te spoiler. Indique le dernier épisode que tu as vu, avec sa série, sous la forme { $episode } ou { $season } ; ou { $nothing } si tu n'en as vu aucun.
series-is-no-entry = { $name } est une série, pas une entrée. Ce qui en est dit se trouve sous { $example }
not-a-year = { $words } n'est pas une année. Essaie { $example }.
hit-other-kind = { $name } est { $kind }, pas { $asked }.
hit-not-in-series = Je ne sais rien de ce que { $name } a fait dans { $series }.
hit-read-as = Lu comme { $name }.
hit-likeliest = Rien de ce que je connais ne porte ce nom ; voici ce qui correspond le mieux.
hit-read-as-year = { $words } lu comme l'année { $year }.
hit-read-without = Lu sans { $words }.
quiz-result = { $right } sur { $of }
years = { $from } à { $until }
results-range = { $first } à { $last } sur { $of }
day-month = { $day } { $month }
day-month-year = { $day } { $month } { $year }
continued = { $title } (suite)
pair = { $one }, { $two }
lead-in = { $words } :{" "}
in-brackets = {" "}({ $words })
full-stop = { $words }.
compare-alike = { $label } : identique
compare-single = { $label } : d'un seul côté
compare-differ = { $label } : différent
chart-band = { $title } : { $values }.
timeline-about = { $years } : { $universes }. { $events }
date-decade = années { $year }
help-option = { $name }{ $required } : { $description }.
date-span = { $from }–{ $until }
date-between = entre { $from } et { $until }
day-span = { $first }–{ $last } { $month } { $year }
month-year = { $month } { $year }
filter-seen = Spoilers masqués après { $seen }.
filter-seen-nothing = Tous les spoilers masqués (rien vu pour l'instant).
not-a-choice = { $words } n'existe pas pour { $option }. Valeurs possibles : { $choices }.
not-an-option = { $words } n'existe pas pour { $command }. Options possibles : { $options }.
count-disputes = { $count ->
    [one] 1 désaccord
   *[other] { $count } désaccords
 }
status-last = Dernière mention en { $year } : { $label }
status-last-dated = Dernière mention ({ $date }) : { $label }
status-none-before = Rien de daté avant { $year }.
status-next = Prochaine mention en { $year }.
status-visit = En { $year }, bien avant les autres informations (dès { $first }) :
status-few-before = À part quelques mentions isolées, les informations commencent en { $first }.
fact-last = En dernier :
status-not-yet-born = Pas encore de ce monde en { $year } : { $label }
status-not-yet-launched = Pas encore en service en { $year } : { $label }
status-not-yet-founded = N'existait pas encore en { $year } : { $label }
as-shown = tel que vu en { $year }
miss-mentioned = Mentionné dans le lore
miss-elsewhere = Ailleurs
search-memory-alpha = Chercher sur Memory Alpha
scope = { $entries } entrées, { $works } œuvres
compare-unequal = { $one } est { $kind }, { $two } est { $other } : il y a peu à comparer.
show-short = Version courte
per-wiki = selon { $wiki }
report-incomplete = Un signalement demande les deux : ce que le lore devrait dire, et l'épisode ou le livre qui le dit.
aired = sortie : { $date }
released = sortie : { $date }
stardate = date stellaire { $stardate }
season = Saison { $season }
open-episode = Ouvrir un épisode
more-episodes = { $count ->
    [one] { $count } autre épisode
   *[other] { $count } autres épisodes
 }
section-appearances = Qui et quoi y figure
section-first-seen = Ici pour la première fois, à ma connaissance
series-summary = { $episodes } épisodes en { $seasons ->
    [one] 1 saison
   *[other] { $seasons } saisons
 }, du { $first } au { $last }. { $statements } informations du lore s'appuient dessus.

## What commands and options do
command-lookup = Chercher par le nom : personne, vaisseau, lieu, épisode, année…
command-onthisday = Ce qui s'est passé un jour ou une année, et ce qui est sorti ce jour-là
command-timeline = En image, ce qui s'est passé autour d'une entrée ou en certaines années : qui tenait quoi, quand
command-search = Chercher des mots dans tout le lore
command-message = Ce que dit le lore de ce que nomme un message
command-source = Chercher un épisode, un film, un livre, un jeu ou une série, et ce que le lore en tire
command-disputes = Là où les sources divergent, et ce que dit chacune
command-compare = Comparer deux entrées : ce qui diffère, ce qui est identique
command-random = Une entrée au hasard
command-quiz = Cinq questions, avec les sources des réponses
command-report = Signaler une erreur dans le lore
command-help = Ce que tu peux demander, avec des exemples
command-about = Version, contenu, licences, confidentialité, et où signaler une erreur
option-lookup-name = Son nom, ou une partie ; choisis dans la liste ou tape-le
option-universe = Quel univers, si le nom existe dans plusieurs
option-hide = Ne montrer la réponse qu'à moi
option-as-of = Montrer ce qu'il en était cette année-là, et rien d'ultérieur
option-continuity = Les sources à retenir
option-seen = Ce que tu as vu en dernier, comme DS9 4x20 ou TNG tout, DS9 saison 3 ; masque les spoilers
option-onthisday-year = Une année, comme 2372 ; sinon, cette année
option-onthisday-month = Un mois, de 1 à 12 ; sinon, ce mois-ci
option-onthisday-day = Un jour du mois ; sinon, aujourd'hui ou le mois entier
option-onthisday-stardate = Une date stellaire, comme 41153.7
option-timeline-name = Le sujet ; à omettre pour n'indiquer que des années
option-timeline-from = La première année, par exemple 2370
option-timeline-until = La dernière année, par exemple 2377
option-timeline-picture = Une image large, ou l'image entière, quelle que soit sa hauteur
option-search-words = Les mots à chercher ; les résultats qui les contiennent tous viennent en premier
option-search-kind = Seulement ce genre d'entrées
option-search-from = Seulement cette année-là ou après
option-search-until = Seulement cette année-là ou avant
option-source-name = Son titre, un épisode comme DS9 4x20, ou une série comme DS9
option-disputes-name = Sur une seule entrée
option-compare-name = La première des deux entrées
option-compare-with = La seconde ; sinon, son équivalent dans un autre univers
option-random-kind = Quel genre d'entrée
option-quiz-difficulty = À quel point ce qui est demandé est connu
option-report-name = L'entrée qui contient l'erreur
option-report-statement = Ce qui est écrit maintenant ; laisse tout le reste vide pour obtenir un formulaire
option-report-correction = Ce qu'il faudrait écrire, avec tes propres mots
option-report-work = La source : un épisode comme DS9 4x20, ou un livre et la page
option-help-command = Une commande en détail
option-detail = Une réponse courte, ou tout d'un coup
command-episode = Chercher un épisode ou un film : sa date de sortie, ce qui s'y passe, qui y figure
option-episode-name = Son titre, un numéro comme DS9 4x20, ou ce qui s'y passe

## Counts
more-facts = { $count ->
    [one] { $count } fait de plus
   *[other] { $count } faits de plus
 }
more-events = { $count ->
    [one] { $count } événement de plus
   *[other] { $count } événements de plus
 }
more-claims = { $count ->
    [one] { $count } affirmation de plus
   *[other] { $count } affirmations de plus
 }
more-notes = { $count ->
    [one] { $count } note de plus
   *[other] { $count } notes de plus
 }
more-statements = { $count ->
    [one] { $count } information de plus
   *[other] { $count } informations de plus
 }
more-entries = { $count ->
    [one] { $count } entrée de plus
   *[other] { $count } entrées de plus
 }
more-works = { $count ->
    [one] { $count } œuvre de plus
   *[other] { $count } œuvres de plus
 }
more-articles = { $count ->
    [one] { $count } article de plus
   *[other] { $count } articles de plus
 }
more-parts = { $count ->
    [one] { $count } partie de plus
   *[other] { $count } parties de plus
 }
more-others = { $count ->
    [one] { $count } entrée de plus
   *[other] { $count } entrées de plus
 }
more-names = { $count ->
    [one] { $count } nom de plus
   *[other] { $count } noms de plus
 }
count-statements = { $count ->
    [one] { $count } information
   *[other] { $count } informations
 }
count-events = { $count ->
    [one] { $count } événement
   *[other] { $count } événements
 }
count-entries = { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
 }

## Words of the rows of commands and kinds
label-affiliation = Affiliation
label-allies = Alliés
label-another-alternate-reality = Une autre réalité alternative
label-armament = Armement
label-born = Naissance
label-built-at = Lieu de construction
label-canon-and-licensed-works = Canon et œuvres sous licence
label-canon-only = Canon uniquement
label-capital = Capitale
label-class = Classe
label-commander = Commandant
label-commanders = Commandants
label-conflict = Conflit
label-crew = Équipage
label-date = Date
label-decks = Ponts
label-defenses = Défenses
label-died = Décès
label-easy = Facile
label-enemies = Ennemis
label-everything-fan-wikis-too = Tout, même les wikis de fans
label-faction = Faction
label-family = Famille
label-founded = Fondation
label-function = Fonction
label-government = Gouvernement
label-hard = Difficile
label-held-by = Aux mains de
label-homeworld = Planète d'origine
label-traits = Caractéristiques
label-made-by = Fabriqué par
label-top-speed = Vitesse maximale
label-cause = Cause
label-losses = Pertes
label-residence = Résidence
label-inhabitants = Habitants
label-kelvin-timeline = ligne temporelle Kelvin
label-language = Langue
label-launched = Lancement
label-layout = Agencement
label-leader = Dirigeant
label-location = Localisation
label-look-up-a-battle-or-a = Chercher une bataille ou une guerre
label-look-up-a-class-of-ship = Chercher une classe de vaisseaux ou de stations
label-look-up-a-person = Chercher une personne
label-look-up-a-planet-a-system = Chercher une planète, un système, un secteur ou un autre lieu
label-look-up-a-power-an-alliance = Chercher une puissance, une alliance, une flotte ou un autre groupe
label-look-up-a-ship-by-name = Chercher un vaisseau par son nom ou son immatriculation
label-look-up-a-space-station-who = Chercher une station spatiale : qui la tenait, quand, et ce qui s'y est passé
label-look-up-a-species = Chercher une espèce
label-look-up-a-technology-a-material = Chercher une technologie, un matériau, un objet ou un titre
label-members = Membres
label-military = Forces armées
label-mirror-universe = Univers miroir
label-normal = Normal
label-occupation = Profession
label-outcome = Issue
label-person = Personne
label-place = Lieu
label-posting = Affectation
label-prime-universe = Univers principal
label-real-world = Monde réel
label-rank = Grade
label-registry = Immatriculation
label-role = Rôle
label-ship = Vaisseau
label-sides = Camps
label-species = Espèce
label-station = Station
label-status = Statut
label-technology = Technologie
label-thing = Chose
label-title = Titre
label-type = Type
label-used-by = Utilisé par
question-what-is-this = Qu'est-ce que c'est ?
question-what-was-the-capital-of = Quelle capitale avait { $name }{ $time } ?
question-what-was-the-occupation-of = Quel métier exerçait { $name }{ $time } ?
question-where-did-serve = Où servait { $name }{ $time } ?
question-where-was-built = Où a été construit { $name } ?
question-which-class-did-belong-to = À quelle classe appartenait { $name } ?
question-which-class-is-this = Quelle est cette classe ?
question-which-conflict-is-this = Quel est ce conflit ?
question-which-people-did-belong-to = À quel peuple appartenait { $name } ?
question-which-people-is-this = Quel est ce peuple ?
question-which-people-stood-behind = Quel peuple était derrière { $name }{ $time } ?
question-which-place-is-this = Quel est ce lieu ?
question-which-power-did-belong-to = À quelle puissance appartenait { $name }{ $time } ?
question-which-power-did-serve = Au service de quelle puissance était { $name }{ $time } ?
question-which-power-or-group-did-belong = À quelle puissance ou à quel groupe appartenait { $name }{ $time } ?
question-which-power-or-group-is-this = Quelle puissance ou quel groupe est-ce ?
question-which-power-ruled = Quelle puissance régnait sur { $name }{ $time } ?
question-which-power-used-ships-of-this = Quelle puissance utilisait des vaisseaux de cette classe : { $name } ?
question-which-rank-did-hold = Quel grade avait { $name }{ $time } ?
question-which-registry-did-have = Quel numéro d'immatriculation avait { $name } ?
question-which-ship-is-this = Quel est ce vaisseau ?
question-which-station-is-this = Quelle est cette station ?
question-which-title-did-bear = Quel titre portait { $name }{ $time } ?
question-which-world-was-home-to-this = Quel monde était le foyer de cette espèce : { $name } ?
question-who-commanded = Qui commandait { $name }{ $time } ?
question-who-held = Aux mains de qui était { $name }{ $time } ?
question-who-is-this = Qui est-ce ?
question-who-led = Qui dirigeait { $name }{ $time } ?
question-who-was-an-ally-of = Qui avait { $name } pour allié{ $time } ?
word-a-class = une classe
word-a-conflict = un conflit
word-a-faction = une faction
word-a-person = une personne
word-a-place = un lieu
word-a-ship = un vaisseau
word-a-species = une espèce
word-a-station = une station
word-a-thing = une chose
word-alternate-reality = réalité alternative
word-anthology = anthologie
word-auction-lot = lot d'enchères
word-canon = canon
word-classes = classes
word-comic = bande dessinée
word-conflicts = conflits
word-e-book = livre numérique
word-episode = épisode
word-factions = factions
word-fan = fan
word-film = film
word-game = jeu
word-licensed = sous licence
word-mirror-universe = univers miroir
word-novel = roman
word-novella = novella
word-people = personnes
word-places = lieux
word-prime-universe = univers principal
word-production-note = note de production
word-real-world = monde réel
word-reference-book = ouvrage de référence
word-ships = vaisseaux
word-short-story = nouvelle
word-species = espèces
word-stations = stations
word-things = choses
word-wiki-article = article de wiki
label-short = Court
label-landscape = Paysage
label-portrait = Portrait
label-everything = Tout
