# Everything that pages say by themselves, in Welsh. What is missing here is said in English.

## The two languages

language_name = Cymraeg
mixed_languages = Mae rhai geiriau ar y dudalen hon yn Saesneg yn unig hyd yn hyn. Mae'r geiriau hynny wedi'u marcio.

## Finding: groups, parts and the search

facet_covenant = Bylchau yn ôl egwyddor y Cyfamod
facet_all = { $facet }: pob un ({ $count_text })
biometric_yes = Biometrig
biometric_no = Heb fod yn fiometrig
covenant_gap = Mae rhywbeth ar goll o dan { $principle }
part_range = { $from } i { $to } o { $of }
part_number = Tudalen { $number }
part_title = { $title }, tudalen { $number }
part_letters = Yn ôl y llythyren gyntaf
part_pages = Tudalennau'r rhestr hon
part_previous = Tudalen flaenorol
part_next = Tudalen nesaf
search_title = Chwilio'r technolegau
find_page = Chwilio pob gair
find_unscripted = Mae angen JavaScript ar y chwiliad hwn, ac mae wedi'i ddiffodd yn eich porwr. Mae'r un cofnodion yn y rhestrau hyn:
find_label = Chwilio'r technolegau
find_hint = Mae'n chwilio enwau, crynodebau a phob gair cyhoeddus.
find_button = Chwilio
find_filters = Hidlo a threfnu
find_results = Yr hyn a gafwyd
find_waiting = Wrthi'n chwilio…
find_failed = Ni ellir llwytho'r chwiliad. Mae'r un cofnodion yn y rhestrau ar y dudalen hon.
find_any = Unrhyw un
find_sort = Trefnu yn ôl
find_sort_best = Gorau'n cyfateb
find_sort_name = Enw
find_sort_reviewed = Adolygwyd ddiwethaf, y diweddaraf yn gyntaf
find_sort_status = Statws
find_sort_gaps = Bylchau, y mwyaf yn gyntaf
find_none = Does dim yn cyfateb. Gallwch roi cynnig ar hyn:
find_mean = Ai “#” oeddech chi'n ei feddwl?
find_without = Tynnu “#”
find_more = Dangos rhagor
find_clear = Clirio'r chwiliad
find_ask = Gofynnwch i ni:
found_count = { $count ->
    [zero] Dim technoleg wedi'i chanfod
    [one] 1 dechnoleg wedi'i chanfod
    [two] 2 dechnoleg wedi'u canfod
    [few] 3 thechnoleg wedi'u canfod
    [many] 6 thechnoleg wedi'u canfod
   *[other] { $count_text } technoleg wedi'u canfod
}
