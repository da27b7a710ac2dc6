### The fixed words, in the messages of en.ftl.

help-number = Um número de { $least } a { $most }.
help-choices = À escolha: { $choices }.
and-more = e mais { $count }
asked-from = ({ $time })
asked-between = ({ $from }–{ $until })
asked-in-the = ({ $date })
asked-in = ({ $date })
asked-on = ({ $date })
asked-until = ({ $time })
list-separator = {", "}
source-in = em { $work }
held-since = { $precision ->
    [early] desde o { $date }
    [late] desde o { $date }
    [circa] desde cerca de { $year }
    [decade] desde a { $date }
    [century] desde o { $date }
   *[other] desde { $date }
 }
first-of-month = 1º
timeline-alt = Linha do tempo em imagem: { $title }, { $years }.
quiz-some-right = Um bom começo.
timeline-what = Informe um nome ou anos: { $name } ou { $years }.
timeline-years-hint = Para buscar por anos, digite { $example }
about-entry = Sobre { $name }
timeline-alt-text = O texto desta mensagem diz tudo.
disputes-all = Todas as divergências
random-nothing-title = Nada encontrado
random-another = Outra entrada
about-purpose = Respondo a perguntas sobre pessoas, naves, lugares e anos de Star Trek. Cada frase traz sua fonte; onde as fontes divergem, você recebe todas.
january = janeiro
february = fevereiro
march = março
april = abril
may = maio
june = junho
july = julho
august = agosto
september = setembro
october = outubro
november = novembro
december = dezembro
page-back = Voltar
back-to-entry = Voltar para { $name }
section-background = Bastidores
compare-both = Ambas
compare-same-twice = Os dois nomes se referem a { $name }. Quais duas entradas você quer comparar? Escolha a segunda abaixo ou digite { $example }
compare-only-two = Só consigo comparar duas entradas por vez. Escolha duas, por exemplo { $example }
work-by = Autoria
continuity-canon = Cânone
compare-with-what = Comparar com o quê?
compare-name-with = Comparar { $name } com
compiled-from = Compilado a partir de
cited-compiled = Compiladas a partir desta fonte: { $entries }.
report-statement-hint = Copie a frase errada. Deixe vazio se faltar alguma coisa.
report-work-hint = DS9 4x20, ou o título e a página de um livro
did-you-mean = Você quis dizer
did-you-mean-another = Você quis dizer outra coisa?
random-everything = Qualquer entrada
disputes-manner = Cada versão vem com sua fonte; nenhuma é tida como a verdade.
section-compiled = Entradas compiladas a partir desta fonte
about-entries = { $count } entradas: { $kinds }
counted = { $count } { $what }
section-events = Eventos
about-events = { $count } eventos com data
about-episodes = { $count } episódios: { $series }
about-films = { $count } filmes
quiz-all-right = Todas certas.
continuity-fan = Fãs
help-example = Exemplo
quiz-going-by = Segundo
section-history = História
help-message-commands = No menu de uma mensagem, em Aplicativos
section-released = No mundo real
section-in-lore = Em Star Trek
around-year = em torno de { $year }
open-whole = Em { $work }
privacy-sees = Vejo os comandos que recebo, e uma mensagem só quando alguém escolhe um comando no menu dela. Não pedi ao Discord o conteúdo das mensagens.
privacy-stores = Não guardo nada. Um erro relatado é enviado a quem mantém este bot, e a mais ninguém.
privacy-log = Meu registro contém o nome do comando, a entrada, o resultado e o tempo gasto: nem quem perguntou nem o que digitou, exceto os erros relatados.
section-parts = Suas partes
work-kind = Tipo
work-license = Licença do texto
about-licenses = Licenças
continuity-licensed = Licenciado
work-line = Coleção
filter-spoilers = { $count ->
    [one] { $count } linha oculta como spoiler (depois de { $seen }).
   *[other] { $count } linhas ocultas como spoilers (depois de { $seen }).
 }
filter-spoilers-of-all = { $count ->
    [one] { $count } linha oculta como spoiler (nada visto ainda).
   *[other] { $count } linhas ocultas como spoilers (nada visto ainda).
 }
work-address = Leia mais
help-lookups = Procurar algo
about-lore-license = Lore: { $license }; cada resposta cita os artigos de que provém
quiz-missed = Errada
page-more = Mais
help-more = Todo o resto
source-which = Diga o título de uma obra ou o número de um episódio. Estas são as que o lore mais usa:
section-named = Citado nesta mensagem
quiz-next = Próxima
next-release = Próximo: { $date }, { $work }.
timeline-no-events = Nenhum evento isolado.
search-unmatched = Nenhum resultado para { $words }. Resultados parecidos: { $count }
search-partial = Nenhum resultado contém todas estas palavras: { $words }. Resultados parecidos: { $count }
search-nothing = Nenhum resultado para { $words }.
help-unknown-title = Comando inexistente
timeline-none-title = Sem linha do tempo
quiz-none-right = Nenhuma desta vez, mas as fontes ficam com você.
miss-title = Não está no lore
miss-hidden-title = Oculto como spoiler
quiz-wrong = Desta vez não
no-release-in-month = Não conheço nenhuma obra que tenha saído neste mês.
no-release-on-day = Não conheço nenhuma obra que tenha saído neste dia.
nothing-on-day = Nada registrado para este dia.
nothing-in-month = Nada registrado para este mês.
nothing-in-universe = Nada registrado para { $year } neste universo ({ $universe }).
nothing-in-year = Nada registrado para { $year }.
nothing-more-in-year = Nada mais registrado para { $year }.
hit-other-universe = Não há nada com esse nome neste universo ({ $universe }).
work-number = Número
on-this-day = Neste dia
help-pick = Um comando em detalhes
timeline-one-event = Um evento; seu número na imagem corresponde ao do texto abaixo.
report-correction-hint = Uma frase com suas próprias palavras.
not-the-asker = Só quem perguntou pode remover esta resposta.
not-the-asker-title = Esta resposta não é sua
open-part = Abrir uma parte
open-work = Abrir uma obra
open-entry = Abrir uma entrada
open-name = Abrir { $name }
help-options = Opções
work-part-of = Parte de
pick-one = Escolha uma opção
quiz-again = Jogar de novo
disputes-count-entries = { $count ->
    [one] { $count } divergência
   *[other] { $count } divergências
 } em { $entries ->
    [one] { $entries } entrada.
   *[other] { $entries } entradas.
 }
disputes-count = { $count ->
    [one] { $count } divergência.
   *[other] { $count } divergências.
 }
about-reporting = Clique em “Relatar um erro” abaixo de uma resposta ou digite { $command }. Diga o que está errado, o que está certo e que episódio ou livro diz isso.
about-privacy = Privacidade
about-versions = Programa { $program }, lore { $lore }
about-program-license = Programa: { $license }
work-publisher = Editora
quiz = Quiz
continuity-real-world = Mundo real
related = Relacionados
work-released = Lançamento
remove = Remover
report = Relatar um erro
quiz-right-short = Certa
quiz-right = Certo!
search = Busca
quiz-see-score = Ver o resultado
work-series = Série
work-set-in = Ambientação
source-several-title = Qual obra?
show-everything = Mostrar tudo
show-to-everyone = Mostrar a todos
compare-kicker = Lado a lado
about-wrong = Algo errado?
sources = Fontes
section-disputes = As fontes divergem
sources-for = Fontes de { $name }
about-trademarks = Star Trek e as marcas relacionadas pertencem a seus donos. Este é um projeto de fãs não oficial.
section-statements = Afirmações
filter-continuity = Oculto pelo seu filtro: { $counts }.
filter-later = { $count ->
    [one] { $count } afirmação posterior a { $year } oculta.
   *[other] { $count } afirmações posteriores a { $year } ocultas.
 }
filter-earlier = { $count ->
    [one] { $count } afirmação anterior ou sem data oculta.
   *[other] { $count } afirmações anteriores ou sem data ocultas.
 }
search-alias = { $words } é outro nome de { $name }.
search-entry = { $name } tem entrada própria.
search-results = Resultados para { $words }: { $count }
about-statements = { $count } afirmações, cada uma com sua fonte ({ $continuities })
report-thanks = Obrigado por melhorar { $name }
refused-title = Não entendi
source-several = Pode ser qualquer uma destas:
source-double = { $first } e { $last } foram um único episódio duplo.
source-doubles = Quando { $number } fez parte de um episódio duplo, é esse episódio que aparece aqui.
miss-no-entry = Não tenho nenhuma entrada sobre { $name }.
miss-no-answer = Não encontrei resposta para { $name }.
miss-hidden = Tudo o que tenho sobre { $name } está oculto como spoiler.
miss-this-entry = esta entrada
asked-no-death = O lore não registra a morte de { $name }.
asked-no-end = O lore não registra o fim de { $name }.
asked-nothing = O lore não tem nada sobre { $name } em “{ $label }”.
asked-no-year = O lore não diz em que ano.
asked-no-making = O lore não diz quem fez uma obra nem quem atuou nela.
asked-no-stardate = Não conheço nenhuma obra com a data estelar { $stardate }.
asked-stardate-around = As obras mais próximas, antes e depois, se passam em { $year }.
asked-no-successor = Não sei de ninguém que tenha vindo depois de { $name }.
asked-no-predecessor = Não sei de ninguém que tenha vindo antes de { $name }.
date-read = Lido como { $date }. Para { $other }: { $example }
timeline-whole-picture = Imagem inteira
timeline-small-picture = Imagem pequena
timeline-without-picture = Desta vez falta a imagem, pois não foi possível desenhá-la a tempo. Pergunte de novo daqui a um minuto.
timeline-undated = O lore não dá nenhuma data sobre { $name }.
quiz-changed = O lore mudou desde o início dessa rodada, então aqui vai outra.
message-nothing-together = Nada no lore relaciona estas entradas. Abra uma para ver o que ela diz.
random-nothing = Nenhuma entrada atende a tudo isso. Retire algum critério ou sorteie qualquer entrada.
compare-no-counterpart = Não conheço nenhuma contraparte de { $name } em outro universo. Escolha com o que comparar ou digite { $example }
disputes-none = Não tenho nenhuma divergência registrada sobre { $name }.
disputes-none-there = Não tenho nenhuma divergência registrada ali.
cited-summary = O lore se baseia nesta obra para { $counts }.
source-unknown = Não tenho nenhuma obra chamada { $name }.
source-no-story = Não conheço nenhum episódio ou filme em que isso aconteça: { $name }.
cited-nothing = O lore cita suas partes, não a obra como um todo.
timeline-nothing-in-years = Nada registrado para esses anos.
timeline-nothing-of-entry = Nada registrado sobre { $name } nesses anos.
section-others = Outras entradas com este nome
section-also-called = Também com este nome
nearest-years = Anos mais próximos: { $years }.
quiz-answer = Resposta
section-work = Sobre a obra
report-work = Fonte (episódio ou livro)
help-unknown = Não há um comando chamado { $name }. Escolha um abaixo ou veja { $command }.
no-such-month = O mês { $month } não existe: o ano tem doze. Tente { $example }.
no-such-day = O dia { $date } não existe: { $month } tem { $days } dias. Tente { $example }.
quiz-too-little = Resta muito pouco para fazer uma pergunta justa.
compare-counts = Diferentes: { $differ }. Iguais: { $alike }. Só em uma: { $single }.
unknown-command = Não tenho este comando. Digite { $slash } para ver todos.
outdated = Isto é de outra versão do bot. Pergunte de novo.
report-kept = Este é o seu relato, pronto para o arquivo do lore a que pertence. Envie-o a quem mantém o lore deste bot:
message-nothing = Esta mensagem não cita nada que o lore conheça
timeline = Linha do tempo
timeline-of = Linha do tempo de { $year }
help-try = Experimentar
quiz-try-more = Tente com menos filtros:
miss-no-name = Digite um nome depois do comando, por exemplo { $example }.
search-which = Digite o que procurar, por exemplo { $example }.
help-manner = Digite os nomes como se lembra deles: erros, abreviaturas e números de registro são entendidos. Os números pequenos de uma resposta levam às fontes.
about-version = Versão
quiz-most-right = Muito bem.
ask-what = O que posso perguntar?
section-claims = O que diz cada fonte
section-happened = O que aconteceu
section-shared = História em comum
disputes-none-shown = Com seu filtro, não tenho nenhuma divergência registrada sobre { $name }.
timeline-between = Há entradas entre { $from } e { $until }.
about-holdings = O que eu sei
report-statement = O que diz agora
report-correction = O que deveria dizer
message-title = O que diz o lore
help-title = O que você pode perguntar
disputes = Onde as fontes divergem
disputes-about = Onde as fontes divergem sobre { $name }
quiz-which-episode = Em que episódio isto aconteceu?
quiz-which-film = Em que filme isto aconteceu?
quiz-which-game = Que jogo ou missão conta isto?
miss-which = Qual entrada?
quiz-which-work = Que obra conta isto?
source-which-title = Qual obra?
quiz-which-year = Em que ano isto aconteceu?
about-works = { $count } obras e artigos citados
quiz-chosen = Você escolheu
quiz-answers = Suas respostas
report-failed = Não foi possível enviar seu relato a quem mantém este bot, então ele está no registro do bot. Aqui está, pronto para o arquivo do lore a que pertence:
report-logged = Seu relato está no registro deste bot, para quem o mantém. Aqui está, pronto para o arquivo do lore a que pertence:
report-sent = Seu relato foi enviado a quem mantém este bot. Aqui está, pronto para o arquivo do lore a que pertence:
date-circa = por volta de { $year }
as-of = situação em { $year }
receipt-by = de { $authors }
canon-meaning = cânone: visto ou ouvido na tela
date-century = século { $number }
chart-disputed = contestado
date-early = início de { $year }
chart-open-end = fim desconhecido
fan-wiki = wiki de fãs
fan-meaning = fãs: escrito por fãs, para fãs
compare-rest = para o resto, abra qualquer uma das duas
date-from = { $precision ->
    [early] a partir do { $date }
    [late] a partir do { $date }
    [circa] a partir de cerca de { $year }
    [decade] a partir da { $date }
    [century] a partir do { $date }
   *[other] a partir de { $date }
 }
compare-hidden = oculto pelo seu filtro.
date-late = fim de { $year }
license-unstated = licença não informada
read-on = lido em { $date }
read-revision = revisão { $number }
licensed-meaning = licenciado: publicado com permissão, mas não na tela
receipt-line = coleção: { $line }
lore-version = lore { $version }
date-mid = meados de { $year }
help-required = obrigatório
chart-open = nenhuma fonte diz até quando
not-stated = não informada
compare-filtered = oculto pelo seu filtro
receipt-released = lançamento: { $date }
page-of = página { $number } de { $of }
page-of-then = página { $number } de { $of }; depois, { $next }
quiz-question = pergunta { $number } de { $of }
real-world-meaning = mundo real: sobre o nosso mundo
quiz-score = acertos: { $right } de { $of }
season-episode = temporada { $season }, episódio { $episode }
receipt-set-in = ambientação: { $times }
receipt-uses = { $count ->
    [one] { $count } citação aqui
   *[other] { $count } citações aqui
 }
report-unknown-work = o lore ainda não conhece esta obra. Preencha no alto o que falta.
compare-silent = não registrado
name-with-article = { $name }
name-in-universe = { $name } ({ $universe })
date-until = { $precision ->
    [early] até o { $date }
    [late] até o { $date }
    [circa] até cerca de { $year }
    [decade] até a { $date }
    [century] até o { $date }
   *[other] até { $date }
 }
chart-subtitle = quem controlava o quê, quem liderava e o que houve
wiki-article = artigo de wiki
chart-gap = anos omitidos
date-year = { $year }
cited-statements = { $statements } sobre { $entries }
compare-title = { $one } e { $two }
timeline-events = { $count } eventos; seus números na imagem correspondem aos do texto abaixo.
status-in-year = Em { $year }: { $label }
not-a-date = { $words } não é uma data. Tente { $year } ou { $example }.
seen-unknown = Não conheço { $words }, então escondo tudo o que possa ser spoiler. Escreva o último episódio que você viu, com a série, assim: { $episode } ou { $season }; ou { $nothing } se não viu nenhum.
series-is-no-entry = { $name } é uma série, não uma entrada. O que se conta dela está em { $example }
not-a-year = { $words } não é um ano. Tente { $example }.
hit-other-kind = { $name } é { $kind }, não { $asked }.
hit-not-in-series = Não sei de nada que { $name } tenha feito em { $series }.
hit-read-as = Lido como { $name }.
hit-likeliest = Nada do que conheço se chama assim; isto é o que mais se aproxima.
hit-read-as-year = { $words } lido como o ano { $year }.
hit-read-without = Lido sem { $words }.
quiz-result = { $right } de { $of }
years = { $from } a { $until }
results-range = { $first } a { $last } de { $of }
day-month = { $day } de { $month }
day-month-year = { $day } de { $month } de { $year }
continued = { $title } (continuação)
pair = { $one }, { $two }
lead-in = { $words }:{" "}
in-brackets = {" "}({ $words })
full-stop = { $words }.
compare-alike = { $label }: igual
compare-single = { $label }: só em uma
compare-differ = { $label }: diferente
chart-band = { $title }: { $values }.
timeline-about = { $years }: { $universes }. { $events }
date-decade = década de { $year }
help-option = { $name }{ $required }: { $description }.
date-span = { $from }–{ $until }
date-between = entre { $from } e { $until }
day-span = { $first }–{ $last } de { $month } de { $year }
month-year = { $month } de { $year }
filter-seen = Spoilers ocultos depois de { $seen }.
filter-seen-nothing = Todos os spoilers ocultos (nada visto ainda).
not-a-choice = { $option } não aceita { $words }. Valores possíveis: { $choices }.
not-an-option = { $command } não aceita { $words }. Opções possíveis: { $options }.
count-disputes = { $count ->
    [one] 1 divergência
   *[other] { $count } divergências
 }
status-last = Última menção em { $year }: { $label }
status-last-dated = Última menção ({ $date }): { $label }
status-none-before = Nada datado antes de { $year }.
status-next = Próxima menção em { $year }.
status-visit = Em { $year }, muito antes dos demais registros (a partir de { $first }):
status-few-before = Salvo menções isoladas, os registros começam em { $first }.
fact-last = Último registro:
status-not-yet-born = Em { $year } ainda não havia nascido: { $label }
status-not-yet-launched = Em { $year } o lançamento ainda não havia ocorrido: { $label }
status-not-yet-founded = Em { $year } ainda não existia: { $label }
as-shown = conforme mostrado em { $year }
miss-mentioned = Mencionado no lore
miss-elsewhere = Em outro lugar
search-memory-alpha = Pesquisar no Memory Alpha
scope = { $entries } entradas, { $works } obras
compare-unequal = { $one } é { $kind } e { $two } é { $other }: há pouco a comparar.
show-short = Versão curta
per-wiki = segundo { $wiki }
report-incomplete = Um relato precisa das duas coisas: o que o lore deveria dizer e o episódio ou livro que o diz.
aired = lançamento: { $date }
released = lançamento: { $date }
stardate = data estelar { $stardate }
season = Temporada { $season }
open-episode = Abrir um episódio
more-episodes = { $count ->
    [one] mais { $count } episódio
   *[other] mais { $count } episódios
 }
section-appearances = Quem e o que aparece
section-first-seen = Aqui pela primeira vez, até onde sei
series-summary = { $episodes } episódios em { $seasons ->
    [one] 1 temporada
   *[other] { $seasons } temporadas
 }, de { $first } a { $last }. { $statements } afirmações do lore se baseiam neles.

## What commands and options do
command-lookup = Procurar qualquer coisa pelo nome: pessoa, nave, lugar, episódio, ano…
command-onthisday = O que aconteceu em um dia ou ano, e o que saiu nesse dia
command-timeline = Uma imagem do que aconteceu com algo ou em certos anos: quem controlava o quê, e quando
command-search = Procurar palavras em todo o lore
command-message = O que o lore diz sobre o que uma mensagem cita
command-source = Procurar um episódio, filme, livro, jogo ou série, e o que o lore tira dali
command-disputes = Onde as fontes divergem, e o que diz cada uma
command-compare = Comparar duas entradas: o que é diferente, o que é igual
command-random = Uma entrada ao acaso
command-quiz = Cinco perguntas, com as fontes das respostas
command-report = Relatar um erro no lore
command-help = O que você pode perguntar, com exemplos
command-about = Versão, conteúdo, licenças, privacidade e onde relatar um erro
option-lookup-name = O nome ou parte dele; escolha na lista ou digite
option-universe = Qual universo, se o nome existir em vários
option-hide = Mostrar a resposta só para mim
option-as-of = Mostrar como tudo estava naquele ano, e nada posterior
option-continuity = Quais fontes incluir
option-seen = O último que você viu, como DS9 4x20 ou TNG tudo, DS9 temporada 3; oculta spoilers
option-onthisday-year = Um ano, como 2372; sem ele, este ano
option-onthisday-month = Um mês, de 1 a 12; sem ele, este mês
option-onthisday-day = Um dia do mês; sem ele, hoje ou o mês inteiro
option-onthisday-stardate = Uma data estelar, como 41153.7
option-timeline-name = Do que se trata; omita para informar só anos
option-timeline-from = O primeiro ano, como 2370
option-timeline-until = O último ano, como 2377
option-timeline-picture = Uma imagem larga, ou a imagem inteira, por mais alta que seja
option-search-words = O que procurar; os resultados com todas as palavras vêm primeiro
option-search-kind = Só este tipo de entrada
option-search-from = Só esse ano ou depois
option-search-until = Só esse ano ou antes
option-source-name = O título, um episódio como DS9 4x20, ou uma série como DS9
option-disputes-name = De uma só entrada
option-compare-name = A primeira das duas entradas
option-compare-with = A segunda; sem ela, a contraparte em outro universo
option-random-kind = Que tipo de entrada
option-quiz-difficulty = Quão conhecido é o que se pergunta
option-report-name = A entrada que contém o erro
option-report-statement = O que diz agora; omita todo o resto para abrir um formulário
option-report-correction = O que deveria dizer, com suas próprias palavras
option-report-work = A fonte: um episódio como DS9 4x20, ou um livro e a página
option-help-command = Um comando em detalhes
option-detail = Uma resposta curta ou tudo de uma vez
command-episode = Procurar um episódio ou filme: quando saiu, o que acontece, quem aparece
option-episode-name = O título, um número como DS9 4x20 ou o que acontece nele

## Counts
more-facts = { $count ->
    [one] mais { $count } dado
   *[other] mais { $count } dados
 }
more-events = { $count ->
    [one] mais { $count } evento
   *[other] mais { $count } eventos
 }
more-claims = { $count ->
    [one] mais { $count } versão
   *[other] mais { $count } versões
 }
more-notes = { $count ->
    [one] mais { $count } nota
   *[other] mais { $count } notas
 }
more-statements = { $count ->
    [one] mais { $count } afirmação
   *[other] mais { $count } afirmações
 }
more-entries = { $count ->
    [one] mais { $count } entrada
   *[other] mais { $count } entradas
 }
more-works = { $count ->
    [one] mais { $count } obra
   *[other] mais { $count } obras
 }
more-articles = { $count ->
    [one] mais { $count } artigo
   *[other] mais { $count } artigos
 }
more-parts = { $count ->
    [one] mais { $count } parte
   *[other] mais { $count } partes
 }
more-others = { $count ->
    [one] mais { $count } entrada
   *[other] mais { $count } entradas
 }
more-names = { $count ->
    [one] mais { $count } nome
   *[other] mais { $count } nomes
 }
count-statements = { $count ->
    [one] { $count } afirmação
   *[other] { $count } afirmações
 }
count-events = { $count ->
    [one] { $count } evento
   *[other] { $count } eventos
 }
count-entries = { $count ->
    [one] { $count } entrada
   *[other] { $count } entradas
 }

## Words of the rows of commands and kinds
label-affiliation = Afiliação
label-allies = Aliados
label-another-alternate-reality = Outra realidade alternativa
label-armament = Armamento
label-born = Nascimento
label-built-at = Construída em
label-canon-and-licensed-works = Cânone e obras licenciadas
label-canon-only = Só o cânone
label-capital = Capital
label-class = Classe
label-commander = Comandante
label-commanders = Comandantes
label-conflict = Conflito
label-crew = Tripulação
label-date = Data
label-decks = Conveses
label-defenses = Defesas
label-died = Morte
label-easy = Fácil
label-enemies = Inimigos
label-everything-fan-wikis-too = Tudo, também wikis de fãs
label-faction = Facção
label-family = Família
label-founded = Fundação
label-function = Função
label-government = Governo
label-hard = Difícil
label-held-by = Sob controle de
label-homeworld = Mundo natal
label-traits = Características
label-made-by = Fabricado por
label-top-speed = Velocidade máxima
label-cause = Causa
label-losses = Perdas
label-residence = Residência
label-inhabitants = Habitantes
label-kelvin-timeline = linha do tempo Kelvin
label-language = Idioma
label-launched = Lançamento
label-layout = Disposição
label-leader = Líder
label-location = Localização
label-look-up-a-battle-or-a = Procurar uma batalha ou uma guerra
label-look-up-a-class-of-ship = Procurar uma classe de nave ou de estação
label-look-up-a-person = Procurar uma pessoa
label-look-up-a-planet-a-system = Procurar um planeta, um sistema, um setor ou outro lugar
label-look-up-a-power-an-alliance = Procurar uma potência, uma aliança, uma frota ou outro grupo
label-look-up-a-ship-by-name = Procurar uma nave pelo nome ou registro
label-look-up-a-space-station-who = Procurar uma estação espacial: quem a controlou, quando e o que houve lá
label-look-up-a-species = Procurar uma espécie
label-look-up-a-technology-a-material = Procurar uma tecnologia, um material, um objeto ou um título
label-members = Membros
label-military = Forças armadas
label-mirror-universe = Universo espelho
label-normal = Normal
label-occupation = Ocupação
label-outcome = Resultado
label-person = Pessoa
label-place = Lugar
label-posting = Posto
label-prime-universe = Universo prime
label-real-world = Mundo real
label-rank = Patente
label-registry = Registro
label-role = Papel
label-ship = Nave
label-sides = Lados
label-species = Espécie
label-station = Estação
label-status = Situação
label-technology = Tecnologia
label-thing = Coisa
label-title = Título
label-type = Tipo
label-used-by = Usado por
question-what-is-this = O que é isto?
question-what-was-the-capital-of = Qual era a capital de { $name }{ $time }?
question-what-was-the-occupation-of = Qual era a ocupação de { $name }{ $time }?
question-where-did-serve = Onde servia { $name }{ $time }?
question-where-was-built = Onde foi construída { $name }?
question-which-class-did-belong-to = A que classe pertencia { $name }?
question-which-class-is-this = Que classe é esta?
question-which-conflict-is-this = Que conflito é este?
question-which-people-did-belong-to = A que povo pertencia { $name }?
question-which-people-is-this = Que povo é este?
question-which-people-stood-behind = Que povo estava por trás de { $name }{ $time }?
question-which-place-is-this = Que lugar é este?
question-which-power-did-belong-to = A que potência pertencia { $name }{ $time }?
question-which-power-did-serve = A que potência servia { $name }{ $time }?
question-which-power-or-group-did-belong = A que potência ou grupo pertencia { $name }{ $time }?
question-which-power-or-group-is-this = Que potência ou grupo é este?
question-which-power-ruled = Que potência governava { $name }{ $time }?
question-which-power-used-ships-of-this = Que potência usava naves desta classe: { $name }?
question-which-rank-did-hold = Que patente tinha { $name }{ $time }?
question-which-registry-did-have = Que registro tinha { $name }?
question-which-ship-is-this = Que nave é esta?
question-which-station-is-this = Que estação é esta?
question-which-title-did-bear = Que título ostentava { $name }{ $time }?
question-which-world-was-home-to-this = Que mundo era o lar desta espécie: { $name }?
question-who-commanded = Quem comandava { $name }{ $time }?
question-who-held = Sob controle de quem estava { $name }{ $time }?
question-who-is-this = Quem é?
question-who-led = Quem liderava { $name }{ $time }?
question-who-was-an-ally-of = Quem era aliado de { $name }{ $time }?
word-a-class = uma classe
word-a-conflict = um conflito
word-a-faction = uma facção
word-a-person = uma pessoa
word-a-place = um lugar
word-a-ship = uma nave
word-a-species = uma espécie
word-a-station = uma estação
word-a-thing = uma coisa
word-alternate-reality = realidade alternativa
word-anthology = antologia
word-auction-lot = lote de leilão
word-canon = cânone
word-classes = classes
word-comic = quadrinho
word-conflicts = conflitos
word-e-book = e-book
word-episode = episódio
word-factions = facções
word-fan = fãs
word-film = filme
word-game = jogo
word-licensed = licenciado
word-mirror-universe = universo espelho
word-novel = romance
word-novella = novela
word-people = pessoas
word-places = lugares
word-prime-universe = universo prime
word-production-note = nota de produção
word-real-world = mundo real
word-reference-book = livro de referência
word-ships = naves
word-short-story = conto
word-species = espécies
word-stations = estações
word-things = coisas
word-wiki-article = artigo de wiki
label-short = Curta
label-landscape = Paisagem
label-portrait = Retrato
label-everything = Tudo
