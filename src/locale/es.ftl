### The fixed words, in the messages of en.ftl.

help-number = Un número de { $least } a { $most }.
help-choices = A elegir: { $choices }.
and-more = y { $count } más
asked-from = ({ $time })
asked-between = ({ $from }–{ $until })
asked-in-the = ({ $date })
asked-in = ({ $date })
asked-on = ({ $date })
asked-until = ({ $time })
list-separator = {", "}
source-in = en { $work }
held-since = { $precision ->
    [day] desde el { $date }
    [vowel-day] desde el { $date }
    [circa] desde alrededor de { $year }
    [decade] desde la { $date }
    [century] desde el { $date }
   *[other] desde { $date }
 }
first-of-month = 1
timeline-alt = Cronología en imagen: { $title }, { $years }.
quiz-some-right = Un buen comienzo.
timeline-what = Indica un nombre o unos años: { $name } o { $years }.
timeline-years-hint = Para buscar por años, escribe { $example }
about-entry = Sobre { $name }
timeline-alt-text = El texto de este mensaje lo dice todo.
disputes-all = Todas las discrepancias
random-nothing-title = Sin resultados
random-another = Otra entrada
about-purpose = Respondo preguntas sobre personajes, naves, lugares y años de Star Trek. Cada frase lleva su fuente; donde las fuentes discrepan, las tienes todas.
january = enero
february = febrero
march = marzo
april = abril
may = mayo
june = junio
july = julio
august = agosto
september = septiembre
october = octubre
november = noviembre
december = diciembre
page-back = Atrás
back-to-entry = Volver a { $name }
section-background = Trasfondo
compare-both = Ambas
compare-same-twice = Los dos nombres se refieren a { $name }. ¿Qué dos entradas quieres comparar? Elige la segunda abajo o escribe { $example }
compare-only-two = Solo puedo comparar dos entradas a la vez. Elige dos, por ejemplo { $example }
work-by = Autoría
continuity-canon = Canon
compare-with-what = ¿Con qué compararlo?
compare-name-with = Comparar { $name } con
compiled-from = Compilado a partir de
cited-compiled = Compiladas a partir de esta fuente: { $entries }.
report-statement-hint = Copia la frase que está mal. Deja esto vacío si falta algo.
report-work-hint = DS9 4x20, o el título y la página de un libro
did-you-mean = Quizá querías decir
did-you-mean-another = ¿Querías decir otra cosa?
random-everything = Cualquier entrada
disputes-manner = Cada versión va con su fuente; ninguna se da por cierta.
section-compiled = Entradas compiladas a partir de esta fuente
about-entries = { $count } entradas: { $kinds }
counted = { $count } { $what }
section-events = Sucesos
about-events = { $count } sucesos fechados
about-episodes = { $count } episodios: { $series }
about-films = { $count } películas
quiz-all-right = Todas correctas.
continuity-fan = Fans
help-example = Ejemplo
quiz-going-by = Según
section-history = Historia
help-message-commands = En el menú de un mensaje, en Aplicaciones
section-released = En el mundo real
section-in-lore = En Star Trek
around-year = en torno a { $year }
open-whole = En { $work }
privacy-sees = Veo los comandos que recibo, y un mensaje solo si alguien elige un comando en su menú. No he pedido a Discord acceso al contenido de los mensajes.
privacy-stores = No guardo nada. Un error del que avises llega a quienes mantienen este bot, y a nadie más.
privacy-log = Mi registro contiene el nombre del comando, la entrada, el resultado y el tiempo empleado: ni quién preguntó ni qué escribió, salvo los errores de los que se avisó.
section-parts = Sus partes
work-kind = Tipo
work-license = Licencia del texto
about-licenses = Licencias
continuity-licensed = Con licencia
work-line = Colección
filter-spoilers = { $count ->
    [one] 1 línea oculta por ser spoiler (después de { $seen }).
   *[other] { $count } líneas ocultas por ser spoilers (después de { $seen }).
 }
filter-spoilers-of-all = { $count ->
    [one] 1 línea oculta por ser spoiler (aún sin ver nada).
   *[other] { $count } líneas ocultas por ser spoilers (aún sin ver nada).
 }
work-address = Más información
help-lookups = Buscar algo
about-lore-license = Lore: { $license }; cada respuesta cita los artículos de los que procede
quiz-missed = Fallada
page-more = Más
help-more = Todo lo demás
source-which = Nombra una obra por su título, o un episodio por su número. Estas son las que más usa el lore:
section-named = Nombrado en este mensaje
quiz-next = Siguiente
next-release = Lo siguiente: { $date }, { $work }.
timeline-no-events = Sin sucesos concretos.
search-unmatched = Ningún resultado para { $words }. Resultados parecidos: { $count }
search-partial = Ningún resultado contiene todas estas palabras: { $words }. Resultados parecidos: { $count }
search-nothing = Ningún resultado para { $words }.
help-unknown-title = No existe ese comando
timeline-none-title = Sin cronología
quiz-none-right = Ninguna esta vez, pero te quedas con las fuentes.
miss-title = No está en el lore
miss-hidden-title = Oculto por ser spoiler
quiz-wrong = Esta vez no
no-release-in-month = No conozco ninguna obra que saliera en este mes.
no-release-on-day = No conozco ninguna obra que saliera en este día.
nothing-on-day = No hay nada registrado para este día.
nothing-in-month = No hay nada registrado para este mes.
nothing-in-universe = No hay nada registrado para { $year } en este universo ({ $universe }).
nothing-in-year = No hay nada registrado para { $year }.
nothing-more-in-year = No hay nada más registrado para { $year }.
hit-other-universe = No hay nada con ese nombre en este universo ({ $universe }).
work-number = Número
on-this-day = En este día
help-pick = Un comando en detalle
timeline-one-event = Un suceso; su número en la imagen corresponde al del texto de abajo.
report-correction-hint = Una frase con tus propias palabras.
not-the-asker = Solo quien hizo la pregunta puede quitar esta respuesta.
not-the-asker-title = Esta respuesta no es tuya
open-part = Abrir una parte
open-work = Abrir una obra
open-entry = Abrir una entrada
open-name = Abrir { $name }
help-options = Opciones
work-part-of = Parte de
pick-one = Elige una opción
quiz-again = Jugar de nuevo
disputes-count-entries = { $count ->
    [one] 1 discrepancia
   *[other] { $count } discrepancias
 } en { $entries ->
    [one] 1 entrada.
   *[other] { $entries } entradas.
 }
disputes-count = { $count ->
    [one] 1 discrepancia.
   *[other] { $count } discrepancias.
 }
about-reporting = Pulsa «Avisar de un error» bajo una respuesta o escribe { $command }. Di qué está mal, qué es lo correcto y qué episodio o libro lo dice.
about-privacy = Privacidad
about-versions = Programa { $program }, lore { $lore }
about-program-license = Programa: { $license }
work-publisher = Editorial
quiz = Quiz
continuity-real-world = Mundo real
related = Relacionado
work-released = Publicación
remove = Quitar
report = Avisar de un error
quiz-right-short = Correcta
quiz-right = ¡Correcto!
search = Búsqueda
quiz-see-score = Ver el resultado
work-series = Serie
work-set-in = Ambientación
source-several-title = ¿Qué obra?
show-everything = Mostrar todo
show-to-everyone = Mostrar a todos
compare-kicker = Lado a lado
about-wrong = ¿Algo está mal?
sources = Fuentes
section-disputes = Las fuentes discrepan
sources-for = Fuentes de { $name }
about-trademarks = Star Trek y las marcas relacionadas son de sus dueños. Este es un proyecto de fans no oficial.
section-statements = Afirmaciones
filter-continuity = Oculto por tu filtro: { $counts }.
filter-later = { $count ->
    [one] 1 afirmación posterior a { $year } oculta.
   *[other] { $count } afirmaciones posteriores a { $year } ocultas.
 }
filter-earlier = { $count ->
    [one] 1 afirmación anterior o sin fecha oculta.
   *[other] { $count } afirmaciones anteriores o sin fecha ocultas.
 }
search-alias = { $words } es otro nombre de { $name }.
search-entry = { $name } tiene su propia entrada.
search-results = Resultados de { $words }: { $count }
about-statements = { $count } afirmaciones, cada una con su fuente ({ $continuities })
report-thanks = Gracias por mejorar { $name }
refused-title = No lo he entendido
source-several = Puede ser cualquiera de estas:
source-double = { $first } y { $last } formaban un solo episodio de doble duración.
source-doubles = Cuando { $number } formaba parte de un episodio de doble duración, se muestra ese episodio.
miss-no-entry = No tengo ninguna entrada sobre { $name }.
miss-no-answer = No he encontrado respuesta a { $name }.
miss-hidden = Todo lo que tengo sobre { $name } está oculto por ser spoiler.
miss-this-entry = esta entrada
asked-no-death = El lore no registra la muerte de { $name }.
asked-no-end = El lore no registra el final de { $name }.
asked-nothing = El lore no tiene nada sobre { $name } en «{ $label }».
asked-no-year = El lore no dice en qué año.
asked-no-making = El lore no dice quién hizo una obra ni quién actuó en ella.
asked-no-stardate = No conozco ninguna obra con la fecha estelar { $stardate }.
asked-stardate-around = Las obras más cercanas, antes y después, transcurren en { $year }.
asked-no-successor = No sé de nadie que viniera después de { $name }.
asked-no-predecessor = No sé de nadie que viniera antes de { $name }.
date-read = Leído como { $date }. Para { $other }: { $example }
timeline-whole-picture = Imagen completa
timeline-small-picture = Imagen pequeña
timeline-without-picture = Esta vez falta la imagen, porque no se pudo dibujar a tiempo. Vuelve a preguntar dentro de un minuto.
timeline-undated = El lore no da ninguna fecha sobre { $name }.
quiz-changed = El lore ha cambiado desde que empezó esa ronda, así que aquí va otra.
message-nothing-together = Nada en el lore relaciona estas entradas. Abre una para ver qué dice.
random-nothing = Ninguna entrada cumple todo eso. Quita algún criterio o saca una entrada cualquiera.
compare-no-counterpart = No conozco ninguna contraparte de { $name } en otro universo. Elige con qué comparar, o escribe { $example }
disputes-none = No tengo registrada ninguna discrepancia sobre { $name }.
disputes-none-there = No tengo registrada ninguna discrepancia ahí.
cited-summary = El lore se basa en esta obra para { $counts }.
source-unknown = No tengo ninguna obra llamada { $name }.
source-no-story = No conozco ningún episodio ni película en que ocurra eso: { $name }.
cited-nothing = El lore cita sus partes, no la obra en conjunto.
timeline-nothing-in-years = No hay nada registrado para esos años.
timeline-nothing-of-entry = No hay nada registrado sobre { $name } en esos años.
section-others = Otras entradas con este nombre
section-also-called = También con este nombre
nearest-years = Años más cercanos: { $years }.
quiz-answer = Respuesta
section-work = Sobre la obra
report-work = Fuente (episodio o libro)
help-unknown = No hay ningún comando llamado { $name }. Elige uno abajo o mira { $command }.
no-such-month = No existe el mes { $month }: el año tiene doce. Prueba { $example }.
no-such-day = No existe el { $date }: { $month } tiene { $days } días. Prueba { $example }.
quiz-too-little = Queda demasiado poco para hacer una pregunta justa.
compare-counts = Distintos: { $differ }. Iguales: { $alike }. Solo en una: { $single }.
unknown-command = No tengo este comando. Escribe { $slash } para verlos todos.
outdated = Esto es de otra versión del bot. Vuelve a preguntar.
report-kept = Aquí está tu aviso, listo para el archivo del lore al que pertenece. Envíalo a quien mantiene el lore de este bot:
message-nothing = Este mensaje no nombra nada que el lore conozca
timeline = Cronología
timeline-of = Cronología de { $year }
help-try = Probar
quiz-try-more = Prueba con menos filtros:
miss-no-name = Escribe un nombre después del comando, por ejemplo { $example }.
search-which = Escribe qué quieres buscar, por ejemplo { $example }.
help-manner = Escribe los nombres como los recuerdes: se entienden erratas, abreviaturas y números de registro. Los números pequeños de una respuesta llevan a sus fuentes.
about-version = Versión
quiz-most-right = Bien hecho.
ask-what = ¿Qué puedo preguntar?
section-claims = Lo que dice cada fuente
section-happened = Lo que ocurrió
section-shared = Historia común
disputes-none-shown = Con tu filtro, no tengo registrada ninguna discrepancia sobre { $name }.
timeline-between = Hay entradas entre { $from } y { $until }.
about-holdings = Lo que sé
report-statement = Lo que dice ahora
report-correction = Lo que debería decir
message-title = Lo que dice el lore
help-title = Lo que puedes preguntar
disputes = Donde las fuentes discrepan
disputes-about = Donde las fuentes discrepan sobre { $name }
quiz-which-episode = ¿En qué episodio ocurrió esto?
quiz-which-film = ¿En qué película ocurrió esto?
quiz-which-game = ¿Qué juego o misión cuenta esto?
miss-which = ¿Cuál?
quiz-which-work = ¿Qué obra cuenta esto?
source-which-title = ¿Qué obra?
quiz-which-year = ¿En qué año ocurrió esto?
about-works = { $count } obras y artículos citados
quiz-chosen = Elegiste
quiz-answers = Tus respuestas
report-failed = Tu aviso no se ha podido enviar a quienes mantienen este bot, así que está en el registro del bot. Aquí está, listo para el archivo del lore al que pertenece:
report-logged = Tu aviso está en el registro de este bot, para quienes lo mantienen. Aquí está, listo para el archivo del lore al que pertenece:
report-sent = Tu aviso se ha enviado a quienes mantienen este bot. Aquí está, listo para el archivo del lore al que pertenece:
date-circa = alrededor de { $year }
as-of = situación en { $year }
receipt-by = de { $authors }
canon-meaning = canon: visto u oído en pantalla
date-century = siglo { $number }
chart-disputed = en disputa
date-early = principios de { $year }
chart-open-end = final desconocido
fan-wiki = wiki de fans
fan-meaning = fans: escrito por fans para fans
compare-rest = para el resto, abre cualquiera de las dos
date-from = { $precision ->
    [day] desde el { $date }
    [vowel-day] desde el { $date }
    [circa] desde alrededor de { $year }
    [decade] desde la { $date }
    [century] desde el { $date }
   *[other] desde { $date }
 }
compare-hidden = oculto por tu filtro.
date-late = finales de { $year }
license-unstated = licencia no indicada
read-on = leído el { $date }
read-revision = revisión { $number }
licensed-meaning = con licencia: publicado con permiso, pero no en pantalla
receipt-line = colección: { $line }
lore-version = lore { $version }
date-mid = mediados de { $year }
help-required = obligatorio
chart-open = ninguna fuente dice hasta cuándo
not-stated = no indicada
compare-filtered = oculto por tu filtro
receipt-released = publicado: { $date }
page-of = página { $number } de { $of }
page-of-then = página { $number } de { $of }; después, { $next }
quiz-question = pregunta { $number } de { $of }
real-world-meaning = mundo real: sobre nuestro propio mundo
quiz-score = aciertos: { $right } de { $of }
season-episode = temporada { $season }, episodio { $episode }
receipt-set-in = ambientación: { $times }
receipt-uses = { $count ->
    [one] { $count } cita aquí
   *[other] { $count } citas aquí
 }
report-unknown-work = el lore todavía no conoce esta obra. Rellena arriba lo que falta.
compare-silent = no consta
name-with-article = { $name }
name-in-universe = { $name } ({ $universe })
date-until = { $precision ->
    [day] hasta el { $date }
    [vowel-day] hasta el { $date }
    [circa] hasta alrededor de { $year }
    [decade] hasta la { $date }
    [century] hasta el { $date }
   *[other] hasta { $date }
 }
chart-subtitle = quién tenía qué, quién mandaba y qué pasó
wiki-article = artículo de wiki
chart-gap = años omitidos
date-year = { $year }
cited-statements = { $statements } sobre { $entries }
compare-title = { $one } frente a { $two }
timeline-events = { $count } sucesos; sus números en la imagen corresponden a los del texto de abajo.
status-in-year = En { $year }: { $label }
not-a-date = { $words } no es una fecha. Prueba { $year } o { $example }.
seen-unknown = No conozco { $words }, así que oculto todo lo que pueda ser un spoiler. Escribe el último episodio que has visto, con su serie, así: { $episode } o { $season }; o { $nothing } si no has visto ninguno.
series-is-no-entry = { $name } es una serie, no una entrada. Lo que se cuenta de ella está en { $example }
not-a-year = { $words } no es un año. Prueba { $example }.
hit-other-kind = { $name } es { $kind }, no { $asked }.
hit-not-in-series = No sé de nada que { $name } hiciera en { $series }.
hit-read-as = Leído como { $name }.
hit-likeliest = Nada de lo que conozco se llama así; esto es lo que mejor encaja.
hit-read-as-year = { $words } se ha leído como el año { $year }.
hit-read-without = Leído sin { $words }.
quiz-result = { $right } de { $of }
years = { $from } a { $until }
results-range = { $first } a { $last } de { $of }
day-month = { $day } de { $month }
day-month-year = { $day } de { $month } de { $year }
continued = { $title } (continuación)
pair = { $one }, { $two }
lead-in = { $words }:{" "}
in-brackets = {" "}({ $words })
full-stop = { $words }.
compare-alike = { $label }: igual
compare-single = { $label }: solo en una
compare-differ = { $label }: distinto
chart-band = { $title }: { $values }.
timeline-about = { $years }: { $universes }. { $events }
date-decade = década de { $year }
help-option = { $name }{ $required }: { $description }.
date-span = { $from }–{ $until }
date-between = entre { $from } y { $until }
day-span = { $first }–{ $last } de { $month } de { $year }
month-year = { $month } de { $year }
filter-seen = Spoilers ocultos después de { $seen }.
filter-seen-nothing = Todos los spoilers ocultos (aún sin ver nada).
not-a-choice = { $option } no admite { $words }. Valores posibles: { $choices }.
not-an-option = { $command } no admite { $words }. Opciones posibles: { $options }.
count-disputes = { $count ->
    [one] 1 discrepancia
   *[other] { $count } discrepancias
 }
status-last = Última mención en { $year }: { $label }
status-last-dated = Última mención ({ $date }): { $label }
status-none-before = Nada con fecha anterior a { $year }.
status-next = Siguiente mención en { $year }.
status-visit = En { $year }, mucho antes de los demás datos (desde { $first }):
status-few-before = Salvo menciones aisladas, no hay datos hasta { $first }.
fact-last = Último dato:
status-not-yet-born = En { $year } aún no había nacido: { $label }
status-not-yet-launched = En { $year } aún no se había botado: { $label }
status-not-yet-founded = En { $year } aún no se había fundado: { $label }
as-shown = según se mostró en { $year }
miss-mentioned = Mencionado en el lore
miss-elsewhere = En otra parte
search-memory-alpha = Buscar en Memory Alpha
scope = { $entries } entradas, { $works } obras
compare-unequal = { $one } es { $kind }, { $two } es { $other }: hay poco que comparar.
show-short = Versión breve
per-wiki = según { $wiki }
report-incomplete = Un aviso necesita las dos cosas: lo que el lore debería decir y el episodio o libro que lo dice.
aired = estreno: { $date }
released = estreno: { $date }
stardate = fecha estelar { $stardate }
season = Temporada { $season }
open-episode = Abrir un episodio
more-episodes = { $count ->
    [one] { $count } episodio más
   *[other] { $count } episodios más
 }
section-appearances = Quién y qué aparece
section-first-seen = Aquí por primera vez, que yo sepa
series-summary = { $episodes } episodios en { $seasons ->
    [one] 1 temporada
   *[other] { $seasons } temporadas
 }, del { $first } al { $last }. { $statements } afirmaciones del lore se basan en ellos.

## What commands and options do
command-lookup = Buscar cualquier cosa por su nombre: persona, nave, lugar, episodio, año…
command-onthisday = Lo que ocurrió en un día o un año, y lo que salió ese día
command-timeline = Una imagen de lo que le ocurrió a algo, o de unos años: quién tenía qué, y cuándo
command-search = Buscar palabras en todo el lore
command-message = Lo que dice el lore de lo que nombra un mensaje
command-source = Buscar un episodio, película, libro, juego o serie, y lo que el lore toma de ahí
command-disputes = Donde las fuentes discrepan, y lo que dice cada una
command-compare = Comparar dos entradas: en qué difieren y en qué coinciden
command-random = Una entrada al azar
command-quiz = Cinco preguntas, con las fuentes de las respuestas
command-report = Avisar de un error en el lore
command-help = Lo que puedes preguntar, con ejemplos
command-about = Versión, contenido, licencias, privacidad y dónde avisar de un error
option-lookup-name = Su nombre o parte de él; elige de la lista o escríbelo
option-universe = Qué universo, si el nombre existe en varios
option-hide = Mostrarme la respuesta solo a mí
option-as-of = Mostrar cómo estaban las cosas ese año, y nada posterior
option-continuity = Qué fuentes incluir
option-seen = Lo último que has visto, como DS9 4x20 o TNG todo, DS9 temporada 3; oculta los spoilers
option-onthisday-year = Un año, como 2372; sin él, este año
option-onthisday-month = Un mes, del 1 al 12; sin él, este mes
option-onthisday-day = Un día del mes; sin él, hoy o el mes entero
option-onthisday-stardate = Una fecha estelar, como 41153.7
option-timeline-name = De qué trata; omítelo para dar solo años
option-timeline-from = El primer año, como 2370
option-timeline-until = El último año, como 2377
option-timeline-picture = Una imagen apaisada, o la imagen entera, por alta que sea
option-search-words = Qué buscar; primero salen los resultados con todas las palabras
option-search-kind = Solo este tipo de entradas
option-search-from = Solo ese año o después
option-search-until = Solo ese año o antes
option-source-name = Su título, un episodio como DS9 4x20, o una serie como DS9
option-disputes-name = De una sola entrada
option-compare-name = La primera de las dos entradas
option-compare-with = La segunda; sin ella, su contraparte en otro universo
option-random-kind = Qué tipo de entrada
option-quiz-difficulty = Lo conocido que es aquello por lo que se pregunta
option-report-name = La entrada que contiene el error
option-report-statement = Lo que dice ahora; omite todo lo demás para abrir un formulario
option-report-correction = Lo que debería decir, con tus propias palabras
option-report-work = La fuente: un episodio como DS9 4x20, o un libro y la página
option-help-command = Un comando en detalle
option-detail = Una respuesta breve o todo a la vez
command-episode = Buscar un episodio o una película: cuándo salió, qué ocurre, quién aparece
option-episode-name = Su título, un número como DS9 4x20 o lo que pasa en él

## Counts
more-facts = { $count ->
    [one] { $count } dato más
   *[other] { $count } datos más
 }
more-events = { $count ->
    [one] { $count } suceso más
   *[other] { $count } sucesos más
 }
more-claims = { $count ->
    [one] { $count } versión más
   *[other] { $count } versiones más
 }
more-notes = { $count ->
    [one] { $count } nota más
   *[other] { $count } notas más
 }
more-statements = { $count ->
    [one] { $count } afirmación más
   *[other] { $count } afirmaciones más
 }
more-entries = { $count ->
    [one] { $count } entrada más
   *[other] { $count } entradas más
 }
more-works = { $count ->
    [one] { $count } obra más
   *[other] { $count } obras más
 }
more-articles = { $count ->
    [one] { $count } artículo más
   *[other] { $count } artículos más
 }
more-parts = { $count ->
    [one] { $count } parte más
   *[other] { $count } partes más
 }
more-others = { $count ->
    [one] { $count } entrada más
   *[other] { $count } entradas más
 }
more-names = { $count ->
    [one] { $count } nombre más
   *[other] { $count } nombres más
 }
count-statements = { $count ->
    [one] { $count } afirmación
   *[other] { $count } afirmaciones
 }
count-events = { $count ->
    [one] { $count } suceso
   *[other] { $count } sucesos
 }
count-entries = { $count ->
    [one] { $count } entrada
   *[other] { $count } entradas
 }

## Words of the rows of commands and kinds
label-affiliation = Afiliación
label-allies = Aliados
label-another-alternate-reality = Otra realidad alternativa
label-armament = Armamento
label-born = Nacimiento
label-built-at = Construido en
label-canon-and-licensed-works = Canon y obras con licencia
label-canon-only = Solo canon
label-capital = Capital
label-class = Clase
label-commander = Comandante
label-commanders = Comandantes
label-conflict = Conflicto
label-crew = Tripulación
label-date = Fecha
label-decks = Cubiertas
label-defenses = Defensas
label-died = Muerte
label-easy = Fácil
label-enemies = Enemigos
label-everything-fan-wikis-too = Todo, también wikis de fans
label-faction = Facción
label-family = Familia
label-founded = Fundación
label-function = Función
label-government = Gobierno
label-hard = Difícil
label-held-by = En manos de
label-homeworld = Mundo natal
label-traits = Rasgos
label-made-by = Fabricado por
label-top-speed = Velocidad máxima
label-cause = Causa
label-losses = Bajas
label-residence = Residencia
label-inhabitants = Habitantes
label-kelvin-timeline = línea temporal Kelvin
label-language = Idioma
label-launched = Botadura
label-layout = Distribución
label-leader = Líder
label-location = Ubicación
label-look-up-a-battle-or-a = Buscar una batalla o una guerra
label-look-up-a-class-of-ship = Buscar una clase de nave o de estación
label-look-up-a-person = Buscar a una persona
label-look-up-a-planet-a-system = Buscar un planeta, un sistema, un sector u otro lugar
label-look-up-a-power-an-alliance = Buscar una potencia, una alianza, una flota u otro grupo
label-look-up-a-ship-by-name = Buscar una nave por nombre o registro
label-look-up-a-space-station-who = Buscar una estación espacial: quién la tuvo, cuándo y qué pasó allí
label-look-up-a-species = Buscar una especie
label-look-up-a-technology-a-material = Buscar una tecnología, un material, un objeto o un título
label-members = Miembros
label-military = Fuerzas armadas
label-mirror-universe = Universo espejo
label-normal = Normal
label-occupation = Ocupación
label-outcome = Resultado
label-person = Persona
label-place = Lugar
label-posting = Destino
label-prime-universe = Universo prime
label-real-world = Mundo real
label-rank = Rango
label-registry = Registro
label-role = Papel
label-ship = Nave
label-sides = Bandos
label-species = Especie
label-station = Estación
label-status = Estado
label-technology = Tecnología
label-thing = Cosa
label-title = Título
label-type = Tipo
label-used-by = Usado por
question-what-is-this = ¿Qué es esto?
question-what-was-the-capital-of = ¿Cuál era la capital de { $name }{ $time }?
question-what-was-the-occupation-of = ¿A qué se dedicaba { $name }{ $time }?
question-where-did-serve = ¿Dónde servía { $name }{ $time }?
question-where-was-built = ¿Dónde se construyó { $name }?
question-which-class-did-belong-to = ¿A qué clase pertenecía { $name }?
question-which-class-is-this = ¿Qué clase es esta?
question-which-conflict-is-this = ¿Qué conflicto es este?
question-which-people-did-belong-to = ¿A qué pueblo pertenecía { $name }?
question-which-people-is-this = ¿Qué pueblo es este?
question-which-people-stood-behind = ¿Qué pueblo estaba detrás de { $name }{ $time }?
question-which-place-is-this = ¿Qué lugar es este?
question-which-power-did-belong-to = ¿A qué potencia pertenecía { $name }{ $time }?
question-which-power-did-serve = ¿A qué potencia servía { $name }{ $time }?
question-which-power-or-group-did-belong = ¿A qué potencia o grupo pertenecía { $name }{ $time }?
question-which-power-or-group-is-this = ¿Qué potencia o grupo es este?
question-which-power-ruled = ¿Qué potencia gobernaba { $name }{ $time }?
question-which-power-used-ships-of-this = ¿Qué potencia usaba naves de esta clase: { $name }?
question-which-rank-did-hold = ¿Qué rango tenía { $name }{ $time }?
question-which-registry-did-have = ¿Qué registro tenía { $name }?
question-which-ship-is-this = ¿Qué nave es esta?
question-which-station-is-this = ¿Qué estación es esta?
question-which-title-did-bear = ¿Qué título ostentaba { $name }{ $time }?
question-which-world-was-home-to-this = ¿Qué mundo era el hogar de esta especie: { $name }?
question-who-commanded = ¿Quién estaba al mando de { $name }{ $time }?
question-who-held = ¿En manos de quién estaba { $name }{ $time }?
question-who-is-this = ¿Quién es?
question-who-led = ¿Quién dirigía { $name }{ $time }?
question-who-was-an-ally-of = ¿Quién era aliado de { $name }{ $time }?
word-a-class = una clase
word-a-conflict = un conflicto
word-a-faction = una facción
word-a-person = una persona
word-a-place = un lugar
word-a-ship = una nave
word-a-species = una especie
word-a-station = una estación
word-a-thing = una cosa
word-alternate-reality = realidad alternativa
word-anthology = antología
word-auction-lot = lote de subasta
word-canon = canon
word-classes = clases
word-comic = cómic
word-conflicts = conflictos
word-e-book = libro electrónico
word-episode = episodio
word-factions = facciones
word-fan = fans
word-film = película
word-game = juego
word-licensed = con licencia
word-mirror-universe = universo espejo
word-novel = novela
word-novella = novela corta
word-people = personas
word-places = lugares
word-prime-universe = universo prime
word-production-note = nota de producción
word-real-world = mundo real
word-reference-book = libro de consulta
word-ships = naves
word-short-story = relato
word-species = especies
word-stations = estaciones
word-things = cosas
word-wiki-article = artículo de wiki
label-short = Breve
label-landscape = Apaisada
label-portrait = Vertical
label-everything = Todo
