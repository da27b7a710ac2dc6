### The fixed words, in the messages of en.ftl.

help-number = Un nombre de { $least } à { $most }.
help-choices = Au choix : { $choices }.
and-more = et { $count } de plus
asked-from = (à partir de { $date })
asked-between = ({ $from }–{ $until })
asked-in-the = ({ $date })
asked-in = ({ $date })
asked-on = ({ $date })
asked-until = (jusqu'à { $date })
list-separator = {", "}
source-in = dans { $work }
held-since = depuis { $date }
held-until = jusqu'en { $date }
first-of-month = 1er
timeline-alt = Une frise chronologique : { $title }, { $years }.
quiz-some-right = Un bon début.
timeline-what = Une chronologie demande un nom ou des années. Essaie { $name } ou { $years }.
about-entry = À propos de { $name }
timeline-alt-text = Tout cela est dit aussi dans le texte de ce message.
disputes-all = Tout ce qui est contesté
random-nothing-title = Aucun résultat
random-another = Une autre
about-purpose = Je réponds aux questions sur les personnes, les vaisseaux, les lieux et les années de Star Trek. Chaque phrase porte sa source ; là où les sources divergent, tu les as toutes.
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
compare-same-twice = Les deux noms désignent { $name }. Lesquels veux-tu comparer ? Choisis le second ci-dessous, ou tape { $example }
work-by = Par
continuity-canon = Canon
compare-with-what = Comparer avec quoi ?
compare-name-with = Comparer { $name } avec
compiled-from = Établi à partir de
cited-compiled = Établi à partir de là : { $entries }.
report-statement-hint = Copie la phrase fausse. Laisse vide s'il manque quelque chose.
report-work-hint = DS9 4x20, ou le titre et la page d'un livre
did-you-mean = Tu voulais dire
did-you-mean-another = Tu pensais à autre chose ?
random-everything = Tirer parmi tout
disputes-manner = Chaque affirmation figure avec sa source ; aucune n'est tenue pour la vérité.
section-compiled = Entrées établies à partir de là
about-entries = Entrées : { $count } ({ $kinds })
section-events = Événements
about-events = Événements : { $count }
quiz-all-right = Tout est juste.
continuity-fan = Fans
help-example = Par exemple
quiz-going-by = D'après
section-history = Histoire
help-message-commands = Dans le menu d'un message, sous Applications
section-released = Dans le monde réel
section-in-lore = Dans Star Trek
open-whole = Dans { $work }
privacy-sees = Il voit les commandes qu'on lui donne, et un message seulement si quelqu'un choisit une commande dans le menu de ce message. Il n'a pas demandé à Discord le contenu des messages.
privacy-stores = Il ne conserve rien. Une erreur que tu signales est transmise à qui gère ce bot, et c'est tout.
privacy-log = Son journal contient le nom de la commande, l'entrée, le résultat et le temps pris : ni qui a demandé, ni ce qui a été tapé, sauf une erreur signalée.
section-parts = Ses parties dans le lore
work-kind = Nature
work-license = Licence du texte
about-licenses = Licences
continuity-licensed = Sous licence
work-line = Gamme
filter-spoilers = { $count ->
    [one] { $count } ligne masquée pour éviter un spoiler (après { $seen }).
   *[other] { $count } lignes masquées pour éviter les spoilers (après { $seen }).
 }
work-address = En savoir plus
help-lookups = Chercher quelque chose
about-lore-license = Lore : { $license }, avec mention dans chaque réponse des articles dont il est tiré
quiz-missed = Raté
page-more = Suite
help-more = Autres questions
source-which = Nomme une œuvre par son titre, ou un épisode par son numéro. Voici celles dont le lore tire le plus :
section-named = Nommé dans ce message
quiz-next = Suivante
next-release = Ensuite au calendrier : { $date }, { $work }.
timeline-no-events = Aucun événement, seulement ce qui a duré.
search-unmatched = Aucun résultat pour { $words }. Résultats proches : { $count }
search-nothing = Aucun résultat pour { $words }.
help-unknown-title = Commande inconnue
timeline-none-title = Pas de chronologie
quiz-none-right = Aucune cette fois, mais les preuves sont à toi.
miss-title = Absent du lore
quiz-wrong = Pas cette fois
no-release-in-month = Rien n'est sorti ce mois-là.
no-release-on-day = Rien n'est sorti ce jour-là.
nothing-on-day = Rien n'est consigné pour ce jour.
nothing-in-month = Rien n'est consigné pour ce mois.
nothing-in-universe = Rien n'y est consigné pour { $year } ({ $universe }).
nothing-in-year = Rien n'est consigné pour { $year }.
nothing-more-in-year = Rien d'autre n'est consigné pour { $year }.
hit-other-universe = Rien de ce nom n'y est connu : { $universe }.
work-number = Numéro
on-this-day = En ce jour
help-pick = Une commande en détail
timeline-one-event = Un événement ; son numéro dans l'image est celui du texte dessous.
report-correction-hint = Une phrase avec tes propres mots.
not-the-asker = Seule la personne qui a posé la question peut retirer cette réponse.
open-part = Ouvrir une partie
open-work = Ouvrir une œuvre
open-entry = Ouvrir une entrée
open-name = Ouvrir { $name }
help-options = Options
work-part-of = Fait partie de
pick-one = Choisis dans la liste
quiz-again = Rejouer
disputes-count-entries = Points sur lesquels les sources divergent : { $count }, entrées concernées : { $entries }.
disputes-count = Points sur lesquels les sources divergent : { $count }.
about-reporting = Appuie sur « Signaler une erreur » sous une réponse, ou écris { $command }. Dis ce qui est faux, ce qui est juste, et quelle œuvre le prouve.
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
source-several-title = Plusieurs œuvres
show-everything = Tout afficher
show-to-everyone = Montrer à tout le monde
compare-kicker = Côte à côte
about-wrong = Quelque chose ne va pas ?
sources = Sources
section-disputes = Les sources divergent
sources-for = Sources pour { $name }
about-trademarks = Star Trek et les marques associées appartiennent à leurs propriétaires. Ceci est une œuvre de fans non officielle.
section-statements = Informations
filter-continuity = Masqué par ton filtre : { $counts }.
filter-later = { $count ->
    [one] { $count } information postérieure à { $year } masquée.
   *[other] { $count } informations postérieures à { $year } masquées.
 }
search-results = Résultats pour { $words } : { $count }
about-statements = Informations : { $count } ({ $continuities })
report-thanks = Merci de prendre soin de { $name }
refused-title = Je n'ai pas compris
source-several = Ce peut être l'une de ces œuvres :
miss-no-entry = Je n'ai aucune entrée sur { $name }.
timeline-undated = Le lore ne donne aucune date pour { $name }.
quiz-changed = Le lore a changé depuis le début de cette partie, en voici donc une nouvelle.
message-nothing-together = Rien dans le lore ne les relie. Ouvre l'une des entrées pour voir ce qu'il en dit.
random-nothing = Aucune entrée ne répond à tout cela. Demande moins, ou tire n'importe quelle entrée.
compare-no-counterpart = { $name } n'a pas d'équivalent dans un autre univers. Choisis avec quoi comparer, ou tape { $example }
disputes-none = Les sources s'accordent sur { $name }.
disputes-none-there = Là, les sources s'accordent.
cited-summary = Le lore s'y appuie pour { $counts }.
source-unknown = Je n'ai aucune œuvre nommée { $name }.
cited-nothing = Le lore cite ses parties, non l'œuvre entière.
timeline-nothing-in-years = Le lore ne raconte rien de ces années.
timeline-nothing-of-entry = Le lore ne raconte rien de { $name } en ces années.
section-others = Autres entrées de ce nom
nearest-years = Années les plus proches : { $years }.
quiz-answer = Réponse
section-work = À propos
report-work = Source (épisode ou livre)
help-unknown = Il n'y a pas de commande du nom de { $name }. Toutes celles qui existent sont dans le menu ci-dessous, et dans { $command }.
no-such-month = Il n'y a pas de mois { $month } : une année en a douze. Essaie { $example }.
no-such-day = Le { $date } n'existe pas : { $month } a { $days } jours. Essaie { $example }.
quiz-too-little = Trop peu de choses peuvent être dites ici pour en faire une question honnête.
compare-counts = Différent : { $differ }. Identique : { $alike }. Chez l'une seulement : { $single }.
unknown-command = Je n'ai plus cette commande. Tape { $slash } pour les voir toutes.
outdated = Ceci vient d'une autre version du bot. Pose la question à nouveau.
report-kept = Voici ton signalement, prêt pour le fichier de lore auquel il appartient. Envoie-le à la personne qui tient le lore de ce bot :
message-nothing = Ce message ne nomme rien que le lore connaisse
timeline = Chronologie
timeline-of = Chronologie de { $year }
help-try = Essayer
quiz-try-more = Essaie avec davantage :
miss-no-name = Écris un nom après la commande, par exemple { $example }.
help-manner = Tape les noms comme tu t'en souviens : fautes de frappe, abréviations et immatriculations sont comprises. Les petits chiffres d'une réponse mènent à ses sources.
about-version = Version
quiz-most-right = Bonne mémoire.
ask-what = Que puis-je demander ?
section-claims = Ce que dit chacune
section-happened = Ce qui s'est passé
section-shared = Ce qui est arrivé aux deux
disputes-none-shown = Ce qui est affiché ici ne contient pas deux affirmations contradictoires sur { $name }.
timeline-between = Ce qu'il raconte se situe entre { $from } et { $until }.
about-holdings = Ce qu'il contient
report-statement = Ce qui est écrit maintenant
report-correction = Ce qu'il faudrait écrire
message-title = Ce que dit le lore
help-title = Ce que tu peux demander
disputes = Là où les sources divergent
disputes-about = Là où les sources divergent sur { $name }
quiz-which-episode = Quel épisode raconte cela ?
quiz-which-film = Quel film raconte cela ?
quiz-which-game = Quel jeu ou quelle mission raconte cela ?
miss-which = Lequel ?
quiz-which-work = Quelle œuvre raconte cela ?
source-which-title = Quelle œuvre ?
quiz-which-year = En quelle année cela s'est-il passé ?
about-works = Œuvres et articles cités : { $count }
quiz-chosen = Ton choix
quiz-answers = Tes réponses
report-failed = Ton signalement n'a pas pu être envoyé à ceux qui gèrent ce bot ; il est donc dans le journal du bot. Le voici, prêt pour le fichier de lore auquel il appartient :
report-logged = Ton signalement est dans le journal de ce bot, pour ceux qui le gèrent. Le voici, prêt pour le fichier de lore auquel il appartient :
report-sent = Ton signalement a été envoyé à ceux qui gèrent ce bot. Le voici, prêt pour le fichier de lore auquel il appartient :
date-circa = vers { $year }
as-of = situation en { $year }
receipt-by = par { $authors }
canon-meaning = canon : vu et entendu à l'écran
date-century = { $number }e siècle
chart-disputed = contesté
date-early = début { $year }
chart-open-end = fin non racontée
fan-wiki = wiki de fans
fan-meaning = fan : écrit par des fans, pour des fans
compare-rest = pour le reste, ouvre l'une ou l'autre
date-from = à partir de { $date }
compare-hidden = masqué dans cette vue.
date-late = fin { $year }
license-unstated = licence non précisée
licensed-meaning = sous licence : publié avec autorisation, mais pas à l'écran
receipt-line = gamme : { $line }
lore-version = lore { $version }
date-mid = mi-{ $year }
help-required = obligatoire
chart-open = aucune source ne dit combien de temps
not-stated = non précisée
compare-filtered = pas montré dans cette vue
receipt-released = sortie : { $date }
page-of = page { $number } sur { $of }
page-of-then = page { $number } sur { $of }, puis { $next }
quiz-question = question { $number } sur { $of }
real-world-meaning = monde réel : sur notre propre monde
quiz-score = score { $right } sur { $of }
season-episode = saison { $season }, épisode { $episode }
receipt-set-in = époque : { $times }
receipt-uses = informations qui s'appuient dessus ici : { $count }
report-unknown-work = le lore ne connaît pas encore cette œuvre. Ce qu'il reste à remplir se trouve en haut.
compare-silent = non consigné
name-with-article = { $name }
name-in-universe = { $name } ({ $universe })
date-until = jusqu'en { $date }
chart-subtitle = qui tenait quoi, qui dirigeait, ce qui s'est passé
wiki-article = article de wiki
chart-gap = années omises
date-year = { $year }
cited-statements = { $statements } sur { $entries }
compare-title = { $one } et { $two }
timeline-events = { $count } événements ; leurs numéros dans l'image sont ceux du texte dessous.
status-in-year = En { $year } : { $label }
not-a-date = { $words } n'est pas une date. Essaie { $year } ou { $example }.
seen-unknown = Je ne connais pas { $words }, donc je masque tout ce qui pourrait te spoiler. Écris le dernier épisode que tu as vu comme { $episode } ou { $season }.
not-a-year = { $words } n'est pas une année. Essaie { $example }.
hit-other-kind = { $name } est { $kind }, pas { $asked }.
quiz-result = { $right } sur { $of }
years = { $from } à { $until }
results-range = { $first } à { $last } sur { $of }
day-month = { $day } { $month }
day-month-year = { $day } { $month } { $year }
continued = { $title } (suite)
pair = { $one }, { $two }
heading = { $words } :
compare-alike = { $label } : identique
compare-single = { $label } : chez l'une seulement
compare-differ = { $label } : différent
chart-band = { $title } : { $values }.
timeline-about = { $years } : { $universes }. { $events }
date-decade = années { $year }
help-option = { $name }{ $required } : { $description }.
date-span = { $from }–{ $until }
day-span = { $first }–{ $last } { $month } { $year }
month-year = { $month } { $year }
filter-seen = Révélations masquées après { $seen }.
not-a-choice = Je ne connais pas { $words } pour { $option }. Valeurs possibles : { $choices }.
count-disputes = { $count ->
    [one] 1 désaccord
   *[other] { $count } désaccords
 }
status-last = Dernière mention en { $year } : { $label }
status-none-before = Rien de consigné avant { $year }.
last-shown = vu pour la dernière fois en { $year }
miss-mentioned = Mentionné dans le lore
miss-elsewhere = Ailleurs
search-memory-alpha = Chercher sur Memory Alpha
scope = { $entries } entrées, { $works } œuvres
compare-unequal = { $one } est { $kind }, { $two } est { $other } : il y a peu à comparer.
show-short = Version courte
per-wiki = selon { $wiki }
report-incomplete = Un signalement demande les deux : ce que le lore devrait dire, et l'épisode ou le livre qui le dit.
aired = sorti le { $date }
stardate = date stellaire { $stardate }
season = Saison { $season }
open-episode = Ouvrir un épisode
more-episodes = { $count ->
    [one] { $count } autre épisode
   *[other] { $count } autres épisodes
 }
section-appearances = Qui et quoi y figure
section-first-seen = Vu ici pour la première fois
series-summary = { $episodes } épisodes en { $seasons ->
    [one] 1 saison
   *[other] { $seasons } saisons
 }, du { $first } au { $last }. { $statements } énoncés du lore s'appuient dessus.

## What commands and options do
command-lookup = Chercher n'importe quoi par son nom : une entrée de toute sorte, une œuvre, une année
command-onthisday = Un jour et une année du lore, et ce qui est sorti ce jour-là dans notre monde
command-timeline = Une image de qui tenait quoi et quand, et de ce qui s'est passé, dans les deux univers
command-search = Chercher des mots dans tout ce que dit le lore
command-message = Ce que dit le lore des entrées, œuvres et années que nomme un message
command-source = Chercher un épisode, un livre, un jeu ou un article : tout ce que le lore en tire
command-disputes = Là où les sources divergent : ce que dit chacune, sur une entrée ou sur toutes
command-compare = Deux entrées côte à côte : ce qui diffère, ce qui est pareil, ce qu'on ne sait que d'une
command-random = Une entrée au hasard
command-quiz = Cinq questions sur le lore, preuves à l'appui
command-report = Signaler une erreur dans le lore
command-help = Ce que tu peux demander, avec un exemple chacun ; ou une commande en détail
command-about = Version, contenu du lore, licences, confidentialité, et où signaler une erreur
option-lookup-name = Son nom, ou une partie ; choisis dans la liste ou écris librement
option-universe = L'univers que tu veux dire, si le nom existe dans plusieurs
option-hide = N'afficher la réponse qu'à moi
option-as-of = Raconter ce qu'il en était cette année-là, et rien d'ultérieur
option-continuity = Quelles sources retenir : l'écran seul, aussi les œuvres sous licence, ou même les wikis de fans
option-seen = Ce que tu as vu en dernier, comme DS9 4x20 ou DS9 season 3 ; la suite est masquée
option-onthisday-year = Une année, comme 2372 ; sinon, cette année
option-onthisday-month = Un mois, de 1 à 12 ; sinon, ce mois-ci
option-onthisday-day = Un jour du mois ; sinon, aujourd'hui ou le mois entier
option-timeline-name = Le sujet ; choisis dans la liste, tape librement, ou laisse vide et donne des années
option-timeline-from = La première année, par exemple 2370
option-timeline-until = La dernière année, par exemple 2377
option-search-words = Ce qu'il faut chercher ; les informations avec tous les mots viennent d'abord
option-search-kind = Seulement ce qui est dit de ce genre d'entrées
option-search-from = Seulement ce qui valait cette année-là ou après
option-search-until = Seulement ce qui valait cette année-là ou avant
option-source-name = Son titre, ou un épisode comme DS9 4x20 ; choisis dans la liste ou écris librement
option-disputes-name = Pour une seule entrée ; choisis dans la liste ou écris librement
option-compare-name = La première des deux entrées ; choisis dans la liste ou écris librement
option-compare-with = La seconde ; sinon, son équivalent dans un autre univers
option-random-kind = Quel type d'entrée
option-quiz-difficulty = Les questions faciles portent sur ce dont le lore parle le plus, les difficiles sur le reste
option-report-name = L'entrée qui contient l'erreur ; choisis dans la liste ou écris librement
option-report-statement = Ce qui est écrit maintenant ; sans cela et le reste, un formulaire s'ouvre
option-report-correction = Ce qu'il faudrait écrire, avec tes propres mots
option-report-work = L'œuvre qui le confirme, comme DS9 4x20 ou le titre et la page d'un roman
option-help-command = Une commande en détail
option-detail = Une réponse courte, ou tout d'un coup
command-episode = Chercher un épisode ou un film : date, histoire, personnages
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
label-another-alternate-reality = Autre réalité alternative
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
label-kelvin-timeline = Ligne temporelle Kelvin
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
question-what-was-the-capital-of = Quelle était la capitale de { $name }{ $time } ?
question-what-was-the-occupation-of = Quel était le métier de { $name }{ $time } ?
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
question-which-power-or-group-did-belong = À quelle puissance ou quel groupe appartenait { $name }{ $time } ?
question-which-power-or-group-is-this = Quelle est cette puissance ou ce groupe ?
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
question-who-was-an-ally-of = Qui était l'allié de { $name }{ $time } ?
question-whose-home-was = De qui { $name } était-il le foyer ?
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
word-comic = bande dessinée
word-e-book = livre numérique
word-episode = épisode
word-fan = fan
word-film = film
word-game = jeu
word-licensed = sous licence
word-mirror-universe = univers miroir
word-novel = roman
word-novella = novella
word-prime-universe = univers principal
word-production-note = note de production
word-real-world = monde réel
word-reference-book = ouvrage de référence
word-short-story = nouvelle
word-wiki-article = article de wiki
label-short = Court
label-everything = Tout
